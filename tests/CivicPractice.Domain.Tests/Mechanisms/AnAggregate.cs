using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class AnAggregate
{
    private static readonly NotebookId Id = new(new Guid("00000000-0000-7000-8000-000000000b00"));

    [Fact]
    public void Belongs_to_a_district_and_has_an_id()
    {
        FluentActions.Invoking(() => Notebook.Open(default, Id)).Should().Throw<ArgumentException>().WithMessage("*district*");
        FluentActions.Invoking(() => Notebook.Open(TestDistrict.Id, default)).Should().Throw<ArgumentException>().WithMessage("*id*");
        Notebook.Open(TestDistrict.Id, Id).Should().Match<Notebook>(notebook => notebook.District == TestDistrict.Id && notebook.Id == Id && notebook.Version == 0);
    }

    [Fact]
    public void Raises_events_in_order_and_to_the_microsecond()
    {
        var notebook = Written(1, 2);

        ((IAggregateRoot)notebook).Raised.Should().Equal(new RaisedEvent(new Written(1), TestDistrict.Nine), new RaisedEvent(new Written(2), TestDistrict.Nine));
    }

    [Fact]
    public void Counts_in_its_version_the_events_that_are_stored()
    {
        var notebook = Written(1, 2);
        notebook.Version.Should().Be(0);

        ((IAggregateRoot)notebook).MarkCommitted();

        notebook.Version.Should().Be(2);
        ((IAggregateRoot)notebook).Raised.Should().BeEmpty();
        ((IAggregateRoot)notebook).MarkCommitted();
        notebook.Version.Should().Be(2);
    }

    [Fact]
    public void Gives_a_snapshot_that_is_its_own()
    {
        var notebook = Written(1);

        var copy = (Notebook)((IAggregateRoot)notebook).Snapshot();
        notebook.Write(2, TestDistrict.Nine).EnsureAccepted();
        copy.Write(3, TestDistrict.Nine).EnsureAccepted();

        notebook.Lines.Should().Equal(1, 2);
        copy.Lines.Should().Equal(1, 3);
        Raised.EventsOf(copy).Should().Equal(new Written(3));
        Raised.EventsOf(notebook).Should().Equal(new Written(1), new Written(2));
    }

    [Fact]
    public void Says_what_kind_it_is() => ((IAggregateRoot)Written(1)).Kind.Should().Be("notebook");

    [Fact]
    public void Shows_no_more_than_kind_and_id() => Written(1).ToString().Should().Be($"Notebook {Id.Value}");

    [Fact]
    public void Takes_no_facts_of_another_district()
    {
        Written(1).Compare(TestDistrict.Id);
        FluentActions.Invoking(() => Written(1).Compare(TestDistrict.OtherId)).Should().Throw<ArgumentException>().WithParameterName("other");
    }

    private static Notebook Written(params int[] lines)
    {
        var notebook = Notebook.Open(TestDistrict.Id, Id);
        foreach (var line in lines) notebook.Write(line, TestDistrict.Nine.Plus(Duration.FromNanoseconds(999))).EnsureAccepted();
        return notebook;
    }
}
