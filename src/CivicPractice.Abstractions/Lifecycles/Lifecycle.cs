using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CivicPractice;

/// <summary>Makes lifecycles.</summary>
public static class Lifecycle
{
    /// <summary>Writes a lifecycle down as a table.</summary>
    /// <typeparam name="TState">The states.</typeparam>
    /// <typeparam name="TAction">The actions.</typeparam>
    /// <param name="subject">What it is the lifecycle of, in kebab case: the first part of refusal codes, the name of the page in docs.</param>
    /// <param name="initial">The state of a new thing.</param>
    /// <param name="moves">Every permitted move; one action leads from one state to one other.</param>
    /// <exception cref="ArgumentException">Two moves share state and action.</exception>
    public static Lifecycle<TState, TAction> Define<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TAction>(
        string subject, TState initial, params (TState From, TAction On, TState To)[] moves)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        var table = new Dictionary<(TState, TAction), TState>();
        foreach (var (from, on, to) in moves)
        {
            if (!table.TryAdd((from, on), to)) throw new ArgumentException($"{from} has two moves on {on}.", nameof(moves));
        }

        return new Lifecycle<TState, TAction>(subject, initial, table.ToFrozenDictionary());
    }
}
