using CivicPractice.Divisions;

namespace CivicPractice.Programmes;

/// <summary>Where an occurrence of a programme takes place: in a division or in a zone (片区).</summary>
/// <remarks>The default value is neither: at the site that runs the programme.</remarks>
public readonly record struct ProgrammePlace
{
    private ProgrammePlace(DivisionCode? division, ZoneCode? zone) => (Division, Zone) = (division, zone);

    /// <summary>The division, or <see langword="null"/>.</summary>
    public DivisionCode? Division { get; }

    /// <summary>The zone, or <see langword="null"/>.</summary>
    public ZoneCode? Zone { get; }

    /// <summary>Whether it is at the site that runs the programme.</summary>
    public bool IsTheSite => Division is null && Zone is null;

    /// <summary>In a division.</summary>
    /// <param name="division">The division.</param>
    /// <exception cref="ArgumentException">The division is missing.</exception>
    public static ProgrammePlace In(DivisionCode division) => division.IsDefined ? new(division, null) : throw new ArgumentException("The division is missing.", nameof(division));

    /// <summary>In a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <exception cref="ArgumentException">The zone is missing.</exception>
    public static ProgrammePlace In(ZoneCode zone) => zone != default ? new(null, zone) : throw new ArgumentException("The zone is missing.", nameof(zone));

    /// <summary>Reads a place as <see cref="ToString"/> writes it: divisions are digits, zones begin with a letter.</summary>
    /// <param name="text">The code of a division or zone, or nothing for the site.</param>
    /// <exception cref="FormatException">It is the code of no division.</exception>
    /// <exception cref="ArgumentException">It is the code of no zone.</exception>
    public static ProgrammePlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return default;
        return char.IsAsciiDigit(text[0]) ? In(DivisionCode.Parse(text)) : In(new ZoneCode(text));
    }

    /// <summary>The code of the division or zone; empty for the site.</summary>
    public override string ToString() => Division?.ToString() ?? Zone?.ToString() ?? "";
}
