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

    private static readonly SiteReadiness InstituteNotReady = Of(8, AnInspection.In(InspectionState.Concluded), SiteTier.Institute);
    private static readonly SiteReadiness Ended = Finished(Of(9, AnInspection.In(InspectionState.Concluded)));
    private static readonly SiteReadiness EndedBefore = Finished(Of(10, new AnInspection()));
    private static readonly SiteReadiness[] All =
        [Ended, EndedBefore, InstituteNotReady, Mended, TwoMandatoryMissing, TwoMissing, KitMissingSooner, KitMissing, NeverToTheEnd, Ready];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new HasOpenDefects().ShouldAgreeWithItsExpression(All);
        foreach (var days in new[] { 0, 1, 3 }) new HasOverdueDefects(MendBy.PlusDays(days)).ShouldAgreeWithItsExpression(All);
        new SiteNotReady().ShouldAgreeWithItsExpression(All);
        new ReadinessOfTier(SiteTier.Institute).ShouldAgreeWithItsExpression(All);
        new NeverInspected().ShouldAgreeWithItsExpression(All);
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
    public void List_what_was_inspected_long_ago_or_never()
    {
        new SitesLastInspectedBeforeSpec(Monday.PlusDays(-1)).Evaluate(All).Should().BeEmpty();
        new SitesLastInspectedBeforeSpec(Monday).Evaluate(All).Should().Equal(TwoMandatoryMissing);
        new SitesLastInspectedBeforeSpec(Monday.PlusDays(1)).Evaluate(All).Should().Equal(TwoMandatoryMissing, Ready, KitMissing, TwoMissing, Mended, InstituteNotReady);
        new SitesNeverInspectedSpec().Evaluate(All).Should().Equal(NeverToTheEnd);
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

    private static SiteInspectionId Next(int number) => new(new Guid(0x8a00 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    private static SiteReadiness Of(int number, AnInspection inspection, SiteTier tier = SiteTier.Station) => inspection
        .Of(ASite.FactsOf(tier) with { Site = new(Next(number).Value) }).WithId(Next(number)).BuildReadiness();

    private static SiteReadiness Finished(SiteReadiness readiness)
    {
        readiness.End(TestDistrict.Nine).EnsureAccepted();
        return readiness.Forgotten();
    }
}
