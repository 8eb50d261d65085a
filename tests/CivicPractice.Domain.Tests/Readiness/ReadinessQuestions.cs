using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>What a portal asks of the readiness of all sites.</summary>
public class ReadinessQuestions
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate MendBy = AnInspection.MendBy;

    private static readonly SiteReadiness Ready = Of(1, new AnInspection().OtherwiseMet().Concluded());
    private static readonly SiteReadiness NeverToTheEnd = Of(2, new AnInspection());
    private static readonly SiteReadiness KitMissing = Of(3, new AnInspection().Missing(RequirementCode.FirstAidKit).OtherwiseMet().Concluded());
    private static readonly SiteReadiness KitMissingSooner =
        Of(4, new AnInspection().PlannedFor(Monday.PlusDays(1)).Missing(RequirementCode.FirstAidKit, MendBy.PlusDays(-1)).OtherwiseMet().Concluded());

    private static readonly SiteReadiness TwoMissing = Of(5, AnInspection.In(InspectionState.Concluded));
    private static readonly SiteReadiness TwoMandatoryMissing = Of(
        6, new AnInspection().PlannedFor(Monday.PlusDays(-1)).Missing(RequirementCode.FixedPremises, MendBy.PlusDays(2)).Missing(RequirementCode.UnifiedSigns, MendBy.PlusDays(2)).OtherwiseMet().Concluded());

    private static readonly SiteReadiness Mended =
        Of(7, AnInspection.In(InspectionState.Concluded).Mended(RequirementCode.FirstAidKit).Mended(RequirementCode.FixedPremises), SiteTier.Institute);

    private static readonly SiteReadiness Moved = Relocated(Of(11, AnInspection.In(InspectionState.Concluded)));
    private static readonly SiteReadiness CentreNeverToTheEnd = Of(13, new AnInspection().Cancelled(), SiteTier.Centre);
    private static readonly SiteReadiness InstituteNeverToTheEnd = Of(12, new AnInspection(), SiteTier.Institute);
    private static readonly SiteReadiness InstituteNotReady = Of(8, AnInspection.In(InspectionState.Concluded), SiteTier.Institute);
    private static readonly SiteReadiness Ended = Finished(Of(9, AnInspection.In(InspectionState.Concluded)));
    private static readonly SiteReadiness EndedBefore = Finished(Of(10, new AnInspection()));
    private static readonly SiteReadiness[] All =
        [Moved, InstituteNeverToTheEnd, CentreNeverToTheEnd, Ended, EndedBefore, InstituteNotReady, Mended, TwoMandatoryMissing, TwoMissing, KitMissingSooner, KitMissing, NeverToTheEnd, Ready];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new HasOpenDefects().ShouldAgreeWithItsExpression(All);
        foreach (var days in new[] { 0, 1, 3 }) new HasOverdueDefects(MendBy.PlusDays(days)).ShouldAgreeWithItsExpression(All);
        new SiteNotReady().ShouldAgreeWithItsExpression(All);
        new ReadinessOfTier(SiteTier.Institute).ShouldAgreeWithItsExpression(All);
        new FirstInspectionNotConcluded().ShouldAgreeWithItsExpression(All);
        foreach (var days in new[] { 0, 1, 2 }) new LastInspectedBefore(Monday.PlusDays(days)).ShouldAgreeWithItsExpression(All);
    }

    [Fact]
    public void List_sites_with_defects_the_worst_first() => new SitesWithDefectsSpec().Evaluate(All)
        .Should().Equal(TwoMandatoryMissing, TwoMissing, InstituteNotReady, KitMissingSooner, KitMissing);

    [Fact]
    public void List_what_is_overdue_the_longest_first()
    {
        new SitesOverdueSpec(MendBy.PlusDays(-1)).Evaluate(All).Should().BeEmpty();
        new SitesOverdueSpec(MendBy).Evaluate(All).Should().Equal(KitMissingSooner);
        new SitesOverdueSpec(MendBy.PlusDays(1)).Evaluate(All).Should().Equal(KitMissingSooner, TwoMissing, InstituteNotReady, KitMissing);
        new SitesOverdueSpec(MendBy.PlusDays(3)).Evaluate(All).Should().Equal(KitMissingSooner, TwoMissing, InstituteNotReady, KitMissing, TwoMandatoryMissing);
    }

    [Fact]
    public void List_what_is_not_ready_the_worst_first()
    {
        new SitesNotReadySpec().Evaluate(All).Should().Equal(TwoMandatoryMissing, TwoMissing, InstituteNotReady);
        new SitesNotReadySpec(SiteTier.Institute).Evaluate(All).Should().Equal(InstituteNotReady);
    }

    [Fact]
    public void List_what_was_inspected_long_ago_and_what_was_not_to_the_end_where_it_stands()
    {
        new SitesLastInspectedBeforeSpec(Monday.PlusDays(-1)).Evaluate(All).Should().BeEmpty();
        new SitesLastInspectedBeforeSpec(Monday).Evaluate(All).Should().Equal(TwoMandatoryMissing);
        new SitesLastInspectedBeforeSpec(Monday.PlusDays(1)).Evaluate(All).Should().Equal(TwoMandatoryMissing, Ready, KitMissing, TwoMissing, Mended, InstituteNotReady);
        new SitesFirstInspectionNotConcludedSpec().Evaluate(All).Should().Equal(CentreNeverToTheEnd, InstituteNeverToTheEnd, NeverToTheEnd, Moved);
    }

    [Fact]
    public void List_the_inspections_to_be_done_and_those_of_a_site()
    {
        var open = new AnInspection().Build();
        var tomorrow = new AnInspection().WithId(AnInspection.OtherId).PlannedFor(Monday.PlusDays(1)).Build();
        var elsewhere = new AnInspection().WithId(Next(3)).Of(ASite.FactsOf(SiteTier.Centre)).PlannedFor(Monday.PlusDays(-1)).Build();
        SiteInspection[] all = [tomorrow, open, elsewhere, AnInspection.In(InspectionState.Concluded).WithId(Next(4)).Build(), AnInspection.In(InspectionState.Cancelled).WithId(Next(5)).Build()];

        foreach (var days in new[] { -1, 0, 1 }) new InspectionToBeDone(Monday.PlusDays(days)).ShouldAgreeWithItsExpression(all);
        new InspectionOfSite(ASite.StationId).ShouldAgreeWithItsExpression(all);
        new InspectionsToBeDoneSpec(Monday).Evaluate(all).Should().Equal(elsewhere, open);
        new InspectionsToBeDoneSpec(Monday.PlusDays(1)).Evaluate(all).Should().Equal(elsewhere, open, tomorrow);
        new InspectionsOfSiteSpec(ASite.CentreId).Evaluate(all).Should().Equal(elsewhere);
        new InspectionsOfSiteSpec(ASite.StationId).Evaluate(all).Should().HaveCount(4);
    }

    [Fact]
    public void List_the_inspections_of_a_site_the_latest_first()
    {
        SiteInspection OpenedAt(int number, int hours) => SiteInspection.Open(
            Next(number), ASite.FactsOf(SiteTier.Station), new ReadinessRules(), Monday, TestDistrict.Dispatcher, Monday, TestDistrict.Nine + Duration.FromHours(hours)).EnsureAccepted();
        var (second, first, third, alsoSecond) = (OpenedAt(1, 2), OpenedAt(2, 1), OpenedAt(3, 3), OpenedAt(4, 2));

        new InspectionsOfSiteSpec(ASite.StationId).Evaluate([alsoSecond, first, second, third]).Should().Equal(third, second, alsoSecond, first);
    }

    private static SiteInspectionId Next(int number) => new(new Guid(0x8a00 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    private static SiteReadiness Of(int number, AnInspection inspection, SiteTier tier = SiteTier.Station) => inspection
        .Of(ASite.FactsOf(tier) with { Site = new(Next(number).Value) }).WithId(Next(number)).BuildReadiness();

    private static SiteReadiness Relocated(SiteReadiness readiness)
    {
        readiness.Move(TestDistrict.OtherVillage, Monday.PlusDays(1), TestDistrict.Nine).EnsureAccepted();
        return readiness.Forgotten();
    }

    private static SiteReadiness Finished(SiteReadiness readiness)
    {
        readiness.End(TestDistrict.Nine).EnsureAccepted();
        return readiness.Forgotten();
    }
}
