using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The written agreements of one volunteer (志愿服务协议, R18): with whom, for what, for which days. No text and no name.</summary>
/// <remarks>Keyed by the volunteer and so found without a search. It is stored with the first agreement; until then the volunteer has none.</remarks>
[Kind("agreement-file")]
public sealed partial class AgreementFile : AggregateRoot<VolunteerId>
{
    private List<Agreement> _agreements = [];

    private AgreementFile(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>The agreements, in the order in which they were recorded; those that have ended too.</summary>
    public IReadOnlyList<Agreement> Agreements => _agreements;

    /// <summary>The first day on which what was agreed with some host runs out; <see langword="null"/> when nothing is left that could.</summary>
    /// <remarks>What has run out stays the earliest until another agreement with the host reaches further, or it is put away by <see cref="End"/>.</remarks>
    public LocalDate? EarliestExpiry { get; private set; }

    /// <summary>An empty file.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static AgreementFile Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>What is agreed, as other subjects may know it; what never holds is left out.</summary>
    public IReadOnlyList<AgreedWith> Agreed =>
        [.. _agreements.SelectMany(one => one.Holds is { } days ? [new AgreedWith(one.With, days, one.Triggers)] : Array.Empty<AgreedWith>())];

    /// <summary>Whether agreements with a host cover every day of a term for what calls for them; several may do so one after the other.</summary>
    /// <param name="host">The host.</param>
    /// <param name="days">The days.</param>
    /// <param name="trigger">What calls for an agreement.</param>
    public bool Covers(ActivityHost host, Term days, AgreementTrigger trigger) => AgreementPolicy.Covers(Agreed, host, days, trigger);

    /// <summary>Whether an agreement can be recorded.</summary>
    /// <param name="id">The id of the agreement.</param>
    /// <param name="agreement">What is known of it.</param>
    /// <param name="signer">What is known of the volunteer.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Sign" path="/returns"/>
    /// <inheritdoc cref="Sign" path="/exception"/>
    public Decision CanSign(AgreementId id, NewAgreement agreement, VolunteerFacts signer, LocalDate today, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(rules);
        if (id == default) throw new ArgumentException("The agreement's id is missing.", nameof(id));
        agreement.Check(nameof(agreement));
        RequireSameDistrict(signer.District, nameof(signer));
        if (signer.Volunteer != Id) throw new ArgumentException("The facts are another volunteer's.", nameof(signer));
        if (Find(id) is { } known) return Decision.Unless(known.SaysTheSameAs(agreement) ? null : new AlreadyExists("agreement", id.Value));
        var lacksGuardian = rules.GuardiansSign && !agreement.ByGuardian && AgePolicy.NeedsGuardian(signer.AdultFrom, signer.OwnLabour, agreement.SignedOn);
        return Decision.Unless(
            signer.IsActive ? null : new VolunteerInactive(Id),
            agreement.SignedOn > today ? new AgreementNotYetSigned(agreement.SignedOn) : null,
            lacksGuardian ? new AgreementWithoutGuardian(Id, agreement.SignedOn) : null);
    }

    /// <summary>Records a signed agreement (签订协议). The same again is accepted and changes nothing.</summary>
    /// <param name="id">The id of the agreement.</param>
    /// <param name="agreement">What is known of it.</param>
    /// <param name="signer">What is known of the volunteer.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone when the id stands for another agreement, or with all of <see cref="VolunteerInactive"/>, <see cref="AgreementNotYetSigned"/>,
    /// <see cref="AgreementWithoutGuardian"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The id or the host is missing, it was signed after its term, or the facts are of another volunteer or district.</exception>
    public Decision Sign(AgreementId id, NewAgreement agreement, VolunteerFacts signer, LocalDate today, AgreementRules rules, Instant at)
    {
        var may = CanSign(id, agreement, signer, today, rules);
        if (!may.IsAccepted || Find(id) is not null) return may;

        // The caller may go on changing a list it has handed in.
        IReadOnlyList<AgreementTrigger> triggers = [.. agreement.Triggers];
        Keep([.. _agreements, new Agreement(id, agreement.With, agreement.Term, agreement.SignedOn, triggers, agreement.ByGuardian, agreement.Document)]);
        Raise(new AgreementSigned(Id, id, agreement.With, agreement.Term, agreement.SignedOn, triggers), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an agreement can be ended.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="lastDay">The last day on which it is to hold.</param>
    /// <param name="reason">Why.</param>
    /// <inheritdoc cref="End" path="/returns"/>
    public Decision CanEnd(AgreementId agreement, LocalDate lastDay, AgreementEndReason reason)
    {
        if (Find(agreement) is not { } known) return new NotFound("agreement", agreement.Value);
        return Decision.Unless(known.EndedFor is not null && known != EndedOn(known, lastDay, reason) ? new AgreementHasEnded(agreement, known.HoldsThrough) : null);
    }

    /// <summary>Ends an agreement (终止协议) with a day, which may have passed, or puts one away that has run out: then its days stay as they are. The same again is accepted and changes nothing.</summary>
    /// <remarks>One that was recorded in error, or ends before it begins, never holds.</remarks>
    /// <param name="agreement">The agreement.</param>
    /// <param name="lastDay">The last day on which it is to hold, in the district's time zone.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with <see cref="AgreementHasEnded"/> when it was ended otherwise.</returns>
    public Decision End(AgreementId agreement, LocalDate lastDay, AgreementEndReason reason, Instant at)
    {
        var may = CanEnd(agreement, lastDay, reason);
        if (!may.IsAccepted || Find(agreement) is not { EndedFor: null } known) return may;

        var ended = EndedOn(known, lastDay, reason);
        Keep([.. _agreements.Select(one => one.Id == agreement ? ended : one)]);
        Raise(new AgreementEnded(Id, agreement, ended.HoldsThrough, reason), at);
        return Decision.Accepted;
    }

    private static Agreement EndedOn(Agreement agreement, LocalDate lastDay, AgreementEndReason reason)
    {
        var never = agreement.HoldsFrom.PlusDays(-1);
        return agreement with
        {
            HoldsThrough = reason == AgreementEndReason.RecordedInError ? never : LocalDate.Max(never, LocalDate.Min(agreement.Term.Through, lastDay)),
            EndedFor = reason,
        };
    }

    private Agreement? Find(AgreementId agreement) => _agreements.Find(one => one.Id == agreement);

    private void Keep(List<Agreement> agreements)
    {
        _agreements = agreements;
        // By host: one that another reaches beyond needs no renewal. What was ended is done with.
        EarliestExpiry = agreements.Where(one => one.EndedFor is null).GroupBy(one => one.With).Select(host => (LocalDate?)host.Max(one => one.HoldsThrough)).Min();
    }
}
