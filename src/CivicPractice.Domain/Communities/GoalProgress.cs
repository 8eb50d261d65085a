using CivicPractice.Evaluation;

namespace CivicPractice.Communities;

/// <summary>How far a goal has come by a day.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Latest">The latest measurement up to that day, as corrected, or <see langword="null"/> where nobody measured.</param>
/// <param name="Way">The share of the way from the baseline to the target, 0 to 1, exact; 0 where nobody measured.</param>
/// <param name="IsReached">Whether the target is reached.</param>
public sealed record GoalProgress(IntegrationGoal Goal, GoalMeasurement? Latest, MeasuredValue Way, bool IsReached);
