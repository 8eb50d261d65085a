namespace CivicPractice.Domain.Tests.Support;

/// <summary>Every state with every action.</summary>
public static class Matrix
{
    public static TheoryData<TState, TAction> Of<TState, TAction>()
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var cells = new TheoryData<TState, TAction>();
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var action in Enum.GetValues<TAction>()) cells.Add(state, action);
        }

        return cells;
    }
}
