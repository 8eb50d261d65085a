using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class TheInMemoryStore
{
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Keeps_what_is_committed()
    {
        await _store.PutAsync(Shelf.With(1));
        await _store.WriteAsync(2);

        var found = await _store.Begin().LoadAsync();

        found.Lines.Should().Equal(1, 2);
        found.Version.Should().Be(2);
        Raised.EventsOf(found).Should().BeEmpty();
    }

    [Fact]
    public async Task Shows_nobody_what_is_not_committed()
    {
        await _store.PutAsync(Shelf.With(1));
        var work = _store.Begin();
        (await work.LoadAsync()).Write(2, TestDistrict.Nine).EnsureAccepted();
        work.Notebooks().Add(Shelf.With(9, Shelf.Second));

        var other = _store.Begin();

        (await other.LoadAsync()).Lines.Should().Equal(1);
        (await other.Notebooks().FindAsync(Shelf.Second)).Should().BeNull();
        (await work.Notebooks().CountAsync(new Everything<Notebook>())).Should().Be(1, "counts see what is committed");
        (await work.Notebooks().ExistsAsync(new LastBetween(9, 9))).Should().BeFalse();
        (await work.Notebooks().ExistsAsync(new LastBetween(1, 1))).Should().BeTrue();
    }

    [Fact]
    public async Task Gives_a_copy_that_later_changes_do_not_reach()
    {
        var mine = Shelf.With(1);
        await _store.PutAsync(mine);
        var seenBefore = await _store.Begin().LoadAsync();

        mine.Write(7, TestDistrict.Nine).EnsureAccepted();
        await _store.WriteAsync(2);

        seenBefore.Lines.Should().Equal(1);
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Gives_the_same_object_twice_in_one_unit_of_work()
    {
        await _store.PutAsync(Shelf.With(1), Shelf.With(2, Shelf.Second));
        var work = _store.Begin();
        var first = await work.LoadAsync();
        var added = Shelf.With(5, new NotebookId(new Guid("00000000-0000-7000-8000-000000000b03")));
        work.Notebooks().Add(added);

        (await work.LoadAsync()).Should().BeSameAs(first);
        (await work.Notebooks().ListAsync(new NotebooksSpec(new Everything<Notebook>()))).Should().HaveCount(2).And.Contain(first);
        (await work.Notebooks().FindAsync(added.Id)).Should().BeSameAs(added);
    }

    [Fact]
    public async Task Lists_in_the_order_of_the_specification()
    {
        await _store.PutAsync(Shelf.With(1), Shelf.With(2, Shelf.Second));

        var listed = await _store.Begin().Notebooks().ListAsync(new NotebooksSpec(new LastBetween(0, 9)));

        listed.Select(notebook => notebook.Last).Should().Equal(2, 1);
    }

    [Fact]
    public async Task Lets_the_first_of_two_win()
    {
        await _store.PutAsync(Shelf.With(1));
        var (quick, slow) = (_store.Begin(), _store.Begin());
        (await quick.LoadAsync()).Write(2, TestDistrict.Nine).EnsureAccepted();
        (await slow.LoadAsync()).Write(3, TestDistrict.Nine).EnsureAccepted();

        await quick.CommitAsync();
        await slow.Awaiting(work => work.CommitAsync().AsTask()).Should().ThrowAsync<ConcurrencyConflictException>();

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Lets_nobody_make_what_exists()
    {
        await _store.PutAsync(Shelf.With(1));

        await _store.Awaiting(store => store.PutAsync(Shelf.With(2))).Should().ThrowAsync<ConcurrencyConflictException>();
    }

    [Fact]
    public async Task Stores_all_or_nothing()
    {
        await _store.PutAsync(Shelf.With(1), Shelf.With(1, Shelf.Second));
        var work = _store.Begin();
        (await work.LoadAsync()).Write(2, TestDistrict.Nine).EnsureAccepted();
        (await work.LoadAsync(Shelf.Second)).Write(2, TestDistrict.Nine).EnsureAccepted();
        await _store.WriteAsync(9, Shelf.Second);

        await work.Awaiting(one => one.CommitAsync(new IdempotencyKey("k"), "write").AsTask()).Should().ThrowAsync<ConcurrencyConflictException>();

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1);
        (await _store.Begin().FindCommandAsync(new IdempotencyKey("k"))).Should().BeNull();
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(3);
    }

    [Fact]
    public async Task Keeps_a_key_once()
    {
        var key = new IdempotencyKey("k");
        await _store.PutAsync(Shelf.With(1), Shelf.With(1, Shelf.Second));
        await _store.WriteAsync(2, key: key, command: "write");

        await _store.Awaiting(store => store.WriteAsync(3, Shelf.Second, key)).Should().ThrowAsync<ConcurrencyConflictException>();

        (await _store.Begin().FindCommandAsync(key)).Should().Be("write");
        (await _store.Begin().FindCommandAsync(IdempotencyKey.None)).Should().BeNull();
        (await _store.Begin().LoadAsync(Shelf.Second)).Lines.Should().Equal(1);
    }

    [Fact]
    public async Task Forgets_what_is_not_committed()
    {
        await _store.PutAsync(Shelf.With(1));
        var work = _store.Begin();
        var before = await work.LoadAsync();
        before.Write(2, TestDistrict.Nine).EnsureAccepted();
        work.HasChanges.Should().BeTrue();

        work.Forget();
        work.HasChanges.Should().BeFalse();
        await work.CommitAsync();

        (await work.LoadAsync()).Should().NotBeSameAs(before).And.Match<Notebook>(notebook => notebook.Lines.Count == 1);
    }

    [Fact]
    public async Task Lets_a_unit_of_work_go_on_after_its_commit()
    {
        await _store.PutAsync(Shelf.With(1));
        var work = _store.Begin();
        var notebook = await work.LoadAsync();

        notebook.Write(2, TestDistrict.Nine).EnsureAccepted();
        await work.CommitAsync();
        notebook.Write(3, TestDistrict.Nine).EnsureAccepted();
        await work.CommitAsync();

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Never_mixes_two_districts()
    {
        await _store.PutAsync(Shelf.With(1));
        var elsewhere = _store.Begin(TestDistrict.OtherId, TestDistrict.Dispatcher);

        (await elsewhere.Notebooks().FindAsync(Shelf.First)).Should().BeNull();
        (await elsewhere.Notebooks().CountAsync(new Everything<Notebook>())).Should().Be(0);
        elsewhere.Notebooks().Invoking(notebooks => notebooks.Add(Shelf.With(1))).Should().Throw<ArgumentException>().WithMessage("*another district*");
        elsewhere.Notebooks().Add(Shelf.With(7, district: TestDistrict.OtherId));
        await elsewhere.CommitAsync(new IdempotencyKey("k"), "write");

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1);
        (await _store.Begin().FindCommandAsync(new IdempotencyKey("k"))).Should().BeNull();
        _store.EventsOf(TestDistrict.Id).Should().ContainSingle().Which.Event.Should().Be(new Written(1));
        _store.EventsOf(TestDistrict.OtherId).Should().ContainSingle().Which.Event.Should().Be(new Written(7));
        (await _store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Position.Should().Be(1);
    }

    [Fact]
    public async Task Takes_a_thing_into_a_unit_of_work_once()
    {
        var work = _store.Begin();
        var notebook = Shelf.With(1);

        work.Notebooks().Add(notebook);
        work.Notebooks().Add(notebook);
        work.Notebooks().Invoking(notebooks => notebooks.Add(Shelf.With(2))).Should().Throw<ArgumentException>().WithMessage("*already*");
        await work.CommitAsync();

        _store.EventsOf(TestDistrict.Id).Should().ContainSingle();
    }

    [Fact]
    public async Task Numbers_the_events_of_each_thing_without_gaps()
    {
        var key = new IdempotencyKey("k");
        await _store.PutAsync(Shelf.With(1), Shelf.With(1, Shelf.Second));
        await _store.WriteAsync(2, key: key, command: "write");
        await _store.WriteAsync(2, Shelf.Second);
        await _store.WriteAsync(3);

        var events = _store.EventsOf(TestDistrict.Id);

        events.Where(envelope => envelope.Aggregate == Shelf.First.Value).Select(envelope => envelope.Version).Should().Equal(1, 2, 3);
        events.Where(envelope => envelope.Aggregate == Shelf.Second.Value).Select(envelope => envelope.Version).Should().Equal(1, 2);
        events[2].Should().Be(new EventEnvelope(TestDistrict.Id, "notebook", Shelf.First.Value, 2, TestDistrict.Nine, TestDistrict.Dispatcher, key, new Written(2)));
        (await _store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Position.Should().Be(5);
    }

    [Fact]
    public async Task Tells_apart_by_kind_what_is_kept_under_one_id()
    {
        var work = _store.Begin();
        work.Repository<PointsAccount, VolunteerId>().Add(PointsAccount.Open(TestDistrict.Id, ARequest.Volunteer, TestDistrict.Nine));
        work.Repository<HonourRoll, VolunteerId>().Add(HonourRoll.Open(TestDistrict.Id, ARequest.Volunteer, TestDistrict.Nine));
        await work.CommitAsync();

        _store.EventsOf(TestDistrict.Id).Select(envelope => (envelope.Kind, envelope.Aggregate, envelope.Version)).Should().Equal(
            ("points-account", ARequest.Volunteer.Value, 1), ("honour-roll", ARequest.Volunteer.Value, 1));
    }

    [Fact]
    public async Task Stops_when_the_caller_no_longer_waits()
    {
        var work = _store.Begin();
        work.Notebooks().Add(Shelf.With(1));
        var stopped = new CancellationToken(canceled: true);

        await work.Awaiting(one => one.CommitAsync(cancellationToken: stopped).AsTask()).Should().ThrowAsync<OperationCanceledException>();
        await work.Awaiting(one => one.Notebooks().FindAsync(Shelf.First, stopped).AsTask()).Should().ThrowAsync<OperationCanceledException>();
        _store.EventsOf(TestDistrict.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_safe_for_many_at_once()
    {
        var books = Enumerable.Range(1, 40).Select(n => new NotebookId(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))).ToList();

        await Parallel.ForEachAsync(books, async (id, _) =>
        {
            await _store.PutAsync(Shelf.With(1, id));
            await _store.WriteAsync(2, id);
        });

        _store.EventsOf(TestDistrict.Id).GroupBy(envelope => envelope.Aggregate)
            .Should().HaveCount(40).And.OnlyContain(events => events.Select(envelope => envelope.Version).SequenceEqual(new long[] { 1, 2 }));
    }
}
