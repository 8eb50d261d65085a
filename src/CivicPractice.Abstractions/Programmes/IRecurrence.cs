using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>The port to whoever works out on which days a rule falls, such as CivicPractice.Calendar.</summary>
/// <remarks>The same rule and days give the same answer whenever they are asked for. Safe for concurrent use.</remarks>
public interface IRecurrence
{
    /// <summary>The days on which something that begins on a day comes again, the first first, none twice.</summary>
    /// <param name="rule">The rule; not the default.</param>
    /// <param name="first">The first day on which it may come: the start of the rule, from which intervals and COUNT are counted. It counts itself only where the rule falls on it.</param>
    /// <param name="within">The days to look at, both ends included.</param>
    /// <exception cref="ArgumentException">The rule is the default.</exception>
    IReadOnlyList<LocalDate> DaysWithin(RecurrenceRule rule, LocalDate first, Term within);
}
