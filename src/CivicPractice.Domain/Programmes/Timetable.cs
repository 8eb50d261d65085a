using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>When and where a programme takes place (安排).</summary>
public sealed record Timetable
{
    /// <summary>On which days it comes.</summary>
    public required RecurrenceRule Rule { get; init; }

    /// <summary>When it begins, by the clock on the wall.</summary>
    public required LocalTime StartsAt { get; init; }

    /// <summary>How long it takes, in whole minutes; 1 to 1,440.</summary>
    public required int Minutes { get; init; }

    /// <summary>What becomes of it on public holidays.</summary>
    public HolidayRule OnHolidays { get; init; }

    /// <summary>The places that take turns (轮换), the first first; none where it is always at the site.</summary>
    public IReadOnlyList<ProgrammePlace> Places { get; init; } = [];

    /// <summary>When the turn goes on.</summary>
    public RotationStep Step { get; init; }

    /// <summary>Whether it says the same as another one.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Timetable? other) => other is not null
        && (Rule, StartsAt, Minutes, OnHolidays, Step) == (other.Rule, other.StartsAt, other.Minutes, other.OnHolidays, other.Step) && Places.SequenceEqual(other.Places);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, StartsAt, Minutes, OnHolidays, Step, Places.Count);

    /// <summary>All that it says, to tell one command from another.</summary>
    internal string InFull => FormattableString.Invariant($"{Rule} {StartsAt:HH':'mm':'ss;FFFFFFFFF} {Minutes} {OnHolidays} {Step} [{string.Join(' ', Places)}]");

    internal void ThrowIfMalformed(string parameter)
    {
        if (Rule == default) throw new ArgumentException("The rule is missing.", parameter);
        if (Minutes is < 1 or > 1_440) throw new ArgumentException("An occurrence takes a minute to a day.", parameter);
        if (!Enum.IsDefined(OnHolidays) || !Enum.IsDefined(Step)) throw new ArgumentException("The rule for holidays or the step is none of the known.", parameter);
        if (Places.Any(place => place.IsTheSite)) throw new ArgumentException("A place that takes turns is a division or a zone.", parameter);
    }
}

/// <summary>A timetable and the day from which it holds; until the day before the next one.</summary>
/// <param name="From">The first day on which it may come; intervals and turns are counted from it.</param>
/// <param name="Timetable">The timetable.</param>
/// <param name="Sequence">The number of the change that made it; 0 for the first.</param>
public sealed record ProgrammeSegment(LocalDate From, Timetable Timetable, int Sequence);

/// <summary>What was changed about one occurrence.</summary>
/// <param name="Day">The day on which it was to be, which names it.</param>
/// <param name="IsCancelled">Whether it was called off.</param>
/// <param name="To">When it begins instead, or <see langword="null"/>.</param>
/// <param name="Place">Where it takes place instead, or <see langword="null"/> for where its turn is.</param>
/// <param name="Sequence">The number of the change; where nothing but <paramref name="ScheduledAs"/> is written down, the one that the occurrence had.</param>
/// <param name="ScheduledAs">The activity as which it is held, or <see langword="null"/>.</param>
public sealed record OccurrenceChange(LocalDate Day, bool IsCancelled, LocalDateTime? To, ProgrammePlace? Place, int Sequence, ScheduledOccurrence? ScheduledAs = null);

/// <summary>What an occurrence was when it was made an activity; it stays so, whatever becomes of rules and holidays.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="StartsAt">When it begins, by the clock on the wall.</param>
/// <param name="During">From when until when.</param>
/// <param name="Place">Where; the default for the site that runs the programme.</param>
/// <param name="State">What was known of it.</param>
public sealed record ScheduledOccurrence(ActivityId Activity, LocalDateTime StartsAt, TimeRange During, ProgrammePlace Place, OccurrenceState State);

/// <summary>What is laid down when a programme is started (开设).</summary>
public sealed record NewProgramme
{
    /// <summary>The site that runs it.</summary>
    public required Sites.PracticeSiteId Site { get; init; }

    /// <summary>What kind of activity it is.</summary>
    public required ActivityCategory Category { get; init; }

    /// <summary>What it is called, verbatim.</summary>
    public required string Name { get; init; }

    /// <summary>The first day on which it may come.</summary>
    public required LocalDate From { get; init; }

    /// <summary>When and where it takes place.</summary>
    public required Timetable Timetable { get; init; }
}
