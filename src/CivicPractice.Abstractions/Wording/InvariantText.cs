using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CivicPractice;

/// <summary>An interpolated text whose numbers, dates and instants read the same under every culture of the thread.</summary>
/// <remarks>Made by the compiler from <c>$"..."</c>; a value of an enumeration appears by its name, so interpolate its term out of <see cref="Terms"/> instead.</remarks>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct InvariantText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of the interpolated parts.</param>
    public InvariantText(int literalLength, int formattedCount) =>
        _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Called by the compiler for a literal part.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Called by the compiler for an interpolated part.</summary>
    /// <typeparam name="T">The type of the part.</typeparam>
    /// <param name="value">The part.</param>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>Called by the compiler for an interpolated part with a format.</summary>
    /// <typeparam name="T">The type of the part.</typeparam>
    /// <param name="value">The part.</param>
    /// <param name="format">The format, as of the invariant culture.</param>
    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>The text; the handler is empty afterwards.</summary>
    public string ToStringAndClear() => _text.ToStringAndClear();
}
