using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>One change of a stock.</summary>
/// <param name="Cause">What caused it; once a stock.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Quantity">How many pieces; more than zero.</param>
/// <param name="Volunteer">Who got them, for an issue; else <see langword="null"/>.</param>
/// <param name="Issue">The issue they were given with, for what came back or was lost with a volunteer; else <see langword="null"/>.</param>
/// <param name="At">When.</param>
/// <param name="Other">The stock they went to or came from, for a transfer; else <see langword="null"/>.</param>
/// <param name="GivenBy">The partner that gives them, for what came in; <see langword="null"/> where none does.</param>
public sealed record StockMovement(
    Guid Cause, StockMovementKind Kind, int Quantity, VolunteerId? Volunteer, Guid? Issue, Instant At, StockItemId? Other = null, PartnerGift? GivenBy = null);

/// <summary>One stocktake (盘点).</summary>
/// <param name="Cause">What it is called; once a stock.</param>
/// <param name="Counted">How many pieces were there.</param>
/// <param name="Difference">How many more than were booked; negative when some were missing.</param>
/// <param name="At">When.</param>
public sealed record StockCount(Guid Cause, int Counted, int Difference, Instant At);

/// <summary>What another stock needs to know of one that supplies go to or come from.</summary>
/// <param name="District">The district.</param>
/// <param name="Item">The stock.</param>
/// <param name="Kind">What is kept.</param>
public sealed record StockFacts(DistrictId District, StockItemId Item, SupplyKind Kind);

/// <summary>What a volunteer still has of one issue.</summary>
/// <param name="Item">The stock.</param>
/// <param name="Site">The site where it is kept.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Volunteer">The registration that it was issued to.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="Since">When they were issued.</param>
public sealed record SuppliesHeld(StockItemId Item, Sites.PracticeSiteId Site, SupplyKind Kind, Guid Issue, VolunteerId Volunteer, int Quantity, Instant Since);
