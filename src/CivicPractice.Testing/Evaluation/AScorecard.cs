using CivicPractice.Evaluation;
using CivicPractice.Sites;

namespace CivicPractice.Testing;

/// <summary>Builds a scorecard of a site through its public commands, in the cycle of <see cref="AnEvaluationCycle"/>; published at nine on Monday.</summary>
public sealed class AScorecard
{
    private readonly List<Action<EvaluationScorecard>> _steps = [];
    private EvaluationScorecardId _id = TheId;
    private EvaluationSubject _subject = Subject;
    private EvaluationCycleFacts _open = Open;

    /// <summary>The id, unless another is given.</summary>
    public static EvaluationScorecardId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000e0b01"));

    /// <summary>The site.</summary>
    public static EvaluationSubject Subject { get; } = EvaluationSubject.Of(new PracticeSiteId(new Guid("00000000-0000-7000-8000-0000000000e1")));

    /// <summary>The cycle while it is open.</summary>
    public static EvaluationCycleFacts Open { get; } = AnEvaluationCycle.In(EvaluationCycleState.Open).Build().Facts();

    /// <summary>The cycle once its scores are published.</summary>
    public static EvaluationCycleFacts OnPublication { get; } = Open with { State = EvaluationCycleState.Scored };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AScorecard WithId(EvaluationScorecardId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Scores another subject.</summary>
    /// <param name="subject">The subject.</param>
    public AScorecard For(EvaluationSubject subject)
    {
        _subject = subject;
        return this;
    }

    /// <summary>Takes part in another cycle.</summary>
    /// <param name="cycle">The cycle, open.</param>
    public AScorecard Within(EvaluationCycleFacts cycle)
    {
        _open = cycle;
        return this;
    }

    /// <summary>Records a raw score.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="raw">The raw score.</param>
    public AScorecard Recorded(Indicator indicator, decimal raw)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Then(scorecard => scorecard.Record(new RawScore(indicator.Code, raw), indicator.Source, _open, TestDistrict.Nine));
    }

    /// <summary>Records raw scores for what is required: 8 of 10 and 2 of 3.</summary>
    public AScorecard Scored() => Recorded(AnEvaluationCycle.WeeklyActivity, 8).Recorded(AnEvaluationCycle.PersonTimes, 2);

    /// <summary>Publishes the score.</summary>
    public AScorecard Published() =>
        Then(scorecard => scorecard.Publish(_open with { State = EvaluationCycleState.Scored }, new EvaluationRules(), TestDistrict.Nine));

    /// <summary>Lets the subject appeal against the weekly activity.</summary>
    public AScorecard Appealed() => Then(scorecard => scorecard.Appeal(
        AnEvaluationCycle.WeeklyActivity.Code, "We were open in July.", OnPublication, new EvaluationRules(), TestDistrict.Nine));

    /// <summary>Dismisses the appeal.</summary>
    public AScorecard Dismissed() => Then(scorecard => scorecard.Dismiss(TestDistrict.Nine));

    /// <summary>Makes the score final, in the first place.</summary>
    public AScorecard Settled() => Then(scorecard => scorecard.Settle(1, TestDistrict.Nine));

    /// <summary>Takes it out of the cycle.</summary>
    public AScorecard Excluded() => Then(scorecard => scorecard.Exclude(ExclusionReason.TooShort, TestDistrict.Nine));

    /// <summary>Builds a scorecard in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AScorecard In(ScorecardState state) => state switch
    {
        ScorecardState.Scoring => new AScorecard().Scored(),
        ScorecardState.Published => In(ScorecardState.Scoring).Published(),
        ScorecardState.Appealed => In(ScorecardState.Published).Appealed(),
        ScorecardState.Settled => In(ScorecardState.Published).Settled(),
        ScorecardState.Excluded => In(ScorecardState.Published).Excluded(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public EvaluationScorecard Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public EvaluationScorecard BuildRaising()
    {
        var scorecard = EvaluationScorecard.Open(_open, _id, _subject, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(scorecard);
        return scorecard;
    }

    private AScorecard Then(Func<EvaluationScorecard, Decision> step)
    {
        _steps.Add(scorecard => step(scorecard).EnsureAccepted());
        return this;
    }
}
