using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CivicPractice;

/// <summary>The permitted moves between the states of one kind of thing: a table that code, docs and tests read.</summary>
/// <remarks>Immutable and safe for concurrent use; one instance a kind of thing.</remarks>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
public sealed class Lifecycle<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly FrozenDictionary<(TState From, TAction On), TState> _moves;

    internal Lifecycle(string subject, TState initial, FrozenDictionary<(TState, TAction), TState> moves)
    {
        Subject = subject;
        Initial = initial;
        _moves = moves;
    }

    /// <summary>What it is the lifecycle of, in kebab case.</summary>
    public string Subject { get; }

    /// <summary>The state of a new thing.</summary>
    public TState Initial { get; }

    /// <summary>Every permitted move, ordered by state and action.</summary>
    public IEnumerable<(TState From, TAction On, TState To)> Moves =>
        _moves.Select(move => (move.Key.From, move.Key.On, move.Value)).OrderBy(move => (move.From, move.On));

    /// <summary>Looks one move up.</summary>
    /// <param name="from">The state.</param>
    /// <param name="on">The action.</param>
    /// <param name="to">The next state; meaningless when the answer is <see langword="false"/>.</param>
    /// <returns>Whether the move is permitted.</returns>
    public bool TryMove(TState from, TAction on, out TState to) => _moves.TryGetValue((from, on), out to);

    /// <summary>Whether the action is permitted in the state.</summary>
    /// <param name="from">The state.</param>
    /// <param name="on">The action.</param>
    /// <returns>Accepted, or refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Permits(TState from, TAction on) =>
        _moves.ContainsKey((from, on)) ? Decision.Accepted : new NotPermittedInState<TState, TAction>(Subject, from, on);

    /// <summary>The next state of a move that is known to be permitted.</summary>
    /// <param name="from">The state.</param>
    /// <param name="on">The action.</param>
    /// <exception cref="InvalidOperationException">The move is not permitted; ask <see cref="Permits"/> first.</exception>
    public TState Move(TState from, TAction on) =>
        TryMove(from, on, out var to) ? to : throw new InvalidOperationException($"{Subject}: {on} is not permitted from {from}.");

    /// <summary>The actions permitted in a state, in the order of declaration.</summary>
    /// <param name="state">The state.</param>
    public IEnumerable<TAction> PermittedFrom(TState state) => Enum.GetValues<TAction>().Where(action => _moves.ContainsKey((state, action)));

    /// <summary>Whether nothing leads out of the state.</summary>
    /// <param name="state">The state.</param>
    public bool IsFinal(TState state) => !PermittedFrom(state).Any();

    /// <summary>The picture for the documentation, as a Mermaid state diagram.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append(CultureInfo.InvariantCulture, $"    [*] --> {Initial}\n");
        foreach (var (from, on, to) in Moves) text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to} : {on}\n");
        foreach (var state in Enum.GetValues<TState>().Where(IsFinal)) text.Append(CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        return text.ToString();
    }
}
