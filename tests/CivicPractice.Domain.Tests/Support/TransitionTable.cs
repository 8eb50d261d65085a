using System.Globalization;
using System.Text;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>Every command in every situation against every state: what is written in docs is what the code does, cell by cell.</summary>
/// <param name="lifecycle">The lifecycle.</param>
/// <param name="usual">The aggregate in a state, where a situation says nothing else.</param>
/// <param name="build">Builds it.</param>
/// <param name="stateOf">Where it stands.</param>
/// <param name="states">The states in the order in which they come.</param>
/// <param name="situations">The situations.</param>
/// <param name="following">Actions that follow from others by themselves, within one command.</param>
internal sealed class TransitionTable<TRoot, TBuilder, TState, TAction>(
    Lifecycle<TState, TAction> lifecycle, Func<TState, TBuilder> usual, Func<TBuilder, TRoot> build, Func<TRoot, TState> stateOf,
    IReadOnlyList<TState> states, IReadOnlyList<Situation<TRoot, TBuilder, TState, TAction>> situations, params TAction[] following)
    where TRoot : class, IAggregateRoot
    where TBuilder : class
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>Whether a situation that is prepared for some states does not exist in the others: their cells are blank.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>The states, for the check that none is missing.</summary>
    public IEnumerable<TState> States => states.Order();

    /// <summary>The commands, for the check that none is missing.</summary>
    public IEnumerable<TAction> Commands => situations.Select(one => one.Action).Distinct().Order();

    /// <summary>The table as it is written.</summary>
    public string Draw()
    {
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"| Command | when | {string.Join(" | ", states)} |\n|---|---|{string.Concat(states.Select(_ => "---|"))}\n");
        foreach (var situation in situations)
            table.Append(CultureInfo.InvariantCulture, $"| `{situation.Action}` | {situation.When} | {string.Join(" | ", states.Select(state => Cell(situation, state)))} |\n");
        return table.ToString();
    }

    /// <summary>Whatever is accepted and changes something leads where the lifecycle says, and what the lifecycle permits is never refused for the state.</summary>
    public void ShouldLeadOnlyWhereTheLifecycleDoes()
    {
        foreach (var situation in situations)
        {
            foreach (var state in states)
            {
                if (Try(situation, state) is not var (outcome, to, _)) continue;
                var isPermitted = lifecycle.TryMove(state, situation.Action, out var next);
                (outcome.IsRefusedFor<NotPermittedInState<TState, TAction>>() && isPermitted).Should().BeFalse($"{situation} in {state} is permitted by the lifecycle");
                if (!outcome.IsAccepted || EqualityComparer<TState>.Default.Equals(to, state)) continue;
                isPermitted.Should().BeTrue($"{situation} leads on from {state}");
                following.Where(action => lifecycle.TryMove(next, action, out _)).Select(action => lifecycle.Move(next, action)).Append(next).Should().Contain(to, $"{situation} in {state}");
            }
        }
    }

    private (Decision Outcome, TState To, bool HasChanged)? Try(Situation<TRoot, TBuilder, TState, TAction> situation, TState state)
    {
        var prepared = situation.Prepare?.Invoke(state);
        if (LeavesOut && situation.Prepare is not null && prepared is null) return null;
        var root = build(prepared ?? usual(state));
        return (situation.Do(root), stateOf(root), Raised.EventsOf(root).Any());
    }

    private string Cell(Situation<TRoot, TBuilder, TState, TAction> situation, TState state)
    {
        if (Try(situation, state) is not var (outcome, to, hasChanged)) return "";
        if (outcome.IsAccepted) return hasChanged ? to.ToString() : "=";
        return outcome.IsRefusedFor<NotPermittedInState<TState, TAction>>() ? "." : string.Join(", ", outcome.Refusals.Select(refusal => $"`{refusal.Code}`"));
    }
}
