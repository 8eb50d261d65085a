using System.Globalization;

namespace HanbinDistrict.Input;

/// <summary>What is wrong with the input, and where.</summary>
/// <param name="File">The file's name, or the path of what is missing.</param>
/// <param name="At">The place, or <see langword="null"/> when the file as a whole is meant.</param>
/// <param name="Message">What is wrong, in English.</param>
public sealed record Fault(string File, TextPosition? At, string Message)
{
    /// <summary>The fault as compilers print it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => At is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{File}({at.Line},{at.Column}): {Message}")
        : $"{File}: {Message}";
}
