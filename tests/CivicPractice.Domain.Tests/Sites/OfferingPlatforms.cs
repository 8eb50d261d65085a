using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class OfferingPlatforms
{
    [Fact]
    public void Adds_each_platform_once()
    {
        var site = new ASite().Offering(ServicePlatform.FarmhouseLibrary).Build();

        site.OfferPlatform(ServicePlatform.FarmhouseLibrary, TestDistrict.Nine).EnsureAccepted();
        site.OfferPlatform(new ServicePlatform("tea-house"), TestDistrict.Nine).EnsureAccepted();

        site.Platforms.Should().Equal(ServicePlatform.FarmhouseLibrary, new ServicePlatform("tea-house"));
        Raised.EventsOf(site).Should().Equal(new SitePlatformOffered(site.Id, new ServicePlatform("tea-house")));
    }

    [Fact]
    public void Ends_with_withdrawing_what_is_offered()
    {
        var site = new ASite().Offering(ServicePlatform.FarmhouseLibrary).Offering(ServicePlatform.PeoplesStage).Build();

        site.ShouldStayUnchangedBy(s => s.WithdrawPlatform(ServicePlatform.HealthClassroom, TestDistrict.Nine))
            .Should().Be((Decision)new PlatformNotOffered(ServicePlatform.HealthClassroom));
        site.WithdrawPlatform(ServicePlatform.FarmhouseLibrary, TestDistrict.Nine).EnsureAccepted();

        site.Platforms.Should().Equal(ServicePlatform.PeoplesStage);
        Raised.EventsOf(site).Should().Equal(new SitePlatformWithdrawn(site.Id, ServicePlatform.FarmhouseLibrary));
    }

    [Fact]
    public async Task Is_done_under_names_in_both_languages_well_known_or_the_districts_own()
    {
        var teaHouse = new ServicePlatform("tea-house");
        var profile = TestDistrict.Profile with
        {
            Sites = new SiteRules(),
            Platforms = new Dictionary<ServicePlatform, Bilingual> { [teaHouse] = new("百姓茶馆", "people's tea house"), [ServicePlatform.PeoplesStage] = new("乡村大舞台", "village stage") },
        };
        var district = new Districts(new InMemoryStore(), [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        var sites = new FoundingSites(district);
        (await sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();
        (await sites.OpenAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();

        foreach (var platform in ServicePlatform.WellKnown.Keys.Append(teaHouse)) (await sites.OfferPlatformAsync(ASite.CentreId, platform, TestDistrict.Nine)).EnsureAccepted();

        (await district.Sites.FindAsync(ASite.CentreId))!.Platforms.Select(platform => profile.NameOf(platform)!.Value.Zh).Should()
            .BeEquivalentTo("道德讲堂", "农家书屋", "乡村大舞台", "党员活动室", "文明实践长廊", "科普小课堂", "健康卫生小课堂", "百姓茶馆");
        profile.NameOf(teaHouse)!.Value.En.Should().Be("people's tea house");
        profile.NameOf(new ServicePlatform("chess-club")).Should().BeNull();
        (await district.Sites.ListAsync(new OpenSitesSpec(offering: teaHouse))).Should().ContainSingle();
        (await district.Sites.ListAsync(new OpenSitesSpec(within: TestDistrict.Town, offering: teaHouse))).Should().BeEmpty();
        (await district.Sites.ListAsync(new OpenSitesSpec(offering: new ServicePlatform("chess-club")))).Should().BeEmpty();
    }

    [Fact]
    public void Knows_the_seven_of_the_report_by_name()
    {
        ServicePlatform.WellKnown.Values.Select(name => name.Zh).Should()
            .BeEquivalentTo("道德讲堂", "农家书屋", "百姓大舞台", "党员活动室", "文明实践长廊", "科普小课堂", "健康卫生小课堂");
        ServicePlatform.WellKnown.Keys.Select(platform => platform.ToString()).Should().OnlyHaveUniqueItems();
        default(ServicePlatform).Code.Should().BeEmpty();
    }
}
