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
public sealed record StockMovement(Guid Cause, StockMovementKind Kind, int Quantity, VolunteerId? Volunteer, Guid? Issue, Instant At);
