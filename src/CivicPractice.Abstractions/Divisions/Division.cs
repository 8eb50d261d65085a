namespace CivicPractice.Divisions;

/// <summary>One division as its register has it.</summary>
/// <param name="Code">The code, the key: names repeat, even inside one district.</param>
/// <param name="Name">The name, verbatim.</param>
/// <param name="Kind">What it is called.</param>
/// <param name="Parent">The division above it, or <see langword="null"/> for the root of the register.</param>
public sealed record Division(DivisionCode Code, string Name, DivisionKind Kind, DivisionCode? Parent);
