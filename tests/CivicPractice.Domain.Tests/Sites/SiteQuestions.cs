using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

public class SiteQuestions
{
    private static readonly PracticeSite Centre = ASite.Of(SiteTier.Centre).Opened().Build();
    private static readonly PracticeSite Institute = ASite.Of(SiteTier.Institute).Opened().Build();
    private static readonly PracticeSite OtherInstitute =
        ASite.Of(SiteTier.Institute).WithId(Next(1)).Planning(plan => plan with { Division = TestDistrict.Subdistrict }).Opened().Build();

    private static readonly PracticeSite Point = ASite.Of(SiteTier.Point).Opened().Build();
    private static readonly PracticeSite[] Stations = [.. Enum.GetValues<SiteState>().Select(state => ASite.In(state).WithId(Next(10 + (int)state)).Build())];
    private static readonly PracticeSite[] All = [Point, .. Stations.Reverse(), OtherInstitute, Institute, Centre];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new SiteOfSetting(SiteSetting.Rural).ShouldAgreeWithItsExpression(All);
        new SiteHolding(30).ShouldAgreeWithItsExpression([.. All, Holding(29), Holding(30), Holding(31)]);
        foreach (var state in Enum.GetValues<SiteState>()) new SiteInState(state).ShouldAgreeWithItsExpression(All);
        new SiteOpenedDuring(TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(2))).ShouldAgreeWithItsExpression(All);
        new SiteOpenedDuring(TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(1))).IsSatisfiedBy(Institute).Should().BeFalse("the range is half-open");
        new SiteEndedDuring(TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(1))).ShouldAgreeWithItsExpression(All);
        new SiteEverOpened().ShouldAgreeWithItsExpression(All);
        new LiveSite().ShouldAgreeWithItsExpression(All);
        new OpenSite().ShouldAgreeWithItsExpression(All);
        new SiteUnder(ASite.CentreId).ShouldAgreeWithItsExpression(All);
        foreach (var tier in Enum.GetValues<SiteTier>()) new SiteOfTier(tier).ShouldAgreeWithItsExpression(All);
        foreach (var division in new[] { TestDistrict.Code, TestDistrict.Town, TestDistrict.Village, TestDistrict.Subdistrict })
            new SiteAt(division).ShouldAgreeWithItsExpression(All);
        foreach (var division in new[] { TestDistrict.Town, TestDistrict.Village, TestDistrict.Subdistrict, DivisionCode.Parse("990101001001") })
            new SiteWithin(division).ShouldAgreeWithItsExpression([.. All, InCommunity()]);
    }

    [Fact]
    public void Are_listed_by_division_and_then_by_id() =>
        new OpenSitesSpec().Evaluate(All).Select(site => site.Id).Should()
            .Equal(Centre.Id, OtherInstitute.Id, Institute.Id, Point.Id, Stations[(int)SiteState.Open].Id);

    [Fact]
    public void Are_narrowed_to_a_tier_and_a_division()
    {
        new OpenSitesSpec(SiteTier.Institute).Evaluate(All).Should().Equal(OtherInstitute, Institute);
        new OpenSitesSpec(within: TestDistrict.Town).Evaluate(All).Should().Equal(Institute, Point, Stations[(int)SiteState.Open]);
        new OpenSitesSpec(SiteTier.Point, TestDistrict.Subdistrict).Evaluate(All).Should().BeEmpty();
    }

    [Fact]
    public void List_what_is_live_everywhere_or_in_a_division()
    {
        new LiveSitesSpec().Evaluate(All).Should().HaveCount(7).And.OnlyContain(site => site.Facts.IsLive);
        new LiveSitesSpec(TestDistrict.Subdistrict).Evaluate(All).Should().Equal(OtherInstitute);
    }

    [Fact]
    public void Are_narrowed_to_a_setting_a_state_and_a_number_of_people()
    {
        new OpenSitesSpec(setting: SiteSetting.Rural).Evaluate(All).Should().Equal(Stations[(int)SiteState.Open]);
        new OpenSitesSpec(holding: 30).Evaluate([Holding(29), Holding(31), Centre]).Select(site => site.Capacity).Should().Equal(31);
        new SitesInStateSpec(SiteState.Suspended).Evaluate(All).Should().Equal(Stations[(int)SiteState.Suspended]);
        new SitesInStateSpec(SiteState.Open, TestDistrict.Subdistrict).Evaluate(All).Should().Equal(OtherInstitute);
    }

    [Fact]
    public void Find_sites_by_platform_and_by_name_letter_by_letter()
    {
        var (stage, library) = (new ASite().WithId(Next(50)).Offering(ServicePlatform.PeoplesStage).Offering(ServicePlatform.FarmhouseLibrary).Opened().Build(), new ASite().WithId(Next(51)).Offering(ServicePlatform.FarmhouseLibrary).Opened().Build());
        PracticeSite[] all = [stage, library, Centre];

        new OffersPlatform(ServicePlatform.PeoplesStage).ShouldAgreeWithItsExpression(all);
        new SiteNamed("南山村").ShouldAgreeWithItsExpression(all);
        new OpenSitesSpec(offering: ServicePlatform.FarmhouseLibrary).Evaluate(all).Should().Equal(stage, library);
        new OpenSitesSpec(offering: ServicePlatform.PeoplesStage, named: "南山村").Evaluate(all).Should().Equal(stage);
        new OpenSitesSpec(named: "no such name").Evaluate(all).Should().BeEmpty();
        stage.WithdrawPlatform(ServicePlatform.PeoplesStage, TestDistrict.Nine).EnsureAccepted();
        new OpenSitesSpec(offering: ServicePlatform.PeoplesStage).Evaluate(all).Should().BeEmpty();
        FluentActions.Invoking(() => new SiteNamed("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void List_what_came_and_what_went_the_first_first()
    {
        var (first, second) = (new ASite().WithId(Next(61)).Opened().Closed().Build(), ASite.Of(SiteTier.Point).WithId(Next(60)).Opened().Suspended().Closed().Build());
        var (dayOfOpening, dayAfter) = (TimeRange.Starting(first.OpenedAt!.Value, NodaTime.Duration.FromDays(1)), TimeRange.Starting(second.EndedAt!.Value, NodaTime.Duration.FromDays(1)));
        PracticeSite[] all = [second, first, Stations[(int)SiteState.Planned]];

        new SitesOpenedSpec(dayOfOpening).Evaluate(all).Should().Equal(second, first);
        new SitesOpenedSpec(dayOfOpening, SiteTier.Station).Evaluate(all).Should().Equal(first);
        new SitesOpenedSpec(dayAfter).Evaluate(all).Should().BeEmpty();
        new SitesEndedSpec(new TimeRange(first.EndedAt!.Value, dayAfter.Until)).Evaluate(all).Should().Equal(first, second);
        new SitesEndedSpec(dayAfter, SiteTier.Point).Evaluate(all).Should().Equal(second);
    }

    [Fact]
    public void Leave_out_child_sites_that_are_no_more() =>
        new ChildSitesSpec(ASite.InstituteId).Evaluate(All).Select(site => site.State).Should()
            .Equal(SiteState.Planned, SiteState.Open, SiteState.Suspended);

    [Fact]
    public void About_no_division_are_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new SiteWithin(default)).Should().Throw<InvalidOperationException>();

    private static PracticeSite Holding(int people) => new ASite().WithId(Next(40 + people)).Opened().Holding(people).Build();

    private static PracticeSite InCommunity() => new ASite().WithId(Next(30))
        .Under(OtherInstitute.Facts).Planning(plan => plan with { Division = TestDistrict.Community, Setting = SiteSetting.Urban }).Build();

    private static PracticeSiteId Next(int number) => new(new Guid(0x5200 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));
}
