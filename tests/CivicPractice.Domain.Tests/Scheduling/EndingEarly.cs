using CivicPractice.Scheduling;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Scheduling;

/// <summary>What is over early gives the rest of its time back.</summary>
public class EndingEarly
{
    private static readonly TimeRange Taken = AnActivity.During;
    private static readonly ScheduleRules Free = new();
    private static readonly Instant Early = Taken.From + Duration.FromMinutes(40);

    [Fact]
    public void Leaves_what_was_served_and_frees_the_rest()
    {
        var schedule = new ASchedule().Holding(Taken).Build();

        schedule.Shorten(ASchedule.TheBooking, Early, Early).EnsureAccepted();

        schedule.Bookings.Should().Equal(new Booking(ASchedule.TheBooking, new TimeRange(Taken.From, Early), Taken));
        Raised.EventsOf(schedule).Should().Equal(new ScheduleShortened(AnActivity.Volunteer, ASchedule.TheBooking, new TimeRange(Taken.From, Early)));
        schedule.CanHold(ASchedule.OtherBooking, new TimeRange(Early, Taken.Until), Free).EnsureAccepted();
    }

    [Fact]
    public void Frees_all_of_it_where_nothing_was_served()
    {
        var schedule = new ASchedule().Holding(Taken).Build();

        schedule.Shorten(ASchedule.TheBooking, Taken.From, Taken.From).EnsureAccepted();

        schedule.Bookings.Should().BeEmpty();
        Raised.EventsOf(schedule).Should().Equal(new ScheduleReleased(AnActivity.Volunteer, ASchedule.TheBooking));
    }

    [Fact]
    public void Changes_nothing_the_second_time_nor_later_nor_of_what_is_not_booked()
    {
        var schedule = new ASchedule().Holding(Taken).Build();
        schedule.Shorten(ASchedule.TheBooking, Taken.Until, Taken.Until).EnsureAccepted();
        schedule.Shorten(ASchedule.OtherBooking, Early, Early).EnsureAccepted();
        Raised.EventsOf(schedule).Should().BeEmpty();
        schedule.Shorten(ASchedule.TheBooking, Early, Early).EnsureAccepted();

        schedule.Shorten(ASchedule.TheBooking, Early, Early).EnsureAccepted();

        Raised.EventsOf(schedule).Should().ContainSingle();
    }

    [Fact]
    public void Is_the_same_booking_still_when_it_is_made_again()
    {
        var schedule = new ASchedule().Holding(Taken).Build();
        schedule.Shorten(ASchedule.TheBooking, Early, Early).EnsureAccepted();

        schedule.Hold(ASchedule.TheBooking, Taken, Free, Early).EnsureAccepted();

        Raised.EventsOf(schedule).Should().ContainSingle().Which.Should().BeOfType<ScheduleShortened>();
    }

    [Fact]
    public void Of_nothing_is_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new ASchedule().Build().Shorten(Guid.Empty, Early, Early)).Should().Throw<ArgumentException>();
}
