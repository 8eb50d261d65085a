using System.Diagnostics.CodeAnalysis;

namespace CivicPractice;

/// <summary>The lifecycle has no such move from the state the thing is in. It stands alone: no other rule was asked.</summary>
/// <typeparam name="TState">The states of the thing.</typeparam>
/// <typeparam name="TAction">The actions on it.</typeparam>
/// <param name="Subject">The name of the lifecycle, the first part of the code.</param>
/// <param name="State">The state the thing is in.</param>
/// <param name="Action">The action that was asked for.</param>
public sealed record NotPermittedInState<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TAction>(string Subject, TState State, TAction Action)
    : Refusal($"{Subject}.not-permitted-in-state")
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <inheritdoc/>
    protected override Bilingual Words()
    {
        var (state, action) = (Terms.Of(State), Terms.Of(Action));
        return Say($"当前状态为“{state.Zh}”，不能“{action.Zh}”。", $"“{action.En}” is not permitted while the state is “{state.En}”.");
    }
}
