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
        .. criteria.Select((one, at) => Once($"{noun} are found as {one.What}", (play, work) => AskAsync(play, work, at))),
        .. criteria.Select(one => WithinABatch($"{noun} are found as {one.What}", (play, work) => AskAsItIsAsync(play, work, one.Criterion, "as it is"))),
        .. Both($"{noun} are found by criteria joined in any way", AskTogetherAsync),
        .. specs.SelectMany(one => Both($"{noun} are listed as {one.What}", (play, work) => ListAsync(play, work, one.What, one.Make))),
        .. Both($"{noun} are listed by page", PagesAsync),
        .. Both($"{noun} are walked page after page", WalkAsync),
        .. specs.Where(one => IsWhole(one.Make())).Take(1).Select(one => new ConformanceCase($"{noun} are walked while others come", play => WalkWhileOthersComeAsync(play, one.Make))),
    ];

    private IEnumerable<ConformanceCase> Both(string name, Func<Play, IUnitOfWork, Task> ask) => [Once(name, ask), WithinABatch(name, ask)];

    private ConformanceCase Once(string name, Func<Play, IUnitOfWork, Task> ask) => new(name, async play =>
    {
        await play.PutAsync([.. candidates().Select(Kept.Of<TRoot, TId>)]);
        await ask(play, play.Begin());
    });

    // Half of it stored, half of it in a batch that is not completed.
    private ConformanceCase WithinABatch(string name, Func<Play, IUnitOfWork, Task> ask) => new($"{name}, also within a batch", async play =>
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
    });

    private async Task AskAsync(Play play, IUnitOfWork work, int at)
    {
        var criterion = criteria[at].Criterion;
        Must.Equal(2, candidates().Select(criterion.IsSatisfiedBy).Distinct().Count(), $"Answers of {criterion.GetType().Name} to the candidates of the suite, some yes and some no");
        await AskAsItIsAsync(play, work, criterion, "as it is");
        await AskAsItIsAsync(play, work, !criterion, "negated");
        var (form, joined) = Joined(at);
        await ListedAsync(play, work, joined, $"{criterion.GetType().Name}, {form}");
    }

    private async Task AskAsItIsAsync(Play play, IUnitOfWork work, Criterion<TRoot> criterion, string form)
    {
        var what = $"{criterion.GetType().Name}, {form}";
        var expected = await ListedAsync(play, work, criterion, what);
        Must.Equal(expected, await work.Repository<TRoot, TId>().CountAsync(criterion), $"{what}: the count");
        Must.Equal(expected > 0, await work.Repository<TRoot, TId>().ExistsAsync(criterion), $"{what}: whether there is any");
    }

    private async Task<int> ListedAsync(Play play, IUnitOfWork work, Criterion<TRoot> criterion, string what)
    {
        var expected = candidates().Where(criterion.IsSatisfiedBy).Select(root => root.Id).Order().ToList();
        var listed = (await work.Repository<TRoot, TId>().ListAsync(new ById(criterion, id))).Select(root => root.Id).ToList();
        Must.Equal(expected, listed, $"{what}: what is listed");
        play.Tell($"{what}: {Words.Of(listed)}");
        return expected.Count;
    }

    // How criteria are joined does not depend on which: each is joined in one way, with the one that follows it, and the next criterion in the next way.
    private (string Form, Criterion<TRoot> Criterion) Joined(int at)
    {
        var ((what, criterion), (next, other)) = (criteria[at], criteria[(at + 1) % criteria.Count]);
        return (at % 8) switch
        {
            0 => ($"and {next}", criterion & other),
            1 => ($"or {next}", criterion | other),
            2 => ($"neither nor {next}", !(criterion | other)),
            3 => ($"and not {next}", criterion & !other),
            4 => ("negated twice", !!criterion),
            5 => ($"and not {what}", criterion & !criterion),
            6 => ($"or not {what}", criterion | !criterion),
            _ => ("and everything", criterion & new Everything<TRoot>()),
        };
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
        Must.Equal(all[..3], (await repository.ListAsync(new ById(new Everything<TRoot>(), id, take: 3))).Select(root => root.Id), "The first three");
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
            foreach (var size in new[] { 1, 3 })
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

    private sealed class ById(Criterion<TRoot> criterion, Expression<Func<TRoot, TId>> id, int skip = 0, int? take = null, bool isBackwards = false)
        : CriterionSpec<TRoot>(criterion, isBackwards ? Ordering<TRoot>.ByDescending(id) : Ordering<TRoot>.By(id), take, skip);
}
