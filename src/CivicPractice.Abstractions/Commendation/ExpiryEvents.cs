using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Points that were not spent in time are gone (过期).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Points">How many.</param>
/// <param name="Through">They were of service up to and including this day.</param>
[EventName("points.expired")]
public sealed record PointsExpired(VolunteerId Volunteer, Points Points, LocalDate Through) : DomainEvent;

/// <summary>Points had expired whose earning is taken back: they leave the account once, and for that reason.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The service that had earned them.</param>
/// <param name="Points">How many had expired.</param>
/// <param name="Settled">The part that settled a debt and did not reach the balance.</param>
[EventName("points.expiry-voided")]
public sealed record PointsExpiryVoided(VolunteerId Volunteer, Guid Cause, Points Points, Points Settled) : DomainEvent;

/// <summary>Spent points came back (退还), because what they were spent on was called off.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">What they were spent on.</param>
/// <param name="Points">How many.</param>
/// <param name="Settled">The part that settled a debt and did not reach the balance.</param>
[EventName("points.refunded")]
public sealed record PointsRefunded(VolunteerId Volunteer, Guid Cause, Points Points, Points Settled) : DomainEvent;
