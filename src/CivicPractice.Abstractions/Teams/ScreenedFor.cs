using NodaTime;

namespace CivicPractice.Teams;

/// <summary>That a step of the screening (筛选) holds for a run of days, as others may know it: no word of how or why.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">The first day, in the district's time zone.</param>
/// <param name="Through">The last day, included, with the grace of a renewal that is on its way; <see langword="null"/> when it does not expire.</param>
public readonly record struct ScreenedFor(ScreeningStep Step, LocalDate From, LocalDate? Through)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(LocalDate day) => From <= day && (Through is not { } last || day <= last);

    /// <summary>Whether it holds on every day of a term.</summary>
    /// <param name="days">The term.</param>
    public bool HoldsFor(Term days) => HoldsOn(days.From) && HoldsOn(days.Through);
}
