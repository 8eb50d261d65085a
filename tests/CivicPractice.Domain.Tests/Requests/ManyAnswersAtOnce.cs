using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Races on one store: whoever loses gets the rule's answer, never the store's.</summary>
public sealed class ManyAnswersAtOnce : IAsyncLifetime
{
    private const int Callers = 64;

    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToTeam = Assignee.Of(Neighbourhood.Team);
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);
    private static readonly Decision TakenAlready = ServiceRequest.Lifecycle.Permits(RequestState.Accepted, RequestAction.Accept);

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task To_one_offer_let_exactly_one_win()
    {
        var volunteers = Enumerable.Range(100, Callers).Select(number => (Id: new VolunteerId(new Guid(number, 7, 0, new byte[8])), Number: number)).ToArray();
        foreach (var (volunteer, number) in volunteers)
        {
            await _place.RegisterAsync(volunteer, number);
            (await new JoiningTeams(_place.Open()).JoinAsync(volunteer, Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        }

        await DispatchedAsync(Id, ToTeam);

        var decisions = await ManyCallers.AtOnceAsync(Callers, caller => _place.Serving.AcceptAsync(Id, ToTeam, [volunteers[caller].Id], TestDistrict.Nine));

        decisions.Should().ContainSingle(decision => decision.IsAccepted);
        decisions.Where(decision => !decision.IsAccepted).Should().AllSatisfy(decision => decision.Should().Be(TakenAlready));
        _place.Events.OfType<RequestAccepted>().Should().ContainSingle()
            .Which.Volunteers.Should().Equal(volunteers[Array.FindIndex(decisions, decision => decision.IsAccepted)].Id);
        _place.Events.OfType<ScheduleHeld>().Should().ContainSingle();
    }

    [Fact]
    public async Task To_one_offer_by_the_same_volunteer_are_one_answer()
    {
        await DispatchedAsync(Id, ToWang);

        var decisions = await ManyCallers.AtOnceAsync(Callers, _ => _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], TestDistrict.Nine));

        decisions.Should().AllSatisfy(decision => decision.IsAccepted.Should().BeTrue());
        _place.Events.OfType<RequestAccepted>().Should().ContainSingle();
        _place.Events.OfType<ScheduleHeld>().Should().ContainSingle();
    }

    [Fact]
    public async Task To_overlapping_requests_by_the_same_volunteer_let_exactly_one_win()
    {
        var ids = Enumerable.Range(1, 16).Select(number => new ServiceRequestId(new Guid(number, 8, 0, new byte[8]))).ToArray();
        foreach (var id in ids) await DispatchedAsync(id, ToWang);

        var decisions = await ManyCallers.AtOnceAsync(ids.Length, caller => _place.Serving.AcceptAsync(ids[caller], ToWang, [Neighbourhood.Wang], TestDistrict.Nine));

        decisions.Should().ContainSingle(decision => decision.IsAccepted);
        decisions.Count(decision => decision == new ScheduleConflict(Neighbourhood.Order.Wanted)).Should().Be(ids.Length - 1);
        _place.Events.OfType<RequestAccepted>().Should().ContainSingle();
    }

    [Fact]
    public async Task Under_one_key_credit_the_service_once()
    {
        await DispatchedAsync(Id, ToWang);
        (await _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(Id, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        var key = new IdempotencyKey("served");

        var decisions = await ManyCallers.AtOnceAsync(Callers, _ => _place.Serving.ServeAsync(Id, Neighbourhood.Order.Wanted.Until, 1, null, key));

        decisions.Should().AllSatisfy(decision => decision.IsAccepted.Should().BeTrue());
        (await _place.Open().PointsAccounts.FindAsync(Neighbourhood.Wang))!.Entries.Should().ContainSingle();
        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang))!.Minutes.Should().Be(120);
    }

    private async Task DispatchedAsync(ServiceRequestId id, Assignee to)
    {
        (await _place.Serving.PlaceAsync(id, Neighbourhood.Order with { OnBehalfOf = new RequesterId(id.Value) }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(id, to, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task To_an_offer_that_expires_while_it_is_being_accepted_find_it_expired()
    {
        await DispatchedAsync(Id, ToWang);
        var answerBy = (await _place.Open().Requests.FindAsync(Id))!.Offers[0].AnswerBy;
        var overtaken = new Overtaken(_place.Store, async () => (await _place.Serving.LetExpireAsync(Id, answerBy)).EnsureAccepted());

        var accepted = await new ServingRequests(TestDistrict.Open(overtaken)).AcceptAsync(Id, ToWang, [Neighbourhood.Wang], answerBy - Duration.Epsilon);

        accepted.Should().Be(ServiceRequest.Lifecycle.Permits(RequestState.Placed, RequestAction.Accept));
        (await _place.Open().Requests.FindAsync(Id))!.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Expired);
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang)).Should().BeNull("nobody's time is held for it");
    }

    [Fact]
    public async Task To_an_offer_that_is_accepted_while_it_is_let_expire_find_it_accepted()
    {
        await DispatchedAsync(Id, ToWang);
        var answerBy = (await _place.Open().Requests.FindAsync(Id))!.Offers[0].AnswerBy;
        var overtaken = new Overtaken(
            _place.Store, async () => (await _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], answerBy - Duration.Epsilon)).EnsureAccepted());

        var expired = await new ServingRequests(TestDistrict.Open(overtaken)).LetExpireAsync(Id, answerBy);

        expired.Should().Be(ServiceRequest.Lifecycle.Permits(RequestState.Accepted, RequestAction.LetExpire));
        (await _place.Open().Requests.FindAsync(Id))!.Volunteers.Should().Equal(Neighbourhood.Wang);
    }

    [Fact]
    public async Task To_a_cancellation_that_is_overtaken_by_the_beginning_find_the_visit_under_way()
    {
        await AcceptedByWangAsync();
        var overtaken = new Overtaken(_place.Store, async () => (await _place.Serving.BeginAsync(Id, Neighbourhood.Order.Wanted.From)).EnsureAccepted());

        var cancelled = await new ServingRequests(TestDistrict.Open(overtaken)).CancelAsync(Id, CancellationReason.NoLongerNeeded, Neighbourhood.Order.Wanted.From);

        cancelled.Should().Be(ServiceRequest.Lifecycle.Permits(RequestState.InService, RequestAction.Cancel));
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().ContainSingle("who is at work is not free");
    }

    [Fact]
    public async Task To_a_beginning_that_is_overtaken_by_the_cancellation_find_nothing_to_begin()
    {
        await AcceptedByWangAsync();
        var overtaken = new Overtaken(_place.Store, async () => (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Neighbourhood.Order.Wanted.From)).EnsureAccepted());

        var begun = await new ServingRequests(TestDistrict.Open(overtaken)).BeginAsync(Id, Neighbourhood.Order.Wanted.From);

        begun.Should().Be(ServiceRequest.Lifecycle.Permits(RequestState.Cancelled, RequestAction.Begin));
        (await _place.Open().Requests.FindAsync(Id))!.BegunAt.Should().BeNull();
    }

    private async Task AcceptedByWangAsync()
    {
        await DispatchedAsync(Id, ToWang);
        (await _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
    }
}
