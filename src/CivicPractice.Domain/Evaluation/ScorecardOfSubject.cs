using System.Linq.Expressions;

namespace CivicPractice.Evaluation;

/// <summary>The scorecard is a subject's, and takes part.</summary>
/// <param name="subject">The subject.</param>
public sealed class ScorecardOfSubject(EvaluationSubject subject) : Criterion<EvaluationScorecard>
{
    private readonly EvaluationSubjectKind _kind = subject.Kind;
    private readonly Guid _value = subject.Value;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationScorecard candidate) => candidate.Subject == subject && candidate.State != ScorecardState.Excluded;

    /// <inheritdoc/>
    public override Expression<Func<EvaluationScorecard, bool>> ToExpression() =>
        scorecard => scorecard.Subject.Kind == _kind && scorecard.Subject.Value == _value && scorecard.State != ScorecardState.Excluded;
}
