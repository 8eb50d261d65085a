namespace HanbinDistrict.Input;

/// <summary>A place in a text file, as editors count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
public readonly record struct TextPosition(int Line, int Column) : IComparable<TextPosition>
{
    /// <summary>Where a file begins.</summary>
    public static TextPosition Start { get; } = new(1, 1);

    /// <inheritdoc/>
    public int CompareTo(TextPosition other) => (Line, Column).CompareTo((other.Line, other.Column));
}
