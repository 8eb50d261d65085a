using CivicPractice;
using CivicPractice.Statistics;

namespace HanbinDistrict.Overview;

/// <summary>One figure of a district's overview.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Label">Its name in both languages.</param>
/// <param name="Of">Takes it out of an overview.</param>
public sealed record Figure(string Key, Bilingual Label, Func<DistrictOverview, long> Of)
{
    /// <summary>All figures, in the order in which they are printed.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("centres", new Bilingual("文明实践中心", "centres"), overview => overview.Centres),
        new("institutes", new Bilingual("文明实践所", "institutes"), overview => overview.Institutes),
        new("stations", new Bilingual("文明实践站", "stations"), overview => overview.Stations),
        new("urbanStations", new Bilingual("其中城市社区站", "of these urban"), overview => overview.UrbanStations),
        new("ruralStations", new Bilingual("其中农村站", "of these rural"), overview => overview.RuralStations),
        new("pointSites", new Bilingual("文明实践点", "point sites"), overview => overview.PointSites),
        new("organizations", new Bilingual("志愿服务组织", "organisations"), overview => overview.Organizations),
        new("volunteers", new Bilingual("注册志愿者", "registered volunteers"), overview => overview.Volunteers),
        new("activities", new Bilingual("活动场次", "sessions held"), overview => overview.Activities),
        new("personTimes", new Bilingual("服务人次", "person-times served"), overview => overview.PersonTimes),
        new("requestsPlaced", new Bilingual("百姓点单", "requests placed"), overview => overview.RequestsPlaced),
        new("requestsReviewed", new Bilingual("群众评单", "requests reviewed"), overview => overview.RequestsReviewed),
        new("serviceMinutes", new Bilingual("服务时长（分钟）", "service minutes"), overview => overview.ServiceMinutes),
    ];
}
