using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>From the order to the review (点单、派单、接单、评单) over the use cases, in a district with real sites, volunteers and a team.</summary>
public sealed class TheOrderJourney : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;

    private Neighbourhood _place = null!;
    private int _before;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        _before = _place.Events.Count();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leads_from_the_order_to_the_review_one_event_a_step()
    {
        await ServedAsync();
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 5, "spotless", Wanted.Until + Duration.FromDays(1))).EnsureAccepted();

        New().Select(happened => happened.GetType()).Should().Equal(
            typeof(RequestPlaced), typeof(RequestDispatched), typeof(OfferBookNoted), typeof(RequestAccepted), typeof(RequestSettled), typeof(ScheduleHeld), typeof(OfferBookNoted), typeof(RequestBegun), typeof(RequestServed),
            typeof(ServiceRecorded), typeof(PointsAccountOpened), typeof(PointsEarned), typeof(HonourRollOpened), typeof(ServiceCredited), typeof(OfferBookNoted), typeof(RequestReviewed), typeof(ServiceEvaluated));
        var request = await RequestAsync();
        (request.State, request.Minutes, request.PublicReview!.Score, request.PublicReview.Text).Should().Be((RequestState.Reviewed, 120, 5, "spotless"));
    }

    [Fact]
    public async Task Credits_points_and_minutes_once()
    {
        await ServedAsync();

        await ShouldBeCreditedAsync(Neighbourhood.Wang, 120);
    }

    [Fact]
    public async Task Credits_once_when_the_service_is_told_again()
    {
        await BegunAsync();
        var key = new IdempotencyKey("served-1");

        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3, null, key)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3, null, key)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3)).IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3, null, new IdempotencyKey("served-2"))).IsAccepted.Should().BeFalse();

        await ShouldBeCreditedAsync(Neighbourhood.Wang, 120);
        New().OfType<RequestServed>().Should().ContainSingle();
    }

    [Fact]
    public async Task Credits_nobody_for_what_an_activity_gave()
    {
        await BegunAsync();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Answers = Id }, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Li);

        (await _place.Serving.ServeAsync(Id, Wanted.Until, 0, AnActivity.TheId)).EnsureAccepted();

        var district = _place.Open();
        (await district.PointsAccounts.FindAsync(Neighbourhood.Wang)).Should().BeNull();
        (await district.HonourRolls.FindAsync(Neighbourhood.Wang)).Should().BeNull();
        var request = await RequestAsync();
        (request.Through, request.Minutes).Should().Be((AnActivity.TheId, 0), "the activity counts the minutes");
    }

    [Fact]
    public async Task Credits_to_the_day_of_the_districts_time_zone_on_which_it_began()
    {
        // Half past midnight on Wednesday in Beijing, still Tuesday in UTC.
        var night = TimeRange.Starting(Instant.FromUtc(2022, 3, 8, 16, 30), Duration.FromHours(1));
        await AcceptedAsync(Neighbourhood.Order with { Wanted = night });
        (await _place.Serving.BeginAsync(Id, night.From)).EnsureAccepted();

        (await _place.Serving.ServeAsync(Id, night.Until, 1)).EnsureAccepted();

        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang))!.Services.Should().ContainSingle().Which.Day.Should().Be(TestDistrict.Monday.PlusDays(2));
        (await _place.Open().PointsAccounts.FindAsync(Neighbourhood.Wang))!.Entries.Should().ContainSingle().Which.Day.Should().Be(TestDistrict.Monday.PlusDays(2));
    }

    [Fact]
    public async Task Credits_to_the_day_from_which_its_minutes_count()
    {
        // Wanted from a quarter past midnight on Wednesday in Beijing; they begin on Tuesday, half an hour before.
        var night = TimeRange.Starting(Instant.FromUtc(2022, 3, 8, 16, 15), Duration.FromHours(1));
        await AcceptedAsync(Neighbourhood.Order with { Wanted = night });
        (await _place.Serving.BeginAsync(Id, night.From - Duration.FromMinutes(30))).EnsureAccepted();

        (await _place.Serving.ServeAsync(Id, night.Until, 1)).EnsureAccepted();

        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang))!.Services.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Minutes = 60, Day = TestDistrict.Monday.PlusDays(2) });
    }

    [Fact]
    public async Task Is_not_begun_by_one_who_withdrew_when_it_was_too_late_to_give_it_back()
    {
        await AcceptedAsync();
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, Wanted.From)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Serving.BeginAsync(Id, Wanted.From))).Should().Be((Decision)new VolunteerInactive(Neighbourhood.Wang));
    }

    [Fact]
    public async Task Is_not_begun_by_one_whose_insurance_was_cancelled_after_accepting()
    {
        await _place.WithinAsync(district => district.InsurancePolicies.Add(
            InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted()));
        var insuring = new Insuring(_place.Open());
        (await insuring.InsureAsync(AnInsurancePolicy.TheId, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        await AcceptedAsync(Neighbourhood.Order with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") });
        (await insuring.CancelAsync(AnInsurancePolicy.TheId, Later)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Serving.BeginAsync(Id, Wanted.From))).Should().Be((Decision)new VolunteerUninsured(Neighbourhood.Wang, ARequest.WithOvertime));
    }

    [Fact]
    public async Task Goes_to_a_team_that_names_who_will_come_and_credits_each()
    {
        var team = Assignee.Of(Neighbourhood.Team);
        await PlacedAsync(Neighbourhood.Order with { VolunteersWanted = 2 });
        (await _place.Serving.DispatchAsync(Id, team, Later)).EnsureAccepted();

        (await _place.Serving.AcceptAsync(Id, team, [Neighbourhood.Li, Neighbourhood.Zhao], Later)).EnsureAccepted();
        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 1)).EnsureAccepted();

        (await RequestAsync()).Volunteers.Should().Equal(Neighbourhood.Li, Neighbourhood.Zhao);
        await ShouldBeCreditedAsync(Neighbourhood.Li, 120);
        await ShouldBeCreditedAsync(Neighbourhood.Zhao, 120);
        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang)).Should().BeNull("the leader did not come");
    }

    [Fact]
    public async Task Can_be_told_twice_at_every_step_under_a_key()
    {
        static IdempotencyKey Key(string step) => new(step);
        for (var i = 0; i < 2; i++)
        {
            (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine, Key("place"))).EnsureAccepted();
            (await _place.Serving.DispatchAsync(Id, ToWang, Later, Key("dispatch"))).EnsureAccepted();
            (await _place.Serving.DeclineAsync(Id, ToWang, Later, Key("decline"))).EnsureAccepted();
            (await _place.Serving.DispatchAsync(Id, Assignee.Of(Neighbourhood.Li), Later, Key("dispatch-li"))).EnsureAccepted();
            (await _place.Serving.LetExpireAsync(Id, Wanted.From - Duration.Epsilon, Key("expire"))).IsAccepted.Should().BeFalse("the offer is open");
            (await _place.Serving.AcceptAsync(Id, Assignee.Of(Neighbourhood.Li), [Neighbourhood.Li], Later, Key("accept"))).EnsureAccepted();
            (await _place.Serving.BeginAsync(Id, Wanted.From, Key("begin"))).EnsureAccepted();
            (await _place.Serving.ServeAsync(Id, Wanted.Until, 1, null, Key("serve"))).EnsureAccepted();
            (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 4, null, Wanted.Until, Key("review"))).EnsureAccepted();
        }

        New().Should().HaveCount(21);
    }

    [Fact]
    public async Task Throws_when_a_key_comes_back_with_another_command()
    {
        var key = new IdempotencyKey("journey");
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine, key)).EnsureAccepted();

        await FluentActions.Awaiting(async () => await _place.Serving.DispatchAsync(Id, ToWang, Later, key)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(async () => await _place.Serving.CancelAsync(Id, CancellationReason.Duplicate, Later, key)).Should().ThrowAsync<ArgumentException>();

        (await RequestAsync()).State.Should().Be(RequestState.Placed);
    }

    private IEnumerable<DomainEvent> New() => _place.Events.Skip(_before);

    private async Task<ServiceRequest> RequestAsync() => (await _place.Open().Requests.FindAsync(Id))!;

    private async Task PlacedAsync(NewRequest? order = null) => (await _place.Serving.PlaceAsync(Id, order ?? Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();

    private async Task AcceptedAsync(NewRequest? order = null)
    {
        await PlacedAsync(order);
        (await _place.Serving.DispatchAsync(Id, ToWang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], Later)).EnsureAccepted();
    }

    private async Task BegunAsync()
    {
        await AcceptedAsync();
        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
    }

    private async Task ServedAsync()
    {
        await BegunAsync();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3)).EnsureAccepted();
    }

    private async Task ShouldBeCreditedAsync(VolunteerId volunteer, int minutes)
    {
        var (account, roll) = (await _place.Open().PointsAccounts.FindAsync(volunteer), await _place.Open().HonourRolls.FindAsync(volunteer));
        account!.Entries.Should().ContainSingle().Which.Cause.Should().Be(Id.Value);
        account.Balance.Should().Be(Points.Of(minutes / 60));
        roll!.Services.Should().ContainSingle().Which.Cause.Should().Be(Id.Value);
        roll.Minutes.Should().Be(minutes);
    }
}
