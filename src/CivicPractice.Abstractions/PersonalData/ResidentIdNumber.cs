using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>A citizen's ID number (公民身份号码, GB 11643-1999), and the numbers of like make on residence permits.</summary>
/// <remarks>
/// <para>18 places: six of the division in which it was first given, eight of the birth date, three of an order in which men are odd, and a check character
/// (ISO 7064 MOD 11-2), a digit or X. Permits of residents from Hong Kong, Macao and Taiwan begin with 81, 82 and 83; permanent residence cards of foreigners with 9 and the province.
/// The older form of 15 places has not been valid since 2013 and is refused, and so is a birth date before 1800 or after 2199; what lies after today is for whoever knows the day.</para>
/// <para>It is never an identifier: that is the <see cref="Volunteers.VolunteerNumber"/> (MZ/T 061-2015). Equality is ordinal. The default value is no number.</para>
/// </remarks>
public readonly record struct ResidentIdNumber : IPersonalValue
{
    private const int Length = 18;
    private const int BirthDateAt = 6;
    private const int OrderAt = 14;
    private const int EarliestYear = 1800;
    private const int LastYear = 2199;

    private readonly string? _text;

    private ResidentIdNumber(string text) => _text = text;

    /// <inheritdoc/>
    public bool IsDefined => _text is not null;

    /// <summary>Reads an ID number.</summary>
    /// <param name="text">The text; a small x at the end is taken as X.</param>
    /// <exception cref="FormatException">The text is no ID number; the message does not repeat it.</exception>
    public static ResidentIdNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number)
            ? number
            : throw new FormatException("An ID number has 17 digits, with a province and a birth date among them, and the check character of GB 11643.");
    }

    /// <summary>Reads an ID number, if the text is one.</summary>
    /// <param name="text">The text; a small x at the end is taken as X.</param>
    /// <param name="number">The number; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResidentIdNumber number)
    {
        number = default;
        if (text is not { Length: Length } || text.AsSpan(0, Length - 1).ContainsAnyExceptInRange('0', '9')) return false;
        var upper = text.ToUpperInvariant();
        if (!IsFromSomewhere(upper) || BirthDateIn(upper) is null || upper[^1] != CheckOf(upper)) return false;
        number = new ResidentIdNumber(upper);
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _text ?? "";

    /// <summary>The birth date that stands in it (出生日期).</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public LocalDate RevealBirthDate() => BirthDateIn(Defined())!.Value;

    /// <summary>The sex that stands in it (性别); of a foreigner's card it is read in the same way.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Sex RevealSex() => (Defined()[Length - 2] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The first and the last character with stars between them; empty for the default value.</summary>
    public override string ToString() => _text is null ? "" : $"{_text[0]}{new string('*', Length - 2)}{_text[^1]}";

    private string Defined() => _text ?? throw new InvalidOperationException("The default value is no ID number.");

    // The provinces of GB/T 2260; for a foreigner's card behind the 9.
    private static bool IsFromSomewhere(string text)
    {
        var province = text[0] == '9' ? text.AsSpan(1, 2) : text.AsSpan(0, 2);
        return ((province[0] - '0') * 10) + province[1] - '0' is
            (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);
    }

    private static LocalDate? BirthDateIn(string text)
    {
        var digits = Number(text.AsSpan(BirthDateAt, OrderAt - BirthDateAt));
        var (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
        var isDate = year is >= EarliestYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return isDate ? new LocalDate(year, month, day) : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit - '0';
        return number;
    }

    // ISO 7064 MOD 11-2 as a running product: with the check character added, 1 is left over.
    private static char CheckOf(string text)
    {
        var rest = 0;
        foreach (var digit in text.AsSpan(0, Length - 1)) rest = (rest + digit - '0') * 2 % 11;
        return "0123456789X"[(12 - rest) % 11];
    }
}
