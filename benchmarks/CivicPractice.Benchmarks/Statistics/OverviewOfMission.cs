using Ardalis.Specification;
using CivicPractice.Activities;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>The district's overview, asked of the library and counted in the ways a user would pick instead.</summary>
internal sealed class OverviewOfMission(MissionDistrict mission)
{
    private readonly OverviewSpecifications _reused = new();

    public int WaitingInList() => mission.Requests.Count(request => request.State == RequestState.Placed);

#pragma warning disable CA2012 // Memory answers at once.
    public DistrictOverview WithProjection() => mission.District.Statistics.FiguresAsync().GetAwaiter().GetResult().Overview().Answer;
#pragma warning restore CA2012

    public DistrictOverview WithLinq() => new()
    {
        Centres = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Centre),
        Institutes = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Institute),
        Stations = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Station),
        UrbanStations = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Station && site.Setting == SiteSetting.Urban),
        RuralStations = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Station && site.Setting == SiteSetting.Rural),
        PointSites = mission.Sites.Count(site => site.State == SiteState.Open && site.Tier == SiteTier.Point),
        Organizations = mission.Organizations.Count(organization => organization.State == OrganizationState.Active),
        Volunteers = mission.Volunteers.Count(volunteer => volunteer.State == VolunteerState.Active),
        RequestsPlaced = mission.Requests.Count,
        RequestsReviewed = mission.Requests.Count(request => request.State == RequestState.Reviewed),
        Activities = mission.Activities.Count(activity => activity.State is ActivityState.Held or ActivityState.Reviewed),
        PersonTimes = mission.Activities.Where(activity => activity.State is ActivityState.Held or ActivityState.Reviewed).Sum(activity => activity.PersonTimes)
            + mission.Requests.Where(request => request.ServedAt != null && request.Through == null).Sum(request => request.HeadCount),
        ServiceMinutes = mission.Activities.Where(activity => activity.State is ActivityState.Held or ActivityState.Reviewed)
                .Sum(activity => activity.Participations.Sum(one => (long)one.Minutes))
            + mission.Requests.Where(request => request.ServedAt != null && request.Through == null).Sum(request => (long)request.Minutes * request.Volunteers.Count),
    };

    public DistrictOverview WithFreshArdalis() => WithArdalis(new OverviewSpecifications());

    public DistrictOverview WithReusedArdalis() => WithArdalis(_reused);

    public int WaitingInStore()
    {
        var count = mission.District.Requests.CountAsync(new WaitingForDispatch());
        return count.IsCompletedSuccessfully ? count.Result : throw new InvalidOperationException("A store in memory answers at once.");
    }

    // Ardalis counts and finds; the sums over what it found are LINQ here too.
    private DistrictOverview WithArdalis(OverviewSpecifications ask)
    {
        var held = ask.Held.Evaluate(mission.Activities).ToList();
        var served = ask.ServedAlone.Evaluate(mission.Requests).ToList();
        return new DistrictOverview
        {
            Centres = ask.Centres.Evaluate(mission.Sites).Count(),
            Institutes = ask.Institutes.Evaluate(mission.Sites).Count(),
            Stations = ask.Stations.Evaluate(mission.Sites).Count(),
            UrbanStations = ask.UrbanStations.Evaluate(mission.Sites).Count(),
            RuralStations = ask.RuralStations.Evaluate(mission.Sites).Count(),
            PointSites = ask.PointSites.Evaluate(mission.Sites).Count(),
            Organizations = ask.ActiveOrganizations.Evaluate(mission.Organizations).Count(),
            Volunteers = ask.ActiveVolunteers.Evaluate(mission.Volunteers).Count(),
            RequestsPlaced = mission.Requests.Count,
            RequestsReviewed = ask.ReviewedRequests.Evaluate(mission.Requests).Count(),
            Activities = held.Count,
            PersonTimes = held.Sum(activity => activity.PersonTimes) + served.Sum(request => request.HeadCount),
            ServiceMinutes = held.Sum(activity => activity.Participations.Sum(one => (long)one.Minutes))
                + served.Sum(request => (long)request.Minutes * request.Volunteers.Count),
        };
    }
}
