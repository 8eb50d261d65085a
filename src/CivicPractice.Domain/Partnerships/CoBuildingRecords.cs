namespace CivicPractice.Partnerships;

/// <summary>Reads the record of co-building (共建台账) out of the partnerships and resources themselves, as they are stored now.</summary>
/// <remarks>A district has some hundreds of them, so that nothing needs to be counted beforehand.</remarks>
/// <param name="district">The district.</param>
public sealed class CoBuildingRecords(OpenDistrict district)
{
    /// <summary>The record of one partnership.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record, or <see langword="null"/> when there is no such partnership.</returns>
    public async ValueTask<CoBuildingRecord?> OfPartnershipAsync(PartnershipId id, CancellationToken cancellationToken = default) =>
        await district.Partnerships.FindAsync(id, cancellationToken) is { } partnership
            ? RecordOf([partnership], await district.SharedResources.ListAsync(new ResourcesOfPartnershipSpec(id), cancellationToken))
            : null;

    /// <summary>The record of the whole district.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<CoBuildingRecord> OfDistrictAsync(CancellationToken cancellationToken = default)
    {
        var (partnerships, resources) = (new List<CoBuildingPartnership>(), new List<SharedResource>());
        foreach (var state in Enum.GetValues<PartnershipState>()) partnerships.AddRange(await district.Partnerships.ListAsync(new PartnershipsInStateSpec(state), cancellationToken));
        foreach (var state in Enum.GetValues<ResourceState>()) resources.AddRange(await district.SharedResources.ListAsync(new ResourcesInStateSpec(state), cancellationToken));
        // Both go on to later states only: what does so between two lists is in both, and never in none.
        return RecordOf(partnerships.DistinctBy(one => one.Id), resources.DistinctBy(one => one.Id));
    }

    private static CoBuildingRecord RecordOf(IEnumerable<CoBuildingPartnership> partnerships, IEnumerable<SharedResource> resources) => new(
        Contribution.SumOf(partnerships.Where(partnership => partnership.ConcludedAt is not null).SelectMany(partnership => partnership.Commitments)), ResourceUse.SumOf(resources));
}
