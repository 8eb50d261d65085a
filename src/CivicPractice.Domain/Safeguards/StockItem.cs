using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>One kind of supplies at one site (物资): received, issued to volunteers, returned, written off, counted, moved to other sites.</summary>
/// <remarks>
/// Counted in whole pieces. At every moment received = on hand + outstanding + written off + transferred out, and none of them is negative. A cause counts once; repeating it is accepted and changes nothing.
/// </remarks>
[Kind("stock-item")]
public sealed partial class StockItem : AggregateRoot<StockItemId>
{
    private List<StockMovement> _movements = [];

    private StockItem(DistrictId district, StockItemId id, PracticeSiteId site, SupplyKind kind)
        : base(district, id)
    {
        Site = site;
        Kind = kind;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/stock-item.md.</summary>
    public static Lifecycle<StockState, StockAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "stock-item",
        StockState.Open,
        (StockState.Open, StockAction.Receive, StockState.Open),
        (StockState.Open, StockAction.Issue, StockState.Open),
        (StockState.Open, StockAction.Return, StockState.Open),
        (StockState.Open, StockAction.WriteOff, StockState.Open),
        (StockState.Open, StockAction.Count, StockState.Open),
        (StockState.Open, StockAction.TransferOut, StockState.Open),
        (StockState.Open, StockAction.TransferIn, StockState.Open),
        (StockState.Open, StockAction.Close, StockState.Closed));

    /// <summary>Whether it is kept.</summary>
    public StockState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The site where they are kept.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What is kept.</summary>
    public SupplyKind Kind { get; private set; }

    /// <summary>How many ever came in: received, found at a stocktake, transferred in.</summary>
    public int Received { get; private set; }

    /// <summary>How many are there.</summary>
    public int OnHand { get; private set; }

    /// <summary>How many are with volunteers.</summary>
    public int Outstanding { get; private set; }

    /// <summary>How many were used up, lost or spoiled, or missing at a stocktake.</summary>
    public int WrittenOff { get; private set; }

    /// <summary>How many went to other sites.</summary>
    public int TransferredOut { get; private set; }

    /// <summary>All changes, oldest first.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

    /// <summary>What another stock needs to know of this one.</summary>
    public StockFacts Facts => new(District, Id, Kind);

    /// <summary>Opens a stock with nothing in it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new stock.</param>
    /// <param name="site">The site where it is kept.</param>
    /// <param name="kind">What is kept.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Site or kind are missing.</exception>
    public static StockItem Open(DistrictId district, StockItemId id, PracticeSiteId site, SupplyKind kind, Instant at)
    {
        if (site == default) throw new ArgumentException("The site is missing.", nameof(site));
        if (kind == default) throw new ArgumentException("The kind of supplies is missing.", nameof(kind));
        var item = new StockItem(district, id, site, kind);
        item.Raise(new StockOpened(id, site, kind), at);
        return item;
    }

    /// <summary>Whether supplies can come in.</summary>
    /// <param name="cause">The delivery.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <param name="givenBy">The partner that gives them, or <see langword="null"/>.</param>
    /// <inheritdoc cref="Receive" path="/returns"/>
    /// <inheritdoc cref="Receive" path="/exception"/>
    public Decision CanReceive(Guid cause, int quantity, PartnerGift? givenBy = null)
    {
        givenBy?.Require(nameof(givenBy));
        if (IsRepetition(new StockMovement(cause, StockMovementKind.Received, quantity, null, null, default, null, givenBy))) return Decision.Accepted;
        RequireRoomFor(quantity);
        return Lifecycle.Permits(State, StockAction.Receive);
    }

    /// <summary>Supplies come in (入库).</summary>
    /// <param name="cause">The delivery; once a stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="givenBy">The partner that gives them, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, the partner's gift is malformed, or the quantity is not more than zero, or more than can be counted together with what came before.</exception>
    public Decision Receive(Guid cause, int quantity, PartnerGift? givenBy, Instant at)
    {
        var may = CanReceive(cause, quantity, givenBy);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.Receive);
        Received += quantity;
        OnHand += quantity;
        Write(new StockMovement(cause, StockMovementKind.Received, quantity, null, null, at, null, givenBy));
        Raise(new StockReceived(Id, cause, quantity, givenBy?.Partnership, givenBy?.Commitment), at);
        return may;
    }

    /// <summary>Whether the stock can be closed.</summary>
    /// <inheritdoc cref="Close" path="/returns"/>
    public Decision CanClose()
    {
        var permitted = Lifecycle.Permits(State, StockAction.Close);
        return !permitted.IsAccepted ? permitted : Decision.Unless(OnHand > 0 || Outstanding > 0 ? new StockNotEmpty(OnHand, Outstanding) : null);
    }

    /// <summary>Closes a stock with nothing in it (停用), so that nobody refills it. Closing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="StockNotEmpty"/>.</returns>
    public Decision Close(Instant at)
    {
        if (State == StockState.Closed) return Decision.Accepted;
        var may = CanClose();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, StockAction.Close);
        Raise(new StockClosed(Id), at);
        return may;
    }

    /// <summary>What was done for a cause, a stocktake included.</summary>
    internal bool Knows(Guid cause) => Find(cause) is not null || FindCount(cause) is not null;

    // All that ever came in is counted: what is written off or goes elsewhere does not make room.
    private void RequireRoomFor(int quantity) => ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, int.MaxValue - Received);

    private bool IsRepetition(StockMovement movement)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(movement.Quantity, 1, "quantity");
        if (movement.Cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(movement));
        if (FindCount(movement.Cause) is not null) throw new ArgumentException("The cause stands for a stocktake.", nameof(movement));
        if (Find(movement.Cause) is not { } done) return false;
        return done with { At = movement.At } == movement ? true : throw new ArgumentException("The cause stands for another movement.", nameof(movement));
    }

    private Decision HasOnHand(int quantity) => Decision.Unless(quantity > OnHand ? new StockInsufficient(OnHand, quantity) : null);

    private StockMovement? Find(Guid cause) => _movements.Find(movement => movement.Cause == cause);

    private void Write(StockMovement movement) => _movements = [.. _movements, movement with { At = movement.At.ToMicrosecond() }];
}
