using CivicPractice.Activities;
using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What one service asks of those who give it.</summary>
/// <param name="During">From when until when.</param>
/// <param name="Day">The day of its beginning in the district's time zone, by which ages are judged.</param>
/// <param name="Category">What kind of service.</param>
/// <param name="Risk">How dangerous it is.</param>
/// <param name="NeedsTraining">Whether the category needs training first (R20).</param>
public readonly record struct ServiceDemand(TimeRange During, LocalDate Day, ActivityCategory Category, RiskLevel Risk, bool NeedsTraining);
