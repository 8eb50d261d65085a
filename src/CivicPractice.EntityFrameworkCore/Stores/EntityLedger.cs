using CivicPractice.EntityFrameworkCore.Log;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>The log of one district, and what subscribers have had of it.</summary>
internal sealed class EntityLedger(EntityStore store, DistrictId district) : IDeliveryLedger
{
    public IDisposable? TryEnter() => store.TryLock($"delivery-{district}");

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(after, most));
    }

    /// <summary>Reads events in order, up to the first that this program does not know.</summary>
    /// <exception cref="StoreException">It does not know the very first one.</exception>
    public IReadOnlyList<RecordedEvent> Read(long after, int most) => Read(rows => rows.Where(row => row.Position > after).OrderBy(row => row.Position).Take(most), isWhole: false);

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(rows => rows.Where(row => row.Kind == kind && row.Aggregate == aggregate).OrderBy(row => row.Version), isWhole: true));
    }

    // A page may end before what this program does not know, for the next one says so; what is asked for as a whole may not.
    private IReadOnlyList<RecordedEvent> Read(Func<IQueryable<EventRow>, IQueryable<EventRow>> which, bool isWhole) => store.Read<IReadOnlyList<RecordedEvent>>(district, connection =>
    {
        var events = new List<RecordedEvent>();
        foreach (var row in which(Events(connection)).AsEnumerable())
        {
            try
            {
                events.Add(row.ToEvent(store.Catalogue));
            }
            catch (NotSupportedException unknown)
            {
                return events.Count > 0 && !isWhole ? events : throw new StoreException(StoreFault.Newer, $"Event {row.Position} of district {district}: {unknown.Message}", unknown);
            }
        }

        return events;
    });

    /// <summary>The position of the last event; 0 before the first.</summary>
    public long LastPosition() => store.Read(district, connection => connection.Log.LastPosition(district));

    public ValueTask<DeliveryPosition> FindAsync(string subscriber, CancellationToken cancellationToken) => new(store.Read(district, connection =>
        connection.Context.Set<SubscriptionRow>().FirstOrDefault(row => row.District == district && row.Subscriber == subscriber) is { } row
            ? new DeliveryPosition(row.Position, row.Failures)
            : default));

    public ValueTask SaveAsync(string subscriber, DeliveryPosition position, CancellationToken cancellationToken) => WriteAsync(
        connection => Subscriptions(connection).Where(row => row.Subscriber == subscriber),
        new SubscriptionRow { District = district, Subscriber = subscriber, Position = position.Position, Failures = position.Failures },
        cancellationToken);

    public ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken) => new(store.Read<IReadOnlyList<ParkedEvent>>(district, connection =>
    [
        .. (from parked in Parked(connection)
            join happened in Events(connection) on parked.Position equals happened.Position
            orderby parked.Subscriber, parked.Position
            select new { parked, happened }).AsEnumerable()
        .Select(one => new ParkedEvent(one.parked.Subscriber, one.happened.ToEvent(store.Catalogue), one.parked.Failure)),
    ]));

    public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken) => WriteAsync(
        connection => Parked(connection).Where(row => row.Subscriber == parked.Subscriber && row.Position == parked.Event.Position),
        new ParkedRow { District = district, Subscriber = parked.Subscriber, Position = parked.Event.Position, Failure = parked.Failure },
        cancellationToken);

    public async ValueTask UnparkAsync(string subscriber, long position, CancellationToken cancellationToken) => await store.InTransactionAsync(
        district, isWriting: true, connection => Parked(connection).Where(row => row.Subscriber == subscriber && row.Position == position).ExecuteDelete(), cancellationToken);

    // Replaces the row of the same key; few are written, so that one statement more is no matter.
    private async ValueTask WriteAsync<TRow>(Func<StoreConnection, IQueryable<TRow>> same, TRow row, CancellationToken cancellationToken)
        where TRow : class => await store.InTransactionAsync(
            district,
            isWriting: true,
            connection =>
            {
                var replaced = same(connection).ExecuteDelete();
                connection.Writer.InsertRow(row);
                return replaced;
            },
            cancellationToken);

    private IQueryable<EventRow> Events(StoreConnection connection) => connection.Context.Set<EventRow>().Where(row => row.District == district);

    private IQueryable<SubscriptionRow> Subscriptions(StoreConnection connection) => connection.Context.Set<SubscriptionRow>().Where(row => row.District == district);

    private IQueryable<ParkedRow> Parked(StoreConnection connection) => connection.Context.Set<ParkedRow>().Where(row => row.District == district);
}
