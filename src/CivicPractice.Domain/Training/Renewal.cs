using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The training that is to renew a certificate.</summary>
/// <param name="District">The district.</param>
/// <param name="Session">The session in which the volunteer has a place.</param>
/// <param name="Categories">The categories of work its course qualifies for.</param>
/// <param name="LastDay">The day on which it ends, in the district's time zone.</param>
public sealed record Renewal(DistrictId District, TrainingSessionId Session, IReadOnlyList<ActivityCategory> Categories, LocalDate LastDay);

/// <summary>A category of work for which a volunteer must renew the training soon, or should have.</summary>
/// <param name="Category">The category.</param>
/// <param name="Through">The last day on which training holds, grace included.</param>
/// <param name="IsBooked">Whether a renewal is booked.</param>
public sealed record RenewalDue(ActivityCategory Category, LocalDate Through, bool IsBooked);
