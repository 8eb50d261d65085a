using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CivicPractice.PersonalData;

/// <summary>Somebody's name (姓名).</summary>
/// <remarks>
/// 1 to 60 characters that can be seen, with blanks between them; blanks at the ends are not part of it. The dot within a name, which is typed in five ways, becomes "·". Equality is ordinal. The default value is no name.
/// </remarks>
public readonly record struct PersonName : IPersonalValue
{
    private const int MaxLength = 60;
    private const string OtherDots = "•‧・．";

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
        return TryParse(text, out var name) ? name : throw new FormatException($"A name has 1 to {MaxLength} characters that can be seen.");
    }

    /// <summary>Reads a name, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonName name)
    {
        name = default;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: > 0 and <= MaxLength } || !CanBeSeen(trimmed)) return false;
        foreach (var dot in OtherDots) trimmed = trimmed.Replace(dot, '·');
        name = new PersonName(trimmed);
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _text ?? "";

    /// <summary>The first character and two stars, such as "张**", however long the name is; empty for the default value.</summary>
    public override string ToString() => _text is null ? "" : $"{_text.EnumerateRunes().First()}**";

    // A rare family name lies beyond the basic plane and takes two places; half of one is no character.
    private static bool CanBeSeen(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done) return false;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) return false;
            text = text[length..];
        }

        return true;
    }
}
