namespace CivicPractice.Testing.Conformance;

/// <summary>One way to a state; on the usual one every permitted action can be carried out.</summary>
internal sealed record Start<TRoot, TId, TState>(TState State, string How, Func<TId, TRoot> Build, bool IsUsual = true);
