using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public sealed class DispatchingInWaves : IAsyncLifetime
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Zhao = Assignee.Of(Neighbourhood.Zhao);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly Duration Every = Duration.FromHours(2);
    private static readonly Instant Second = TestDistrict.Nine + Every;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Asks_one_group_after_the_other_as_each_falls_due()
    {
        var request = Planned(2, Wang, Li, Zhao, Team);

        Send(request, TestDistrict.Nine).EnsureAccepted();
        Asked(request).Should().Equal(Wang, Li);
        request.ShouldStayUnchangedBy(one => Send(one, Second - Duration.FromMilliseconds(1))).Should().Be((Decision)new WaveNotDue(Second));
        Send(request, Second).EnsureAccepted();
        Asked(request).Should().Equal(Wang, Li, Zhao, Team);

        (request.Waves, request.NextWaveAt).Should().Be((null, null));
        request.ShouldStayUnchangedBy(one => Send(one, Second)).Should().Be((Decision)new NoWaveWaiting(ARequest.TheId));
    }

    [Fact]
    public void Passes_over_whoever_does_not_act_has_declined_or_is_asked_already()
    {
        var request = new ARequest().DispatchedTo(Wang, Li).Declined().Build();
        request.PlanWaves(new WavePlan([Wang, Li, Zhao, Team], 1, Every), TestDistrict.Nine + Duration.FromHours(1), Rules).EnsureAccepted();

        request.SendWave(one => one != Zhao, TestDistrict.Nine + Duration.FromHours(1), Rules).EnsureAccepted();

        Asked(request).Should().Equal(Li, Team);
        request.Waves.Should().BeNull();
    }

    [Fact]
    public void Does_not_wait_for_the_next_when_nobody_is_left_to_answer()
    {
        var request = Planned(1, Wang, Li);
        Send(request, TestDistrict.Nine).EnsureAccepted();
        var declinedAt = TestDistrict.Nine + Duration.FromMinutes(10);

        request.Decline(Wang, declinedAt).EnsureAccepted();

        (request.State, request.NextWaveAt).Should().Be((RequestState.Placed, declinedAt));
        Send(request, declinedAt).EnsureAccepted();
        Asked(request).Should().Equal(Li);
    }

    [Fact]
    public void Stops_when_all_seats_are_taken()
    {
        var request = Planned(1, Wang, Li);
        Send(request, TestDistrict.Nine).EnsureAccepted();

        request.Accept(Wang, [VolunteerFactsFor.Adult(ARequest.Volunteer)], TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();

        (request.State, request.Waves, request.NextWaveAt).Should().Be((RequestState.Accepted, null, null));
        request.ShouldStayUnchangedBy(one => Send(one, Second)).IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
    }

    [Fact]
    public void Of_which_nobody_acts_leaves_the_request_waiting()
    {
        var request = Planned(1, Wang, Li);

        request.SendWave(_ => false, TestDistrict.Nine, Rules).EnsureAccepted();

        (request.State, request.Offers.Count, request.Waves).Should().Be((RequestState.Placed, 0, null));
        Raised.EventsOf(request).OfType<RequestWaveSent>().Should().Equal(new RequestWaveSent(ARequest.TheId, 0, null));
    }

    [Fact]
    public void Is_limited_by_what_the_district_allows_at_once()
    {
        var request = new ARequest().Build();
        var one = Rules with { MostOffersAtOnce = 1 };

        request.ShouldStayUnchangedBy(r => r.PlanWaves(new WavePlan([Wang, Li], 2, Every), TestDistrict.Nine, one)).Should().Be((Decision)new TooManyOffers(1));
        request.PlanWaves(new WavePlan([Wang, Li], 1, Every), TestDistrict.Nine, one).EnsureAccepted();
        request.SendWave(_ => true, TestDistrict.Nine, one).EnsureAccepted();
        request.ShouldStayUnchangedBy(r => r.SendWave(_ => true, Second, one)).Should().Be((Decision)new TooManyOffers(1));
        request.Decline(Wang, Second).EnsureAccepted();
        request.SendWave(_ => true, Second, one).EnsureAccepted();
        Asked(request).Should().Equal(Li);
    }

    [Fact]
    public void Can_be_stopped_while_who_is_asked_may_answer()
    {
        var request = Planned(1, Wang, Li);
        Send(request, TestDistrict.Nine).EnsureAccepted();

        request.DropWaves(TestDistrict.Nine).EnsureAccepted();

        (request.Waves, request.NextWaveAt, request.State).Should().Be((null, null, RequestState.Dispatched));
        Raised.EventsOf(request).Last().Should().Be(new RequestWavesDropped(ARequest.TheId, 1));
        request.ShouldStayUnchangedBy(one => one.DropWaves(TestDistrict.Nine)).Should().Be((Decision)new NoWaveWaiting(ARequest.TheId));
    }

    [Fact]
    public void Is_dropped_when_the_request_turns_out_to_be_another_one_and_kept_when_it_is_only_urgent()
    {
        var request = Planned(1, Wang, Li);

        request.Triage(new RequestTriage(RequestUrgency.Urgent, request.Category, request.Risk.Level), TestDistrict.Nine, Rules).EnsureAccepted();
        request.Waves!.Waiting.Should().Equal(Wang, Li);
        request.Triage(new RequestTriage(RequestUrgency.Urgent, request.Category, RiskLevel.Dangerous), TestDistrict.Nine, Rules).EnsureAccepted();

        request.Waves.Should().BeNull();
        request.NextWaveAt.Should().BeNull();
    }

    [Fact]
    public void Of_nobody_or_without_any_time_between_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Build();
        WavePlan[] bugs = [new([], 1, Every), new([Wang, Wang], 1, Every), new([Wang], 0, Every), new([Wang], 1, Duration.Zero)];

        bugs.Should().AllSatisfy(plan => request.Invoking(one => one.PlanWaves(plan, TestDistrict.Nine, Rules)).Should().Throw<ArgumentException>());
    }

    [Fact]
    public async Task In_a_district_sends_what_is_due_from_time_to_time()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        var (toTeam, nobody) = (Assignee.Of(Neighbourhood.Team), new VolunteerId(Guid.NewGuid()));

        (await _place.Serving.DispatchInWavesAsync(ARequest.TheId, new WavePlan([Wang, Assignee.Of(nobody)], 1, Every), TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", nobody.Value));
        (await _place.Serving.DispatchInWavesAsync(ARequest.TheId, new WavePlan([Wang, Zhao, toTeam], 1, Every), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.SendWavesAsync(Second - Duration.FromSeconds(1))).Should().BeEmpty();
        (await _place.Serving.SendWavesAsync(Second)).Should().Equal(ARequest.TheId);
        (await _place.Serving.SendWavesAsync(Second + Every)).Should().Equal(ARequest.TheId);

        Asked((await _place.Open().Requests.FindAsync(ARequest.TheId))!).Should().Equal(Wang, Zhao, toTeam);
        (await _place.Serving.LetAllExpireAsync(Second + Every)).Should().BeEmpty();
        (await _place.Serving.LetAllExpireAsync(Neighbourhood.Order.Wanted.From)).Should().Equal(ARequest.TheId);
    }

    private static ServiceRequest Planned(int size, params Assignee[] order)
    {
        var request = new ARequest().Build();
        request.PlanWaves(new WavePlan(order, size, Every), TestDistrict.Nine, Rules).EnsureAccepted();
        return request;
    }

    private static Decision Send(ServiceRequest request, Instant at) => request.SendWave(_ => true, at, Rules);

    private static IEnumerable<Assignee> Asked(ServiceRequest request) => request.Offers.Select(offer => offer.To);
}
