namespace CivicPractice.Testing.Conformance;

/// <summary>One way to a state; on the usual one every permitted action can be carried out, but for those that another way to the state shows.</summary>
internal sealed record Start<TRoot, TId, TState>(TState State, string How, Func<TId, TRoot> Build, bool IsUsual = true)
{
    /// <summary>The names of the permitted actions for which this way leaves no room.</summary>
    public IReadOnlyList<string> ButFor { get; init; } = [];
}
