using CivicPractice.Divisions;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Data;

public class TheSelection
{
    [Fact]
    public void Meets_the_totals_of_the_report()
    {
        var sites = CommittedData.Read().Sites;

        sites.Institutes.Should().HaveCount(27);
        sites.UrbanStations.Should().HaveCount(54);
        sites.RuralStations.Should().HaveCount(333);
    }

    [Fact]
    public void Holds_the_selected_divisions_only_so_that_every_one_has_its_site()
    {
        var input = CommittedData.Read();

        input.Divisions.All.Should().HaveCount(1 + 27 + 54 + 333);
        input.Sites.Institutes.Concat(input.Sites.UrbanStations).Concat(input.Sites.RuralStations).Append(input.Divisions.Root)
            .Select(division => division.Code).Order().Should().Equal(input.Divisions.All.Select(division => division.Code));
    }

    [Theory]
    [InlineData("610902112", "洪山镇")]
    [InlineData("610902112209", "大湾村委会")]
    [InlineData("610902114", "茨沟镇")]
    [InlineData("610902114001", "茨沟中心社区居委会")]
    [InlineData("610902004", "建民街道")]
    [InlineData("610902004233", "青春村委会")]
    [InlineData("610902102207", "青春村委会")]
    public void Keeps_the_places_that_the_report_names(string code, string name) =>
        CommittedData.Read().Divisions.Find(DivisionCode.Parse(code))!.Name.Should().Be(name);

    [Fact]
    public void Counts_the_relocation_community_among_the_rural_stations() =>
        CommittedData.Read().Sites.RuralStations.Where(division => division.Kind == DivisionKind.Community)
            .Should().ContainSingle().Which.Code.ToString().Should().Be("610902114001");

    [Fact]
    public void Is_counted_by_figures_that_agree_with_the_report()
    {
        var input = CommittedData.Read();

        input.Expected!.ByKey["activities"].Agrees(input.Counts.Sessions).Should().BeTrue();
        input.Expected.ByKey["personTimes"].Agrees(input.Counts.PersonTimes).Should().BeTrue();
        input.Expected.ByKey["volunteers"].Agrees(input.Counts.Volunteers).Should().BeTrue();
        input.Expected.ByKey["organizations"].Agrees(input.Counts.Organizations).Should().BeTrue();
        input.Expected.ByKey["pointSites"].Agrees(input.Counts.PointSites).Should().BeTrue();
    }
}
