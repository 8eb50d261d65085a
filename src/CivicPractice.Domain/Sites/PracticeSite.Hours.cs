using NodaTime;

namespace CivicPractice.Sites;

/// <content>When it is open, and how many people it holds.</content>
public sealed partial class PracticeSite
{
    private List<WeeklyHours> _hours = [];
    private List<SpecialHours> _specialHours = [];

    /// <summary>The hours it keeps every week, those that came into force first before the others; nothing where nobody said.</summary>
    public IReadOnlyList<WeeklyHours> Hours => _hours;

    /// <summary>The days on which it keeps other hours, by date.</summary>
    public IReadOnlyList<SpecialHours> SpecialHours => _specialHours;

    /// <summary>How many people it holds at once (容纳人数), or <see langword="null"/> where nobody said.</summary>
    public int? Capacity { get; private set; }

    /// <summary>When its doors are open by its hours, its special hours and the district's holidays; whether the site itself is open or suspended is another question.</summary>
    /// <param name="profile">The district's profile.</param>
    /// <exception cref="ArgumentException">The profile is of another district.</exception>
    public OpeningCalendar OpeningIn(DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(profile.Id, nameof(profile));
        return new OpeningCalendar(_hours, _specialHours, profile);
    }

    /// <summary>Whether the site may keep other hours.</summary>
    /// <inheritdoc cref="SetHours" path="/returns"/>
    public Decision CanSetHours() => Lifecycle.Permits(State, SiteAction.SetHours);

    /// <summary>The site keeps other hours every week from a day on (调整开放时间), in the place of those that begin that day. The same once more is accepted and changes nothing.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">A day stands twice or is none; a time has seconds; intervals are in disorder, overlap or end before they begin.</exception>
    public Decision SetHours(WeeklyHours hours, Instant at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        RequireSound(hours);
        var may = CanSetHours();
        if (!may.IsAccepted || _hours.Exists(known => IsSame(known, hours))) return may;

        State = Lifecycle.Move(State, SiteAction.SetHours);
        _hours = [.. _hours.Where(known => known.From != hours.From).Append(OwnCopyOf(hours)).OrderBy(known => known.From)];
        Raise(new SiteHoursSet(Id, hours.From, hours.MinutesAWeek, hours.OnHolidays), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may keep other hours on a day.</summary>
    /// <inheritdoc cref="SetSpecialHours" path="/returns"/>
    public Decision CanSetSpecialHours() => Lifecycle.Permits(State, SiteAction.SetSpecialHours);

    /// <summary>The site keeps other hours on one day (临时调整开放时间), in the place of earlier special ones. The same once more is accepted and changes nothing.</summary>
    /// <param name="special">The day, its hours and why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">A time has seconds; intervals are in disorder, overlap or end before they begin.</exception>
    public Decision SetSpecialHours(SpecialHours special, Instant at)
    {
        ArgumentNullException.ThrowIfNull(special);
        RequireSound(special.Intervals, nameof(special));
        if (!Enum.IsDefined(special.Reason)) throw new ArgumentException("The reason is none.", nameof(special));
        var may = CanSetSpecialHours();
        if (!may.IsAccepted || _specialHours.Exists(known => IsSame(known, special))) return may;

        State = Lifecycle.Move(State, SiteAction.SetSpecialHours);
        _specialHours = [.. _specialHours.Where(known => known.Date != special.Date).Append(special with { Intervals = [.. special.Intervals] }).OrderBy(known => known.Date)];
        Raise(new SiteSpecialHoursSet(Id, special.Date, special.Intervals.Sum(interval => interval.Minutes), special.Reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may keep its usual hours after all.</summary>
    /// <inheritdoc cref="DropSpecialHours" path="/returns"/>
    public Decision CanDropSpecialHours() => Lifecycle.Permits(State, SiteAction.DropSpecialHours);

    /// <summary>The site keeps its usual hours on a day after all (取消临时调整). Where it does so already, that is accepted and changes nothing.</summary>
    /// <param name="date">The day.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision DropSpecialHours(LocalDate date, Instant at)
    {
        var may = CanDropSpecialHours();
        if (!may.IsAccepted || !_specialHours.Exists(known => known.Date == date)) return may;

        State = Lifecycle.Move(State, SiteAction.DropSpecialHours);
        _specialHours = [.. _specialHours.Where(known => known.Date != date)];
        Raise(new SiteSpecialHoursDropped(Id, date), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be laid down how many people the site holds.</summary>
    /// <inheritdoc cref="SetCapacity" path="/returns"/>
    public Decision CanSetCapacity() => Lifecycle.Permits(State, SiteAction.SetCapacity);

    /// <summary>Lays down how many people the site holds at once (核定容量). Activities that are announced keep their seats; drafts with more are not published there. The same once more is accepted and changes nothing.</summary>
    /// <param name="capacity">How many, at least 1; or <see langword="null"/> where it is no longer known.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It holds nobody at all.</exception>
    public Decision SetCapacity(int? capacity, Instant at)
    {
        if (capacity is { } people) ArgumentOutOfRangeException.ThrowIfLessThan(people, 1, nameof(capacity));
        var may = CanSetCapacity();
        if (!may.IsAccepted || capacity == Capacity) return may;

        State = Lifecycle.Move(State, SiteAction.SetCapacity);
        Capacity = capacity;
        Raise(new SiteCapacitySet(Id, capacity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site holds so many people at once.</summary>
    /// <param name="people">How many.</param>
    /// <returns>Refused with <see cref="BeyondCapacity"/>; accepted where its capacity is not known.</returns>
    public Decision CanHold(int people) => Decision.Unless(people > Capacity ? new BeyondCapacity(Id, people, Capacity.Value) : null);

    private static WeeklyHours OwnCopyOf(WeeklyHours hours) => hours with { Days = [.. hours.Days.Select(day => day with { Intervals = [.. day.Intervals] })] };

    private static bool IsSame(WeeklyHours one, WeeklyHours other) =>
        one.From == other.From && one.OnHolidays == other.OnHolidays && Enum.GetValues<IsoDayOfWeek>().All(day => one.On(day).SequenceEqual(other.On(day)));

    private static bool IsSame(SpecialHours one, SpecialHours other) =>
        one.Date == other.Date && one.Reason == other.Reason && one.Intervals.SequenceEqual(other.Intervals);

    private static void RequireSound(WeeklyHours hours)
    {
        if (hours.Days.DistinctBy(day => day.Day).Count() != hours.Days.Count || hours.Days.Any(day => day.Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            throw new ArgumentException("Each day of the week stands once.", nameof(hours));
        foreach (var day in hours.Days) RequireSound(day.Intervals, nameof(hours));
    }

    private static void RequireSound(IReadOnlyList<OpeningInterval> intervals, string parameter)
    {
        ArgumentNullException.ThrowIfNull(intervals, parameter);
        var before = 0;
        foreach (var interval in intervals)
        {
            if (interval.From.TickOfDay % NodaConstants.TicksPerMinute != 0 || interval.Until.TickOfDay % NodaConstants.TicksPerMinute != 0)
                throw new ArgumentException("Opening hours are in whole minutes.", parameter);
            if (interval.Start < before || interval.Minutes <= 0) throw new ArgumentException("The intervals of a day follow one another.", parameter);
            before = interval.End;
        }
    }
}
