using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Subscribers
{
    [Fact]
    public async Task Get_every_event_in_order_after_the_commit()
    {
        var (one, other) = (new Reader("one"), new Reader("other"));
        var store = new InMemoryStore([one, other]);

        await store.PutAsync(Shelf.With(1));
        one.Read.Should().Equal((1, new Written(1)));
        await store.WriteAsync(2);

        one.Read.Should().Equal((1, new Written(1)), (2, new Written(2)));
        other.Read.Should().Equal(one.Read);
    }

    [Fact]
    public async Task That_fail_get_the_event_again_and_keep_nobody_waiting()
    {
        var (failing, other) = (new Reader("failing"), new Reader("other"));
        var store = new InMemoryStore([failing, other]);
        failing.On = (_, _) => throw new InvalidOperationException("not today");

        await store.PutAsync(Shelf.With(1));
        (await store.LogOf(TestDistrict.Id).DeliverAsync()).Should().ContainKey("failing").WhoseValue.Message.Should().Be("not today");
        other.Read.Should().Equal((1, new Written(1)));
        failing.Read.Should().BeEmpty();

        failing.On = null;
        await store.WriteAsync(2);
        failing.Read.Should().Equal((1, new Written(1)), (2, new Written(2)));
        other.Read.Should().HaveCount(2);
        (await store.LogOf(TestDistrict.Id).DeliverAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task That_fail_in_the_middle_go_on_from_there()
    {
        var reader = new Reader("reader") { On = (_, happened) => ((Written)happened).Line == 2 ? throw new InvalidOperationException() : Task.CompletedTask };
        var store = new InMemoryStore([reader]);

        await store.PutAsync(Shelf.With(1));
        await store.WriteAsync(2);
        await store.WriteAsync(3);
        reader.Read.Select(read => read.Position).Should().Equal(1);

        reader.On = null;
        await store.LogOf(TestDistrict.Id).DeliverAsync();
        reader.Read.Select(read => read.Position).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task That_time_out_do_not_undo_the_commit()
    {
        var store = new InMemoryStore([new Reader("slow") { On = (_, _) => throw new TaskCanceledException("a time-out of its own") }]);

        await store.PutAsync(Shelf.With(1));

        (await store.Begin().LoadAsync()).Lines.Should().Equal(1);
        (await store.LogOf(TestDistrict.Id).DeliverAsync()).Should().ContainKey("slow");
    }

    [Fact]
    public async Task May_commit_while_they_handle_an_event()
    {
        var (first, second) = (new Reader("first"), new Reader("second"));
        var store = new InMemoryStore([first, second]);
        second.On = async (_, happened) =>
        {
            if (happened is Written { Line: 1 }) await store.WriteAsync(2);
        };

        await store.PutAsync(Shelf.With(1)).WaitAsync(TimeSpan.FromSeconds(20));

        first.Read.Should().Equal((1, new Written(1)), (2, new Written(2)));
        second.Read.Should().Equal(first.Read);
    }

    [Fact]
    public async Task May_commit_while_an_event_is_brought_once_more()
    {
        var (first, second) = (new Reader("first"), new Reader("second") { On = (_, _) => throw new InvalidOperationException() });
        var store = new InMemoryStore([first, second]);
        await store.PutAsync(Shelf.With(1));
        second.On = async (_, happened) =>
        {
            if (happened is Written { Line: 1 }) await store.WriteAsync(2);
        };

        await store.LogOf(TestDistrict.Id).DeliverAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        first.Read.Should().HaveCount(2);
        second.Read.Should().Equal(first.Read);
    }

    [Fact]
    public async Task Get_what_is_committed_while_parked_events_are_brought_once_more()
    {
        var reader = new Reader("reader") { On = (_, _) => throw new InvalidOperationException() };
        var store = new InMemoryStore([reader]) { AttemptsBeforeParking = 1 };
        await store.PutAsync(Shelf.With(1));
        reader.On = async (position, _) =>
        {
            if (position == 1) await store.PutAsync(Shelf.With(1, Shelf.Second));
        };

        await store.LogOf(TestDistrict.Id).RetryParkedAsync("reader");

        reader.Read.Select(read => read.Position).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Keep_their_place_page_by_page()
    {
        var store = new InMemoryStore();
        for (var i = 0; i < 600; i++) await store.PutAsync(Shelf.With(1, new NotebookId(new Guid(i + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))));
        var ledger = new Remembering(store.LogOf(TestDistrict.Id));

        await new EventDelivery([new Reader("reader")], ledger).DeliverAsync(CancellationToken.None);

        ledger.Saved.Should().HaveCountGreaterThan(2).And.BeInAscendingOrder().And.EndWith(600);
    }

    [Fact]
    public async Task Get_all_events_of_many_who_commit_at_once()
    {
        var reader = new Reader("reader") { On = async (_, _) => await Task.Yield() };
        var store = new InMemoryStore([reader]);

        await Parallel.ForEachAsync(Enumerable.Range(1, 60), async (n, _) =>
            await store.PutAsync(Shelf.With(n, new NotebookId(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)))));

        reader.Read.Select(read => read.Position).Should().Equal(Enumerable.Range(1, 60).Select(position => (long)position));
    }

    [Fact]
    public async Task Of_two_districts_are_told_which_is_which()
    {
        var reader = new Reader("reader");
        var store = new InMemoryStore([reader]);

        await store.PutAsync(Shelf.With(1));
        var elsewhere = store.Begin(TestDistrict.OtherId, TestDistrict.Dispatcher);
        elsewhere.Notebooks().Add(Shelf.With(7, district: TestDistrict.OtherId));
        await elsewhere.CommitAsync();

        reader.Districts.Should().Equal(TestDistrict.Id, TestDistrict.OtherId);
        reader.Read.Select(read => read.Position).Should().Equal(1, 1);
    }

    private sealed class Remembering(IEventLog log) : IDeliveryLedger, IDisposable
    {
        public List<long> Saved { get; } = [];

        public IDisposable TryEnter() => this;

        public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken) => log.ReadAsync(after, most, cancellationToken);

        public ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken) => log.ReadOfAsync(kind, aggregate, cancellationToken);

        public ValueTask<DeliveryPosition> FindAsync(string subscriber, CancellationToken cancellationToken) => default;

        public ValueTask SaveAsync(string subscriber, DeliveryPosition position, CancellationToken cancellationToken)
        {
            Saved.Add(position.Position);
            return default;
        }

        public ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken) => new([]);

        public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken) => default;

        public ValueTask UnparkAsync(string subscriber, long position, CancellationToken cancellationToken) => default;

        public void Dispose()
        {
        }
    }

    private sealed class Reader(string name) : IEventSubscriber
    {
        public string Name => name;

        public List<(long Position, DomainEvent Event)> Read { get; } = [];

        public List<DistrictId> Districts { get; } = [];

        public Func<long, DomainEvent, Task>? On { get; set; }

        public async ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
        {
            if (On is { } on) await on(position, envelope.Event);
            Read.Add((position, envelope.Event));
            Districts.Add(envelope.District);
        }
    }
}
