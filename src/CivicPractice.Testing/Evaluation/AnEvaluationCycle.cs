using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an evaluation cycle through its public commands: the sites in the year 2021, by three indicators of 50, 30 and 20 points.</summary>
public sealed class AnEvaluationCycle
{
    private readonly List<Action<EvaluationCycle>> _steps = [];
    private EvaluationCycleId _id = TheId;
    private NewEvaluationCycle _cycle = Cycle;

    /// <summary>The id, unless another is given.</summary>
    public static EvaluationCycleId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000e0a01"));

    /// <summary>Activity every week, entered: 50 points, a raw score to 10, required.</summary>
    public static Indicator WeeklyActivity { get; } = Indicator("weekly-activity", 50, 10);

    /// <summary>Person-times served, computed: 30 points, a raw score to 3 for 300 of them, required.</summary>
    public static Indicator PersonTimes { get; } = Indicator("person-times", 30, 3) with
    {
        Method = EvaluationMethod.RecordedData,
        Source = IndicatorSource.Computed,
        Measured = new MeasuredScore(Measure.PersonTimes, 0, 300),
    };

    /// <summary>What the public says, entered: 20 points, a raw score to 5, optional.</summary>
    public static Indicator Survey { get; } = Indicator("survey", 20, 5) with { Method = EvaluationMethod.Survey, WhenMissing = MissingData.LeftOut };

    /// <summary>What is evaluated, and by what.</summary>
    public static NewEvaluationCycle Cycle { get; } = new()
    {
        Name = "2021 review of sites",
        Subjects = EvaluationSubjectKind.Site,
        Period = new Term(new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 31)),
        Indicators = [WeeklyActivity, PersonTimes, Survey],
    };

    /// <summary>A tally of one complete scorecard.</summary>
    public static ScorecardTally OneReady { get; } = new(1, 1, 0, 1, 0, null);

    /// <summary>A tally of one published scorecard that was never appealed and no longer can be.</summary>
    public static ScorecardTally OnePublished { get; } = new(1, 0, 0, 1, 0, TestDistrict.Nine);

    /// <summary>An honour that the cycle gave, on Monday.</summary>
    /// <param name="honour">As what.</param>
    public static HonourAward Award(Honour honour) => new(honour, TestDistrict.Monday, "区文明办", TheId);

    /// <summary>An indicator, entered by a person who went there, required.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="weight">Its points.</param>
    /// <param name="maximum">Its highest raw score.</param>
    public static Indicator Indicator(string code, decimal weight, decimal maximum) => new()
    {
        Code = new IndicatorCode(code),
        Item = new Bilingual("活动开展", "activities"),
        Name = new Bilingual("指标", code),
        Method = EvaluationMethod.SiteVisit,
        Weight = weight,
        Maximum = maximum,
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnEvaluationCycle WithId(EvaluationCycleId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what is evaluated, or by what.</summary>
    /// <param name="change">Out of the usual.</param>
    public AnEvaluationCycle Planned(Func<NewEvaluationCycle, NewEvaluationCycle> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _cycle = change(_cycle);
        return this;
    }

    /// <summary>Evaluates by other indicators.</summary>
    /// <param name="indicators">The indicators.</param>
    public AnEvaluationCycle By(params Indicator[] indicators) => Planned(cycle => cycle with { Indicators = indicators });

    /// <summary>Lets scoring begin.</summary>
    public AnEvaluationCycle Opened() => Then(cycle => cycle.Open(TestDistrict.Nine));

    /// <summary>Publishes the scores.</summary>
    public AnEvaluationCycle Published() => Then(cycle => cycle.Publish(OneReady, TestDistrict.Nine));

    /// <summary>Closes it.</summary>
    public AnEvaluationCycle Closed() => Then(cycle => cycle.Close(OnePublished, TestDistrict.Nine));

    /// <summary>Builds a cycle in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnEvaluationCycle In(EvaluationCycleState state) => state switch
    {
        EvaluationCycleState.Drafted => new AnEvaluationCycle(),
        EvaluationCycleState.Open => new AnEvaluationCycle().Opened(),
        EvaluationCycleState.Scored => In(EvaluationCycleState.Open).Published(),
        EvaluationCycleState.Closed => In(EvaluationCycleState.Scored).Closed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public EvaluationCycle Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public EvaluationCycle BuildRaising()
    {
        var cycle = EvaluationCycle.Draft(TestDistrict.Id, _id, _cycle, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(cycle);
        return cycle;
    }

    private AnEvaluationCycle Then(Func<EvaluationCycle, Decision> step)
    {
        _steps.Add(cycle => step(cycle).EnsureAccepted());
        return this;
    }
}
