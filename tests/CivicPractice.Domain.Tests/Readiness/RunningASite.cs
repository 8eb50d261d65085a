using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>Equipment, staff and rules in place, and the use that is made of the site (A8).</summary>
public class RunningASite
{
    [Fact]
    public async Task Takes_a_standard_an_inspection_what_is_mended_and_the_use_that_is_made_of_it()
    {
        var place = await Neighbourhood.FoundedAsync();
        var inspecting = new InspectingSites(place.Open());
        (await inspecting.OpenAsync(AnInspection.TheId, Neighbourhood.Site, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();
        foreach (var item in (await place.Open().SiteInspections.FindAsync(AnInspection.TheId))!.Items)
        {
            var finding = item.Requirement.Thing == ReadinessThing.Equipment ? Finding.NotMet("桌椅不足", AnInspection.MendBy) : Finding.Met();
            (await inspecting.RecordFindingAsync(AnInspection.TheId, item.Requirement.Code, finding, TestDistrict.Nine)).EnsureAccepted();
        }

        (await inspecting.ConcludeAsync(AnInspection.TheId, TestDistrict.Nine)).EnsureAccepted();
        var overdue = new SitesOverdueSpec(AnInspection.MendBy.PlusDays(1));
        (await place.Open().SiteReadiness.ListAsync(overdue)).Should().ContainSingle()
            .Which.Should().Match<SiteReadiness>(site => site.Id == Neighbourhood.Site && site.Level == ReadinessLevel.NotReady && site.OpenDefects == 2);
        var later = TestDistrict.Nine + Duration.FromDays(14);
        (await inspecting.ReinspectAsync(AnInspection.TheId, [RequirementCode.BasicEquipment, RequirementCode.FirstAidKit], [], later)).EnsureAccepted();
        (await place.Open().SiteReadiness.ListAsync(overdue)).Should().BeEmpty();
        (await place.Open().SiteReadiness.FindAsync(Neighbourhood.Site))!.Level.Should().Be(ReadinessLevel.Ready);

        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await place.HoldAsync(AnActivity.TheId, Neighbourhood.Zhao, personTimes: 31);
        var april = TestDistrict.TimeZone.AtStartOfDay(new LocalDate(2022, 4, 1)).ToInstant();
        var stations = (await new Utilisation(place.Open()).OfTiersAsync(new YearMonth(2022, 3), april)).Answer.Single(tier => tier.Tier == SiteTier.Station);

        // Two hours of 40 a week, from nine on the 7th to the end of the month.
        var open = 40m / 7 * (24 + (15m / 24));
        stations.UsedOfOpen.Should().BeApproximately(2m / open, 0.000001m);
        stations.PersonTimesPerOpenHour.Should().BeApproximately(31m / open, 0.000001m);
    }
}
