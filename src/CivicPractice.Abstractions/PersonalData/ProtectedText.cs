using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.PersonalData;

/// <summary>What a protector has made of a personal field (密文): a text that tells nothing without the person's key, and nothing at all once that is erased.</summary>
/// <remarks>1 to 2,000 printable ASCII characters without blanks, in a form that only its protector knows. Equality is ordinal. The default value is none.</remarks>
public readonly record struct ProtectedText
{
    private const int MaxLength = 2_000;

    private readonly string? _text;

    private ProtectedText(string text) => _text = text;

    /// <summary>Whether this is a text and not the default value.</summary>
    public bool IsDefined => _text is not null;

    /// <summary>Takes what a protector made.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is none that a protector makes; the message does not repeat it.</exception>
    public static ProtectedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var made) ? made : throw new FormatException($"A protected text has 1 to {MaxLength} printable ASCII characters.");
    }

    /// <summary>Takes what a protector made, if it may be such.</summary>
    /// <param name="text">The text.</param>
    /// <param name="made">The protected text; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProtectedText made)
    {
        made = default;
        if (text is not { Length: > 0 and <= MaxLength } || text.AsSpan().ContainsAnyExceptInRange('!', '~')) return false;
        made = new ProtectedText(text);
        return true;
    }

    /// <summary>The text; empty for the default value.</summary>
    public override string ToString() => _text ?? "";
}
