using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Ardalis.Specification;

namespace CivicPractice.Testing.Conformance;

/// <summary>Aggregates that discriminate, and everything that is asked about them: criteria, specifications.</summary>
internal sealed class CandidateSet<TRoot, TId>(
    string noun, Expression<Func<TRoot, TId>> id, Func<IReadOnlyList<TRoot>> candidates,
    IReadOnlyList<(string What, Criterion<TRoot> Criterion)> criteria, IReadOnlyList<(string What, Func<CriterionSpec<TRoot>> Make)> specs)
    : ICandidateSet
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private const int MostOthers = 6;
    private const int Trees = 10;

    public IEnumerable<Type> Asked => [.. criteria.Select(one => one.Criterion.GetType()), .. specs.Select(one => one.Make().GetType())];

    public IEnumerable<string> Gaps
    {
        get
        {
            var all = candidates();
            var facts = FactsRead.In([.. criteria.Select(one => one.Criterion.ToExpression()), .. specs.Select(one => one.Make().Criterion.ToExpression())]);
            foreach (var (name, fact) in facts)
            {
                var missing = all.Count(root => FactsRead.IsMissing(root, fact));
                if (missing == 0) yield return $"{noun}: none lacks {name}";
                if (missing == all.Count) yield return $"{noun}: all lack {name}";
            }

            if (StateOf is not { } state) yield break;
            var reached = all.Select(root => state.GetValue(root)?.ToString()).ToHashSet();
            foreach (var never in Enum.GetNames(state.PropertyType).Where(one => !reached.Contains(one))) yield return $"{noun}: none is {never}";
        }
    }

    public IEnumerable<ConformanceCase> Cases =>
    [
        .. criteria.SelectMany(one => Both($"{noun} are found as {one.What}", (play, work) => AskAsync(play, work, one.Criterion))),
        .. Both($"{noun} are found by criteria joined in any way", AskTogetherAsync),
        .. specs.SelectMany(one => Both($"{noun} are listed as {one.What}", (play, work) => ListAsync(play, work, one.What, one.Make))),
        .. Both($"{noun} are listed by page", PagesAsync),
        .. Both($"{noun} are walked page after page", WalkAsync),
        .. specs.Where(one => IsWhole(one.Make())).Take(1).Select(one => new ConformanceCase($"{noun} are walked while others come", play => WalkWhileOthersComeAsync(play, one.Make))),
    ];

    // Once stored; once half of it stored, half of it in a batch that is not completed.
    private IEnumerable<ConformanceCase> Both(string name, Func<Play, IUnitOfWork, Task> ask) =>
    [
        new(name, async play =>
        {
            await play.PutAsync([.. candidates().Select(Kept.Of<TRoot, TId>)]);
            await ask(play, play.Begin());
        }),
        new($"{name}, also within a batch", async play =>
        {
            var all = candidates();
            await play.PutAsync([.. all.Where((_, i) => i % 2 == 0).Select(Kept.Of<TRoot, TId>)]);
            var work = play.Begin();
            await using var batch = await work.BeginBatchAsync();
            foreach (var one in all.Where((_, i) => i % 2 == 1)) work.Repository<TRoot, TId>().Add(one);
            await work.CommitAsync();
            work.Forget();
            await ask(play, work);
            await batch.CompleteAsync();
            await ask(play, play.Begin());
        }),
    ];

    private async Task AskAsync(Play play, IUnitOfWork work, Criterion<TRoot> criterion)
    {
        var all = candidates();
        Must.Equal(2, all.Select(criterion.IsSatisfiedBy).Distinct().Count(), $"Answers of {criterion.GetType().Name} to the candidates of the suite, some yes and some no");
        var repository = work.Repository<TRoot, TId>();
        foreach (var (form, asked) in FormsOf(criterion))
        {
            var what = $"{criterion.GetType().Name}, {form}";
            var expected = all.Where(asked.IsSatisfiedBy).OrderBy(root => root.Id).ToList();
            var listed = await repository.ListAsync(new ById(asked, id));
            Must.Equal(expected.Select(root => root.Id), listed.Select(root => root.Id), $"{what}: what is listed");
            Must.Equal(expected.Count, await repository.CountAsync(asked), $"{what}: the count");
            Must.Equal(expected.Count > 0, await repository.ExistsAsync(asked), $"{what}: whether there is any");
            play.Tell($"{what}: {Words.Of(listed.Select(root => root.Id))}");
        }
    }

    private IEnumerable<(string, Criterion<TRoot>)> FormsOf(Criterion<TRoot> criterion)
    {
        yield return ("as it is", criterion);
        yield return ("negated", !criterion);
        yield return ("negated twice", !!criterion);
        yield return ("and not", criterion & !criterion);
        yield return ("or not", criterion | !criterion);
        yield return ("and everything", criterion & new Everything<TRoot>());
        foreach (var (what, other) in OthersThan(criterion))
        {
            yield return ($"and {what}", criterion & other);
            yield return ($"or {what}", criterion | other);
            yield return ($"neither nor {what}", !(criterion | other));
        }
    }

    // How criteria are joined does not depend on which: each meets those that follow it in a ring, so that what is asked does not grow by the square.
    private IEnumerable<(string What, Criterion<TRoot> Criterion)> OthersThan(Criterion<TRoot> criterion)
    {
        var at = criteria.Index().First(one => one.Item.Criterion == criterion).Index;
        return Enumerable.Range(1, Math.Min(MostOthers, criteria.Count - 1)).Select(next => criteria[(at + next) % criteria.Count]);
    }

    // Trees of and, or and not over all criteria, the same ones every time.
    private async Task AskTogetherAsync(Play play, IUnitOfWork work)
    {
        var (all, random) = (candidates(), new Random(criteria.Count));
        for (var n = 0; n < Trees; n++)
        {
            var tree = Tree(random, 4);
            var expected = all.Where(tree.IsSatisfiedBy).Select(root => root.Id).Order().ToList();
            Must.Equal(expected, (await work.Repository<TRoot, TId>().ListAsync(new ById(tree, id))).Select(root => root.Id), $"What tree {n} finds, {tree.ToExpression()}");
            Must.Equal(expected, all.Where(tree.ToExpression().Compile(preferInterpretation: true)).Select(root => root.Id).Order(), $"What the expression of tree {n} finds, {tree.ToExpression()}");
            play.Tell($"tree {n}: {Words.Of(expected)}");
        }
    }

    private Criterion<TRoot> Tree(Random random, int depth) => random.Next(depth == 0 ? 1 : 5) switch
    {
        1 => Tree(random, depth - 1) & Tree(random, depth - 1),
        2 => Tree(random, depth - 1) | Tree(random, depth - 1),
        3 => !Tree(random, depth - 1),
        4 => !(Tree(random, depth - 1) & !Tree(random, depth - 1)),
        _ => criteria[random.Next(criteria.Count)].Criterion,
    };

    private async Task ListAsync(Play play, IUnitOfWork work, string what, Func<CriterionSpec<TRoot>> make)
    {
        var expected = make().Evaluate(candidates()).Select(root => root.Id).ToList();
        Must.Hold(expected.Count > 1, $"The candidates of the suite show the order of {what}.");
        var listed = await work.Repository<TRoot, TId>().ListAsync(make());
        Must.Equal(expected, listed.Select(root => root.Id), $"{make().GetType().Name}, {what}: the order");
        foreach (var root in listed)
            foreach (var field in Words.FieldsOf(root)) play.Tell($"{what}: {field}");
    }

    private async Task PagesAsync(Play play, IUnitOfWork work)
    {
        var repository = work.Repository<TRoot, TId>();
        var all = candidates().Select(root => root.Id).Order().ToList();
        var turned = new List<TId>();
        for (var skip = 0; skip <= all.Count; skip += 2) turned.AddRange((await repository.ListAsync(new ById(new Everything<TRoot>(), id, skip, 2))).Select(root => root.Id));
        Must.Equal(all, turned, "All pages one after the other");
        Must.Equal(all[1..], (await repository.ListAsync(new ById(new Everything<TRoot>(), id, 1))).Select(root => root.Id), "All but the first");
        Must.Equal(all[..3], (await repository.ListAsync(new ById(new Everything<TRoot>(), id, null, 3))).Select(root => root.Id), "The first three");
        Must.Equal(all.AsEnumerable().Reverse(), (await repository.ListAsync(new ById(new Everything<TRoot>(), id, isBackwards: true))).Select(root => root.Id), "All backwards");
        play.Tell($"pages: {Words.Of(turned)}");
    }

    // From the last one seen to the next, in pages of every small size: the whole list, and nothing twice.
    private async Task WalkAsync(Play play, IUnitOfWork work)
    {
        var everything = new Everything<TRoot>();
        (string What, Func<CriterionSpec<TRoot>> Make)[] walked = [.. specs, ("by id", () => new ById(everything, id)), ("by id, backwards", () => new ById(everything, id, isBackwards: true))];
        foreach (var (what, make) in walked.Where(one => IsWhole(one.Make())))
        {
            var whole = make().Evaluate(candidates()).Select(root => root.Id).ToList();
            foreach (var size in new[] { 1, 2, 3 })
                Must.Equal(whole, (await WalkedAsync(work, make, size, () => Task.CompletedTask)).Select(root => root.Id), $"{make().GetType().Name}, {what}: pages of {size}, one after the other");
            play.Tell($"walked, {what}: {Words.Of(whole)}");
        }
    }

    // Whoever was there from the beginning comes once, in order; whoever came meanwhile comes once or not at all.
    private async Task WalkWhileOthersComeAsync(Play play, Func<CriterionSpec<TRoot>> make)
    {
        var all = candidates();
        var others = new Queue<TRoot>(all.Where((_, i) => i % 2 == 1));
        var first = all.Where((_, i) => i % 2 == 0).ToList();
        await play.PutAsync([.. first.Select(Kept.Of<TRoot, TId>)]);
        var walked = await WalkedAsync(play.Begin(), make, 2, async () =>
        {
            for (var come = 0; come < 2 && others.Count > 0; come++) await play.PutAsync(Kept.Of<TRoot, TId>(others.Dequeue()));
        });
        var ids = walked.Select(root => root.Id).ToList();
        Must.Equal(ids.Distinct(), ids, "Everybody who was seen, once");
        Must.Equal(make().Evaluate(first).Select(root => root.Id), ids.Intersect(first.Select(root => root.Id)), "Whoever was there from the beginning");
        play.Tell($"walked: {Words.Of(ids)}");
    }

    private static async Task<List<TRoot>> WalkedAsync(IUnitOfWork work, Func<CriterionSpec<TRoot>> make, int size, Func<Task> meanwhile)
    {
        var walked = new List<TRoot>();
        for (var page = make().Page(size); ; page = make().Page(size, walked[^1]))
        {
            var listed = await work.Repository<TRoot, TId>().ListAsync(page);
            walked.AddRange(listed);
            if (listed.Count < size) return walked;
            await meanwhile();
        }
    }

    private static PropertyInfo? StateOf
    {
        [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "A store is proved in a test run, which is not trimmed.")]
        get => typeof(TRoot).GetProperty("State") is { PropertyType.IsEnum: true } state ? state : null;
    }

    private static bool IsWhole(CriterionSpec<TRoot> spec) => spec.Take < 0 && spec.Skip <= 0;

    private sealed class ById : CriterionSpec<TRoot>
    {
        public ById(Criterion<TRoot> criterion, Expression<Func<TRoot, TId>> id, int? skip = null, int? take = null, bool isBackwards = false)
            : base(criterion, isBackwards ? Ordering<TRoot>.ByDescending(id) : Ordering<TRoot>.By(id), take)
        {
            if (skip is { } before) Query.Skip(before);
        }
    }
}
