using CivicPractice.Divisions;
using CivicPractice.Volunteers;

namespace CivicPractice.Commendation;

/// <summary>A volunteer has reached a star that a level above the district awards (推荐).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">Which star.</param>
/// <param name="AwardedBy">The level that awards it.</param>
[EventName("honours.star-proposed")]
public sealed record StarProposed(VolunteerId Volunteer, StarRating Stars, DivisionLevel AwardedBy) : DomainEvent;

/// <summary>A star that was proposed is no longer reached, and no longer waited for.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">Which star.</param>
[EventName("honours.star-proposal-withdrawn")]
public sealed record StarProposalWithdrawn(VolunteerId Volunteer, StarRating Stars) : DomainEvent;
