using CivicPractice.Divisions;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class CoverageOfDivisions
{
    private static readonly SiteRules Rules = new();

    [Fact]
    public void Names_every_division_where_there_is_no_site()
    {
        var coverage = DivisionCoverage.Of(TestDistrict.Divisions, [], Rules);

        coverage.IsComplete.Should().BeFalse();
        coverage.TownsWithoutInstitute.Select(division => division.Code).Should().Equal(TestDistrict.Subdistrict, TestDistrict.Town);
        coverage.VillagesWithoutStation.Select(division => division.Code).Should()
            .Equal(TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.Village, TestDistrict.OtherVillage);
    }

    [Theory]
    [InlineData(SiteState.Planned, false)]
    [InlineData(SiteState.Open, true)]
    [InlineData(SiteState.Suspended, false)]
    [InlineData(SiteState.Merged, false)]
    [InlineData(SiteState.Closed, false)]
    public void Counts_open_sites_only(SiteState state, bool covered) =>
        DivisionCoverage.Of(TestDistrict.Divisions, [ASite.FactsOf(SiteTier.Station, state)], Rules)
            .VillagesWithoutStation.Any(division => division.Code == TestDistrict.Village).Should().Be(!covered);

    [Fact]
    public void Takes_a_point_site_for_no_station()
    {
        var coverage = DivisionCoverage.Of(TestDistrict.Divisions, [ASite.FactsOf(SiteTier.Point)], Rules);

        coverage.VillagesWithoutStation.Should().HaveCount(4);
    }

    [Fact]
    public void Is_complete_when_each_has_its_own()
    {
        var sites = TestDistrict.Divisions.All.Select(division => division.Code.Level switch
        {
            DivisionLevel.County => ASite.FactsOf(SiteTier.Centre),
            DivisionLevel.Town => ASite.FactsOf(SiteTier.Institute) with { Division = division.Code },
            _ => ASite.FactsOf(SiteTier.Station) with { Division = division.Code },
        });

        DivisionCoverage.Of(TestDistrict.Divisions, sites, Rules).IsComplete.Should().BeTrue();
        DivisionCoverage.Of(TestDistrict.Divisions, sites.Where(site => site.Tier != SiteTier.Institute), Rules).IsComplete.Should().BeFalse();
    }

    [Fact]
    public void Leaves_out_the_kinds_that_need_no_site()
    {
        var nominal = DivisionCode.Parse("990101100498");
        var divisions = new DivisionTree([.. TestDistrict.Divisions.All, new Division(nominal, "开发区", DivisionKind.Nominal, TestDistrict.Town)]);

        DivisionCoverage.Of(divisions, [], Rules).VillagesWithoutStation.Should().NotContain(division => division.Code == nominal);
        DivisionCoverage.Of(divisions, [], new SiteRules { KindsWithoutSite = new HashSet<DivisionKind>() })
            .VillagesWithoutStation.Should().Contain(division => division.Code == nominal);
    }

    [Fact]
    public async Task Is_asked_of_a_district_as_well()
    {
        var district = TestDistrict.Open();
        var sites = new FoundingSites(district);
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point })
        {
            (await sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), TestDistrict.Nine)).EnsureAccepted();
            (await sites.OpenAsync(ASite.IdOf(tier), TestDistrict.Nine)).EnsureAccepted();
        }

        var coverage = await DivisionCoverage.OfAsync(district);

        coverage.TownsWithoutInstitute.Select(division => division.Code).Should().Equal(TestDistrict.Subdistrict);
        coverage.VillagesWithoutStation.Select(division => division.Code).Should()
            .Equal(TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.OtherVillage);
    }
}
