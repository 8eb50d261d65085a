using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>That a volunteer stayed away from a service they had said yes to (缺席).</summary>
/// <param name="Cause">The participation in the activity, or the request; each counts once.</param>
/// <param name="Kind">How.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
/// <param name="NotedAt">When it was noted so.</param>
public sealed record Absence(Guid Cause, AbsenceKind Kind, LocalDate Day, Instant NotedAt);

/// <summary>How often a volunteer stayed away in a calendar year; what was excused is not counted.</summary>
/// <param name="Unexcused">Without an excuse.</param>
/// <param name="Malicious">On purpose.</param>
public readonly record struct AbsencesOfYear(int Unexcused, int Malicious);
