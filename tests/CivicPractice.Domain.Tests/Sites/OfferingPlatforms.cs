using CivicPractice.Domain.Tests.Support;
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
    public void Knows_the_seven_of_the_report_by_name()
    {
        ServicePlatform.WellKnown.Values.Select(name => name.Zh).Should()
            .BeEquivalentTo("道德讲堂", "农家书屋", "百姓大舞台", "党员活动室", "文明实践长廊", "科普小课堂", "健康卫生小课堂");
        ServicePlatform.WellKnown.Keys.Select(platform => platform.ToString()).Should().OnlyHaveUniqueItems();
        default(ServicePlatform).Code.Should().BeEmpty();
    }
}
