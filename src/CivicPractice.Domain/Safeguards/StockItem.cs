using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>One kind of supplies at one site (物资): received, issued to volunteers, returned, written off.</summary>
/// <remarks>Counted in whole pieces. At every moment received = on hand + outstanding + written off, and none of them is negative. A cause counts once; repeating it is accepted and changes nothing.</remarks>
[Kind("stock-item")]
public sealed class StockItem : AggregateRoot<StockItemId>
{
    private List<StockMovement> _movements = [];

    private StockItem(DistrictId district, StockItemId id, PracticeSiteId site, SupplyKind kind)
        : base(district, id)
    {
        Site = site;
        Kind = kind;
    }

    /// <summary>The site where they are kept.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What is kept.</summary>
    public SupplyKind Kind { get; private set; }

    /// <summary>How many are there.</summary>
    public int OnHand { get; private set; }

    /// <summary>How many are with volunteers.</summary>
    public int Outstanding { get; private set; }

    /// <summary>How many were used up, lost or spoiled.</summary>
    public int WrittenOff { get; private set; }

    /// <summary>All changes, oldest first.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

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
    /// <inheritdoc cref="Receive" path="/returns"/>
    /// <inheritdoc cref="Receive" path="/exception"/>
    public Decision CanReceive(Guid cause, int quantity)
    {
        if (IsRepetition(cause, StockMovementKind.Received, quantity, null, null)) return Decision.Accepted;
        // All that ever came in is counted: what is written off does not make room.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, int.MaxValue - OnHand - Outstanding - WrittenOff);
        return Decision.Accepted;
    }

    /// <summary>Supplies come in (入库).</summary>
    /// <param name="cause">The delivery; once a stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="givenBy">The partnership whose delivery they are, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: what came in is there.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, or the quantity is not more than zero, or more than can be counted together with what came before.</exception>
    public Decision Receive(Guid cause, int quantity, PartnershipId? givenBy, Instant at)
    {
        var may = CanReceive(cause, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        OnHand += quantity;
        Write(cause, StockMovementKind.Received, quantity, null, null, at);
        Raise(new StockReceived(Id, cause, quantity, givenBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether supplies can be given to a volunteer.</summary>
    /// <param name="cause">The issue.</param>
    /// <param name="volunteer">Who gets them.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="Issue" path="/returns"/>
    public Decision CanIssue(Guid cause, VolunteerId volunteer, int quantity)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        return IsRepetition(cause, StockMovementKind.Issued, quantity, volunteer, null) ? Decision.Accepted : HasOnHand(quantity);
    }

    /// <summary>Gives supplies to a volunteer (领用).</summary>
    /// <param name="cause">The issue; once a stock.</param>
    /// <param name="volunteer">Who gets them.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="StockInsufficient"/>.</returns>
    /// <exception cref="ArgumentException">Volunteer or cause are missing, the cause stands for another movement, or the quantity is not more than zero.</exception>
    public Decision Issue(Guid cause, VolunteerId volunteer, int quantity, Instant at)
    {
        var may = CanIssue(cause, volunteer, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        OnHand -= quantity;
        Outstanding += quantity;
        Write(cause, StockMovementKind.Issued, quantity, volunteer, null, at);
        Raise(new StockIssued(Id, cause, volunteer, quantity), at);
        return may;
    }

    /// <summary>Whether supplies can come back.</summary>
    /// <param name="cause">The return.</param>
    /// <param name="issue">The issue they were given with.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="Return" path="/returns"/>
    public Decision CanReturn(Guid cause, Guid issue, int quantity) =>
        IsRepetition(cause, StockMovementKind.Returned, quantity, null, issue) ? Decision.Accepted : HasOutstanding(issue, quantity);

    /// <summary>Supplies come back from a volunteer (归还).</summary>
    /// <param name="cause">The return; once a stock.</param>
    /// <param name="issue">The issue they were given with.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="IssueUnknown"/> or <see cref="MoreThanIssued"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, or the quantity is not more than zero.</exception>
    public Decision Return(Guid cause, Guid issue, int quantity, Instant at)
    {
        var may = CanReturn(cause, issue, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        Outstanding -= quantity;
        OnHand += quantity;
        Write(cause, StockMovementKind.Returned, quantity, null, issue, at);
        Raise(new StockReturned(Id, cause, issue, quantity), at);
        return may;
    }

    /// <summary>Whether supplies can be written off.</summary>
    /// <param name="cause">The loss.</param>
    /// <param name="issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="WriteOff" path="/returns"/>
    public Decision CanWriteOff(Guid cause, Guid? issue, int quantity) =>
        IsRepetition(cause, LossKind(issue), quantity, null, issue) ? Decision.Accepted
        : issue is { } given ? HasOutstanding(given, quantity)
        : HasOnHand(quantity);

    /// <summary>Writes supplies off (报损): used up, lost or spoiled, in stock or with a volunteer.</summary>
    /// <param name="cause">The loss; once a stock.</param>
    /// <param name="issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="StockInsufficient"/> for what was in stock, with <see cref="IssueUnknown"/> or <see cref="MoreThanIssued"/> for what was issued.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, or the quantity is not more than zero.</exception>
    public Decision WriteOff(Guid cause, Guid? issue, int quantity, Instant at)
    {
        var may = CanWriteOff(cause, issue, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        if (issue is null) OnHand -= quantity;
        else Outstanding -= quantity;
        WrittenOff += quantity;
        Write(cause, LossKind(issue), quantity, null, issue, at);
        Raise(new StockWrittenOff(Id, cause, issue, quantity), at);
        return may;
    }

    private static StockMovementKind LossKind(Guid? issue) => issue is null ? StockMovementKind.LostInStock : StockMovementKind.LostOnIssue;

    private bool IsRepetition(Guid cause, StockMovementKind kind, int quantity, VolunteerId? volunteer, Guid? issue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        if (Find(cause) is not { } done) return false;
        return done.Kind == kind && done.Quantity == quantity && done.Volunteer == volunteer && done.Issue == issue
            ? true
            : throw new ArgumentException("The cause stands for another movement.", nameof(cause));
    }

    private Decision HasOnHand(int quantity) => Decision.Unless(quantity > OnHand ? new StockInsufficient(OnHand, quantity) : null);

    private Decision HasOutstanding(Guid issue, int quantity)
    {
        if (Find(issue) is not { Kind: StockMovementKind.Issued } given) return new IssueUnknown(issue);
        var left = given.Quantity;
        foreach (var movement in _movements)
            if (movement.Issue == issue) left -= movement.Quantity;
        return Decision.Unless(quantity > left ? new MoreThanIssued(left, quantity) : null);
    }

    private StockMovement? Find(Guid cause) => _movements.Find(movement => movement.Cause == cause);

    private void Write(Guid cause, StockMovementKind kind, int quantity, VolunteerId? volunteer, Guid? issue, Instant at) =>
        _movements = [.. _movements, new StockMovement(cause, kind, quantity, volunteer, issue, at.ToMicrosecond())];
}
