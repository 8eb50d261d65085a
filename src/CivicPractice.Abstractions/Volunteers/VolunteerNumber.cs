using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.Volunteers;

/// <summary>The unified number of a volunteer (志愿者编号), its public identifier, so that the ID number never is (MZ/T 061-2015).</summary>
/// <remarks>
/// <para>4 to 32 ASCII letters and digits, single hyphens between them; letters are kept in upper case. What reads like a citizen's
/// ID number (GB 11643: 17 digits and a digit or X), with hyphens or without, is no volunteer number.</para>
/// <para>Equality and order are ordinal. The default value is no number.</para>
/// </remarks>
public readonly record struct VolunteerNumber : IComparable<VolunteerNumber>, IComparable
{
    private const int MinLength = 4;
    private const int MaxLength = 32;
    private const int IdNumberLength = 18;

    private readonly string? _text;

    private VolunteerNumber(string text) => _text = text;

    /// <summary>Whether this is a number and not the default value.</summary>
    public bool IsDefined => _text is not null;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no volunteer number; the message does not repeat it, since it may be somebody's ID number.</exception>
    public static VolunteerNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number) ? number : throw new FormatException(
            $"A volunteer number has {MinLength} to {MaxLength} letters and digits with single hyphens between them, and is no ID number.");
    }

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out VolunteerNumber number)
    {
        number = default;
        if (text is null || text.Length is < MinLength or > MaxLength || !IsWellFormed(text) || IsIdNumber(text)) return false;
        number = new VolunteerNumber(text.ToUpperInvariant());
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(VolunteerNumber other) => string.CompareOrdinal(_text, other._text);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VolunteerNumber other ? CompareTo(other) : 1;

    /// <summary>The number; empty for the default value.</summary>
    public override string ToString() => _text ?? "";

    private static bool IsWellFormed(string text)
    {
        var afterHyphen = true;
        foreach (var letter in text)
        {
            if (letter == '-' ? afterHyphen : !char.IsAsciiLetterOrDigit(letter)) return false;
            afterHyphen = letter == '-';
        }

        return !afterHyphen;
    }

    private static bool IsIdNumber(string text)
    {
        var place = 0;
        foreach (var letter in text)
        {
            if (letter == '-') continue;
            place++;
            if (!char.IsAsciiDigit(letter) && !(place == IdNumberLength && letter is 'X' or 'x')) return false;
        }

        return place == IdNumberLength;
    }
}
