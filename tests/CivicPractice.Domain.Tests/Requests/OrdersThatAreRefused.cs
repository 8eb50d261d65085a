using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>What the use cases of the order journey refuse, and that nothing is stored then.</summary>
public sealed class OrdersThatAreRefused : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);
    private static readonly Guid Nobody = new("00000000-0000-7000-8000-0000000fffff");

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_those_that_the_district_does_not_have()
    {
        var (serving, at) = (_place.Serving, TestDistrict.Nine);
        var unknown = (Decision)new NotFound("request", Id.Value);

        (await serving.DispatchAsync(Id, ToWang, at)).Should().Be(unknown);
        (await serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], at)).Should().Be(unknown);
        (await serving.DeclineAsync(Id, ToWang, at)).Should().Be(unknown);
        (await serving.LetExpireAsync(Id, at)).Should().Be(unknown);
        (await serving.BeginAsync(Id, at)).Should().Be(unknown);
        (await serving.RecordFailedVisitAsync(Id, FailedVisitReason.NobodyThere, at)).Should().Be(unknown);
        (await serving.ServeAsync(Id, at, 1)).Should().Be(unknown);
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 5, null, at)).Should().Be(unknown);
        (await serving.CancelAsync(Id, CancellationReason.Duplicate, at)).Should().Be(unknown);
        (await _place.Reviewing.ConfirmAsync(Id, ARequest.Requester, at)).Should().Be(unknown);
        (await _place.Reviewing.LetConfirmAsync(Id, at)).Should().Be(unknown);
        (await _place.Reviewing.AnswerReviewAsync(Id, "?", at)).Should().Be(unknown);
        (await _place.Reviewing.DisputeAsync(Id, ToWang, "?", at)).Should().Be(unknown);
        (await _place.Reviewing.AnswerDisputeAsync(Id, ARequest.Requester, "?", at)).Should().Be(unknown);
        (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Upheld, DisputeReason.True, at)).Should().Be(unknown);
        (await _place.Reopening.ReopenAsync(Id, null, ReopenReason.NeededAgain, Neighbourhood.Order.Wanted, at)).Should().Be(unknown);
    }

    [Fact]
    public async Task Are_those_at_a_site_that_the_district_does_not_have() => await ShouldBeRefusedAsync(
        () => _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { Site = new PracticeSiteId(Nobody) }, TestDistrict.Nine), new NotFound("site", Nobody));

    [Theory]
    [InlineData(SiteState.Planned)]
    [InlineData(SiteState.Suspended)]
    [InlineData(SiteState.Closed)]
    public async Task Are_those_at_a_site_that_is_not_open_and_all_reasons_are_named_at_once(SiteState state)
    {
        await BringPointAsync(state);
        var (order, tooLate) = (Neighbourhood.Order with { Site = ASite.PointId }, Neighbourhood.Order.Wanted.From);

        await ShouldBeRefusedAsync(() => _place.Serving.PlaceAsync(Id, order, TestDistrict.Nine), new SiteNotOpen(ASite.PointId, state));
        await ShouldBeRefusedAsync(() => _place.Serving.PlaceAsync(Id, order, tooLate), new SiteNotOpen(ASite.PointId, state), new WantedTimePassed(order.Wanted));
    }

    [Fact]
    public async Task Are_those_placed_before()
    {
        await PlacedAsync();

        await ShouldBeRefusedAsync(() => _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine), new AlreadyExists("request", Id.Value));
        await ShouldBeRefusedAsync(
            () => _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { Site = new PracticeSiteId(Nobody) }, Neighbourhood.Order.Wanted.Until), new AlreadyExists("request", Id.Value));
    }

    [Fact]
    public async Task Are_offers_to_a_volunteer_or_a_team_that_the_district_does_not_have()
    {
        await PlacedAsync();

        await ShouldBeRefusedAsync(() => _place.Serving.DispatchAsync(Id, Assignee.Of(new VolunteerId(Nobody)), TestDistrict.Nine), new NotFound("volunteer", Nobody));
        await ShouldBeRefusedAsync(() => _place.Serving.DispatchAsync(Id, Assignee.Of(new VolunteerTeamId(Nobody)), TestDistrict.Nine), new NotFound("team", Nobody));
    }

    [Fact]
    public async Task Are_offers_to_those_who_do_not_act_at_present()
    {
        await PlacedAsync();
        await _place.ChangeAsync(Neighbourhood.Wang, volunteer => volunteer.Suspend(TestDistrict.Nine));
        await _place.ChangeAsync(Neighbourhood.Team, team => team.Suspend(TestDistrict.Nine));
        var toTeam = Assignee.Of(Neighbourhood.Team);

        await ShouldBeRefusedAsync(() => _place.Serving.DispatchAsync(Id, ToWang, TestDistrict.Nine), new AssigneeUnavailable(ToWang));
        await ShouldBeRefusedAsync(() => _place.Serving.DispatchAsync(Id, toTeam, TestDistrict.Nine), new AssigneeUnavailable(toTeam));
    }

    [Fact]
    public async Task Are_offers_to_nobody_a_bug_of_the_caller()
    {
        await PlacedAsync();

        await FluentActions.Awaiting(async () => await _place.Serving.DispatchAsync(Id, default(Assignee), TestDistrict.Nine)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Are_answers_that_name_a_volunteer_whom_the_district_does_not_have()
    {
        var toTeam = Assignee.Of(Neighbourhood.Team);
        await PlacedAsync();
        (await _place.Serving.DispatchAsync(Id, toTeam, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync(
            () => _place.Serving.AcceptAsync(Id, toTeam, [Neighbourhood.Li, new VolunteerId(Nobody)], TestDistrict.Nine), new NotFound("volunteer", Nobody));
    }

    [Fact]
    public async Task Are_answers_of_a_team_that_names_others_than_its_own()
    {
        var team = Assignee.Of(Neighbourhood.Team);
        (await new JoiningTeams(_place.Open()).LeaveAsync(Neighbourhood.Li, Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { VolunteersWanted = 2 }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(Id, team, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync(() => _place.Serving.AcceptAsync(Id, team, [Neighbourhood.Wang, Neighbourhood.Li], TestDistrict.Nine), new NotInTeam(Neighbourhood.Team));
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(TestDistrict.Nine));
        await ShouldBeRefusedAsync(() => _place.Serving.AcceptAsync(Id, team, [Neighbourhood.Wang], TestDistrict.Nine), new TeamInactive(Neighbourhood.Team));
    }

    [Fact]
    public async Task Are_those_served_through_an_activity_that_is_unknown_or_answers_another()
    {
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        var unknown = new ActivityId(Nobody);

        await ShouldBeRefusedAsync(() => _place.Serving.ServeAsync(Id, TestDistrict.Nine, 0, unknown), new NotFound("activity", Nobody));
        await ShouldBeRefusedAsync(() => _place.Serving.ServeAsync(Id, TestDistrict.Nine, 0, AnActivity.TheId), new ActivityAnswersAnother(AnActivity.TheId), new ActivityNotHeld(AnActivity.TheId, ActivityState.Drafted));
    }

    [Fact]
    public async Task Are_those_wanted_outside_the_district() => await ShouldBeRefusedAsync(
        () => _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { Division = DivisionCode.Parse("110101") }, TestDistrict.Nine),
        new DivisionUnknown(DivisionCode.Parse("110101")));

    [Fact]
    public async Task Are_served_later_when_another_time_is_agreed_on()
    {
        var later = TimeRange.Starting(Neighbourhood.Order.Wanted.From + NodaTime.Duration.FromDays(7), NodaTime.Duration.FromHours(1));
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Serving.RescheduleAsync(Id, later, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Open().Requests.FindAsync(Id))!.Wanted.Should().Be(later);
    }

    [Fact]
    public async Task Are_answers_of_somebody_who_was_not_asked()
    {
        await PlacedAsync();
        (await _place.Serving.DispatchAsync(Id, ToWang, TestDistrict.Nine)).EnsureAccepted();
        var li = Assignee.Of(Neighbourhood.Li);

        await ShouldBeRefusedAsync(() => _place.Serving.AcceptAsync(Id, li, [Neighbourhood.Li], TestDistrict.Nine), new NotTheOneAsked(li));
        await ShouldBeRefusedAsync(() => _place.Serving.DeclineAsync(Id, li, TestDistrict.Nine), new NotTheOneAsked(li));
    }

    [Fact]
    public async Task Are_answers_of_one_who_was_suspended_meanwhile()
    {
        await PlacedAsync();
        (await _place.Serving.DispatchAsync(Id, ToWang, TestDistrict.Nine)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Wang, volunteer => volunteer.Suspend(TestDistrict.Nine));

        await ShouldBeRefusedAsync(() => _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], TestDistrict.Nine), new VolunteerInactive(Neighbourhood.Wang));
    }

    [Fact]
    public async Task Are_an_offer_that_nobody_answered_too_early_and_accepted_in_time()
    {
        await PlacedAsync();
        (await _place.Serving.DispatchAsync(Id, ToWang, TestDistrict.Nine)).EnsureAccepted();
        var answerBy = TestDistrict.Nine + TestDistrict.Profile.Requests.TimeToAnswer;

        await ShouldBeRefusedAsync(() => _place.Serving.LetExpireAsync(Id, answerBy.PlusNanoseconds(-1_000)), new OfferStillOpen(answerBy));
        (await _place.Serving.LetExpireAsync(Id, answerBy)).EnsureAccepted();

        (await _place.Open().Requests.FindAsync(Id))!.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Expired);
    }

    private async Task PlacedAsync() => (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();

    private async Task BringPointAsync(SiteState state)
    {
        (await _place.Sites.PlanAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point), TestDistrict.Nine)).EnsureAccepted();
        if (state == SiteState.Planned) return;
        (await _place.Sites.OpenAsync(ASite.PointId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(ASite.PointId, TestDistrict.Nine)).EnsureAccepted();
        if (state == SiteState.Closed) (await _place.Sites.CloseAsync(ASite.PointId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task ShouldBeRefusedAsync(Func<ValueTask<Decision>> command, params Refusal[] reasons)
    {
        var stored = await _place.Open().Requests.FindAsync(Id);

        (await _place.Store.TryAsync(command)).Refusals.Should().Equal(reasons);

        var after = await _place.Open().Requests.FindAsync(Id);
        if (stored is null) after.Should().BeNull();
        else Unchanged.ShouldEqual(after!, stored);
    }
}
