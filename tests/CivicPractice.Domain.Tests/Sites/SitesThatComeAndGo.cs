using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

public class SitesThatComeAndGo
{
    [Fact]
    public async Task Are_counted_over_a_range_of_time()
    {
        var place = await Neighbourhood.FoundedAsync();
        var (day, at) = (Duration.FromDays(1), TestDistrict.Nine);
        var points = Enumerable.Range(1, 4).Select(n => new PracticeSiteId(new Guid(0x5300 + n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1))).ToList();
        foreach (var point in points) (await place.Sites.PlanAsync(point, ASite.PlanOf(SiteTier.Point), at)).EnsureAccepted();
        foreach (var point in points.Take(3)) (await place.Sites.OpenAsync(point, at += day)).EnsureAccepted();
        (await place.Sites.SuspendAsync(points[0], at)).EnsureAccepted();
        (await place.Sites.CloseAsync(points[0], SiteClosureReason.LittleUsed, at)).EnsureAccepted();
        (await place.Sites.CloseAsync(points[3], SiteClosureReason.NeverBuilt, at)).EnsureAccepted();

        (await SiteTurnover.OfAsync(place.Open(), SiteTier.Point, new TimeRange(TestDistrict.Nine, at + day))).Should().Be(new SiteTurnover(3, 1));
        (await SiteTurnover.OfAsync(place.Open(), SiteTier.Point, new TimeRange(TestDistrict.Nine, at))).Should().Be(new SiteTurnover(2, 0));
        (await SiteTurnover.OfAsync(place.Open(), SiteTier.Station, new TimeRange(TestDistrict.Nine, at + day))).Should().Be(new SiteTurnover(1, 0));
    }
}
