using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Testing.Conformance;

/// <summary>Aggregates that discriminate, and everything that is asked about them: criteria, specifications.</summary>
internal sealed class CandidateSet<TRoot, TId>(
    string noun, Expression<Func<TRoot, object?>> id, Func<IReadOnlyList<TRoot>> candidates,
    IReadOnlyList<(string What, Criterion<TRoot> Criterion)> criteria, IReadOnlyList<(string What, Func<CriterionSpec<TRoot>> Make)> specs)
    : ICandidateSet
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private const int MostOthers = 6;

    public IEnumerable<Type> Asked => [.. criteria.Select(one => one.Criterion.GetType()), .. specs.Select(one => one.Make().GetType())];

    public IEnumerable<ConformanceCase> Cases =>
    [
        .. criteria.SelectMany(one => Both($"{noun} are found as {one.What}", (play, work) => AskAsync(play, work, one.Criterion))),
        .. specs.SelectMany(one => Both($"{noun} are listed as {one.What}", (play, work) => ListAsync(play, work, one.What, one.Make))),
        .. Both($"{noun} are listed by page", PagesAsync),
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

    private sealed class ById : CriterionSpec<TRoot>
    {
        public ById(Criterion<TRoot> criterion, Expression<Func<TRoot, object?>> id, int? skip = null, int? take = null, bool isBackwards = false)
            : base(criterion)
        {
            var ordered = isBackwards ? Query.OrderByDescending(id) : Query.OrderBy(id);
            if (skip is { } before) ordered.Skip(before);
            if (take is { } most) ordered.Take(most);
        }
    }
}
