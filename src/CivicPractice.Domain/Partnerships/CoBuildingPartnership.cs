using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>Units that build sites together with the district (阵地共建): who, which sites, for how long, what each unit brings and what came.</summary>
/// <remarks>
/// <para>Every command either changes the state and raises one event, or is refused and changes nothing. Repeating a command that
/// has already led to where it leads is accepted and changes nothing, where its documentation says so.</para>
/// <para>Days are days of the district's calendar. Signed early, it is in force as a state and holds from the first day of its term.</para>
/// </remarks>
[Kind("partnership")]
public sealed partial class CoBuildingPartnership : AggregateRoot<PartnershipId>
{
    private List<PracticeSiteId> _sites;
    private readonly List<Party> _parties;
    private List<Signature> _signatures = [];
    private List<Term> _earlierTerms = [];

    private CoBuildingPartnership(DistrictId district, PartnershipId id, NewPartnership draft, Instant at)
        : base(district, id)
    {
        _sites = [.. draft.Sites];
        _parties = [.. draft.Parties];
        _commitments =
        [
            .. draft.Commitments.Select((one, i) => new Commitment(i + 1, one.By, one.What, one.Mode, one.Quantity, one.Unit, one.DueBy, 0)),
        ];
        Signatory = draft.Signatory;
        Term = draft.Term;
        DraftedAt = at.ToMicrosecond();
        KeepFacts();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/partnership.md. What came while it held may be recorded and corrected when it has ended.</summary>
    public static Lifecycle<PartnershipState, PartnershipAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "partnership",
        PartnershipState.Drafted,
        (PartnershipState.Drafted, PartnershipAction.Sign, PartnershipState.Drafted),
        (PartnershipState.Drafted, PartnershipAction.Conclude, PartnershipState.InForce),
        (PartnershipState.Drafted, PartnershipAction.Terminate, PartnershipState.Terminated),
        (PartnershipState.InForce, PartnershipAction.RecordDelivery, PartnershipState.InForce),
        (PartnershipState.InForce, PartnershipAction.Renew, PartnershipState.InForce),
        (PartnershipState.InForce, PartnershipAction.LetExpire, PartnershipState.Expired),
        (PartnershipState.InForce, PartnershipAction.Terminate, PartnershipState.Terminated),
        (PartnershipState.Expired, PartnershipAction.RecordDelivery, PartnershipState.Expired),
        (PartnershipState.Terminated, PartnershipAction.RecordDelivery, PartnershipState.Terminated),
        (PartnershipState.InForce, PartnershipAction.CorrectDelivery, PartnershipState.InForce),
        (PartnershipState.Expired, PartnershipAction.CorrectDelivery, PartnershipState.Expired),
        (PartnershipState.Terminated, PartnershipAction.CorrectDelivery, PartnershipState.Terminated),
        (PartnershipState.InForce, PartnershipAction.ProposeAmendment, PartnershipState.InForce),
        (PartnershipState.InForce, PartnershipAction.SignAmendment, PartnershipState.InForce),
        (PartnershipState.InForce, PartnershipAction.AdoptAmendment, PartnershipState.InForce),
        (PartnershipState.InForce, PartnershipAction.DropAmendment, PartnershipState.InForce),
        (PartnershipState.Drafted, PartnershipAction.HandOverSite, PartnershipState.Drafted),
        (PartnershipState.InForce, PartnershipAction.HandOverSite, PartnershipState.InForce));

    /// <summary>Where the partnership stands.</summary>
    public PartnershipState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The sites it is for.</summary>
    public IReadOnlyList<PracticeSiteId> Sites => _sites;

    /// <summary>The units that co-build.</summary>
    public IReadOnlyList<Party> Parties => _parties;

    /// <summary>In which role the district's side signs.</summary>
    public string Signatory { get; private set; }

    /// <summary>The days for which it holds.</summary>
    public Term Term { get; private set; }

    /// <summary>The terms before each renewal, oldest first.</summary>
    public IReadOnlyList<Term> EarlierTerms => _earlierTerms;

    /// <summary>The parties that have signed, in the order in which they did.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures;

    /// <summary>When it was drafted.</summary>
    public Instant DraftedAt { get; private set; }

    /// <summary>When the district's side signed, or <see langword="null"/>.</summary>
    public Instant? ConcludedAt { get; private set; }

    /// <summary>Why it ended early, or <see langword="null"/>.</summary>
    public TerminationReason? TerminatedFor { get; private set; }

    /// <summary>The day on which it ended early, the first on which it does not hold any more, or <see langword="null"/>.</summary>
    public LocalDate? EndedOn { get; private set; }

