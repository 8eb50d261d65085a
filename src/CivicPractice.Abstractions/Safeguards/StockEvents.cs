using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Safeguards;

/// <summary>A stock of supplies was opened at a site.</summary>
/// <param name="Item">The stock.</param>
/// <param name="Site">The site.</param>
/// <param name="Kind">What is kept.</param>
[EventName("stock.opened")]
public sealed record StockOpened(StockItemId Item, PracticeSiteId Site, SupplyKind Kind) : DomainEvent;

/// <summary>Supplies came in (入库).</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The delivery; once a stock.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="GivenBy">The partnership that gives them, or <see langword="null"/>.</param>
/// <param name="Commitment">The number of the partnership's commitment that they deliver, or <see langword="null"/>.</param>
[EventName("stock.received")]
public sealed record StockReceived(StockItemId Item, Guid Cause, int Quantity, PartnershipId? GivenBy, int? Commitment = null) : DomainEvent;

/// <summary>Supplies were given to a volunteer (领用).</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The issue; once a stock.</param>
/// <param name="Volunteer">Who has them.</param>
/// <param name="Quantity">How many pieces.</param>
[EventName("stock.issued")]
public sealed record StockIssued(StockItemId Item, Guid Cause, VolunteerId Volunteer, int Quantity) : DomainEvent;

/// <summary>Supplies came back from a volunteer (归还).</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The return; once a stock.</param>
/// <param name="Issue">The issue they were given with.</param>
/// <param name="Quantity">How many pieces.</param>
[EventName("stock.returned")]
public sealed record StockReturned(StockItemId Item, Guid Cause, Guid Issue, int Quantity) : DomainEvent;

/// <summary>Supplies were written off (报损): used up, lost or spoiled.</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The loss; once a stock.</param>
/// <param name="Issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
/// <param name="Quantity">How many pieces.</param>
[EventName("stock.written-off")]
public sealed record StockWrittenOff(StockItemId Item, Guid Cause, Guid? Issue, int Quantity) : DomainEvent;

/// <summary>A stock was counted (盘点), and what was counted replaces what was booked.</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The stocktake; once a stock.</param>
/// <param name="Counted">How many pieces are there.</param>
/// <param name="Difference">How many more than were booked; negative when some are missing.</param>
[EventName("stock.counted")]
public sealed record StockCounted(StockItemId Item, Guid Cause, int Counted, int Difference) : DomainEvent;

/// <summary>Supplies went to the stock of another site (调出).</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The transfer; once a stock.</param>
/// <param name="To">The stock they went to.</param>
/// <param name="Quantity">How many pieces.</param>
[EventName("stock.transferred-out")]
public sealed record StockTransferredOut(StockItemId Item, Guid Cause, StockItemId To, int Quantity) : DomainEvent;

/// <summary>Supplies came from the stock of another site (调入).</summary>
/// <param name="Item">The stock.</param>
/// <param name="Cause">The transfer; once a stock.</param>
/// <param name="From">The stock they came from.</param>
/// <param name="Quantity">How many pieces.</param>
[EventName("stock.transferred-in")]
public sealed record StockTransferredIn(StockItemId Item, Guid Cause, StockItemId From, int Quantity) : DomainEvent;

/// <summary>A stock with nothing in it was closed (停用).</summary>
/// <param name="Item">The stock.</param>
[EventName("stock.closed")]
public sealed record StockClosed(StockItemId Item) : DomainEvent;
