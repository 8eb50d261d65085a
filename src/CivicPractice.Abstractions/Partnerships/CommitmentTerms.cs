using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What was agreed of one commitment, without the words of the agreement.</summary>
/// <param name="Number">Its number within the partnership, from 1.</param>
/// <param name="By">The party.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How much; more than zero, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of measure.</param>
/// <param name="DueBy">The last day for it.</param>
public sealed record CommitmentTerms(int Number, PartnerId By, MobilizationMode Mode, decimal Quantity, ContributionUnit Unit, LocalDate DueBy);
