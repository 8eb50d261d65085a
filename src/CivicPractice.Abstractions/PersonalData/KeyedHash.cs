using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.PersonalData;

/// <summary>The fingerprint of a personal field under a secret key (带密钥的散列): equal texts have equal ones, and who lacks the key can neither read nor try out what it is of.</summary>
/// <remarks>64 hexadecimal digits, small letters. Equality is ordinal. The default value is none.</remarks>
public readonly record struct KeyedHash
{
    private const int Length = 64;

    private readonly string? _text;

    private KeyedHash(string text) => _text = text;

    /// <summary>Whether this is a hash and not the default value.</summary>
    public bool IsDefined => _text is not null;

    /// <summary>Reads a hash.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no hash.</exception>
    public static KeyedHash Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var hash) ? hash : throw new FormatException($"A keyed hash is {Length} hexadecimal digits.");
    }

    /// <summary>Reads a hash, if the text is one.</summary>
    /// <param name="text">The text; capital letters are taken as small ones.</param>
    /// <param name="hash">The hash; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out KeyedHash hash)
    {
        hash = default;
        if (text is not { Length: Length } || !text.All(char.IsAsciiHexDigit)) return false;
#pragma warning disable CA1308 // Digits have no culture; hashes are written small.
        hash = new KeyedHash(text.ToLowerInvariant());
#pragma warning restore CA1308
        return true;
    }

    /// <summary>The digits; empty for the default value.</summary>
    public override string ToString() => _text ?? "";
}
