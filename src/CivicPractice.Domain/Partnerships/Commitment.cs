using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What one party committed, and how much of it has come.</summary>
/// <remarks>More than was committed may come: nobody refuses a gift. It counts as delivered, and nothing is outstanding then.</remarks>
/// <param name="Number">Its number within the partnership, from 1.</param>
/// <param name="By">The party.</param>
/// <param name="What">The resource in words.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How much was committed; more than zero, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of measure.</param>
/// <param name="DueBy">The last day for it.</param>
/// <param name="Delivered">How much has come, in <paramref name="Unit"/>.</param>
public sealed record Commitment(
    int Number, PartnerId By, string What, MobilizationMode Mode, decimal Quantity, ContributionUnit Unit, LocalDate DueBy, decimal Delivered)
{
    /// <summary>How much is still to come; never negative.</summary>
    public decimal Outstanding => Math.Max(0, Quantity - Delivered);

    /// <summary>Whether all has come.</summary>
    public bool IsFulfilled => Delivered >= Quantity;

    /// <summary>Whether the last day has passed and something is outstanding.</summary>
    /// <param name="day">The day of asking.</param>
    public bool IsOverdueOn(LocalDate day) => !IsFulfilled && DueBy < day;
}
