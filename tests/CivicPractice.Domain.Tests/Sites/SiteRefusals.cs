using CivicPractice.Circles;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class SiteRefusals
{
    private static readonly Refusal[] All =
    [
        new ParentMissing(SiteTier.Point),
        new ParentOfWrongTier(SiteTier.Station, SiteTier.Centre),
        new ParentEnded(ASite.CentreId, SiteState.Closed),
        new ParentNotOpen(ASite.CentreId, SiteState.Planned),
        new DivisionOfWrongLevel(SiteTier.Station, TestDistrict.Town, DivisionLevel.Village),
        new DivisionOutsideParent(TestDistrict.Community, TestDistrict.Town),
        new SettingMissing(),
        new DivisionUnknown(TestDistrict.Town),
        new CentreExists(ASite.CentreId),
        new CentreElsewhere(TestDistrict.Town, TestDistrict.Code),
        new TownHasInstitute(TestDistrict.Town),
        new VillageHasStation(TestDistrict.Village),
        new ChildSitesLeft(3),
        new TeamsLeft(2),
        new ActivitiesAhead(2),
        new RequestsLeft(2),
        new TrainingsAhead(2),
        new ProgrammesRunning(2),
        new SiteNotMerged(ASite.StationId, SiteState.Open),
        new DatumOfAnotherKind(Datum.Plane, Datum.Wgs84),
        new MergeIntoOtherTier(SiteTier.Station, SiteTier.Point),
        new MergeTargetNotOpen(ASite.OtherId, SiteState.Suspended),
        new PlatformNotOffered(ServicePlatform.PeoplesStage),
        new PlatformUnknown(new ServicePlatform("tea-house")),
        new BeyondCapacity(ASite.StationId, 31, 30),
    ];

    [Fact]
    public void Have_codes_of_their_own() =>
        All.Select(refusal => refusal.Code).Should().OnlyHaveUniqueItems().And.AllSatisfy(code => code.Should().StartWith("site."));

    [Fact]
    public void Speak_both_languages() => All.Should().AllSatisfy(refusal =>
    {
        refusal.Text.Zh.Should().MatchRegex("[\u4e00-\u9fff]");
        refusal.Text.En.Should().MatchRegex("^[ -~“”]+$");
    });

    [Fact]
    public void Call_a_point_a_point_site() => new ParentMissing(SiteTier.Point).Text.En.Should().Contain("point site");
}
