using CivicPractice.Commendation;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>The district's own numbers for evaluation.</summary>
public sealed record EvaluationRules
{
    /// <summary>How long after its publication a score can be appealed; 7 days where the district says nothing.</summary>
    public Duration AppealWindow { get; init; } = Duration.FromDays(7);

    /// <summary>From which score on which outcome is given, in any order; 90 excellent, 75 good, 60 pass where the district says nothing.</summary>
    public IReadOnlyList<OutcomeBand> Bands { get; init; } =
    [
        new(EvaluationOutcome.Excellent, 90),
        new(EvaluationOutcome.Good, 75),
        new(EvaluationOutcome.Pass, 60),
    ];

    /// <summary>The outcome below every band.</summary>
    public EvaluationOutcome Below { get; init; } = EvaluationOutcome.Fail;

    /// <summary>Which outcome is honoured how, each once; where the district says nothing, an excellent volunteer is an outstanding one (优秀志愿者), an excellent team an outstanding team (优秀志愿服务队), an excellent site a model (示范阵地).</summary>
    public IReadOnlyList<CommendedOutcome> Commendations { get; init; } =
    [
        new(EvaluationSubjectKind.Site, EvaluationOutcome.Excellent, Honour.ModelSite),
        new(EvaluationSubjectKind.Team, EvaluationOutcome.Excellent, Honour.OutstandingTeam),
        new(EvaluationSubjectKind.Volunteer, EvaluationOutcome.Excellent, Honour.OutstandingVolunteer),
    ];

    /// <summary>How an outcome is honoured.</summary>
    /// <param name="subjects">Of what.</param>
    /// <param name="outcome">The outcome.</param>
    public IEnumerable<Honour> HonoursFor(EvaluationSubjectKind subjects, EvaluationOutcome outcome) =>
        Commendations.Where(one => one.Subjects == subjects && one.Outcome == outcome).Select(one => one.Honour).Distinct();

    /// <summary>The outcome of a score: the highest band it reaches.</summary>
    /// <param name="score">0 to 100.</param>
    public EvaluationOutcome OutcomeOf(decimal score) =>
        Bands.Where(band => band.From <= score).MaxBy(band => band.From)?.Outcome ?? Below;
}

/// <summary>From which score on an outcome is given.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="From">The lowest score, included; 0 to 100.</param>
public sealed record OutcomeBand(EvaluationOutcome Outcome, decimal From);

/// <summary>How an outcome is honoured (评估结果与表彰).</summary>
/// <param name="Subjects">Of sites, teams or volunteers.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Honour">As what they are honoured.</param>
public sealed record CommendedOutcome(EvaluationSubjectKind Subjects, EvaluationOutcome Outcome, Honour Honour);
