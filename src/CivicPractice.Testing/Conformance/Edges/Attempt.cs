namespace CivicPractice.Testing.Conformance;

/// <summary>A command to be tried in every state.</summary>
internal sealed record Attempt<TRoot, TAction>(TAction Action, string How, Func<TRoot, Decision> Command);
