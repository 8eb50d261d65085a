using CivicPractice.Domain.Tests.Support;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Scheduling;

public class HoldingASchedule
{
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1_000);
    private static readonly TimeRange Taken = AnActivity.During;
    private static readonly ScheduleRules NoRest = new();
    private static readonly ScheduleRules AnHoursRest = new() { Limits = new ServiceLimits { RestBetween = Duration.FromHours(1) } };

    [Fact]
    public void Takes_the_time()
    {
        var schedule = new ASchedule().Build();

        schedule.Hold(ASchedule.TheBooking, Taken, NoRest, TestDistrict.Nine).EnsureAccepted();

        schedule.Id.Should().Be(AnActivity.Volunteer);
        schedule.Bookings.Should().Equal(new Booking(ASchedule.TheBooking, Taken));
        Raised.EventsOf(schedule).Should().Equal(new ScheduleHeld(AnActivity.Volunteer, ASchedule.TheBooking, Taken));
    }

    [Theory]
    [InlineData(-1, false)] // ends a microsecond into the other one
    [InlineData(0, true)] // touching is no overlap
    [InlineData(1, true)]
    public void Is_refused_for_an_overlap_on_either_side(int microsecondsApart, bool accepted)
    {
        var before = new TimeRange(Taken.From - Duration.FromHours(1), Taken.From - (microsecondsApart * Microsecond));
        var after = TimeRange.Starting(Taken.Until + (microsecondsApart * Microsecond), Duration.FromHours(1));

        foreach (var during in new[] { before, after })
        {
            new ASchedule().Holding(Taken).Build().Hold(ASchedule.OtherBooking, during, NoRest, TestDistrict.Nine).Should()
                .Be(accepted ? Decision.Accepted : new ScheduleConflict(Taken));
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Is_refused_for_too_little_rest_on_either_side(int microseconds, bool accepted)
    {
        var gap = AnHoursRest.Limits.RestBetween + (microseconds * Microsecond);
        var before = new TimeRange(Taken.From - Duration.FromHours(3), Taken.From - gap);
        var after = TimeRange.Starting(Taken.Until + gap, Duration.FromHours(1));

        foreach (var during in new[] { before, after })
        {
            new ASchedule().Holding(Taken).Build().Hold(ASchedule.OtherBooking, during, AnHoursRest, TestDistrict.Nine).Should()
                .Be(accepted ? Decision.Accepted : new TooLittleRest(Taken, AnHoursRest.Limits.RestBetween));
        }
    }

    [Fact]
    public void Names_every_booking_in_the_way()
    {
        var next = TimeRange.Starting(Taken.Until, Duration.FromHours(1));
        var schedule = new ASchedule().Holding(Taken).Holding(next, ASchedule.OtherBooking).Build();
        var wanted = TimeRange.Starting(next.From + Duration.FromMinutes(30), Duration.FromHours(1));

        schedule.ShouldStayUnchangedBy(s => s.Hold(AnActivity.Participation.Value, wanted, AnHoursRest, TestDistrict.Nine)).Refusals.Should()
            .Equal(new TooLittleRest(Taken, AnHoursRest.Limits.RestBetween), new ScheduleConflict(next));
    }

    [Fact]
    public void Twice_under_the_same_booking_changes_nothing()
    {
        var schedule = new ASchedule().Holding(Taken).Build();

        schedule.Hold(ASchedule.TheBooking, Taken, AnHoursRest, TestDistrict.Nine).EnsureAccepted();

        schedule.Bookings.Should().ContainSingle();
        Raised.EventsOf(schedule).Should().BeEmpty();
    }

    [Fact]
    public void For_another_time_under_the_same_booking_or_without_one_is_a_bug_of_the_caller()
    {
        var schedule = new ASchedule().Holding(Taken).Build();
        var later = TimeRange.Starting(Taken.Until, Duration.FromHours(1));

        FluentActions.Invoking(() => schedule.Hold(ASchedule.TheBooking, later, NoRest, TestDistrict.Nine)).Should().Throw<ArgumentException>().WithMessage("*another time*");
        FluentActions.Invoking(() => schedule.Hold(Guid.Empty, later, NoRest, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => schedule.Hold(ASchedule.OtherBooking, default, NoRest, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ends_with_its_release()
    {
        var schedule = new ASchedule().Holding(Taken).Build();

        schedule.Release(ASchedule.TheBooking, TestDistrict.Nine).EnsureAccepted();
        schedule.Release(ASchedule.TheBooking, TestDistrict.Nine).EnsureAccepted();

        schedule.Bookings.Should().BeEmpty();
        Raised.EventsOf(schedule).Should().Equal(new ScheduleReleased(AnActivity.Volunteer, ASchedule.TheBooking));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Drops_what_ended_a_week_ago(int microseconds, int kept)
    {
        var schedule = new ASchedule().Holding(Taken).Build();
        var at = Taken.Until + NoRest.KeepEnded + (microseconds * Microsecond);

        schedule.Hold(ASchedule.OtherBooking, TimeRange.Starting(at, Duration.FromHours(1)), NoRest, at).EnsureAccepted();

        schedule.Bookings.Should().HaveCount(kept);
    }

    [Fact]
    public void Never_drops_what_still_asks_for_rest()
    {
        var rules = new ScheduleRules { KeepEnded = Duration.Zero, Limits = new ServiceLimits { RestBetween = Duration.FromHours(10) } };
        var schedule = new ASchedule().Holding(Taken).Build();
        var at = Taken.Until + Duration.FromHours(5);

        schedule.Hold(ASchedule.OtherBooking, TimeRange.Starting(at + Duration.FromDays(1), Duration.FromHours(1)), rules, at).EnsureAccepted();

        schedule.Bookings.Should().HaveCount(2);
    }

    [Fact]
    public void Never_books_two_services_at_once() => Gen.Select(Gen.Int[0, 48], Gen.Int[1, 12], Gen.Bool).Array[0, 40].Sample(walk =>
    {
        var schedule = new ASchedule().Build();
        for (var i = 0; i < walk.Length; i++)
        {
            var (from, hours, release) = walk[i];
            var during = TimeRange.Starting(AnActivity.During.From + Duration.FromHours(from), Duration.FromHours(hours));
            var isFree = schedule.Bookings.All(one => !one.During.Overlaps(during));
            schedule.Hold(new Guid(i + 1, 0, 0, new byte[8]), during, NoRest, TestDistrict.Nine).IsAccepted.Should().Be(isFree);
            if (release && schedule.Bookings.Count > 0) schedule.Release(schedule.Bookings[0].Id, TestDistrict.Nine).EnsureAccepted();
        }

        var ordered = schedule.Bookings.OrderBy(one => one.During.From).ToList();
        ordered.Zip(ordered.Skip(1)).All(pair => pair.First.During.Until <= pair.Second.During.From).Should().BeTrue();
    }, iter: 300);
}
