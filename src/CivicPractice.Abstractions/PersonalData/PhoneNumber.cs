using System.Diagnostics.CodeAnalysis;

namespace CivicPractice.PersonalData;

/// <summary>A telephone number (联系电话) in its international form (ITU-T E.164): a plus, then 7 to 15 digits of which the first is no zero.</summary>
/// <remarks>Whether such a number can have been given out is for <see cref="IPhoneNumbers"/> to say. Equality is ordinal. The default value is no number.</remarks>
public readonly record struct PhoneNumber : IPersonalValue
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;
    private const int Shown = 4;

    private readonly string? _text;

    private PhoneNumber(string text) => _text = text;

    /// <inheritdoc/>
    public bool IsDefined => _text is not null;

    /// <summary>Reads a number in its international form.</summary>
    /// <param name="text">The text, such as "+8613800138000".</param>
    /// <exception cref="FormatException">The text is no such number; the message does not repeat it.</exception>
    public static PhoneNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number) ? number : throw new FormatException($"A number in the form of E.164 is a plus and {MinDigits} to {MaxDigits} digits.");
    }

    /// <summary>Reads a number in its international form, if the text is one.</summary>
    /// <param name="text">The text, such as "+8613800138000".</param>
    /// <param name="number">The number; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is not { Length: > MinDigits and <= MaxDigits + 1 } || text[0] != '+' || text[1] == '0' || text.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return false;
        number = new PhoneNumber(text);
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _text ?? "";

    /// <summary>Four stars and the last four digits; empty for the default value.</summary>
    public override string ToString() => _text is null ? "" : $"****{_text[^Shown..]}";
}
