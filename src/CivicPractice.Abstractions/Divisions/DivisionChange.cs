namespace CivicPractice.Divisions;

/// <summary>One change between two editions of the register of divisions (区划变更).</summary>
public abstract record DivisionChange
{
    private protected DivisionChange()
    {
    }
}

/// <summary>A division has another name and the same code (更名).</summary>
/// <param name="Code">Its code.</param>
/// <param name="From">What it was called.</param>
/// <param name="To">What it is called now.</param>
public sealed record DivisionRenamed(DivisionCode Code, string From, string To) : DivisionChange;

/// <summary>A code is no more, and another stands for the place: the division was recoded, or merged into another one (变更代码、并入).</summary>
/// <param name="Old">The code that is no more.</param>
/// <param name="New">The code that stands for the place now.</param>
public sealed record DivisionSucceeded(DivisionCode Old, DivisionCode New) : DivisionChange;

/// <summary>A division is no more, and nobody said which one stands for the place (撤销).</summary>
/// <param name="Code">The code that is no more.</param>
public sealed record DivisionRemoved(DivisionCode Code) : DivisionChange;

/// <summary>A division is new (新设).</summary>
/// <param name="Code">Its code; its place in the register follows from it.</param>
/// <param name="Name">Its name, verbatim.</param>
/// <param name="Kind">What it is called in its register.</param>
public sealed record DivisionAdded(DivisionCode Code, string Name, DivisionKind Kind) : DivisionChange;
