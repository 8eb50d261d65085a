using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>A service that is over early counts once, and its rest is free for what comes next.</summary>
public sealed class LoadOfWhatIsOverEarly : IAsyncLifetime
{
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;
    private static readonly Instant Early = Wanted.From + Duration.FromMinutes(40);
    private static readonly TimeRange Rest = new(Early + Duration.FromMinutes(10), Wanted.Until);
    private static readonly ServiceRequestId Next = BoardAtHand.Other(2);
    private static readonly Assignee Wang = Assignee.Of(Neighbourhood.Wang);

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Next, Neighbourhood.Order with { Wanted = Rest }, TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_what_was_served_for_a_request()
    {
        await ServedAsync();

        (await WhyNotAsync()).LoadMinutes.Should().Be(40);
    }

    [Fact]
    public async Task Leaves_the_rest_for_what_comes_next()
    {
        await ServedAsync();

        (await _place.Serving.DispatchAsync(Next, Wang, Early)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Next, Wang, [Neighbourhood.Wang], Early)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_what_was_served_in_an_activity()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        var (from, over) = (AnActivity.During.From, AnActivity.During.From + Duration.FromMinutes(40));
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, from)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(AnActivity.TheId, 5, over)).EnsureAccepted();

        (await new MatchingRequests(_place.Open()).WhyNotAsync(Next, Wang, over))!.LoadMinutes.Should().Be(40);
    }

    [Fact]
    public async Task Leaves_taking_it_on_again_refused_and_no_bug()
    {
        await ServedAsync();

        (await _place.Serving.AcceptAsync(ARequest.TheId, Wang, [Neighbourhood.Wang], Early)).IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
    }

    private async Task ServedAsync()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order with { ToldApartFrom = [Next] }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, Wang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(ARequest.TheId, Early, 1)).EnsureAccepted();
    }

    private async Task<MatchAppraisal> WhyNotAsync() => (await new MatchingRequests(_place.Open()).WhyNotAsync(Next, Wang, Early))!;
}
