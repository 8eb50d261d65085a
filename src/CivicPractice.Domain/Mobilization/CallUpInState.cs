using System.Linq.Expressions;

namespace CivicPractice.Mobilization;

/// <summary>The call is one of a mobilisation and stands in a state.</summary>
/// <param name="mobilization">The mobilisation.</param>
/// <param name="state">The state.</param>
public sealed class CallUpInState(EmergencyMobilizationId mobilization, CallUpState state) : Criterion<CallUp>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CallUp candidate) => candidate.Mobilization == mobilization && candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<CallUp, bool>> ToExpression() => call => call.Mobilization == mobilization && call.State == state;
}

/// <summary>The calls of a mobilisation in a state, such as those who come; the first called first.</summary>
/// <param name="mobilization">The mobilisation.</param>
/// <param name="state">The state.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class CallUpsInStateSpec(EmergencyMobilizationId mobilization, CallUpState state, int? most = null)
    : CriterionSpec<CallUp>(new CallUpInState(mobilization, state), Order, most)
{
    private static readonly Ordering<CallUp> Order = Ordering<CallUp>.By(call => call.CalledAt).ThenBy(call => call.Id);
}
