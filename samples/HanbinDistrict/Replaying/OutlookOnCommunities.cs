using CivicPractice;
using CivicPractice.Communities;
using HanbinDistrict.Input;

namespace HanbinDistrict.Replaying;

/// <summary>What the library tells of a replayed district's communities: who was resettled, how far integration has come, which covenants are in force.</summary>
internal sealed class OutlookOnCommunities(OpenDistrict district, DistrictInput input, CancellationToken cancellationToken)
{
    /// <summary>How the relocation communities stand on the last day; nothing where the data name none.</summary>
    public async ValueTask<CommunitiesServed?> CommunitiesAsync()
    {
        if (input.Relocation is not { } plan) return null;
        var (reading, integration, today) = (new ReadingCommunities(district), new ReadingIntegration(district), input.Period.Through);
        var lacking = await reading.LackingAsync(input.Period, today, cancellationToken);
        var told = new List<IntegrationTold>();
        foreach (var division in plan.Programmes.Select(one => one.Division).Distinct())
        {
            var standings = await integration.OfCommunityAsync(RelocationCommunityId.Of(division), today, cancellationToken);
            foreach (var standing in standings)
            {
                var name = (await district.IntegrationProgrammes.FindAsync(standing.Programme, cancellationToken))!.Name;
                told.Add(new IntegrationTold(input.Divisions.Find(division)!.Name, plan.Programmes.First(one => one.Division == division && one.Name.Zh == name), standing));
            }
        }

        return new CommunitiesServed(
            await reading.TotalsAsync(today, cancellationToken), lacking.Count(one => one.RunningProgramme), lacking.Count(one => one.Activity), await integration.ByDimensionAsync(today, cancellationToken), told);
    }

    /// <summary>The village covenants; nothing where the data name none.</summary>
    public async ValueTask<CovenantsMade?> CovenantsAsync()
    {
        if (input.Covenants.Count == 0) return null;
        var (watching, covenants, told) = (new WatchingCovenants(district), new List<VillageCovenant>(), new List<CovenantTold>());
        foreach (var state in Enum.GetValues<CovenantState>()) covenants.AddRange(await district.Covenants.ListAsync(new CovenantsInStateSpec(state), cancellationToken));
        foreach (var covenant in covenants.OrderBy(covenant => covenant.Division))
        {
            var households = input.Covenants.First(plan => plan.Division == covenant.Division).Households;
            told.Add(new CovenantTold(input.Divisions.Find(covenant.Division)!.Name, covenant, (await watching.PledgesAsync(covenant.Id, cancellationToken))!, households));
        }

        return new CovenantsMade(told, (await watching.DivisionsWithoutAsync(cancellationToken: cancellationToken)).Count);
    }
}
