using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Reads how the relocation communities of a district stand (易地扶贫搬迁社区情况): how many live there, and what they lack.</summary>
/// <remarks>Lists are asked of <see cref="OpenDistrict.RelocationCommunities"/> by specifications, such as <see cref="CommunitiesWithinSpec"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingCommunities(OpenDistrict district)
{
    /// <summary>How many communities were designated on a day, and how many had been resettled there by the latest counts up to it.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<ResettledTotals> TotalsAsync(LocalDate day, CancellationToken cancellationToken = default)
    {
        var designated = await district.RelocationCommunities.ListAsync(new CommunitiesDesignatedBySpec(day), cancellationToken);
        var standing = designated.Where(community => community.StandsOn(day)).Select(community => community.CountOn(day)).ToList();
        var counted = standing.OfType<HeadCount>().ToList();
        return new ResettledTotals(day, standing.Count, counted.Count, counted.Sum(count => (long)count.Households), counted.Sum(count => (long)count.Persons));
    }

    /// <summary>What each designated community lacks, those alone that lack something, the first designated first.</summary>
    /// <param name="days">The days on which something ought to have been held.</param>
    /// <param name="today">The day of asking, in the district's time zone, on which a programme ought to run.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<CommunityLacking>> LackingAsync(Term days, LocalDate today, CancellationToken cancellationToken = default)
    {
        var held = await district.Activities.ListAsync(new ActivitiesHeldSpec(days), cancellationToken);
        var places = (await district.FactsOfSitesAsync(held.Select(activity => activity.Site).Distinct(), cancellationToken)).ToDictionary(site => site.Site, site => site.Division);
        var rows = new List<CommunityLacking>();
        foreach (var community in await district.RelocationCommunities.ListAsync(new CommunitiesDesignatedSpec(), cancellationToken))
        {
            var programmes = await district.IntegrationProgrammes.ListAsync(new IntegrationOfCommunitySpec(community.Id), cancellationToken);
            var projects = programmes.Select(programme => programme.Project).OfType<ServiceProjectId>().ToHashSet();
            var runs = new IntegrationRunningOn(today);
            var row = new CommunityLacking(
                community.Id,
                !await HasOpenSiteAsync(community, cancellationToken),
                !programmes.Any(runs.IsSatisfiedBy),
                !held.Any(activity => activity.Site == community.Site || places.GetValueOrDefault(activity.Site) == community.Division || (activity.Project is { } project && projects.Contains(project))));
            if (row.IsAny) rows.Add(row);
        }

        return rows;
    }

    // The one that is named, or one that stands there.
    private async ValueTask<bool> HasOpenSiteAsync(RelocationCommunity community, CancellationToken cancellationToken) =>
        (community.Site is { } id && (await district.Sites.FindAsync(id, cancellationToken))?.Facts.IsOpen == true)
        || (await district.Sites.ListAsync(new LiveSitesSpec(community.Division), cancellationToken)).Any(site => site.Facts.IsOpen);
}

/// <summary>How many were resettled in the communities of a district (安置总数).</summary>
/// <param name="Day">The day.</param>
/// <param name="Communities">How many communities were designated on it.</param>
/// <param name="Counted">Of how many somebody had counted by then.</param>
/// <param name="Households">Households in those.</param>
/// <param name="Persons">People in those.</param>
public sealed record ResettledTotals(LocalDate Day, int Communities, int Counted, long Households, long Persons);

/// <summary>What a relocation community lacks.</summary>
/// <param name="Community">The community.</param>
/// <param name="OpenSite">No site that is open serves it or stands there.</param>
/// <param name="RunningProgramme">No integration programme of it runs.</param>
/// <param name="Activity">Nothing was held at the site that serves it, at its division, or for a project of its programmes.</param>
public sealed record CommunityLacking(RelocationCommunityId Community, bool OpenSite, bool RunningProgramme, bool Activity)
{
    /// <summary>Whether it lacks anything.</summary>
    public bool IsAny => OpenSite || RunningProgramme || Activity;
}
