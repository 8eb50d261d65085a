using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.PersonalData;

/// <summary>The day somebody was born on (出生日期), in the Gregorian calendar.</summary>
/// <remarks>1800 to 2199, as in an ID number. The default value is no day.</remarks>
public readonly record struct BirthDate : IPersonalValue
{
    private readonly LocalDate? _day;

    private BirthDate(LocalDate day) => _day = day;

    /// <inheritdoc/>
    public bool IsDefined => _day is not null;

    /// <summary>Takes a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day does not lie in 1800 to 2199, or is counted in another calendar; the message does not repeat it.</exception>
    public static BirthDate On(LocalDate day) => CanBe(day) ? new BirthDate(day) : throw new ArgumentException("Nobody is born on such a day.", nameof(day));

    /// <summary>Reads a day in the form of ISO 8601.</summary>
    /// <param name="text">The text, such as "1949-12-31".</param>
    /// <exception cref="FormatException">The text is no such day; the message does not repeat it.</exception>
    public static BirthDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date) ? date : throw new FormatException("A birth date is a day of 1800 to 2199, written as ISO 8601 does.");
    }

    /// <summary>Reads a day in the form of ISO 8601, if the text is one.</summary>
    /// <param name="text">The text, such as "1949-12-31".</param>
    /// <param name="date">The day; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out BirthDate date)
    {
        date = default;
        if (text is null || !LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) || !CanBe(day)) return false;
        date = new BirthDate(day);
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _day is { } day ? LocalDatePattern.Iso.Format(day) : "";

    /// <summary>The day itself.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public LocalDate RevealDay() => _day ?? throw new InvalidOperationException("There is no birth date.");

    /// <summary>Stars only; empty for the default value.</summary>
    public override string ToString() => _day is null ? "" : "****-**-**";

    private static bool CanBe(LocalDate day) => day.Calendar == CalendarSystem.Iso && day.Year is >= 1800 and <= 2199;
}
