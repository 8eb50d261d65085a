using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a series of activities through its public commands: the usual classroom, held as activities from Monday on, two volunteers each, published two weeks ahead.</summary>
public sealed class AnActivitySeries
{
    private readonly List<Action<ActivitySeries>> _steps = [];
    private ProgrammeId _programme = AProgramme.TheId;
    private NewSeries _series = Usual;

    /// <summary>The id, unless another programme is given.</summary>
    public static ActivitySeriesId TheId { get; } = ActivitySeriesId.Of(AProgramme.TheId);

    /// <summary>The plan: two volunteers, hosted by the station, no particular risk.</summary>
    public static SeriesPlan Plan { get; } = new()
    {
        Each = new OccurrencePlan { Seats = 2, Host = ActivityHost.Of(ASite.StationId), Information = "At the gate; bring your card.", Risk = new RiskStatement(RiskLevel.Ordinary, "none known") },
    };

    /// <summary>What is laid down.</summary>
    public static NewSeries Usual { get; } = new() { From = TestDistrict.Monday, Plan = Plan, DaysAhead = 14 };

    /// <summary>Builds a series in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnActivitySeries In(SeriesState state) => state switch
    {
        SeriesState.Running => new AnActivitySeries(),
        SeriesState.Ended => new AnActivitySeries().Ended(TestDistrict.Monday.PlusDays(30)),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Makes it the series of another programme, and so with another id.</summary>
    /// <param name="programme">The programme.</param>
    public AnActivitySeries Of(ProgrammeId programme)
    {
        _programme = programme;
        return this;
    }

    /// <summary>Lays something else down.</summary>
    /// <param name="change">What is laid down out of the usual.</param>
    public AnActivitySeries Being(Func<NewSeries, NewSeries> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _series = change(_series);
        return this;
    }

    /// <summary>Gives its sessions another plan from a day on.</summary>
    /// <param name="from">The day.</param>
    /// <param name="change">The plan of each session out of the usual one.</param>
    public AnActivitySeries PlannedOtherwise(LocalDate from, Func<OccurrencePlan, OccurrencePlan> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then(series => series.ChangePlanFrom(from, Plan with { Each = change(Plan.Each) }, TestDistrict.Nine));
    }

    /// <summary>Notes that its sessions are planned up to a day.</summary>
    /// <param name="through">The last day.</param>
    public AnActivitySeries PlannedAhead(LocalDate through) => Then(series => series.PlanAhead(through, TestDistrict.Nine));

    /// <summary>Gives it its last day.</summary>
    /// <param name="through">The last day.</param>
    public AnActivitySeries Ended(LocalDate through) => Then(series => series.End(through, TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public ActivitySeries Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ActivitySeries BuildUnstored()
    {
        var series = ActivitySeries.Start(TestDistrict.Id, _programme, _series, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(series);
        return series;
    }

    private AnActivitySeries Then(Func<ActivitySeries, Decision> step)
    {
        _steps.Add(series => step(series).EnsureAccepted());
        return this;
    }
}
