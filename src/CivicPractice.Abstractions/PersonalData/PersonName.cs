using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.PersonalData;

/// <summary>Somebody's name (姓名).</summary>
/// <remarks>1 to 60 characters without control characters; blanks at the ends are not part of it. Equality is ordinal. The default value is no name.</remarks>
public readonly record struct PersonName : IPersonalValue
{
    private const int MaxLength = 60;

    private readonly string? _text;

    private PersonName(string text) => _text = text;

    /// <inheritdoc/>
    public bool IsDefined => _text is not null;

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no name; the message does not repeat it.</exception>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var name) ? name : throw new FormatException($"A name has 1 to {MaxLength} characters, none of them a control character.");
    }

    /// <summary>Reads a name, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonName name)
    {
        name = default;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: > 0 and <= MaxLength } || !IsText(trimmed)) return false;
        name = new PersonName(trimmed);
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _text ?? "";

    /// <summary>The first character and two stars, such as "张**", however long the name is; empty for the default value.</summary>
    public override string ToString() => _text is null ? "" : $"{_text.EnumerateRunes().First()}**";

    // No control character, and no half of one beyond the basic plane, such as a rare family name has.
    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at])) return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (!(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))) return false;
            at++;
        }

        return true;
    }
}
