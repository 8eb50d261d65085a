using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Who is no volunteer any more is not waited for, and their seats are free for others.</summary>
public sealed class LeavingInTheMiddle : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToLi = Assignee.Of(Neighbourhood.Li);
    private static readonly Assignee ToTeam = Assignee.Of(Neighbourhood.Team);
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { VolunteersWanted = 2 }, TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Withdraws_what_they_are_asked(bool byOwnWill)
    {
        await AskedAsync(ToLi);

        (byOwnWill
            ? await _place.Registering.WithdrawAsync(Neighbourhood.Li, TestDistrict.Nine)
            : await _place.Registering.EndRegistrationAsync(Neighbourhood.Li, RegistrationEndReason.Misconduct, TestDistrict.Nine)).EnsureAccepted();

        var request = await RequestAsync();
        (request.State, request.Offers.Count, request.PastOffers.Single().End).Should().Be((RequestState.Placed, 0, OfferEnd.Withdrawn));
        (await BookAsync(ToLi)).Should().BeEmpty();
    }

    [Fact]
    public async Task Gives_the_seat_back_that_they_have_taken_themselves()
    {
        await AskedAsync(ToLi);
        (await _place.Serving.AcceptAsync(Id, ToLi, [Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();

        (await _place.Registering.WithdrawAsync(Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        (await RequestAsync()).SeatsLeft.Should().Be(2);
        (await BookAsync(ToLi)).Should().BeEmpty();
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Li))!.Bookings.Should().BeEmpty();
    }

    [Fact]
    public async Task Gives_the_seat_back_that_a_team_named_them_for_and_leaves_the_others()
    {
        await AskedAsync(ToTeam);
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li, Neighbourhood.Zhao], TestDistrict.Nine)).EnsureAccepted();

        (await _place.Registering.WithdrawAsync(Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        var request = await RequestAsync();
        (request.State, request.SeatsLeft).Should().Be((RequestState.Placed, 1));
        request.Volunteers.Should().Equal(Neighbourhood.Zhao);
        (await BookAsync(ToTeam)).Should().ContainSingle().Which.IsTakenOn.Should().BeTrue();
    }

    [Fact]
    public async Task Leaves_the_seat_from_the_wanted_time_on_where_it_is_seen_that_they_are_not_fit()
    {
        await AskedAsync(ToLi);
        (await _place.Serving.AcceptAsync(Id, ToLi, [Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();

        (await _place.Registering.WithdrawAsync(Neighbourhood.Li, Wanted.From)).EnsureAccepted();

        (await RequestAsync()).Volunteers.Should().Equal(Neighbourhood.Li);
        (await new WatchingFitness(_place.Open()).AheadAsync(Wanted)).Should().ContainSingle().Which.Lacking.Should().Contain(new VolunteerInactive(Neighbourhood.Li));
    }

    [Fact]
    public async Task Withdraws_what_a_registration_is_asked_that_is_merged_into_another()
    {
        await AskedAsync(ToLi);

        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();

        (await RequestAsync()).Offers.Should().BeEmpty();
        (await BookAsync(ToLi)).Should().BeEmpty();
    }

    private async Task AskedAsync(Assignee to) => (await _place.Serving.DispatchAsync(Id, to, TestDistrict.Nine)).EnsureAccepted();

    private async Task<ServiceRequest> RequestAsync() => (await _place.Open().Requests.FindAsync(Id))!;

    private async Task<IReadOnlyList<OfferBookEntry>> BookAsync(Assignee holder) => (await _place.Open().OfferBooks.FindAsync(OfferBookId.Of(holder)))!.Entries;
}
