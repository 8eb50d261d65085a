using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

public class GivingASeatBack
{
    [Fact]
    public void Frees_it()
    {
        var activity = new AnActivity().Published().SignedUpByBoth().Build();

        activity.Withdraw(AnActivity.Participation, TestDistrict.Nine, TestDistrict.Profile.Activities).EnsureAccepted();

        activity.SeatsTaken.Should().Be(1);
        activity.Participations.Select(one => one.State).Should().Equal(ParticipationState.Withdrawn, ParticipationState.SignedUp);
        Raised.EventsOf(activity).Should().Equal(new VolunteerWithdrew(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_beginning(long microseconds, bool accepted)
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        var decision = activity.Try(one => one.Withdraw(AnActivity.Participation, AnActivity.During.From.PlusNanoseconds(microseconds * 1_000), TestDistrict.Profile.Activities));

        decision.Should().Be(accepted ? Decision.Accepted : new WithdrawalClosed(AnActivity.During.From));
        activity.SeatsTaken.Should().Be(accepted ? 0 : 1);
    }

    [Fact]
    public void Twice_changes_nothing()
    {
        var activity = new AnActivity().Published().SignedUp().Withdrawn().Build();

        activity.Withdraw(AnActivity.Participation, AnActivity.During.Until, TestDistrict.Profile.Activities).EnsureAccepted();

        activity.SeatsTaken.Should().Be(0);
        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Is_not_for_who_is_there_already() => AnActivity.In(ActivityState.Underway).Build()
        .ShouldStayUnchangedBy(a => a.Withdraw(AnActivity.Participation, TestDistrict.Nine, TestDistrict.Profile.Activities)).Should()
        .Be((Decision)new NotPermittedInState<ParticipationState, ParticipationAction>("participation", ParticipationState.CheckedIn, ParticipationAction.Withdraw));

    [Fact]
    public void Needs_a_seat() => new AnActivity().Published().Build()
        .ShouldStayUnchangedBy(a => a.Withdraw(AnActivity.Participation, TestDistrict.Nine, TestDistrict.Profile.Activities)).Should()
        .Be((Decision)new NotFound("participation", AnActivity.Participation.Value));
}
