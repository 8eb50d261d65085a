namespace CivicPractice.Partnerships;

/// <summary>What was committed and what came in one of the six modes, in one unit of measure: quantities of different units are not added up.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Unit">The unit of measure.</param>
/// <param name="Committed">How much was committed.</param>
/// <param name="Delivered">How much came; it may be more.</param>
/// <param name="Voided">How much of what was committed will not come any more, because its partnership ended early.</param>
public sealed record Contribution(MobilizationMode Mode, ContributionUnit Unit, decimal Committed, decimal Delivered, decimal Voided = 0)
{
    /// <summary>Sums commitments up, of one partnership or of many, by mode and then by unit; those that were withdrawn do not count.</summary>
    /// <param name="commitments">The commitments.</param>
    public static IReadOnlyList<Contribution> SumOf(IEnumerable<Commitment> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        return
        [
            .. commitments
                .Where(commitment => commitment.State != CommitmentState.Withdrawn)
                .GroupBy(commitment => (commitment.Mode, commitment.Unit))
                .Select(same => new Contribution(same.Key.Mode, same.Key.Unit, same.Sum(one => one.Quantity), same.Sum(one => one.Delivered), same.Sum(one => one.Voided)))
                .OrderBy(sum => sum.Mode).ThenBy(sum => sum.Unit.Code, StringComparer.Ordinal),
        ];
    }
}
