using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Small aggregates to try a store with: sites, and requests to be dispatched.</summary>
internal static class Some
{
    public static PracticeSiteId First { get; } = new(new Guid("00000000-0000-7000-8000-000000006001"));

    public static PracticeSiteId Second { get; } = new(new Guid("00000000-0000-7000-8000-000000006002"));

    public static PracticeSiteId Third { get; } = new(new Guid("00000000-0000-7000-8000-000000006003"));

    public static ServiceRequestId Request { get; } = new(new Guid("00000000-0000-7000-8000-000000006011"));

    public static PracticeSite Site(PracticeSiteId id) => new ASite().WithId(id).BuildRaising();

    public static ServiceRequest Order(ServiceRequestId? id = null) => new ARequest().WithId(id ?? Request).BuildUnstored();

    public static IRepository<PracticeSite, PracticeSiteId> Sites(this IUnitOfWork work) => work.Repository<PracticeSite, PracticeSiteId>();

    public static IRepository<ServiceRequest, ServiceRequestId> Requests(this IUnitOfWork work) => work.Repository<ServiceRequest, ServiceRequestId>();

    public static async Task<PracticeSite> SiteAsync(this IUnitOfWork work, PracticeSiteId? id = null) =>
        await work.Sites().FindAsync(id ?? First) ?? throw new ConformanceException("A site that was stored is not found.");

    public static async Task<ServiceRequest> RequestAsync(this IUnitOfWork work, ServiceRequestId? id = null) =>
        await work.Requests().FindAsync(id ?? Request) ?? throw new ConformanceException("A request that was stored is not found.");

    /// <summary>A change that can be made any number of times: one more platform.</summary>
    public static void Offer(this PracticeSite site, string platform) => site.OfferPlatform(new ServicePlatform(platform), TestDistrict.Nine).EnsureAccepted();

    public static void Dispatch(this ServiceRequest request) =>
        request.Dispatch(Assignee.Of(ARequest.Volunteer), true, TestDistrict.Nine + Duration.FromHours(1), TestDistrict.Profile.Requests).EnsureAccepted();

    /// <summary>Another caller changes a site and commits.</summary>
    public static async Task OfferElsewhereAsync(this Play play, string platform, PracticeSiteId? id = null)
    {
        var work = play.Begin();
        (await work.SiteAsync(id)).Offer(platform);
        await work.CommitAsync();
    }

    public static async Task<IEnumerable<string>> PlatformsAsync(this Play play, PracticeSiteId? id = null) =>
        (await play.Begin().SiteAsync(id)).Platforms.Select(platform => platform.Code);
}
