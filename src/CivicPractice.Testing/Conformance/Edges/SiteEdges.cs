using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Sites in every state.</summary>
internal static class SiteEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(30);
    private static readonly SiteFacts Other = ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };
    private static readonly SiteFacts Institute = ASite.FactsOf(SiteTier.Institute) with { Site = ASite.OtherId, Division = TestDistrict.Subdistrict };

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<PracticeSite, PracticeSiteId, SiteState, SiteAction>("A site", PracticeSite.Lifecycle, site => site.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<PracticeSite, PracticeSiteId, SiteState>> Starts =>
    [
        From(SiteState.Planned, "planned", () => Offering()),
        From(SiteState.Open, "open", () => Offering().Opened().Honoured()),
        From(SiteState.Suspended, "suspended", () => Offering().Opened().Honoured().Suspended()),
        From(SiteState.Merged, "merged", () => Offering().Opened().Honoured().Merged()),
        From(SiteState.Merged, "merged before it opened", () => Offering().Merged()) with { IsUsual = false },
        From(SiteState.Closed, "closed", () => Offering().Opened().Honoured().Closed()),
        From(SiteState.Closed, "closed before it opened", () => Offering().Closed()) with { IsUsual = false },
        From(SiteState.Open, "open above a point site", () => Offering().Opened().Above(ASite.FactsOf(SiteTier.Point))) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<PracticeSite, SiteAction>> Attempts =>
    [
        Try(SiteAction.Open, "under an open site", site => site.Open(ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.Open, "under a site that is shut", site => site.Open(ASite.FactsOf(SiteTier.Institute, SiteState.Suspended), At)),
        Try(SiteAction.Suspend, "at once", site => site.Suspend(At)),
        Try(SiteAction.Resume, "under an open site", site => site.Resume(ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.Resume, "under a site that is shut", site => site.Resume(ASite.FactsOf(SiteTier.Institute, SiteState.Suspended), At)),
        Try(SiteAction.Relocate, "to the other village", site => site.Relocate(TestDistrict.OtherVillage, ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.Relocate, "out of the town", site => site.Relocate(TestDistrict.Community, ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.Relocate, "to where it is", site => site.Relocate(TestDistrict.Village, ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.MergeInto, "an open station", site => site.MergeInto(Other, SiteTies.None, At)),
        Try(SiteAction.MergeInto, "an open station with teams and activities", site => site.MergeInto(Other, new SiteTies(2, 1), At)),
        Try(SiteAction.MergeInto, "a shut site of another tier", site => site.MergeInto(Other with { Tier = SiteTier.Point, State = SiteState.Suspended }, SiteTies.None, At)),
        Try(SiteAction.Absorb, "a merged station", site => site.Absorb(Other with { State = SiteState.Merged }, At)),
        Try(SiteAction.Close, "for lack of use", site => site.Close(SiteClosureReason.LittleUsed, SiteTies.None, At)),
        Try(SiteAction.Close, "as not safe", site => site.Close(SiteClosureReason.Unsafe, SiteTies.None, At)),
        Try(SiteAction.Close, "with a team and activities", site => site.Close(SiteClosureReason.Unsafe, new SiteTies(1, 3), At)),
        Try(SiteAction.OfferPlatform, "a new one", site => site.OfferPlatform(ServicePlatform.PeoplesStage, At)),
        Try(SiteAction.OfferPlatform, "one that is offered", site => site.OfferPlatform(ServicePlatform.HealthClassroom, At)),
        Try(SiteAction.WithdrawPlatform, "one that is offered", site => site.WithdrawPlatform(ServicePlatform.HealthClassroom, At)),
        Try(SiteAction.WithdrawPlatform, "one that is not offered", site => site.WithdrawPlatform(ServicePlatform.PeoplesStage, At)),
        Try(SiteAction.SetHours, "of an office", site => site.SetHours(ASite.OfficeHours, At)),
        Try(SiteAction.SetHours, "of an office, from a day on, and of no day later", site =>
            site.SetHours(ASite.OfficeHours, At) & site.SetHours(new WeeklyHours(TestDistrict.Monday.PlusDays(40), [], OnHolidays: true), At)),
        Try(SiteAction.SetSpecialHours, "shut on Tuesday", site => site.SetSpecialHours(Special(), At)),
        Try(SiteAction.SetSpecialHours, "open late on Tuesday", site => site.SetSpecialHours(Special() with { Intervals = [new(new LocalTime(18, 0), LocalTime.Midnight)] }, At)),
        Try(SiteAction.DropSpecialHours, "that was never made", site => site.DropSpecialHours(TestDistrict.Monday, At)),
        Try(SiteAction.DropSpecialHours, "that was made", site => site.SetSpecialHours(Special(), At) & site.DropSpecialHours(Special().Date, At)),
        Try(SiteAction.SetCapacity, "to thirty", site => site.SetCapacity(30, At)),
        Try(SiteAction.SetCapacity, "to nothing known", site => site.SetCapacity(30, At) & site.SetCapacity(null, At)),
        Try(SiteAction.Recode, "to the other village", site => site.Recode(TestDistrict.OtherVillage, ASite.FactsOf(SiteTier.Institute), At)),
        Try(SiteAction.Recode, "to another institute's village", site => site.Recode(TestDistrict.Community, Institute, At)),
        Try(SiteAction.Recode, "out of every site", site => site.Recode(TestDistrict.Community, null, At)),
        Try(SiteAction.Transfer, "to another institute's community", site => site.Transfer(TestDistrict.Community, Institute, At)),
        Try(SiteAction.Transfer, "to an institute elsewhere that is closed", site => site.Transfer(TestDistrict.Village, Institute with { State = SiteState.Closed }, At)),
        Try(SiteAction.Transfer, "where it stands, to another institute of the town", site => site.Transfer(TestDistrict.Village, Institute with { Division = TestDistrict.Town }, At)),
        Try(SiteAction.Rename, "with signs of every script", site => site.Rename("南山（村）'\"\\ 站 𠮷", At)),
        Try(SiteAction.Locate, "by a map published in China", site => site.Locate(Coordinates.Gcj02(32.6953, 109.0293), Datum.Wgs84, At)),
        Try(SiteAction.Locate, "on a plane", site => site.Locate(Coordinates.OnPlane(-0.1, 1e-7), Datum.Wgs84, At)),
        Try(SiteAction.Locate, "and nowhere again", site => site.Locate(Coordinates.Wgs84(-32.7, 0.1), Datum.Wgs84, At) & site.Locate(null, Datum.Wgs84, At)),
        Try(SiteAction.Commend, "by an evaluation, another time", site => site.Commend(new HonourAward(new Honour("zz-local"), TestDistrict.Monday, "区文明办 ", EvaluationCycleId.CorrectionOf(AnEvaluationCycle.TheId)), At)),
        Try(SiteAction.Commend, "by another unit for the same", site => site.Commend(AnEvaluationCycle.Award(Honour.ModelSite) with { AwardedBy = "市文明办" }, At)),
        Try(SiteAction.WithdrawHonour, "that it has", site => site.WithdrawHonour(AnEvaluationCycle.Award(Honour.ModelSite), At)),
        Try(SiteAction.WithdrawHonour, "that it never had", site => site.WithdrawHonour(AnEvaluationCycle.Award(Honour.OutstandingTeam), At)),
        Try(SiteAction.Reclassify, "as urban", site => site.Reclassify(SiteSetting.Urban, At)),
        Try(SiteAction.Reclassify, "as it lies", site => site.Reclassify(SiteSetting.Rural, At)),
        Try(SiteAction.Close, "with orders and training", site => site.Close(SiteClosureReason.Unsafe, new SiteTies(0, 0, 2, 1), At)),
        Try(SiteAction.Close, "with a programme", site => site.Close(SiteClosureReason.Unsafe, SiteTies.None with { ProgrammesRunning = 1 }, At)),
        Try(SiteAction.Release, "a point site that came under another", site =>
            site.Adopt(ASite.FactsOf(SiteTier.Point), At) & site.HandOver(ASite.FactsOf(SiteTier.Point), ASite.InstituteId, At)),
        Try(SiteAction.Adopt, "a point site", site => site.Adopt(ASite.FactsOf(SiteTier.Point), At)),
        Try(SiteAction.Release, "a point site that was never its own", site => site.Release(ASite.FactsOf(SiteTier.Point, SiteState.Closed), At)),
        Try(SiteAction.Release, "a point site that has closed", site =>
            site.Adopt(ASite.FactsOf(SiteTier.Point), At) & site.Release(ASite.FactsOf(SiteTier.Point, SiteState.Closed), At)),
    ];

    private static SpecialHours Special() => new(TestDistrict.Monday.PlusDays(1), [], SpecialHoursReason.Emergency);

    private static ASite Offering() => new ASite().Offering(ServicePlatform.HealthClassroom).Offering(new ServicePlatform("zz-last"));

    private static Start<PracticeSite, PracticeSiteId, SiteState> From(SiteState state, string how, Func<ASite> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<PracticeSite, SiteAction> Try(SiteAction action, string how, Func<PracticeSite, Decision> command) => new(action, how, command);
}
