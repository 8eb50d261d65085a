using NodaTime;

namespace CivicPractice;

/// <summary>A run of days in the district's calendar, both ends included, as agreements and covers state it.</summary>
/// <remarks>The default value is the single day 0001-01-01. Equality is by both ends.</remarks>
public readonly record struct Term
{
    /// <summary>Makes a term.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, included.</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Term(LocalDate from, LocalDate through)
    {
        if (through < from) throw new ArgumentException("The last day of a term is not before its first.", nameof(through));
        From = from;
        Through = through;
    }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate Through { get; }

    /// <summary>Whether the day lies in the term.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => From <= day && day <= Through;

    /// <summary>Whether the two terms share a day.</summary>
    /// <param name="other">The other term.</param>
    public bool Overlaps(Term other) => From <= other.Through && other.From <= Through;

    /// <summary>Both days in ISO 8601.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From:uuuu'-'MM'-'dd}/{Through:uuuu'-'MM'-'dd}");
}
