using NodaTime;

namespace CivicPractice.Sites;

/// <summary>When a site is open on one day of the week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Intervals">When it is open; several where it shuts at noon.</param>
public sealed record WeekdayHours(IsoDayOfWeek Day, IReadOnlyList<OpeningInterval> Intervals);
