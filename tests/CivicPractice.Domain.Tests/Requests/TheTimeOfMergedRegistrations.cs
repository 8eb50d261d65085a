using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>What was booked under one registration counts under the one it is merged into, and stands in the way of nothing that is booked there later.</summary>
public sealed class TheTimeOfMergedRegistrations : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;
    private static readonly Instant Merged = Wanted.Until + Duration.FromDays(1);
    private static readonly TimeRange Later = TimeRange.Starting(Merged + Duration.FromDays(1), Duration.FromHours(1));

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        await AcceptAsync(Neighbourhood.Wang, TestDistrict.Nine);
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Zhao, Merged)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_kept_under_an_id_of_its_own() =>
        (await BookingsOf(Neighbourhood.Zhao)).Should().Equal(new Booking(Neighbourhood.Wang.BookingAbsorbed(Id.Value), Wanted));

    [Fact]
    public async Task Leaves_the_request_to_be_taken_on_by_the_one_that_goes_on_at_another_time()
    {
        await FailedAndWantedLaterAsync();

        await AcceptAsync(Neighbourhood.Zhao, Merged);

        (await BookingsOf(Neighbourhood.Zhao)).Should().Contain(new Booking(Id.Value, Later));
    }

    [Fact]
    public async Task Leaves_the_request_to_be_planned_with_the_one_that_goes_on()
    {
        await FailedAndWantedLaterAsync();

        var plan = await new MatchingRequests(_place.Open()).PlanAsync(Later, MatchingPool.WholeDistrict, Merged);

        plan.Proposals.Should().ContainSingle().Which.Request.Should().Be(Id);
    }

    private async Task FailedAndWantedLaterAsync()
    {
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.NobodyThere, Merged)).EnsureAccepted();
        (await _place.Serving.RescheduleAsync(Id, Later, Merged)).EnsureAccepted();
    }

    private async Task AcceptAsync(VolunteerId volunteer, Instant at)
    {
        (await _place.Serving.DispatchAsync(Id, Assignee.Of(volunteer), at)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, Assignee.Of(volunteer), [volunteer], at)).EnsureAccepted();
    }

    private async Task<IReadOnlyList<Booking>> BookingsOf(VolunteerId volunteer) => (await _place.Open().Schedules.FindAsync(volunteer))!.Bookings;
}
