using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Activities;

public class ChangingTheSeats
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    public void Leaves_those_that_are_taken(int seats, bool accepted)
    {
        var activity = new AnActivity().Published().SignedUpByBoth().Build();

        if (!accepted)
        {
            activity.ShouldStayUnchangedBy(a => a.ChangeSeats(seats, TestDistrict.Nine)).Should().Be((Decision)new FewerSeatsThanTaken(seats, 2));
            return;
        }

        activity.ChangeSeats(seats, TestDistrict.Nine).EnsureAccepted();
        activity.Seats.Should().Be(seats);
        Raised.EventsOf(activity).Should().Equal(new ActivitySeatsChanged(AnActivity.TheId, seats));
    }

    [Fact]
    public void To_the_same_number_changes_nothing()
    {
        var activity = new AnActivity().Published().Build();

        activity.ChangeSeats(3, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void To_none_is_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new AnActivity().Published().Build().ChangeSeats(0, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
}
