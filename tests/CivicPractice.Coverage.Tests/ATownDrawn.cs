using CivicPractice.Circles;
using CivicPractice.Sites;

namespace CivicPractice.Coverage.Tests;

/// <summary>A town that is the same in each run: a centre, institutes, stations and points, settlements about them, two groupings and three sites to open.</summary>
internal static class ATownDrawn
{
    public static PracticeSiteId Site(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static async Task<DrawnCoverage> OfAsync(int sites, int settlements, bool isOnTheEarth)
    {
        var radius = 900 * Math.Sqrt(sites + 6);
        var rules = new CircleRules();
        CircleSite[] circles = [.. Enumerable.Range(0, sites).Select(n => new CircleSite(Site(n + 1), Place(n, 11, radius * 0.8, isOnTheEarth)))];
        Settlement[] people = [.. Enumerable.Range(0, settlements).Select(n => new Settlement($"{n:0000}", $"{"张王李赵陈刘杨黄吴周"[n % 10]}家{"湾沟坪坝岭"[n / 10 % 5]}{n / 50 + 1}组", Place(n, 29, radius, isOnTheEarth), (n * 7_919 % 40 * (n * 31 % 40)) + 12))];
        var coverage = await new MeasuringCircles(rules, indexing: new StrTreeIndexing()).MeasureAsync(circles, people);
        return new DrawnCoverage(new("安康市汉滨区15分钟文明实践圈", "15-minute practice circles of Hanbin District, Ankang"), coverage)
        {
            Sites = [.. circles.Select((one, n) => new DrawnSite(one.Site, n == 0 ? "区中心" : n < 5 ? $"第{n}镇实践所" : n % 3 == 0 ? $"{n}号口袋公园点" : $"{n}社区实践站", n == 0 ? SiteTier.Centre : n < 5 ? SiteTier.Institute : n % 3 == 0 ? SiteTier.Point : SiteTier.Station))],
            Groupings = [new("汉江文明实践带", circles.Where(one => one.Site.Value.ToByteArray()[0] % 5 == 1).Take(4).Select(one => one.Site)), new("老城实践群", circles.Skip(1).Take(3).Select(one => one.Site)), new("Single cluster", [circles[^1].Site])],
            SitesToOpen = await new ChoosingSites(rules, indexing: new StrTreeIndexing()).ChooseAsync(coverage, 3),
        };
    }

    // By multiples of an irrational number places lie evenly and on no grid.
    private static Coordinates Place(int number, int seed, double radius, bool isOnTheEarth)
    {
        var (x, y) = (2 * radius * (Part(number + seed, 0.754877666) - 0.5), 1.5 * radius * (Part(number + seed, 0.569840291) - 0.5));
        return isOnTheEarth ? Coordinates.Wgs84(32.69 + (y / 111_195), 109.02 + (x / 93_600)) : Coordinates.OnPlane(x, y);
    }

    private static double Part(int number, double step) => number * step % 1;
}
