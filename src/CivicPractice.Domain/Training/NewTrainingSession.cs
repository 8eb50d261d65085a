using CivicPractice.Sites;

namespace CivicPractice.Training;

/// <summary>When, where and for how many a course is held.</summary>
/// <param name="Site">The site where it is held.</param>
/// <param name="During">From when until when.</param>
/// <param name="Capacity">How many places it has; at least 1.</param>
public sealed record NewTrainingSession(PracticeSiteId Site, TimeRange During, int Capacity);
