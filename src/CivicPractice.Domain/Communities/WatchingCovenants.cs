using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Watching village covenants: which villages have none, what waits for somebody, who has pledged. Nobody is named.</summary>
/// <remarks>Lists are asked of <see cref="OpenDistrict.Covenants"/> by specifications, such as <see cref="CovenantsInForceSpec"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class WatchingCovenants(OpenDistrict district)
{
    /// <summary>The villages and communities that have no covenant in force, by code; one that is being made does not count.</summary>
    /// <param name="within">A division to look into, or <see langword="null"/> for the whole district.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<Division>> DivisionsWithoutAsync(DivisionCode? within = null, CancellationToken cancellationToken = default)
    {
        var covered = (await district.Covenants.ListAsync(new CovenantsInStateSpec(CovenantState.InForce), cancellationToken)).Select(covenant => covenant.Division).ToHashSet();
        return
        [
            .. district.Divisions.AtLevel(DivisionLevel.Village)
                .Where(division => (within is not { } inside || inside.Contains(division.Code)) && !covered.Contains(division.Code)),
        ];
    }

    /// <summary>What waits for somebody to act.</summary>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<CovenantsDue> DueAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var today = district.DayOf(at);
        return new CovenantsDue(
            await IdsAsync(new CovenantsToVoteOnSpec(today), cancellationToken), await IdsAsync(new CovenantsToCloseSpec(at), cancellationToken),
            await IdsAsync(new CovenantsToFileSpec(today), cancellationToken), await IdsAsync(new CovenantsToTakeEffectSpec(today), cancellationToken), await IdsAsync(new CovenantsToCorrectSpec(today), cancellationToken));
    }

    /// <summary>Who has pledged to a covenant, by number.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The numbers, or <see langword="null"/> when nobody knows the covenant.</returns>
    public async ValueTask<CovenantPledges?> PledgesAsync(VillageCovenantId id, CancellationToken cancellationToken = default)
    {
        if (await district.Covenants.FindAsync(id, cancellationToken) is not { } covenant) return null;
        var given = new PledgeOfCovenant(id);
        var households = await district.CovenantPledges.CountAsync(given & new PledgeBy(PledgerKind.Household), cancellationToken);
        var residents = await district.CovenantPledges.CountAsync(given & new PledgeBy(PledgerKind.Resident), cancellationToken);
        var older = covenant.EditionInForce is { } edition ? await district.CovenantPledges.CountAsync(given & new PledgeToEditionBefore(edition), cancellationToken) : 0;
        return new CovenantPledges(id, covenant.EditionInForce, households, residents, older);
    }

    private async ValueTask<IReadOnlyList<VillageCovenantId>> IdsAsync(CriterionSpec<VillageCovenant> spec, CancellationToken cancellationToken) =>
        [.. (await district.Covenants.ListAsync(spec, cancellationToken)).Select(covenant => covenant.Id)];
}
