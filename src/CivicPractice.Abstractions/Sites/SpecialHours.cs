using NodaTime;

namespace CivicPractice.Sites;

/// <summary>The hours a site keeps on one day in the place of its usual ones (临时开放安排).</summary>
/// <param name="Date">The day, in the district's time zone.</param>
/// <param name="Intervals">When it is open; nothing means closed.</param>
/// <param name="Reason">Why.</param>
public sealed record SpecialHours(LocalDate Date, IReadOnlyList<OpeningInterval> Intervals, SpecialHoursReason Reason);
