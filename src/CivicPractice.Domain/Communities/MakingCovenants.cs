using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Making village covenants (制定村规民约): drafted, discussed, put on file, in force, amended, repealed; the use cases, written once. The vote is <see cref="VotingOnCovenants"/>.</summary>
/// <remarks>An unknown covenant is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class MakingCovenants(OpenDistrict district)
{
    /// <summary>Drafts the covenant of a village or community (起草), which has no other one.</summary>
    /// <param name="id">The id of the new covenant.</param>
    /// <param name="division">The village or community.</param>
    /// <param name="site">The practice site that looks after it, or <see langword="null"/>.</param>
    /// <param name="text">The first draft.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with all of <see cref="DivisionUnknown"/>, <see cref="NotFound"/> for the site and <see cref="CustomUnknown"/> for each custom that apply, or with
    /// <see cref="CovenantNotOfVillage"/> or <see cref="CovenantExists"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="VillageCovenant.Draft"/>.</exception>
    public ValueTask<Decision> DraftAsync(VillageCovenantId id, DivisionCode division, PracticeSiteId? site, CovenantText text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        return district.RunAsync($"covenant.draft {id}", key, async () =>
        {
            if (await district.Covenants.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("covenant", id.Value);
            var known = Decision.Unless(district.Divisions.Find(division) is null ? new DivisionUnknown(division) : null) & await JudgeAsync(site, cancellationToken) & Judge(text);
            if (!known.IsAccepted) return known;
            var drafted = VillageCovenant.Draft(district.Id, id, division, site, text, at);
            if (!drafted.TryGetValue(out var covenant)) return drafted;
            var may = await new CovenantSeats(district).TakeAsync(division, id, at, cancellationToken);
            if (may.IsAccepted) district.Covenants.Add(covenant);
            return may;
        }, cancellationToken);
    }

    /// <summary>Drafts an amendment beside the edition in force (提出修订), or another draft after one that was withdrawn.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="CustomUnknown"/> for each custom, or as <see cref="VillageCovenant.Propose"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="VillageCovenant.Draft"/>.</exception>
    public ValueTask<Decision> ProposeAsync(VillageCovenantId id, CovenantText text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        return OnAsync($"covenant.propose {id} {text.Digest()}", id, key, covenant => ValueTask.FromResult(Judge(text) is { IsAccepted: false } unknown ? unknown : covenant.Propose(text, at)), cancellationToken);
    }

    /// <summary>Writes a proposal anew, as a whole (修改).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="CustomUnknown"/> for each custom, or as <see cref="VillageCovenant.Revise"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="VillageCovenant.Draft"/>.</exception>
    public ValueTask<Decision> ReviseAsync(VillageCovenantId id, CovenantText text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        return OnAsync($"covenant.revise {id} {text.Digest()}", id, key, covenant => ValueTask.FromResult(Judge(text) is { IsAccepted: false } unknown ? unknown : covenant.Revise(text, district.DayOf(at), district.Profile.Covenants, at)), cancellationToken);
    }

    /// <summary>Publishes a proposal for discussion (公示征求意见).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.Publish"/> is.</returns>
    public ValueTask<Decision> PublishAsync(VillageCovenantId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.publish {id}", id, key, covenant => ValueTask.FromResult(covenant.Publish(district.DayOf(at), district.Profile.Covenants, at)), cancellationToken);

    /// <summary>Notes how many opinions came in on a topic so far (登记意见).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="topic">The topic, or <see langword="null"/> for the proposal as a whole.</param>
    /// <param name="count">How many so far; 0 or more.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.NoteOpinions"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="VillageCovenant.NoteOpinions"/>.</exception>
    public ValueTask<Decision> NoteOpinionsAsync(VillageCovenantId id, CustomKind? topic, int count, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"covenant.note-opinions {id} {topic?.Code ?? "-"} {count}"), id, key, covenant => ValueTask.FromResult(covenant.NoteOpinions(topic, count, at)), cancellationToken);

    /// <summary>Withdraws a proposal before it is voted on (撤回).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.Withdraw"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(VillageCovenantId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.withdraw {id}", id, key, covenant => ValueTask.FromResult(covenant.Withdraw(at)), cancellationToken);

    /// <summary>Enters that the township's government has an adopted proposal on file (备案).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="on">The day of filing, in the district's time zone.</param>
    /// <param name="from">The day from which it applies.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.File"/> is.</returns>
    public ValueTask<Decision> FileAsync(VillageCovenantId id, LocalDate on, LocalDate from, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"covenant.file {id} {on:uuuu'-'MM'-'dd} {from:uuuu'-'MM'-'dd}"), id, key, covenant => ValueTask.FromResult(covenant.File(on, from, district.DayOf(at), at)), cancellationToken);

    /// <summary>Enters that the township's government returned an adopted proposal (责令改正).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="fault">What is to be put right.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.ReturnForCorrection"/> is.</returns>
    /// <exception cref="ArgumentException">The fault is missing.</exception>
    public ValueTask<Decision> ReturnForCorrectionAsync(VillageCovenantId id, CovenantFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.return {id} {fault}", id, key, covenant => ValueTask.FromResult(covenant.ReturnForCorrection(fault, at)), cancellationToken);

    /// <summary>Lets a proposal that is on file take effect from its day on (施行).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, as <see cref="VillageCovenant.TakeEffect"/> is, or with <see cref="CovenantExists"/> where one in force came to the division meanwhile.</returns>
    public ValueTask<Decision> TakeEffectAsync(VillageCovenantId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.take-effect {id}", id, key, async covenant =>
        {
            if (covenant.ProposalState == ProposalState.Effective) return Decision.Accepted;
            var may = covenant.CanTakeEffect(district.DayOf(at));
            // A covenant that was in force when its village came here has the place.
            if (may.IsAccepted) may = await new CovenantSeats(district).TakeAsync(covenant.Division, id, at, cancellationToken);
            return may.IsAccepted ? covenant.TakeEffect(district.DayOf(at), at) : may;
        }, cancellationToken);

    /// <summary>Enters that the township's government ordered the edition in force to be put right (责令改正).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="fault">What is to be put right.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.OrderCorrection"/> is.</returns>
    /// <exception cref="ArgumentException">The fault is missing.</exception>
    public ValueTask<Decision> OrderCorrectionAsync(VillageCovenantId id, CovenantFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.order-correction {id} {fault}", id, key, covenant => ValueTask.FromResult(covenant.OrderCorrection(fault, district.DayOf(at), at)), cancellationToken);

    /// <summary>Lets a practice site look after a covenant, or none (联系站点).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="site">The site, or <see langword="null"/> for none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for covenant or site, or as <see cref="VillageCovenant.Assign"/> is.</returns>
    /// <exception cref="ArgumentException">The site is the default value.</exception>
    public ValueTask<Decision> AssignAsync(VillageCovenantId id, PracticeSiteId? site, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.assign {id} {site?.ToString() ?? "-"}", id, key, async covenant => await JudgeAsync(site, cancellationToken) is { IsAccepted: false } unknown ? unknown : covenant.Assign(site, at), cancellationToken);

    /// <summary>Repeals a covenant (废止); the division may make another one.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.Repeal"/> is.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public ValueTask<Decision> RepealAsync(VillageCovenantId id, CovenantRepealReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.repeal {id} {reason}", id, key, async covenant =>
            covenant.Repeal(reason, district.DayOf(at), at) & await new CovenantSeats(district).LeaveAsync(covenant.Division, id, at, cancellationToken), cancellationToken);

    /// <summary>Gives a covenant up before any edition was in force (终止制定); the division may make another one.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.GiveUp"/> is.</returns>
    public ValueTask<Decision> GiveUpAsync(VillageCovenantId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"covenant.give-up {id}", id, key, async covenant => covenant.GiveUp(at) & await new CovenantSeats(district).LeaveAsync(covenant.Division, id, at, cancellationToken), cancellationToken);

    private Decision Judge(CovenantText text) =>
        Decision.Unless(text.Customs.Where(custom => district.Profile.Covenants.NameOf(custom) is null).Select(custom => new CustomUnknown(custom)));

    private async ValueTask<Decision> JudgeAsync(PracticeSiteId? site, CancellationToken cancellationToken)
    {
        VillageCovenant.RequireNamed(site);
        return Decision.Unless(site is { } named && await district.Sites.FindAsync(named, cancellationToken) is null ? new NotFound("site", named.Value) : null);
    }

    private ValueTask<Decision> OnAsync(string command, VillageCovenantId id, IdempotencyKey key, Func<VillageCovenant, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Covenants.FindAsync(id, cancellationToken) is { } covenant ? await attempt(covenant) : new NotFound("covenant", id.Value), cancellationToken);
}
