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
[EventName("stock.received")]
public sealed record StockReceived(StockItemId Item, Guid Cause, int Quantity, PartnershipId? GivenBy) : DomainEvent;

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
