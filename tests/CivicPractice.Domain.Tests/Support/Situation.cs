namespace CivicPractice.Domain.Tests.Support;

/// <summary>A command on an aggregate in a situation that decides what it does.</summary>
/// <param name="Action">The command.</param>
/// <param name="When">The situation, in words.</param>
/// <param name="Do">Gives the command.</param>
/// <param name="Prepare">Changes how the aggregate comes into a state, or <see langword="null"/>: some situations exist in some states only.</param>
internal sealed record Situation<TRoot, TBuilder, TState, TAction>(TAction Action, string When, Func<TRoot, Decision> Do, Func<TState, TBuilder?>? Prepare = null)
    where TBuilder : class
{
    public override string ToString() => $"{Action} {When}";
}
