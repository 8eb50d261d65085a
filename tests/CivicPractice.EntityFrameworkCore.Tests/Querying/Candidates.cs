using System.Reflection;
using Ardalis.Specification;
using CivicPractice.EntityFrameworkCore.Querying;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

/// <summary>Stored roots of one type with many values in common, and the same roots in memory.</summary>
internal abstract class Candidates : IDisposable
{
    /// <summary>A criterion or specification with arguments out of the same sets as the candidates' values.</summary>
    public static object Question(Type type, int seed)
    {
        var any = new AnyValue(seed);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(any.Argument)]);
    }

    /// <summary>The roots in memory.</summary>
    public abstract IReadOnlyList<IAggregateRoot> Roots { get; }

    /// <summary>The ids that memory and store answer a criterion with.</summary>
    public abstract (Guid[] Memory, Guid[] Store) Matching(object criterion);

    /// <summary>The ids that memory and store answer a specification with, in order.</summary>
    public abstract (Guid[] Memory, Guid[] Store) Listed(object specification);

    /// <summary>The ids that memory lists by a specification, and those that the store lists page by page.</summary>
    public abstract (Guid[] Memory, Guid[] Store) Walked(object specification, int size);

    /// <summary>The ids that memory, the compiled expression and the store answer a tree of criteria with.</summary>
    public abstract (Guid[] Memory, Guid[] Compiled, Guid[] Store) Matching(IReadOnlyList<object> criteria, int seed);

    /// <summary>The page of a specification after some root that it lists, or nothing where it lists none or is a page already.</summary>
    public abstract object? PageOf(object specification);

    /// <summary>How SQLite means to answer a specification.</summary>
    public abstract string Plan(object specification);

    /// <summary>A specification as a store asks it of a district.</summary>
    public abstract IQueryable Asked(CivicPracticeContext context, object specification);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <inheritdoc/>
internal sealed class Candidates<TRoot> : Candidates
    where TRoot : class, IAggregateRoot
{
    private const int Count = 400;

    private readonly List<TRoot> _inMemory = [];
    private readonly SqliteDatabase _database = new();

    public Candidates()
    {
        var any = new AnyValue(23);
        using var writer = _database.Writer();
        for (var i = 0; i < Count; i++)
        {
            var root = (TRoot)any.Root(typeof(TRoot));
            _inMemory.Add(root);
            writer.Insert(root);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IAggregateRoot> Roots => _inMemory;

    /// <inheritdoc/>
    public override (Guid[] Memory, Guid[] Store) Matching(object criterion)
    {
        var asked = (Criterion<TRoot>)criterion;
        using var context = _database.Open();
        return (
            [.. _inMemory.Where(asked.IsSatisfiedBy).Select(root => root.Key).Order()],
            [.. context.Set<TRoot>().AsNoTracking().Where(asked.ToExpression()).AsEnumerable().Select(root => root.Key).Order()]);
    }

    /// <inheritdoc/>
    public override (Guid[] Memory, Guid[] Store) Listed(object specification)
    {
        var asked = (Specification<TRoot>)specification;
        using var context = _database.Open();
        return ([.. asked.Evaluate(_inMemory).Select(root => root.Key)], [.. context.Set<TRoot>().AsNoTracking().Asking(asked).AsEnumerable().Select(root => root.Key)]);
    }

    /// <inheritdoc/>
    public override (Guid[] Memory, Guid[] Store) Walked(object specification, int size)
    {
        var asked = (CriterionSpec<TRoot>)specification;
        using var context = _database.Open();
        var walked = new List<TRoot>();
        for (var page = asked.Page(size); ; page = asked.Page(size, walked[^1]))
        {
            var listed = context.Set<TRoot>().AsNoTracking().Asking(page).ToList();
            walked.AddRange(listed);
            if (listed.Count < size) return ([.. asked.Evaluate(_inMemory).Select(root => root.Key)], [.. walked.Select(root => root.Key)]);
        }
    }

    /// <inheritdoc/>
    public override (Guid[] Memory, Guid[] Compiled, Guid[] Store) Matching(IReadOnlyList<object> criteria, int seed)
    {
        var tree = Tree([.. criteria.Cast<Criterion<TRoot>>()], new Random(seed), 4);
        var (memory, store) = Matching(tree);
        return (memory, [.. _inMemory.Where(tree.ToExpression().Compile()).Select(root => root.Key).Order()], store);
    }

    /// <inheritdoc/>
    public override object? PageOf(object specification)
    {
        var asked = (CriterionSpec<TRoot>)specification;
        var listed = asked.Evaluate(_inMemory).ToList();
        return listed.Count == 0 || asked.Take >= 0 || asked.Skip > 0 ? null : asked.Page(20, listed[listed.Count / 2]);
    }

    /// <inheritdoc/>
    public override string Plan(object specification)
    {
        using var context = _database.Open();
        using var command = Asked(context, specification).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read()) steps.Add(reader.GetString(3));
        return string.Join("; ", steps);
    }

    /// <inheritdoc/>
    public override IQueryable Asked(CivicPracticeContext context, object specification) =>
        context.Set<TRoot>().Where(root => root.District == Testing.TestDistrict.Id).Asking((Specification<TRoot>)specification);

    private static Criterion<TRoot> Tree(IReadOnlyList<Criterion<TRoot>> criteria, Random random, int depth) => random.Next(depth == 0 ? 1 : 5) switch
    {
        1 or 2 => Tree(criteria, random, depth - 1) & Tree(criteria, random, depth - 1),
        3 => Tree(criteria, random, depth - 1) | Tree(criteria, random, depth - 1),
        4 => !Tree(criteria, random, depth - 1),
        _ => criteria[random.Next(criteria.Count)],
    };

    /// <inheritdoc/>
    public override void Dispose() => _database.Dispose();
}
