using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>When one volunteer stayed away (缺席记录), and whether it was so often that the district may end the registration (L3).</summary>
/// <remarks>
/// <para>Keyed by the volunteer and so found without a search. It is stored with the first absence; until then the volunteer has none. Nothing in it is personal.</para>
/// <para>Days of limits follow from the rules of the day on which something was last noted; whoever ends a registration asks by the rules of that day.</para>
/// </remarks>
[Kind("absence-file")]
public sealed partial class AbsenceFile : AggregateRoot<VolunteerId>
{
    private List<Absence> _absences = [];

    private AbsenceFile(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>The absences in the order in which they were first noted; those that were excused later, too.</summary>
    public IReadOnlyList<Absence> Absences => _absences;

    /// <summary>The day of the absence that reached a limit, of the latest year in which one was reached, or <see langword="null"/>.</summary>
    public LocalDate? ReachedLimitOn { get; private set; }

    /// <summary>The day of the absence that left one to a limit, of the latest year in which it stayed at that, or <see langword="null"/>.</summary>
    public LocalDate? OneShortOn { get; private set; }

    /// <summary>When the registration ended, or <see langword="null"/> while it is in force.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>An empty file.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static AbsenceFile Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>The absence that was noted for a cause, or <see langword="null"/>.</summary>
    /// <param name="cause">The participation in the activity, or the request.</param>
    public Absence? Find(Guid cause) => _absences.Find(one => one.Cause == cause);

    /// <summary>How often the volunteer stayed away in a year.</summary>
    /// <param name="year">The calendar year.</param>
    public AbsencesOfYear CountIn(int year) => new(DaysOf(AbsenceKind.Unexcused, year).Count, DaysOf(AbsenceKind.Malicious, year).Count);

    /// <summary>Whether an absence can be noted.</summary>
    /// <param name="cause">The participation in the activity, or the request.</param>
    /// <inheritdoc cref="Note" path="/returns"/>
    /// <inheritdoc cref="Note" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanNote(Guid cause)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        return Decision.Accepted;
    }
#pragma warning restore CA1822

    /// <summary>Notes an absence (登记缺席). Another kind for the same cause corrects it; the same again changes nothing, and neither does an excuse where nothing else stood before.</summary>
    /// <param name="cause">The participation in the activity, or the request.</param>
    /// <param name="kind">How the volunteer stayed away.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment of noting.</param>
    /// <returns>Always accepted: that somebody stayed away is a fact.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision Note(Guid cause, AbsenceKind kind, LocalDate day, NoShowRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanNote(cause);
        if (!may.IsAccepted) return may;
        var before = Find(cause);
        if (before is null ? kind == AbsenceKind.Excused : (before.Kind, before.Day) == (kind, day)) return may;

        var noted = new Absence(cause, kind, day, at.ToMicrosecond());
        _absences = before is null ? [.. _absences, noted] : [.. _absences.Select(one => one.Cause == cause ? noted : one)];
        Raise(new AbsenceNoted(Id, cause, kind, before?.Kind, day), at);
        SettleLimits(rules, at);
        return Decision.Accepted;
    }

    /// <summary>Whether the district may end the registration for the absences of this calendar year or of the one before.</summary>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules of that day.</param>
    /// <returns>Refused with <see cref="NoShowLimitNotReached"/>, with the counts of this year.</returns>
    public Decision CanEndRegistration(LocalDate today, NoShowRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var counts = CountIn(today.Year);
        return Decision.Unless(LimitReachedOn(rules) >= NoShowRules.CountsFrom(today)
            ? null
            : new NoShowLimitNotReached(Id, today.Year, counts.Unexcused, counts.Malicious, rules.UnexcusedAYear, rules.MaliciousAYear));
    }

    /// <summary>Whether the file can be closed.</summary>
    /// <inheritdoc cref="Close" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanClose() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The registration has ended: the absences stay, and nothing follows from them any more. Again changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    public Decision Close(Instant at)
    {
        var may = CanClose();
        if (!may.IsAccepted || ClosedAt is not null) return may;

        ClosedAt = at.ToMicrosecond();
        Raise(new AbsenceFileClosed(Id), at);
        return Decision.Accepted;
    }

    private static LocalDate? Nth(List<LocalDate> days, int? number) => number is >= 1 and { } n && days.Count >= n ? days[n - 1] : null;

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other : one;

    private List<LocalDate> DaysOf(AbsenceKind kind, int year) => [.. _absences.Where(one => one.Kind == kind && one.Day.Year == year).Select(one => one.Day).Order()];

    private LocalDate? LimitReachedOn(NoShowRules rules) => Years().Select(year => ReachedIn(year, rules, missing: 0)).Max();

    private IEnumerable<int> Years() => _absences.Select(one => one.Day.Year).Distinct();

    // The day on which one of the limits of a year was reached, or all but reached.
    private LocalDate? ReachedIn(int year, NoShowRules rules, int missing) =>
        Earlier(Nth(DaysOf(AbsenceKind.Unexcused, year), rules.UnexcusedAYear - missing), Nth(DaysOf(AbsenceKind.Malicious, year), rules.MaliciousAYear - missing));

    private void SettleLimits(NoShowRules rules, Instant at)
    {
        var before = ReachedLimitOn;
        ReachedLimitOn = LimitReachedOn(rules);
        OneShortOn = Years().Where(year => ReachedIn(year, rules, missing: 0) is null).Select(year => ReachedIn(year, rules, missing: 1)).Max();
        if (ClosedAt is not null || before?.Year == ReachedLimitOn?.Year) return;
        if (before is { } was && !(ReachedLimitOn > was))
        {
            Raise(new AbsenceLimitLifted(Id, was), at);
            return;
        }

        var (on, counts) = (ReachedLimitOn!.Value, CountIn(ReachedLimitOn.Value.Year));
        Raise(new AbsenceLimitReached(Id, on, counts.Unexcused, counts.Malicious), at);
    }
}
