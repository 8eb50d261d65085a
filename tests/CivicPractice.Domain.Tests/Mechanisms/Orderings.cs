using CivicPractice.Requests;
using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Orderings
{
    private static readonly ServiceRequest[] Requests =
    [
        .. Enumerable.Range(0, 12).Select(n => new ARequest().WithId(new ServiceRequestId(new Guid(40 - n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)))
            .Ordering(order => order with { Wanted = TimeRange.Starting(TestDistrict.Nine + NodaTime.Duration.FromHours(2 + (n % 3)), NodaTime.Duration.FromHours(1 + (n % 2))) }).Build()),
    ];

    [Fact]
    public void Order_as_plain_LINQ_does()
    {
        // By a property, by one of a part, both ways, and by what is neither.
        In(Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id)).Should().Equal(Requests.OrderBy(request => request.PlacedAt).ThenBy(request => request.Id));
        In(Ordering<ServiceRequest>.By(request => request.Wanted.From).ThenBy(request => request.Id)).Should().Equal(Requests.OrderBy(request => request.Wanted.From).ThenBy(request => request.Id));
        In(Ordering<ServiceRequest>.ByDescending(request => request.Wanted.Until).ThenByDescending(request => request.Id))
            .Should().Equal(Requests.OrderByDescending(request => request.Wanted.Until).ThenByDescending(request => request.Id));
        In(Ordering<ServiceRequest>.By(request => request.Risk.Level).ThenBy(request => request.Id)).Should().Equal(Requests.OrderBy(request => request.Id));
        In(Ordering<ServiceRequest>.By(request => request.Id.Value).ThenBy(request => request.Id)).Should().Equal(Requests.OrderBy(request => request.Id));
        In(Ordering<ServiceRequest>.By(request => request.Need.Length).ThenBy(request => request.Id)).Should().Equal(Requests.OrderBy(request => request.Id));
    }

    [Theory, MemberData(nameof(UnderACulture.Hostile), MemberType = typeof(UnderACulture))]
    public void Put_texts_letter_by_letter_whatever_the_culture(string culture)
    {
        string?[] labels = ["b", "B", "ä", "a", "I", "ı", "i", null, ""];
        var notebooks = labels.Select((label, n) =>
        {
            var notebook = Notebook.Open(TestDistrict.Id, new NotebookId(new Guid(n + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)));
            notebook.Mark(n, label);
            return notebook;
        });

        UnderACulture.Do(culture, () => new Ordered<Notebook>(Ordering<Notebook>.By(notebook => notebook.Label).ThenBy(notebook => notebook.Id)).Evaluate(notebooks).Select(notebook => notebook.Label).ToList())
            .Should().Equal(labels.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Are_total_when_they_end_in_the_id()
    {
        var open = Ordering<Notebook>.By(notebook => notebook.Last);

        open.IsTotal.Should().BeFalse();
        open.ThenBy(notebook => notebook.Id).IsTotal.Should().BeTrue();
        open.ThenBy(notebook => notebook.Id.Value).IsTotal.Should().BeFalse();
        FluentActions.Invoking(() => new Ordered<Notebook>(open)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Ordered<Notebook>(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Are_the_same_for_all_threads() => Gen.Int[1, 20].Sample(size =>
    {
        // Fresh, so that all of them read its keys first.
        var ordering = Ordering<ServiceRequest>.By(request => request.Wanted.From).ThenBy(request => request.Id);
        var lists = Enumerable.Range(0, 4).AsParallel().Select(_ => new Ordered<ServiceRequest>(ordering).Evaluate(Requests.Take(size)).ToList()).ToList();
        lists.Should().AllSatisfy(list => list.Should().Equal(lists[0]));
    }, iter: 20);

    [Fact]
    public void Without_a_key_or_candidates_are_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => Ordering<Notebook>.By<int>(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new Ordered<ServiceRequest>(Ordering<ServiceRequest>.By(request => request.Id)).Evaluate(null!)).Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<ServiceRequest> In(Ordering<ServiceRequest> ordering) => new Ordered<ServiceRequest>(ordering).Evaluate(Requests);

    private sealed class Ordered<T>(Ordering<T> ordering) : CriterionSpec<T>(new Everything<T>(), ordering);
}
