using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class SiteCommands
{
    private static readonly SiteFacts Other = ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };
    private static readonly SpecialHours Shut = new(TestDistrict.Monday, [], SpecialHoursReason.Repairs);
    private static readonly SiteFacts InTheCity = ASite.FactsOf(SiteTier.Institute) with { Site = ASite.OtherId, Division = TestDistrict.Subdistrict };
    private static readonly SiteFacts Point = ASite.FactsOf(SiteTier.Point);

    public static TheoryData<SiteState, SiteAction> EveryCommandInEveryState { get; } = Matrix.Of<SiteState, SiteAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(SiteState state, SiteAction action)
    {
        var site = Prepared(state, action);

        if (PracticeSite.Lifecycle.TryMove(state, action, out var next))
        {
            Do(site, action).EnsureAccepted();
            site.State.Should().Be(next);
            Raised.EventsOf(site).Should().ContainSingle();
        }
        else if (IsRepetition(state, action))
        {
            Do(site, action).EnsureAccepted();
            site.State.Should().Be(state);
            Raised.EventsOf(site).Should().BeEmpty();
        }
        else
        {
            site.ShouldStayUnchangedBy(s => Do(s, action)).Refusals.Should()
                .Equal(new NotPermittedInState<SiteState, SiteAction>("site", state, action));
            Ask(site, action).Should().Be((Decision)new NotPermittedInState<SiteState, SiteAction>("site", state, action));
        }
    }

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Are_answered_by_their_question(SiteState state, SiteAction action) =>
        Ask(Prepared(state, action), action).IsAccepted.Should().Be(PracticeSite.Lifecycle.TryMove(state, action, out _));

    private static PracticeSite Prepared(SiteState state, SiteAction action)
    {
        var site = (action == SiteAction.WithdrawHonour && state != SiteState.Planned ? Honoured(state) : ASite.In(state)).Build();
        if (action == SiteAction.WithdrawPlatform && site.Facts.IsLive) site.OfferPlatform(ServicePlatform.FarmhouseLibrary, TestDistrict.Nine).EnsureAccepted();
        if (action == SiteAction.Release && site.Facts.IsLive) site.Adopt(Point, TestDistrict.Nine).EnsureAccepted();
        if (action == SiteAction.DropSpecialHours && site.Facts.IsLive) site.SetSpecialHours(Shut, TestDistrict.Nine).EnsureAccepted();
        return site.Forgotten();
    }

    private static ASite Honoured(SiteState state) => state switch
    {
        SiteState.Suspended => new ASite().Opened().Honoured().Suspended(),
        SiteState.Merged => new ASite().Opened().Honoured().Merged(),
        SiteState.Closed => new ASite().Opened().Honoured().Closed(),
        _ => new ASite().Opened().Honoured(),
    };

    private static bool IsRepetition(SiteState state, SiteAction action) => (state, action) is
        (SiteState.Open, SiteAction.Open) or (SiteState.Open, SiteAction.Resume) or (SiteState.Suspended, SiteAction.Suspend)
        or (SiteState.Merged, SiteAction.MergeInto) or (SiteState.Closed, SiteAction.Close);

    private static Decision Do(PracticeSite site, SiteAction action)
    {
        var (at, parent) = (TestDistrict.Nine + Duration.FromDays(30), ASite.FactsOf(SiteTier.Institute));
        return action switch
        {
            SiteAction.Open => site.Open(parent, at),
            SiteAction.Suspend => site.Suspend(at),
            SiteAction.Resume => site.Resume(parent, at),
            SiteAction.Relocate => site.Relocate(TestDistrict.OtherVillage, parent, at),
            SiteAction.MergeInto => site.MergeInto(Other, SiteTies.None, at),
            SiteAction.Absorb => site.Absorb(Other with { State = SiteState.Merged }, at),
            SiteAction.Close => site.Close(SiteClosureReason.LittleUsed, SiteTies.None, at),
            SiteAction.OfferPlatform => site.OfferPlatform(ServicePlatform.PeoplesStage, at),
            SiteAction.WithdrawPlatform => site.WithdrawPlatform(ServicePlatform.FarmhouseLibrary, at),
            SiteAction.Adopt => site.Adopt(Point, at),
            SiteAction.Release => site.Release(Point with { State = SiteState.Closed }, at),
            SiteAction.SetHours => site.SetHours(ASite.OfficeHours, at),
            SiteAction.SetSpecialHours => site.SetSpecialHours(Shut, at),
            SiteAction.DropSpecialHours => site.DropSpecialHours(Shut.Date, at),
            SiteAction.SetCapacity => site.SetCapacity(30, at),
            SiteAction.Recode => site.Recode(TestDistrict.OtherVillage, parent, at),
            SiteAction.Transfer => site.Transfer(TestDistrict.Community, InTheCity, at),
            SiteAction.Rename => site.Rename("南山社区新时代文明实践站", at),
            SiteAction.Reclassify => site.Reclassify(SiteSetting.Urban, at),
            SiteAction.Locate => site.Locate(Coordinates.Wgs84(32.7, 109), Datum.Wgs84, at),
            SiteAction.Commend => site.Commend(AnEvaluationCycle.Award(Honour.ModelSite), at),
            SiteAction.WithdrawHonour => site.WithdrawHonour(AnEvaluationCycle.Award(Honour.ModelSite), at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Ask(PracticeSite site, SiteAction action)
    {
        var parent = ASite.FactsOf(SiteTier.Institute);
        return action switch
        {
            SiteAction.Open => site.CanOpen(parent),
            SiteAction.Suspend => site.CanSuspend(),
            SiteAction.Resume => site.CanResume(parent),
            SiteAction.Relocate => site.CanRelocate(TestDistrict.OtherVillage, parent),
            SiteAction.MergeInto => site.CanMergeInto(Other, SiteTies.None),
            SiteAction.Absorb => site.CanAbsorb(Other with { State = SiteState.Merged }),
            SiteAction.Close => site.CanClose(SiteTies.None),
            SiteAction.OfferPlatform => site.CanOfferPlatform(),
            SiteAction.WithdrawPlatform => site.CanWithdrawPlatform(ServicePlatform.FarmhouseLibrary),
            SiteAction.Adopt => site.CanAdopt(),
            SiteAction.Release => site.CanRelease(),
            SiteAction.SetHours => site.CanSetHours(),
            SiteAction.SetSpecialHours => site.CanSetSpecialHours(),
            SiteAction.DropSpecialHours => site.CanDropSpecialHours(),
            SiteAction.SetCapacity => site.CanSetCapacity(),
            SiteAction.Recode => site.CanRecode(TestDistrict.OtherVillage, parent),
            SiteAction.Transfer => site.CanTransfer(TestDistrict.Community, InTheCity),
            SiteAction.Rename => site.CanRename("南山社区新时代文明实践站"),
            SiteAction.Reclassify => site.CanReclassify(SiteSetting.Urban),
            SiteAction.Locate => site.CanLocate(Coordinates.Wgs84(32.7, 109), Datum.Wgs84),
            SiteAction.Commend => site.CanCommend(AnEvaluationCycle.Award(Honour.ModelSite)),
            SiteAction.WithdrawHonour => site.CanWithdrawHonour(AnEvaluationCycle.Award(Honour.ModelSite)),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
