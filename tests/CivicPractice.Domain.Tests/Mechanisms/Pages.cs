using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Pages
{
    private static readonly Gen<(int Id, int? Last)[]> AnyNotebooks =
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 3], (id, last) => (id, last == 0 ? (int?)null : last)).Array[0, 30].Select(all => all.DistinctBy(one => one.id).ToArray());

    private static readonly Ordering<Notebook>[] OfValues =
    [
        Ordering<Notebook>.By(notebook => notebook.Id),
        Ordering<Notebook>.ByDescending(notebook => notebook.Id),
        Ordering<Notebook>.By(notebook => notebook.Last).ThenBy(notebook => notebook.Id),
        Ordering<Notebook>.ByDescending(notebook => notebook.Last).ThenByDescending(notebook => notebook.Id),
        Ordering<Notebook>.By(notebook => notebook.Bookmark).ThenBy(notebook => notebook.Id),
        Ordering<Notebook>.ByDescending(notebook => notebook.Bookmark).ThenBy(notebook => notebook.Last).ThenBy(notebook => notebook.Id),
    ];

    private static readonly Gen<Ordering<Notebook>> AnyOrdering = Gen.OneOfConst(
        [.. OfValues, Ordering<Notebook>.By(notebook => notebook.Label).ThenByDescending(notebook => notebook.Bookmark).ThenBy(notebook => notebook.Id)]);

    [Fact]
    public void One_after_the_other_are_the_whole_list() => Gen.Select(AnyNotebooks, AnyOrdering, Gen.Int[1, 5]).Sample((asked, ordering, size) =>
    {
        var all = asked.Select(Of).ToArray();
        var spec = new Ordered(ordering);
        Walked(spec, size, () => all).SequenceEqual(spec.Evaluate(all)).Should().BeTrue();
    });

    [Fact]
    public void Skip_nobody_who_stays_and_repeat_nobody_while_others_come_and_go() =>
        Gen.Select(AnyNotebooks, AnyNotebooks, AnyOrdering, Gen.Int[1, 5]).Sample((before, after, ordering, size) =>
        {
            // Some are gone after the first page, some have come; who is in both, unchanged, stays.
            var (first, then) = (before.Select(Of).ToArray(), after.Select(Of).ToArray());
            var asked = 0;
            var walked = Walked(new Ordered(ordering), size, () => asked++ == 0 ? first : then).ToList();

            var stayed = before.Intersect(after).Select(one => IdOf(one.Id)).ToHashSet();
            walked.Select(notebook => (notebook.Id, notebook.Bookmark)).Should().OnlyHaveUniqueItems();
            if (asked > 1) walked.Select(notebook => notebook.Id).Where(stayed.Contains).Should().BeEquivalentTo(stayed);
        });

    // A text has no ordinal comparison that a store could translate: what stands for it is ordinal in every store, and of the culture in C#.
    [Fact]
    public void Begin_in_both_forms_after_the_same_one() => Gen.Select(AnyNotebooks, Gen.OneOfConst(OfValues)).Sample((asked, ordering) =>
    {
        var all = asked.Select(Of).ToArray();
        foreach (var last in all)
        {
            var page = new Ordered(ordering).Page(1, last);
            all.Where(page.Criterion.ToExpression().Compile()).Should().Equal(all.Where(page.Criterion.IsSatisfiedBy));
            new Ordered(ordering).Page(all.Length, last).Evaluate(all).Should().Equal(new Ordered(ordering).Evaluate(all).SkipWhile(one => one != last).Skip(1));
        }
    });

    [Fact]
    public void Are_asked_of_a_store_as_specifications_are()
    {
        var page = new NotebooksSpec(new LastBetween(0, 9)).Page(2, Of((3, 1)));

        page.WhereExpressions.Should().ContainSingle();
        page.OrderExpressions.Should().HaveCount(2);
        page.Take.Should().Be(2);
        page.IsSatisfiedBy(Of((4, 1))).Should().BeTrue();
        page.IsSatisfiedBy(Of((3, 1))).Should().BeFalse();
    }

    [Fact]
    public void Remember_where_the_last_one_stood()
    {
        var last = Of((3, 1));
        var page = new Ordered(Ordering<Notebook>.By(notebook => notebook.Last).ThenBy(notebook => notebook.Id)).Page(9, last);
        last.Write(7, TestDistrict.Nine).EnsureAccepted();

        page.IsSatisfiedBy(Of((4, 1))).Should().BeTrue();
    }

    [Fact]
    public void Of_a_page_there_are_none()
    {
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>(), take: 3).Page(2)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>(), skip: 1).Page(2)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>()).Page(2).Page(2)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Without_a_size_or_a_last_one_are_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>()).Page(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>()).Page(0, Of((1, 1)))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new NotebooksSpec(new Everything<Notebook>()).Page(1, null!)).Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<Notebook> Walked(Ordered spec, int size, Func<Notebook[]> now)
    {
        for (var page = spec.Page(size); ;)
        {
            var listed = page.Evaluate(now()).ToList();
            foreach (var one in listed) yield return one;
            if (listed.Count < size) yield break;
            page = spec.Page(size, listed[^1]);
        }
    }

    // A bookmark on every line but the first, a label by it: null, in ties, in capitals.
    private static Notebook Of((int Id, int? Last) asked)
    {
        var notebook = Notebook.Open(TestDistrict.Id, IdOf(asked.Id));
        notebook.Write(asked.Last ?? 1, TestDistrict.Nine).EnsureAccepted();
        notebook.Mark(asked.Last, asked.Last switch { 1 => "a", 2 => "B", 3 => "ä", _ => null });
        return notebook.Forgotten();
    }

    private static NotebookId IdOf(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    private sealed class Ordered(Ordering<Notebook> ordering) : CriterionSpec<Notebook>(new Everything<Notebook>(), ordering);
}