    /// <summary>Drafts a partnership.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new partnership.</param>
    /// <param name="draft">What the draft says.</param>
    /// <param name="sites">What is known of each of the draft's sites, in its order.</param>
    /// <param name="today">The day of drafting.</param>
    /// <param name="at">The moment of drafting.</param>
    /// <returns>
    /// The partnership, or refused for all of <see cref="SiteEnded"/> for each site, <see cref="TermOver"/> and <see cref="DueOutsideTerm"/>
    /// for each commitment that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The draft is malformed: no site or party, one twice, an empty text, a commitment of no party or of nothing; or the facts are not those of its sites.</exception>
    public static Decision<CoBuildingPartnership> Draft(
        DistrictId district, PartnershipId id, NewPartnership draft, IReadOnlyList<SiteFacts> sites, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DraftCheck.ThrowIfMalformed(draft);
        var partnership = new CoBuildingPartnership(district, id, draft, at);
        partnership.RequireFactsOf(draft.Sites, sites);

        var may = Decision.Unless(
        [
            .. Ended(sites),
            .. partnership.UnlessTermOver(today).Refusals,
            .. partnership._commitments.Where(one => !draft.Term.Contains(one.DueBy)).Select(one => new DueOutsideTerm(one.Number, one.DueBy, draft.Term)),
        ]);
        if (!may.IsAccepted) return may;

        partnership.Raise(new PartnershipDrafted(id, [.. partnership._sites], partnership.Partners(), draft.Term), at);
        return partnership;
    }

    /// <summary>Whether a party may sign.</summary>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="today">The day of signing.</param>
    /// <inheritdoc cref="Sign" path="/returns"/>
    /// <inheritdoc cref="Sign" path="/exception"/>
    public Decision CanSign(PartnerId by, string role, LocalDate today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        if (HasSigned(by)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.Sign);
        if (!permitted.IsAccepted) return permitted;

        var party = _parties.Find(one => one.Partner == by);
        return Decision.Unless(
            party is null ? new NotAParty(by) : null,
            party is not null && party.Signatory != role ? new SignatoryNotAuthorized(party.Signatory) : null)
            & UnlessTermOver(today);
    }

    /// <summary>A party signs (签署). Signing again is accepted and changes nothing.</summary>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it; the one the draft names, compared ordinally.</param>
    /// <param name="today">The day of signing; not after the term.</param>
    /// <param name="at">The moment of signing.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="NotAParty"/>, <see cref="SignatoryNotAuthorized"/> and <see cref="TermOver"/> that apply.</returns>
    /// <exception cref="ArgumentException">The role is empty.</exception>
    public Decision Sign(PartnerId by, string role, LocalDate today, Instant at)
    {
        var may = CanSign(by, role, today);
        if (!may.IsAccepted || HasSigned(by)) return may;

        State = Lifecycle.Move(State, PartnershipAction.Sign);
        _signatures = [.. _signatures, new Signature(by, at.ToMicrosecond())];
        Raise(new PartnershipSigned(Id, by), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the district's side may sign.</summary>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="sites">What is known now of each of its sites, in its order.</param>
    /// <param name="today">The day of signing.</param>
    /// <inheritdoc cref="Conclude" path="/returns"/>
    /// <inheritdoc cref="Conclude" path="/exception"/>
    public Decision CanConclude(string role, IReadOnlyList<SiteFacts> sites, LocalDate today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        RequireFactsOf(_sites, sites);
        var permitted = Lifecycle.Permits(State, PartnershipAction.Conclude);
        var missing = _parties.Count - _signatures.Count;
        return !permitted.IsAccepted ? permitted : Decision.Unless(
        [
            .. missing > 0 ? [new SignaturesMissing(missing)] : (Refusal[])[],
            .. role != Signatory ? [new SignatoryNotAuthorized(Signatory)] : (Refusal[])[],
            .. Ended(sites),
        ]) & UnlessTermOver(today);
    }

    /// <summary>The district's side signs as the last one, and the partnership is in force (签约生效). Concluding it again is accepted and changes nothing.</summary>
    /// <param name="role">The role of whoever signs for it; the one the draft names, compared ordinally.</param>
    /// <param name="sites">What is known now of each of its sites, in its order.</param>
    /// <param name="today">The day of signing; not after the term.</param>
    /// <param name="at">The moment of signing.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="SignaturesMissing"/>, <see cref="SignatoryNotAuthorized"/>, <see cref="SiteEnded"/> for each site,
    /// and <see cref="TermOver"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The role is empty, or the facts are not those of its sites.</exception>
    public Decision Conclude(string role, IReadOnlyList<SiteFacts> sites, LocalDate today, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        if (State == PartnershipState.InForce) return Decision.Accepted;
        var may = CanConclude(role, sites, today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PartnershipAction.Conclude);
        ConcludedAt = at.ToMicrosecond();
        Raise(new PartnershipConcluded(Id, [.. _sites], Partners(), Term), at);
        return Decision.Accepted;
    }

    private static IEnumerable<Refusal> Ended(IEnumerable<SiteFacts> sites) => sites.Where(site => !site.IsLive).Select(site => new SiteEnded(site.Site, site.State));

    private void RequireFactsOf(IEnumerable<PracticeSiteId> named, IReadOnlyList<SiteFacts> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        if (!sites.Select(site => site.Site).SequenceEqual(named)) throw new ArgumentException("The facts are not those of the sites that are named.", nameof(sites));
        foreach (var site in sites) RequireSameDistrict(site.District, nameof(sites));
    }

    private bool HasSigned(PartnerId party) => _signatures.Exists(signature => signature.By == party);

    private List<PartnerId> Partners() => [.. _parties.Select(party => party.Partner)];

    private Decision UnlessTermOver(LocalDate today) => Decision.Unless(today > Term.Through ? new TermOver(Term.Through) : null);
}
