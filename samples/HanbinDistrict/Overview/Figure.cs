using CivicPractice;

namespace HanbinDistrict.Overview;

/// <summary>One figure of a district's overview.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Label">Its name in both languages.</param>
/// <param name="Of">Takes it out of what came out of a replay.</param>
public sealed record Figure(string Key, Bilingual Label, Func<ReplayResult, long> Of)
{
    /// <summary>All figures, in the order in which they are printed.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("centres", new Bilingual("文明实践中心", "centres"), result => result.Overview.Centres),
        new("institutes", new Bilingual("文明实践所", "institutes"), result => result.Overview.Institutes),
        new("stations", new Bilingual("文明实践站", "stations"), result => result.Overview.Stations),
        new("urbanStations", new Bilingual("其中城市社区站", "of these urban"), result => result.Overview.UrbanStations),
        new("ruralStations", new Bilingual("其中农村站", "of these rural"), result => result.Overview.RuralStations),
        new("pointSites", new Bilingual("文明实践点", "point sites"), result => result.Overview.PointSites),
        new("organizations", new Bilingual("志愿服务组织", "organisations"), result => result.Overview.Organizations),
        new("volunteers", new Bilingual("注册志愿者", "registered volunteers"), result => result.Overview.Volunteers),
        new("activities", new Bilingual("活动场次", "sessions held"), result => result.Overview.Activities),
        new("personTimes", new Bilingual("服务人次", "person-times served"), result => result.Overview.PersonTimes),
        new("requestsPlaced", new Bilingual("百姓点单", "requests placed"), result => result.Overview.RequestsPlaced),
        new("requestsReviewed", new Bilingual("群众评单", "requests reviewed"), result => result.Overview.RequestsReviewed),
        new("serviceMinutes", new Bilingual("服务时长（分钟）", "service minutes"), result => result.Overview.ServiceMinutes),
        new("resettledHouseholds", new Bilingual("搬迁安置户", "households resettled"), result => result.Communities?.Totals.Households ?? 0),
        new("resettledPersons", new Bilingual("搬迁安置人口", "people resettled"), result => result.Communities?.Totals.Persons ?? 0),
    ];
}
