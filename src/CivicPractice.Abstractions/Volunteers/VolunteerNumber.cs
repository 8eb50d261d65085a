using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.Volunteers;

/// <summary>The unified number of a volunteer (志愿者编号), its public identifier, so that the ID number never is (MZ/T 061-2015).</summary>
/// <remarks>
/// <para>4 to 32 ASCII letters and digits, single hyphens between them; letters are kept in upper case. What reads like a citizen's
/// ID number is no volunteer number: 17 digits and a digit or X (GB 11643) anywhere in it, or a run of exactly 15 digits (the older
/// form), with hyphens or without.</para>
/// <para>Equality and order are ordinal. The default value is no number.</para>
/// </remarks>
public readonly record struct VolunteerNumber : IComparable<VolunteerNumber>, IComparable
{
    private const int MinLength = 4;
    private const int MaxLength = 32;
    private const int IdNumberLength = 18;
    private const int OldIdNumberLength = 15;

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
            $"A volunteer number has {MinLength} to {MaxLength} letters and digits with single hyphens between them, and holds no ID number.");
    }

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out VolunteerNumber number)
    {
        number = default;
        if (text is null || text.Length is < MinLength or > MaxLength || !IsWellFormed(text) || HoldsIdNumber(text)) return false;
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

    // Hyphens do not hide one: an 18-place number anywhere, or 15 digits that stand by themselves.
    private static bool HoldsIdNumber(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (letter == '-') continue;
            if (char.IsAsciiDigit(letter))
            {
                if (++digits == IdNumberLength) return true;
                continue;
            }

            if (digits == OldIdNumberLength || (digits >= IdNumberLength - 1 && letter is 'X' or 'x')) return true;
            digits = 0;
        }

        return digits == OldIdNumberLength;
    }
}
