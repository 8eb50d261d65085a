using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CivicPractice.Divisions;

/// <summary>The code of an administrative division (行政区划代码): six digits of GB/T 2260, three for the town, three for the village.</summary>
/// <remarks>
/// <para>A shorter code of 2, 4, 6 or 9 digits is the same code as the one padded with zeros on the right to twelve.</para>
/// <para>Order is by the twelve digits, so that a division stands right before what it contains. The default value is no code.</para>
/// </remarks>
public readonly record struct DivisionCode : IComparable<DivisionCode>, IComparable, ISpanParsable<DivisionCode>
{
    private const int FullLength = 12;

    private readonly long _digits; // twelve decimal digits, or 0 for default

    private DivisionCode(long digits) => _digits = digits;

    /// <summary>Whether this is a code and not the default value.</summary>
    public bool IsDefined => _digits != 0;

    /// <summary>How deep the division lies.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public DivisionLevel Level => _digits switch
    {
        0 => throw new InvalidOperationException("The default value is no division."),
        _ when _digits % 1_000 != 0 => DivisionLevel.Village,
        _ when _digits % 1_000_000 != 0 => DivisionLevel.Town,
        _ when _digits % 100_000_000 != 0 => DivisionLevel.County,
        _ when _digits % 10_000_000_000 != 0 => DivisionLevel.Prefecture,
        _ => DivisionLevel.Province,
    };

    /// <summary>The division one level up, or <see langword="null"/> for a province.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public DivisionCode? Parent => Level switch
    {
        DivisionLevel.Province => null,
        var level => new DivisionCode(_digits - (_digits % Span(level - 1))),
    };

    /// <summary>Whether the other division is this one or lies inside it.</summary>
    /// <param name="other">The other division.</param>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool Contains(DivisionCode other) => other.IsDefined && _digits / Span(Level) == other._digits / Span(Level);

    /// <summary>The first code after this division and all it contains; with <see cref="CompareTo(DivisionCode)"/> a subtree is a range.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public DivisionCode SubtreeEnd => new(_digits + Span(Level));

    /// <summary>Reads a code.</summary>
    /// <param name="text">2, 4, 6, 9 or 12 ASCII digits, the first not zero; nothing around them.</param>
    /// <exception cref="FormatException">The text is no code.</exception>
    public static DivisionCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text.AsSpan(), out var code) ? code : throw Malformed(text);
    }

    /// <summary>Reads a code, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code) => TryParse(text.AsSpan(), out code);

    /// <inheritdoc cref="TryParse(string?, out DivisionCode)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out DivisionCode code)
    {
        code = default;
        if (text.Length is not (2 or 4 or 6 or 9 or FullLength) || text[0] == '0') return false;

        long digits = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) return false;
            digits = (digits * 10) + (letter - '0');
        }

        for (var length = text.Length; length < FullLength; length++) digits *= 10;
        if (HasGap(digits)) return false;
        code = new DivisionCode(digits);
        return true;
    }

    static DivisionCode ISpanParsable<DivisionCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, out var code) ? code : throw Malformed(s);

    static bool ISpanParsable<DivisionCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DivisionCode result) => TryParse(s, out result);

    static DivisionCode IParsable<DivisionCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DivisionCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DivisionCode result) => TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(DivisionCode other) => _digits.CompareTo(other._digits);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is DivisionCode other ? CompareTo(other) : 1;

    /// <summary>The code in its usual length: 2, 4, 6, 9 or 12 digits; empty for the default value.</summary>
    public override string ToString() => IsDefined ? (_digits / Span(Level)).ToString(CultureInfo.InvariantCulture) : "";

    private static FormatException Malformed(ReadOnlySpan<char> text) => new($"'{text}' is no division code: 2, 4, 6, 9 or 12 digits, the first not zero.");

    // How many codes of twelve digits one division of the level spans.
    private static long Span(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => 10_000_000_000,
        DivisionLevel.Prefecture => 100_000_000,
        DivisionLevel.County => 1_000_000,
        DivisionLevel.Town => 1_000,
        _ => 1,
    };

    // A village lies in a town, and everything in a prefecture; only the county may be left out, as in Dongguan (441900).
    private static bool HasGap(long digits)
    {
        var (village, town, prefecture) = (digits % 1_000, digits / 1_000 % 1_000, digits / 100_000_000 % 100);
        return (village != 0 && town == 0) || (prefecture == 0 && digits % 100_000_000 != 0);
    }
}
