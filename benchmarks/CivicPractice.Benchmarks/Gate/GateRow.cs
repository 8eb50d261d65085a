namespace CivicPractice.Benchmarks.Gate;

/// <summary>One promise: a figure that must reach its goal.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Goal">What is judged: the threshold, set well under the aim where a busy machine moves the figure.</param>
/// <param name="Aim">What is wished for and not judged, or empty where the goal is the aim.</param>
/// <param name="Figure">What was measured, in words.</param>
/// <param name="Holds">Whether the goal is reached.</param>
internal sealed record GateRow(string Name, string Goal, string Aim, string Figure, bool Holds);
