using System.Collections.Concurrent;
using System.Reflection;
using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>Proves that a refused command has changed nothing and raised nothing, and keeps account of the refusals proved so.</summary>
public static class Unchanged
{
    private static readonly ConcurrentDictionary<Type, byte> ProvedSoFar = new();

    /// <summary>The refusals that some test of this run has proved to change nothing.</summary>
    public static IEnumerable<Type> Proved => ProvedSoFar.Keys;

    /// <summary>Runs a command; where it is refused, proves that no field has changed and nothing was raised.</summary>
    public static Decision Try<TRoot>(this TRoot root, Func<TRoot, Decision> command)
        where TRoot : IAggregateRoot
    {
        var raised = root.Raised.Count;
        var before = root.Snapshot();

        var decision = command(root);

        if (decision.IsAccepted) return decision;
        ShouldEqual(root, before);
        root.Raised.Should().HaveCount(raised);
        return Proven(decision);
    }

    /// <summary>Runs a use case; where it is refused, proves that nothing was stored.</summary>
    public static async Task<Decision> TryAsync(this InMemoryStore store, Func<ValueTask<Decision>> command)
    {
        var before = store.EventsOf(TestDistrict.Id);

        var decision = await command();

        if (decision.IsAccepted) return decision;
        // State is stored with its events or not at all.
        store.EventsOf(TestDistrict.Id).Should().Equal(before);
        return Proven(decision);
    }

    /// <summary>Passes the answer of a factory on; where it refused, proves that nothing was made: nothing else could have changed.</summary>
    public static Decision<T> Tried<T>(Decision<T> decision)
        where T : notnull => decision.TryGetValue(out _) ? decision : Proven(decision.Outcome);

    /// <summary>Runs a command that must be refused, and proves that it has changed nothing.</summary>
    public static Decision ShouldStayUnchangedBy<TRoot>(this TRoot root, Func<TRoot, Decision> command)
        where TRoot : IAggregateRoot
    {
        var decision = root.Try(command);
        decision.IsAccepted.Should().BeFalse("this helper is for refusals");
        return decision;
    }

    /// <summary>Every field but the raised events is the same; lists are replaced and never changed in place, so comparing references suffices.</summary>
    public static void ShouldEqual(IAggregateRoot root, IAggregateRoot before)
    {
        foreach (var field in FieldsOf(root.GetType()).Where(field => field.Name != "_raised"))
            field.GetValue(root).Should().Be(field.GetValue(before), $"{root.GetType().Name}.{field.Name} must not change");
    }

    private static Decision Proven(Decision decision)
    {
        foreach (var refusal in decision.Refusals) ProvedSoFar.TryAdd(refusal.GetType(), 0);
        return decision;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
