using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>A programme whose occurrences are held as activities that volunteers sign up for (系列活动): one that yields many sessions (场次).</summary>
/// <remarks>
/// <para>When and where a session is, the programme says and its calendar works out (<see cref="ProgrammeCalendar"/>); the series says by which plan it is held, and up to which day sessions are planned.</para>
/// <para>Every command either changes something and raises one event, or is refused and changes nothing.</para>
/// </remarks>
[Kind("activity-series")]
public sealed class ActivitySeries : AggregateRoot<ActivitySeriesId>
{
    private List<SeriesSegment> _segments;

    private ActivitySeries(DistrictId district, ProgrammeId programme, NewSeries series)
        : base(district, ActivitySeriesId.Of(programme))
    {
        Programme = programme;
        From = series.From;
        DaysAhead = series.DaysAhead;
        PlanningDueOn = series.From.PlusDays(-series.DaysAhead);
        _segments = [new SeriesSegment(series.From, OwnCopyOf(series.Plan))];
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/series.md.</summary>
    public static Lifecycle<SeriesState, SeriesAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "series",
        SeriesState.Running,
        (SeriesState.Running, SeriesAction.ChangePlanFrom, SeriesState.Running),
        (SeriesState.Running, SeriesAction.PlanAhead, SeriesState.Running),
        (SeriesState.Running, SeriesAction.End, SeriesState.Ended),
        // Until its last day there are sessions to be planned.
        (SeriesState.Ended, SeriesAction.PlanAhead, SeriesState.Ended),
        (SeriesState.Ended, SeriesAction.End, SeriesState.Ended));

    /// <summary>Where the series stands.</summary>
    public SeriesState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The programme whose occurrences are held.</summary>
    public ProgrammeId Programme { get; private set; }

    /// <summary>The first day on which it may have a session.</summary>
    public LocalDate From { get; private set; }

    /// <summary>How many days ahead its sessions are published (提前发布天数); 0 to 366.</summary>
    public int DaysAhead { get; private set; }

    /// <summary>Its plans, the first first.</summary>
    public IReadOnlyList<SeriesSegment> Segments => _segments;

    /// <summary>The day up to which its sessions are planned, or <see langword="null"/> before any is.</summary>
    public LocalDate? PlannedThrough { get; private set; }

    /// <summary>From which day on the next sessions are to be planned, or <see langword="null"/> where there are none to come.</summary>
    public LocalDate? PlanningDueOn { get; private set; }

    /// <summary>The last day on which it may have a session, or <see langword="null"/>; the day before the first where it was given up before it began.</summary>
    public LocalDate? Through { get; private set; }

    /// <summary>Starts a series (开设系列).</summary>
    /// <param name="district">The district.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="series">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The series, or refused with <see cref="SeriesPlanIncomplete"/>.</returns>
    /// <exception cref="ArgumentException">The programme is missing, the plan has no host or seat or names a partnership twice, or sessions are published before today or more than 366 days ahead.</exception>
    public static Decision<ActivitySeries> Start(DistrictId district, ProgrammeId programme, NewSeries series, Instant at)
    {
        if (programme == default) throw new ArgumentException("The programme is missing.", nameof(programme));
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(series.Plan, nameof(series));
        series.Plan.RequireSound(nameof(series));
        if (series.DaysAhead is < 0 or > 366) throw new ArgumentException("Sessions are published 0 to 366 days ahead.", nameof(series));
        var may = Judge(series.Plan);
        if (!may.IsAccepted) return may;

        var started = new ActivitySeries(district, programme, series);
        started.Raise(new SeriesStarted(started.Id, programme, series.From, series.DaysAhead), at);
        return started;
    }

    /// <summary>The plan of sessions that begin on a day.</summary>
    /// <param name="day">The day; the first plan holds before the first day too.</param>
    public SeriesPlan PlanOn(LocalDate day) => (_segments.FindLast(one => one.From <= day) ?? _segments[0]).Plan;

