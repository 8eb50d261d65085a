using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Who, when and why of every step, read from the log.</summary>
public sealed class TheHistoryOfARequest
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);

    [Fact]
    public async Task Tells_who_did_what_when_and_why()
    {
        var (place, resident, centre, volunteer) = (await Neighbourhood.FoundedAsync(), Actor(7), Actor(1), Actor(2));
        var (placed, asked, declined) = (TestDistrict.Nine, TestDistrict.Nine + Duration.FromMinutes(5), TestDistrict.Nine + Duration.FromMinutes(9));
        (await ServingFor(place, resident).PlaceAsync(Id, Neighbourhood.Order, placed, new IdempotencyKey("form-1"))).EnsureAccepted();
        (await ServingFor(place, centre).DispatchAsync(Id, ToWang, asked)).EnsureAccepted();
        (await ServingFor(place, volunteer).DeclineAsync(Id, ToWang, DeclineReason.Unwell, declined)).EnsureAccepted();
        (await ServingFor(place, centre).CancelAsync(Id, CancellationReason.NobodyFound, declined)).EnsureAccepted();

        var history = await place.Store.LogOf(TestDistrict.Id).ReadOfAsync("request", Id.Value);

        history.Select(one => (one.Envelope.By, one.Envelope.At, one.Envelope.Event.GetType())).Should().Equal(
            (resident, placed, typeof(RequestPlaced)), (centre, asked, typeof(RequestDispatched)), (volunteer, declined, typeof(RequestDeclined)), (centre, declined, typeof(RequestCancelled)));
        history[0].Envelope.Cause.Should().Be(new IdempotencyKey("form-1"));
        history.Select(one => one.Envelope.Event).OfType<RequestDeclined>().Single().Reason.Should().Be(DeclineReason.Unwell);
        history.Select(one => one.Envelope.Event).OfType<RequestCancelled>().Single().Reason.Should().Be(CancellationReason.NobodyFound);
    }

    [Fact]
    public async Task Of_one_that_never_was_is_empty() =>
        (await new InMemoryStore().LogOf(TestDistrict.Id).ReadOfAsync("request", Id.Value)).Should().BeEmpty();

    [Fact]
    public async Task Is_asked_for_by_kind()
    {
        var log = new InMemoryStore().LogOf(TestDistrict.Id);

        await FluentActions.Awaiting(() => log.ReadOfAsync("", Id.Value).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    private static ActorId Actor(int number) => new(new Guid(number, 11, 0, new byte[8]));

    private static ServingRequests ServingFor(Neighbourhood place, ActorId actor) =>
        new(new Districts(place.Store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, actor));
}
