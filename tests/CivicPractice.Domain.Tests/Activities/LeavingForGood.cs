using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Who ends the registration is not waited for.</summary>
public class LeavingForGood : IAsyncLifetime
{
    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Seats = 1 }, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.JoinWaitingListAsync(AnActivity.TheId, AnActivity.OtherParticipation, Neighbourhood.Li, null, TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Gives_the_seats_back_that_are_still_to_come_to_those_in_line()
    {
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();

        var session = (await _place.Open().Activities.FindAsync(AnActivity.TheId))!;
        session.Find(AnActivity.Participation)!.State.Should().Be(ParticipationState.Withdrawn);
        session.Find(AnActivity.OtherParticipation)!.State.Should().Be(ParticipationState.Promoted);
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_alone_what_has_begun()
    {
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();

        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, AnActivity.During.From)).EnsureAccepted();

        (await _place.Open().Activities.FindAsync(AnActivity.TheId))!.Find(AnActivity.Participation)!.State.Should().Be(ParticipationState.CheckedIn);
    }
}
