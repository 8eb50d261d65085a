using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>The use cases: inspection and readiness are stored together.</summary>
public sealed class InspectingSitesInADistrict : IAsyncLifetime
{
    private static readonly PracticeSiteId Site = Neighbourhood.Site;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly SiteInspectionId First = AnInspection.TheId;
    private static readonly SiteInspectionId Second = AnInspection.OtherId;

    private Neighbourhood _place = null!;

    private InspectingSites Inspecting => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leads_from_findings_over_a_re_inspection_to_a_site_that_is_ready()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises, RequirementCode.FirstAidKit);
        (await ReadinessAsync())!.Level.Should().Be(ReadinessLevel.NotReady);
        (await _place.Open().SiteReadiness.ListAsync(new SitesOverdueSpec(AnInspection.MendBy.PlusDays(1)))).Should().ContainSingle();

        var later = At + Duration.FromDays(20);
        (await Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, AnInspection.MendBy.PlusDays(14))], later)).EnsureAccepted();
        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Level == ReadinessLevel.ReadyWithDefects && one.NextMendBy == AnInspection.MendBy.PlusDays(14));
        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, later + Duration.FromDays(7))).EnsureAccepted();

        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Level == ReadinessLevel.Ready && one.OpenDefects == 0 && one.NextMendBy == null);
        (await _place.Open().SiteReadiness.ListAsync(new SitesWithDefectsSpec())).Should().BeEmpty();
    }

    [Fact]
    public async Task Lets_a_later_inspection_take_the_place_of_the_one_before()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        await ConcludedAsync(Second);

        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Latest == Second && one.Level == ReadinessLevel.Ready);
        (await _place.Open().SiteInspections.FindAsync(First))!.State.Should().Be(InspectionState.Superseded);
        (await _place.Store.TryAsync(() => Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, At))).IsAccepted.Should().BeFalse();
        (await Inspecting.ConcludeAsync(Second, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Knows_one_inspection_of_a_site_at_a_time()
    {
        (await Inspecting.OpenAsync(First, Site, Monday, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(Second, Site, Monday, At))).Refusals.Should().Equal(new InspectionUnderway(First));
        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(First, Site, Monday, At))).Refusals.Should().Equal(new AlreadyExists("inspection", First.Value));
        (await Inspecting.CancelAsync(First, InspectionCancellationReason.PutOff, At)).EnsureAccepted();
        (await Inspecting.OpenAsync(Second, Site, Monday, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Lets_one_of_many_open_an_inspection_at_once()
    {
        var answers = await ManyCallers.AtOnceAsync(16, caller =>
            new InspectingSites(_place.Open()).OpenAsync(new SiteInspectionId(new Guid(caller + 1, 1, 1, new byte[8])), Site, Monday, At));

        answers.Count(answer => answer.IsAccepted).Should().Be(1);
        answers.Where(answer => !answer.IsAccepted).Should().OnlyContain(answer => answer.IsRefusedFor<InspectionUnderway>());
    }

    [Fact]
    public async Task Needs_a_site_that_lives()
    {
        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(First, ASite.OtherId, Monday, At))).Refusals.Should().Equal(new NotFound("site", ASite.OtherId.Value));
        await _place.WindUpAsync(Site);
        (await _place.Sites.CloseAsync(Site, SiteClosureReason.LittleUsed, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(First, Site, Monday, At))).Refusals.Should().Equal(new InspectedSiteEnded(Site, SiteState.Closed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_a_site_off_the_lists_when_it_is_closed_or_merged(bool isMerged)
    {
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        (await Inspecting.OpenAsync(Second, Site, Monday, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);
        ValueTask<Decision> EndAsync() => isMerged ? _place.Sites.MergeAsync(Site, ASite.OtherId, At) : _place.Sites.CloseAsync(Site, SiteClosureReason.LittleUsed, At);

        (await EndAsync()).EnsureAccepted();
        var events = _place.Events.Count();
        (await EndAsync()).EnsureAccepted();

        _place.Events.Should().HaveCount(events, "it ends once");
        (await _place.Open().SiteReadiness.ListAsync(new SitesWithDefectsSpec())).Should().BeEmpty();
        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.HasEnded && one.Underway == null && one.Level == ReadinessLevel.NotReady);
        (await _place.Open().SiteInspections.FindAsync(Second))!.CancelledFor.Should().Be(InspectionCancellationReason.SiteEnded);
    }

    [Fact]
    public async Task Names_the_open_sites_that_were_never_inspected_and_those_that_were_not_for_long()
    {
        (await InspectionsDue.OfAsync(_place.Open(), Monday)).Never.Select(site => site.Site).Should().Equal(ASite.CentreId, ASite.InstituteId, Site);
        await ConcludedAsync(First, RequirementCode.FixedPremises);

        var due = await InspectionsDue.OfAsync(_place.Open(), Monday.PlusDays(1));
        due.Never.Select(site => site.Site).Should().Equal(ASite.CentreId, ASite.InstituteId);
        due.LongAgo.Select(one => one.Id).Should().Equal(Site);
        (await InspectionsDue.OfAsync(_place.Open(), Monday)).LongAgo.Should().BeEmpty();
        (await InspectionsDue.OfAsync(_place.Open(), Monday.PlusDays(1), SiteTier.Centre)).Should().Match<InspectionsDue>(one => one.Never.Count == 1 && one.LongAgo.Count == 0);
    }

    [Fact]
    public async Task Keeps_all_of_a_re_inspection_or_nothing()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);

        (await _place.Store.TryAsync(() => Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises, RequirementCode.UnifiedSigns], [], At))).Refusals
            .Should().Equal(new NothingToMend(RequirementCode.UnifiedSigns));
        (await ReadinessAsync())!.OpenDefects.Should().Be(1);
    }

    [Fact]
    public async Task Answers_the_same_key_as_before_and_tells_other_content_apart()
    {
        IdempotencyKey open = new("open"), record = new("record"), conclude = new("conclude"), mend = new("mend"), cancel = new("cancel");
        for (var time = 0; time < 2; time++) (await Inspecting.OpenAsync(First, Site, Monday, At, open)).EnsureAccepted();
        var missing = Finding.NotMet("无", AnInspection.MendBy);
        for (var time = 0; time < 2; time++) (await Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, missing, At, record)).EnsureAccepted();
        await RestMetAsync(First);
        for (var time = 0; time < 2; time++) (await Inspecting.ConcludeAsync(First, At, conclude)).EnsureAccepted();
        for (var time = 0; time < 2; time++) (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, At, mend)).EnsureAccepted();
        (await Inspecting.OpenAsync(Second, Site, Monday, At)).EnsureAccepted();
        for (var time = 0; time < 2; time++) (await Inspecting.CancelAsync(Second, InspectionCancellationReason.PutOff, At, cancel)).EnsureAccepted();

        await ShouldThrowAsync(() => Inspecting.OpenAsync(First, Site, Monday.PlusDays(1), At, open));
        await ShouldThrowAsync(() => Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, Finding.Met(), At, record));
        await ShouldThrowAsync(() => Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, missing with { MendBy = Monday }, At, record));
        await ShouldThrowAsync(() => Inspecting.ConcludeAsync(Second, At, conclude));
        await ShouldThrowAsync(() => Inspecting.ReinspectAsync(First, [], [(RequirementCode.FirstAidKit, Monday)], At, mend));
        await ShouldThrowAsync(() => Inspecting.CancelAsync(Second, InspectionCancellationReason.Duplicate, At, cancel));
    }

    [Fact]
    public async Task Does_not_find_what_is_not_there()
    {
        var unknown = new[] { new NotFound("inspection", First.Value) };

        (await _place.Store.TryAsync(() => Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, Finding.Met(), At))).Refusals.Should().Equal(unknown);
        (await _place.Store.TryAsync(() => Inspecting.ConcludeAsync(First, At))).Refusals.Should().Equal(unknown);
        (await _place.Store.TryAsync(() => Inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, At))).Refusals.Should().Equal(unknown);
        (await _place.Store.TryAsync(() => Inspecting.CancelAsync(First, InspectionCancellationReason.PutOff, At))).Refusals.Should().Equal(unknown);
    }

    private static async Task ShouldThrowAsync(Func<ValueTask<Decision>> command) =>
        await FluentActions.Awaiting(() => command().AsTask()).Should().ThrowAsync<ArgumentException>();

    private async Task<SiteReadiness?> ReadinessAsync() => await _place.Open().SiteReadiness.FindAsync(Site);

    private async Task ConcludedAsync(SiteInspectionId id, params RequirementCode[] missing)
    {
        (await Inspecting.OpenAsync(id, Site, Monday, At)).EnsureAccepted();
        foreach (var one in missing) (await Inspecting.RecordFindingAsync(id, one, Finding.NotMet("无", AnInspection.MendBy), At)).EnsureAccepted();
        await RestMetAsync(id);
        (await Inspecting.ConcludeAsync(id, At)).EnsureAccepted();
    }

    private async Task RestMetAsync(SiteInspectionId id)
    {
        foreach (var item in (await _place.Open().SiteInspections.FindAsync(id))!.Items.Where(item => item.Finding is null))
            (await Inspecting.RecordFindingAsync(id, item.Requirement.Code, Finding.Met(), At)).EnsureAccepted();
    }
}
