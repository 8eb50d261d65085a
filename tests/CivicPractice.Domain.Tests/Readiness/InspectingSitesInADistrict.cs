using CivicPractice.Divisions;
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
    private static readonly SiteInspectionId Third = new(new Guid("00000000-0000-7000-8000-000000008a03"));

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
    public async Task Holds_no_site_due_that_is_shut_or_where_an_inspection_is_under_way()
    {
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        async Task<(PracticeSiteId[] Never, PracticeSiteId[] LongAgo)> DueAsync(DivisionCode? within = null)
        {
            var due = await InspectionsDue.OfAsync(_place.Open(), Monday.PlusDays(1), SiteTier.Station, within);
            return ([.. due.Never.Select(site => site.Site)], [.. due.LongAgo.Select(one => one.Id)]);
        }

        (await DueAsync()).Should().BeEquivalentTo((new[] { ASite.OtherId }, new[] { Site }));
        (await DueAsync(TestDistrict.Village)).Should().BeEquivalentTo((Array.Empty<PracticeSiteId>(), new[] { Site }));
        (await DueAsync(TestDistrict.OtherVillage)).Should().BeEquivalentTo((new[] { ASite.OtherId }, Array.Empty<PracticeSiteId>()));
        (await Inspecting.OpenAsync(Second, Site, Monday, At)).EnsureAccepted();
        (await Inspecting.OpenAsync(Third, ASite.OtherId, Monday, At)).EnsureAccepted();
        (await DueAsync()).Should().BeEquivalentTo((Array.Empty<PracticeSiteId>(), Array.Empty<PracticeSiteId>()), "both are being inspected");
        foreach (var id in new[] { Second, Third }) (await Inspecting.CancelAsync(id, InspectionCancellationReason.PutOff, At)).EnsureAccepted();
        (await DueAsync()).Should().BeEquivalentTo((new[] { ASite.OtherId }, new[] { Site }));
        foreach (var id in new[] { Site, ASite.OtherId }) (await _place.Sites.SuspendAsync(id, At)).EnsureAccepted();

        (await DueAsync()).Should().BeEquivalentTo((Array.Empty<PracticeSiteId>(), Array.Empty<PracticeSiteId>()), "both are shut");
    }

    [Fact]
    public async Task Writes_down_afterwards_what_was_found_on_an_earlier_day()
    {
        var later = At + Duration.FromDays(5);
        (await Inspecting.OpenAsync(First, Site, Monday.PlusDays(2), later)).EnsureAccepted();
        await RestMetAsync(First, later);
        (await Inspecting.ConcludeAsync(First, later + Duration.FromDays(1))).EnsureAccepted();

        (await ReadinessAsync())!.InspectedOn.Should().Be(Monday.PlusDays(2));
        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(Second, Site, Monday.PlusDays(1), later))).Refusals
            .Should().Equal(new InspectionBeforeTheLatest(Monday.PlusDays(1), Monday.PlusDays(2)));
        (await Inspecting.OpenAsync(Second, Site, Monday.PlusDays(2), later)).EnsureAccepted();
    }

    [Fact]
    public async Task Reads_the_day_off_the_clock_of_the_district()
    {
        // Half past midnight on Tuesday in Beijing is Monday in Greenwich.
        var (tuesday, night) = (Monday.PlusDays(1), At + Duration.FromHours(15.5));
        (await Inspecting.OpenAsync(First, Site, tuesday.PlusDays(1), night)).EnsureAccepted();
        (await _place.Store.TryAsync(() => RecordAsync(First))).Refusals.Should().Equal(new TooEarlyToInspect(tuesday.PlusDays(1)));
        (await Inspecting.CancelAsync(First, InspectionCancellationReason.PutOff, night)).EnsureAccepted();

        (await Inspecting.OpenAsync(Second, Site, tuesday, night)).EnsureAccepted();
        (await RecordAsync(Second)).EnsureAccepted();
        (await _place.Open().SiteInspections.FindAsync(Second))!.IsWrittenAfterwards.Should().BeFalse();
        await RestMetAsync(Second, night);
        (await Inspecting.ConcludeAsync(Second, night)).EnsureAccepted();
        (await ReadinessAsync())!.InspectedOn.Should().Be(tuesday);
        (await Inspecting.OpenAsync(Third, Site, tuesday, night + Duration.FromDays(1))).EnsureAccepted();
        (await _place.Open().SiteInspections.FindAsync(Third))!.IsWrittenAfterwards.Should().BeTrue();
        (await _place.Sites.RelocateAsync(Site, TestDistrict.OtherVillage, night)).EnsureAccepted();
        (await ReadinessAsync())!.MovedOn.Should().Be(tuesday);

        ValueTask<Decision> RecordAsync(SiteInspectionId id) => Inspecting.RecordFindingAsync(id, RequirementCode.FirstAidKit, Finding.Met(), night);
    }

    [Fact]
    public async Task Takes_no_inspection_of_premises_that_a_site_left_before_its_first_one()
    {
        var moved = At + Duration.FromDays(3);
        (await _place.Sites.RelocateAsync(Site, TestDistrict.OtherVillage, moved)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(First, Site, Monday.PlusDays(2), moved))).Should().Be((Decision)new InspectionBeforeTheMove(Monday.PlusDays(2), Monday.PlusDays(3)));
        (await InspectionsDue.OfAsync(_place.Open(), Monday, SiteTier.Station)).Never.Select(site => site.Site).Should().Equal(Site);
        (await Inspecting.OpenAsync(First, Site, Monday.PlusDays(3), moved)).EnsureAccepted();
    }

    [Fact]
    public async Task Keeps_what_it_knows_of_a_site_that_a_person_puts_at_the_code_which_stands_for_its_place()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        var changes = new DivisionChange[] { new DivisionRemoved(TestDistrict.Village), new DivisionAdded(DivisionCode.Parse("990101100301"), "新村", DivisionKind.Village) };
        var district = new Districts(_place.Store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions.After(changes))]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new FoundingSites(district).RelocateAsync(Site, DivisionCode.Parse("990101100301"), At)).EnsureAccepted();

        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Division == DivisionCode.Parse("990101100301") && one.Level == ReadinessLevel.NotReady && one.MovedOn == null);
    }

    [Fact]
    public async Task Follows_a_site_that_comes_under_another_elsewhere_and_one_that_lies_otherwise()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict });

        (await _place.Sites.ReclassifyAsync(Site, SiteSetting.Urban, At)).EnsureAccepted();
        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Setting == SiteSetting.Urban && one.Level == ReadinessLevel.NotReady);
        (await _place.Sites.TransferAsync(Site, ASite.OtherId, TestDistrict.Community, At)).EnsureAccepted();
        (await ReadinessAsync()).Should().Match<SiteReadiness>(one => one.Division == TestDistrict.Community && one.Level == null && one.MovedOn == Monday);
    }

    [Fact]
    public async Task Writes_down_afterwards_what_was_to_be_mended_since_then()
    {
        var later = At + Duration.FromDays(14);
        (await Inspecting.OpenAsync(First, Site, Monday, later)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, Finding.NotMet("缺少", Monday.PlusDays(-1)), later)))
            .Should().Be((Decision)new MendByPassed(Monday.PlusDays(-1)));
        (await Inspecting.RecordFindingAsync(First, RequirementCode.FirstAidKit, Finding.NotMet("缺少", Monday.PlusDays(9)), later)).EnsureAccepted();
        await RestMetAsync(First, later);

        (await Inspecting.ConcludeAsync(First, later)).EnsureAccepted();

        (await _place.Open().SiteReadiness.ListAsync(new SitesOverdueSpec(Monday.PlusDays(14)))).Should().ContainSingle();
    }

    [Fact]
    public async Task Repeats_what_was_found_before_the_site_ended()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);
        (await _place.Sites.CloseAsync(Site, SiteClosureReason.LittleUsed, At)).EnsureAccepted();
        var events = _place.Events.Count();

        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, At)).EnsureAccepted();

        _place.Events.Should().HaveCount(events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Knows_nothing_of_a_site_that_has_moved_until_it_is_inspected_anew(bool isUnderway)
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        if (isUnderway) (await Inspecting.OpenAsync(Second, Site, Monday.PlusDays(9), At)).EnsureAccepted();
        var moved = At + Duration.FromDays(3);

        (await _place.Sites.RelocateAsync(Site, TestDistrict.OtherVillage, moved)).EnsureAccepted();
        (await _place.Sites.RelocateAsync(Site, TestDistrict.OtherVillage, moved)).EnsureAccepted();

        (await ReadinessAsync()).Should().Match<SiteReadiness>(one =>
            one.Division == TestDistrict.OtherVillage && one.Level == null && one.OpenDefects == 0 && one.Underway == null && one.MovedOn == Monday.PlusDays(3));
        _place.Events.OfType<SiteReadinessMoved>().Should().ContainSingle();
        if (isUnderway) (await _place.Open().SiteInspections.FindAsync(Second))!.CancelledFor.Should().Be(InspectionCancellationReason.SiteMoved);
        (await InspectionsDue.OfAsync(_place.Open(), Monday, SiteTier.Station)).Never.Select(site => site.Site).Should().Equal(Site);
        (await _place.Open().SiteReadiness.ListAsync(new SitesWithDefectsSpec())).Should().BeEmpty();
        (await _place.Store.TryAsync(() => Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, moved))).Refusals
            .Should().Equal(new InspectedPremisesLeft(First, Monday.PlusDays(3)));
        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(Third, Site, Monday.PlusDays(2), moved))).Refusals
            .Should().Equal(new InspectionBeforeTheMove(Monday.PlusDays(2), Monday.PlusDays(3)));
        (await Inspecting.OpenAsync(Third, Site, Monday.PlusDays(3), moved)).EnsureAccepted();
        await RestMetAsync(Third, moved);
        (await Inspecting.ConcludeAsync(Third, moved)).EnsureAccepted();

        (await ReadinessAsync())!.Level.Should().Be(ReadinessLevel.Ready);
        (await _place.Open().SiteInspections.FindAsync(First))!.SupersededBy.Should().Be(Third);
    }

    [Fact]
    public async Task Follows_a_site_whose_division_has_another_code_and_needs_no_new_inspection()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        (await Inspecting.OpenAsync(Second, Site, Monday.PlusDays(9), At)).EnsureAccepted();
        var (to, town) = (DivisionCode.Parse("990101100301"), new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions));
        var change = new DivisionSucceeded(TestDistrict.Village, to);
        var district = new Districts(_place.Store, [town with { Divisions = TestDistrict.Divisions.After([change]) }]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new ApplyingDivisionChanges(district).ApplyAsync([change], At)).InQuestion.Should().BeEmpty();

        (await ReadinessAsync()).Should().Match<SiteReadiness>(one =>
            one.Division == to && one.Level == ReadinessLevel.NotReady && one.InspectedOn == Monday && one.Latest == First && one.Underway == Second);
        (await _place.Open().SiteReadiness.ListAsync(new SitesNotReadySpec(within: to))).Should().ContainSingle();
        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Re_inspects_no_site_that_has_ended()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises, RequirementCode.FirstAidKit);
        await _place.WindUpAsync(Site);
        (await _place.Sites.CloseAsync(Site, SiteClosureReason.LittleUsed, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises], [(RequirementCode.UnifiedSigns, Monday)], At))).Refusals
            .Should().Equal(new NothingToMend(RequirementCode.UnifiedSigns), new ReadinessEnded(Site));
        (await _place.Store.TryAsync(() => Inspecting.ConfirmMendingAsync(First, RequirementCode.FixedPremises, At))).Refusals.Should().Equal(new ReadinessEnded(Site));
        (await _place.Store.TryAsync(() => Inspecting.OpenAsync(Second, Site, Monday, At))).Refusals
            .Should().Equal(new[] { new InspectedSiteEnded(Site, SiteState.Closed) }, "it is told once");
        (await ReadinessAsync())!.OpenDefects.Should().Be(2);
    }

    [Fact]
    public async Task Takes_no_key_for_a_re_inspection_of_nothing()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises);
        var key = new IdempotencyKey("re-inspect");

        await ShouldThrowAsync(() => Inspecting.ReinspectAsync(First, [], [], At, key));
        await ShouldThrowAsync(() => Inspecting.ReinspectAsync(Second, [], [], At, key));
        await ShouldThrowAsync(() => Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises, RequirementCode.FixedPremises], [], At, key));
        (await Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises], [], At, key)).EnsureAccepted();
    }

    [Fact]
    public async Task Re_inspects_what_was_superseded_no_more_and_says_so_once()
    {
        await ConcludedAsync(First, RequirementCode.FixedPremises, RequirementCode.FirstAidKit);
        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, At)).EnsureAccepted();
        await ConcludedAsync(Second);

        (await _place.Store.TryAsync(() => Inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises, RequirementCode.UnifiedSigns], [(RequirementCode.PostedRules, Monday)], At))).Refusals
            .Should().Equal(new NotPermittedInState<InspectionState, InspectionAction>("inspection", InspectionState.Superseded, InspectionAction.ConfirmMending));
        (await Inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, At)).EnsureAccepted();
        (await ReadinessAsync())!.Latest.Should().Be(Second);
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

    private async Task RestMetAsync(SiteInspectionId id, Instant? at = null)
    {
        foreach (var item in (await _place.Open().SiteInspections.FindAsync(id))!.Items.Where(item => item.Finding is null))
            (await Inspecting.RecordFindingAsync(id, item.Requirement.Code, Finding.Met(), at ?? At)).EnsureAccepted();
    }
}
