namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>One district of a store: its log, who is brought it, its figures.</summary>
internal sealed class EntityDistrict
{
    public EntityDistrict(EntityStore store, DistrictId id, IReadOnlyList<IEventSubscriber> subscribers, int attempts)
    {
        Id = id;
        Store = store;
        var ledger = new EntityLedger(store, id);
        Delivery = new EventDelivery(subscribers, ledger, attempts);
        Log = new EventLog(ledger, Delivery);
        Figures = new EntityStatistics(store, id, ledger);
    }

    public DistrictId Id { get; }

    public EntityStore Store { get; }

    public EventDelivery Delivery { get; }

    public IEventLog Log { get; }

    public EntityStatistics Figures { get; }
}
