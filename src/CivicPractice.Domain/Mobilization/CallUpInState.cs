using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class CallUpsInStateSpec : CriterionSpec<CallUp>
{
    /// <summary>Lists them.</summary>
    /// <param name="mobilization">The mobilisation.</param>
    /// <param name="state">The state.</param>
    /// <param name="most">How many at most, or <see langword="null"/> for all.</param>
    public CallUpsInStateSpec(EmergencyMobilizationId mobilization, CallUpState state, int? most = null)
        : base(new CallUpInState(mobilization, state))
    {
        Query.OrderBy(call => call.CalledAt).ThenBy(call => call.Id);
        if (most is { } count) Query.Take(count);
    }
}
