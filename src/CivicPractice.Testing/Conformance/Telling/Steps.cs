using System.Globalization;

namespace CivicPractice.Testing.Conformance;

/// <summary>Commands on stored aggregates, each in a unit of work of its own, and what they left behind.</summary>
internal static class Steps
{
    /// <summary>Loads, commands, commits and loads again; tells the answer and every field.</summary>
    public static async Task StepAsync<TRoot, TId>(this Play play, string what, TId id, Func<TRoot, Decision> command)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> => _ = await play.DecideAsync(what, id, command);

    /// <summary>The same, for who looks at the answer.</summary>
    public static async Task<Decision> DecideAsync<TRoot, TId>(this Play play, string what, TId id, Func<TRoot, Decision> command)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        var work = play.Begin();
        var root = await work.Repository<TRoot, TId>().FindAsync(id) ?? throw new ConformanceException($"{what}: what was stored is not found.");
        Must.Equal(0, ((IAggregateRoot)root).Raised.Count, $"{what}: events of what was just loaded");
        Must.Hold(!work.HasChanges, $"{what}: a unit of work that has only loaded has no changes.");
        var before = root.Version;

        var decision = Asked(root, command);
        play.Tell(what, decision);

        var raised = ((IAggregateRoot)root).Raised.Count;
        Must.Equal(raised > 0, work.HasChanges, $"{what}: whether there is something to commit");
        await work.CommitAsync(new IdempotencyKey(what), what);
        Must.Equal(before + raised, root.Version, $"{what}: the version after the commit");
        await play.TellAsync<TRoot, TId>(what, id);
        return decision;
    }

    /// <summary>Tells every field of a stored aggregate, as a new unit of work sees it.</summary>
    public static async Task TellAsync<TRoot, TId>(this Play play, string what, TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        var root = await play.Begin().Repository<TRoot, TId>().FindAsync(id);
        if (root is null)
        {
            play.Tell($"{what}: {typeof(TRoot).Name} {id.Value} is not there");
            return;
        }

        foreach (var field in Words.FieldsOf(root)) play.Tell(string.Create(CultureInfo.InvariantCulture, $"{what}: {typeof(TRoot).Name}.{field}"));
    }

    // What an aggregate throws, it must throw after loading too.
    private static Decision Asked<TRoot>(TRoot root, Func<TRoot, Decision> command)
    {
        try
        {
            return command(root);
        }
        catch (ArgumentException failure)
        {
            return new Thrown(failure.GetType().Name);
        }
    }

    private sealed record Thrown(string Exception) : Refusal("conformance.thrown")
    {
        protected override Bilingual Words() => Say($"{Exception}", $"{Exception}");
    }
}
