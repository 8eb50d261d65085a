namespace CivicPractice.Partnerships;

/// <summary>How much of the resources of one of the six modes was booked and used.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Resources">How many resources were contributed, those withdrawn too.</param>
/// <param name="Minutes">How much was booked and used, in quantity-minutes.</param>
public sealed record ResourceUse(MobilizationMode Mode, int Resources, ResourceMinutes Minutes)
{
    /// <summary>Sums resources up, of one partnership or of many, by mode.</summary>
    /// <param name="resources">The resources.</param>
    public static IReadOnlyList<ResourceUse> SumOf(IEnumerable<SharedResource> resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        return
        [
            .. resources.GroupBy(resource => resource.Mode).OrderBy(same => same.Key)
                .Select(same => new ResourceUse(same.Key, same.Count(), same.Aggregate(default(ResourceMinutes), (sum, one) => sum + one.Sum))),
        ];
    }
}

/// <summary>The record of co-building (共建台账): committed, delivered and used, by mode.</summary>
/// <param name="Contributions">What was committed and what came, by mode and unit; of partnerships that were never signed by every side nothing.</param>
/// <param name="Uses">How much of what is shared was booked and used, by mode.</param>
public sealed record CoBuildingRecord(IReadOnlyList<Contribution> Contributions, IReadOnlyList<ResourceUse> Uses);
