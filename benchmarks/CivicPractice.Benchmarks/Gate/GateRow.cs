namespace CivicPractice.Benchmarks.Gate;

/// <summary>One promise: a figure that must reach a threshold well under its goal, so that noise does not fail it.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Goal">The goal, as documented.</param>
/// <param name="Figure">What was measured, in words.</param>
/// <param name="Holds">Whether the threshold is met.</param>
internal sealed record GateRow(string Name, string Goal, string Figure, bool Holds);
