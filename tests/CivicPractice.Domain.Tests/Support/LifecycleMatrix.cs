namespace CivicPractice.Domain.Tests.Support;

/// <summary>Compares a lifecycle with a table that a person wrote: rows are states, columns actions, the cell names the next state or is a dot.</summary>
public static class LifecycleMatrix
{
    public static void ShouldPermitExactly<TState, TAction>(this Lifecycle<TState, TAction> lifecycle, string table)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var actions = Cells(lines[0]).Select(Enum.Parse<TAction>).ToArray();
        actions.Should().BeEquivalentTo(Enum.GetValues<TAction>(), "the table has a column for every action");
        lines[1..].Select(line => Enum.Parse<TState>(Cells(line)[0])).Should().BeEquivalentTo(Enum.GetValues<TState>(), "the table has a row for every state");

        var expected =
            from line in lines[1..]
            let cells = Cells(line)
            from column in Enumerable.Range(0, actions.Length)
            where cells[column + 1] != "."
            select (Enum.Parse<TState>(cells[0]), actions[column], Enum.Parse<TState>(cells[column + 1]));

        lifecycle.Moves.Should().BeEquivalentTo(expected);
    }

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
