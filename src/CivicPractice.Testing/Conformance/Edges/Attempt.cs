namespace CivicPractice.Testing.Conformance;

/// <summary>A command to be tried in every state.</summary>
internal sealed record Attempt<TRoot, TAction>(TAction Action, string How, Func<TRoot, Decision> Command);

/// <summary>Commands that need others first.</summary>
internal static class Attempt
{
    /// <summary>One step after the other, until one is refused.</summary>
    public static Decision InTurn<TRoot>(TRoot root, params Func<TRoot, Decision>[] steps)
    {
        foreach (var step in steps)
            if (step(root) is { IsAccepted: false } no) return no;
        return Decision.Accepted;
    }
}
