using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Activities;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>The overview's questions as plain Ardalis specifications, for Ardalis's own evaluator; it compiles each expression once for every instance.</summary>
internal sealed class OverviewSpecifications
{
    public Specification<PracticeSite> Centres { get; } = OpenOf(SiteTier.Centre);

    public Specification<PracticeSite> Institutes { get; } = OpenOf(SiteTier.Institute);

    public Specification<PracticeSite> Stations { get; } = OpenOf(SiteTier.Station);

    public Specification<PracticeSite> UrbanStations { get; } = OpenStationsIn(SiteSetting.Urban);

    public Specification<PracticeSite> RuralStations { get; } = OpenStationsIn(SiteSetting.Rural);

    public Specification<PracticeSite> PointSites { get; } = OpenOf(SiteTier.Point);

    public Specification<VolunteerOrganization> ActiveOrganizations { get; } =
        new Where<VolunteerOrganization>(organization => organization.State == OrganizationState.Active);

    public Specification<Volunteer> ActiveVolunteers { get; } = new Where<Volunteer>(volunteer => volunteer.State == VolunteerState.Active);

    public Specification<ServiceRequest> ReviewedRequests { get; } = new Where<ServiceRequest>(request => request.State == RequestState.Reviewed);

    public Specification<ServiceRequest> ServedAlone { get; } = new Where<ServiceRequest>(request => request.ServedAt != null && request.Through == null);

    public Specification<Activity> Held { get; } =
        new Where<Activity>(activity => activity.State == ActivityState.Held || activity.State == ActivityState.Reviewed);

    private static Where<PracticeSite> OpenOf(SiteTier tier) => new(site => site.State == SiteState.Open && site.Tier == tier);

    private static Where<PracticeSite> OpenStationsIn(SiteSetting setting) =>
        new(site => site.State == SiteState.Open && site.Tier == SiteTier.Station && site.Setting == setting);

    private sealed class Where<T> : Specification<T>
    {
        public Where(Expression<Func<T, bool>> condition) => Query.Where(condition);
    }
}
