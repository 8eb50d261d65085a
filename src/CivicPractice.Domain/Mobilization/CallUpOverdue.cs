using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>The call was not answered in time.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class CallUpOverdue(Instant now) : Criterion<CallUp>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CallUp candidate) => candidate.State == CallUpState.Called && candidate.AnswerBy is { } by && by <= now;

    /// <inheritdoc/>
    public override Expression<Func<CallUp, bool>> ToExpression() => call => call.State == CallUpState.Called && call.AnswerBy != null && call.AnswerBy <= now;
}

/// <summary>The calls of the district, or of one mobilisation, that nobody answered in time (超时未答复), the longest overdue first.</summary>
/// <param name="now">The moment of asking.</param>
/// <param name="mobilization">The mobilisation, or <see langword="null"/> for all of the district.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class CallUpsOverdueSpec(Instant now, EmergencyMobilizationId? mobilization = null, int? most = null)
    : CriterionSpec<CallUp>(mobilization is { } one ? new CallUpOverdue(now) & new CallUpInState(one, CallUpState.Called) : new CallUpOverdue(now), Order, most)
{
    private static readonly Ordering<CallUp> Order = Ordering<CallUp>.By(call => call.AnswerBy).ThenBy(call => call.Id);
}
