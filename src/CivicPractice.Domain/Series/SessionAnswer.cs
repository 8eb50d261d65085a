using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>What became of a command for one session of a series: what one is refused for does not stop the others.</summary>
/// <param name="Day">The day on which the session begins.</param>
/// <param name="Activity">The session.</param>
/// <param name="Outcome">Accepted, or why not.</param>
public sealed record SessionAnswer(LocalDate Day, ActivityId Activity, Decision Outcome);
