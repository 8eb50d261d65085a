using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What one party committed, and how much of it has come.</summary>
/// <remarks>More than was committed may come: nobody refuses a gift. It counts as delivered, and nothing is outstanding then.</remarks>
/// <param name="Number">Its number within the partnership, from 1.</param>
/// <param name="By">The party.</param>
/// <param name="What">The resource in words.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How much was committed; more than zero and at most <see cref="Most"/>, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of measure.</param>
/// <param name="DueBy">The last day for it.</param>
/// <param name="Delivered">How much has come, in <paramref name="Unit"/>.</param>
/// <param name="State">Where it stands; nothing more is owed of what was withdrawn or is void.</param>
public sealed record Commitment(
    int Number, PartnerId By, string What, MobilizationMode Mode, decimal Quantity, ContributionUnit Unit, LocalDate DueBy, decimal Delivered, CommitmentState State = CommitmentState.Agreed)
{
    /// <summary>The most that is committed or delivered at once, in any unit.</summary>
    public const decimal Most = 1_000_000_000_000m;

    /// <summary>How much is still to come; never negative.</summary>
    public decimal Outstanding => State == CommitmentState.Agreed ? Math.Max(0, Quantity - Delivered) : 0;

    /// <summary>How much came beyond what was committed.</summary>
    public decimal Surplus => Math.Max(0, Delivered - Quantity);

    /// <summary>How much will not come any more, because the partnership ended early.</summary>
    public decimal Voided => State == CommitmentState.Void ? Math.Max(0, Quantity - Delivered) : 0;

    /// <summary>Whether all has come.</summary>
    public bool IsFulfilled => Delivered >= Quantity;

    /// <summary>Whether something is outstanding.</summary>
    public bool IsOpen => State == CommitmentState.Agreed && !IsFulfilled;

    /// <summary>What was agreed, without the words.</summary>
    public CommitmentTerms Terms => new(Number, By, Mode, Quantity, Unit, DueBy);

    /// <summary>Whether the last day has passed and something is outstanding.</summary>
    /// <param name="day">The day of asking.</param>
    public bool IsOverdueOn(LocalDate day) => IsOpen && DueBy < day;
}
