using System.Linq.Expressions;

namespace CivicPractice.Evaluation;

/// <summary>The scorecard is a subject's, and takes part.</summary>
/// <param name="subject">The subject.</param>
public sealed class ScorecardOfSubject(EvaluationSubject subject) : Criterion<EvaluationScorecard>
{
    private readonly EvaluationSubjectKind _kind = subject.Kind;
    private readonly Guid _value = subject.Value;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationScorecard candidate) => candidate.SubjectKey == _value && candidate.Subject.Kind == _kind && candidate.State != ScorecardState.Excluded;

    /// <inheritdoc/>
    public override Expression<Func<EvaluationScorecard, bool>> ToExpression() =>
        scorecard => scorecard.SubjectKey == _value && scorecard.Subject.Kind == _kind && scorecard.State != ScorecardState.Excluded;
}

/// <summary>The scorecard has a published result.</summary>
public sealed class HasResult : Criterion<EvaluationScorecard>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationScorecard candidate) => candidate.PublishedAt is not null;

    /// <inheritdoc/>
    public override Expression<Func<EvaluationScorecard, bool>> ToExpression() => scorecard => scorecard.PublishedAt != null;
}

/// <summary>The published scorecards of a subject, over all cycles in which it takes part, oldest first.</summary>
/// <param name="subject">The subject.</param>
public sealed class PublishedScorecardsSpec(EvaluationSubject subject) : CriterionSpec<EvaluationScorecard>(new ScorecardOfSubject(subject) & new HasResult(), Order)
{
    private static readonly Ordering<EvaluationScorecard> Order = Ordering<EvaluationScorecard>.By(scorecard => scorecard.PublishedAt).ThenBy(scorecard => scorecard.Id);
}