    /// <summary>Whether sessions may have another plan from a day on.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="plan">The plan.</param>
    /// <inheritdoc cref="ChangePlanFrom" path="/returns"/>
    /// <inheritdoc cref="ChangePlanFrom" path="/exception"/>
    public Decision CanChangePlanFrom(LocalDate from, SeriesPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        if (IsChanged(from, plan)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, SeriesAction.ChangePlanFrom);
        return !permitted.IsAccepted ? permitted : Decision.Unless(from < From ? new BeforeTheSeries(From) : null) & Judge(plan);
    }

    /// <summary>Sessions have another plan from a day on (调整计划), in the place of those that were to hold from then on. The same once more is accepted and changes nothing.</summary>
    /// <param name="from">The first day; not before the series.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="BeforeTheSeries"/> and <see cref="SeriesPlanIncomplete"/> that apply.</returns>
    /// <exception cref="ArgumentException">The plan has no host or seat, or names a partnership twice.</exception>
    public Decision ChangePlanFrom(LocalDate from, SeriesPlan plan, Instant at)
    {
        var may = CanChangePlanFrom(from, plan);
        if (!may.IsAccepted || IsChanged(from, plan)) return may;

        State = Lifecycle.Move(State, SeriesAction.ChangePlanFrom);
        _segments = [.. _segments.Where(one => one.From < from), new SeriesSegment(from, OwnCopyOf(plan))];
        Raise(new SeriesPlanChanged(Id, from), at);
        return Decision.Accepted;
    }

    /// <summary>Whether sessions may be planned up to a day.</summary>
    /// <param name="through">The last day.</param>
    /// <inheritdoc cref="PlanAhead" path="/returns"/>
    public Decision CanPlanAhead(LocalDate through) => Decision.Unless(
        through < From.PlusDays(-1) ? new BeforeTheSeries(From) : null,
        through > Through ? new AfterTheSeries(Through.Value) : null);

    /// <summary>Its sessions are planned up to a day (提前安排). A day up to which they are planned already is accepted and nothing changes.</summary>
    /// <param name="through">The last day.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="BeforeTheSeries"/> or <see cref="AfterTheSeries"/>.</returns>
    public Decision PlanAhead(LocalDate through, Instant at)
    {
        var may = CanPlanAhead(through);
        if (!may.IsAccepted || through <= PlannedThrough) return may;

        State = Lifecycle.Move(State, SeriesAction.PlanAhead);
        PlannedThrough = through;
        Reckon();
        Raise(new SeriesPlannedAhead(Id, through), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may get its last day.</summary>
    /// <param name="through">The last day.</param>
    /// <inheritdoc cref="End" path="/returns"/>
    public Decision CanEnd(LocalDate through) => Decision.Unless(
        through < From.PlusDays(-1) ? new BeforeTheSeries(From) : null,
        through > Through ? new AfterTheSeries(Through.Value) : null);

    /// <summary>It gets its last day (结束), or an earlier one than it had. The same day again is accepted and changes nothing.</summary>
    /// <param name="through">The last day on which it may have a session; the day before the first where it is given up before it began.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="BeforeTheSeries"/> or <see cref="AfterTheSeries"/> (it ends earlier already).</returns>
    public Decision End(LocalDate through, Instant at)
    {
        var may = CanEnd(through);
        if (!may.IsAccepted || Through == through) return may;

        State = Lifecycle.Move(State, SeriesAction.End);
        Through = through;
        Reckon();
        Raise(new SeriesEnded(Id, through), at);
        return Decision.Accepted;
    }

    private static SeriesPlan OwnCopyOf(SeriesPlan plan) => plan with { CoOrganizers = [.. plan.CoOrganizers] };

    private static Decision Judge(SeriesPlan plan)
    {
        var (hasInformation, hasRisk) = (!string.IsNullOrWhiteSpace(plan.Each.Information), plan.Each.Risk is not null);
        return Decision.Unless(hasInformation && hasRisk ? null : new SeriesPlanIncomplete(hasInformation, hasRisk));
    }

    private bool IsChanged(LocalDate from, SeriesPlan plan) => _segments[^1] is var last && last.From == from && last.Plan == plan;

    private void Reckon()
    {
        var next = PlannedThrough?.PlusDays(1) ?? From;
        PlanningDueOn = next > Through ? null : next.PlusDays(-DaysAhead);
    }
}
