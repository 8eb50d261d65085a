using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>An activity that is broken off while it is under way: what was given counts, the session does not.</summary>
public class BreakingOff
{
    private static readonly Instant Storm = AnActivity.During.From + Duration.FromMinutes(50);

    [Fact]
    public void Counts_what_was_given_until_then()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        BreakOff(activity).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().Match<Participation>(one => one.State == ParticipationState.CheckedOut && one.Minutes == 50);
        (activity.State, activity.HeldOn, activity.BrokenOffOn, activity.PersonTimes, activity.CancelledFor).Should()
            .Be((ActivityState.BrokenOff, null, AnActivity.Tuesday, 12, ActivityCancellationReason.Weather));
        Raised.EventsOf(activity).Last().Should().BeEquivalentTo(new ActivityBrokenOff(
            AnActivity.TheId, AnActivity.Site, AnActivity.Plan.Category, AnActivity.Plan.Host, ActivityCancellationReason.Weather, AnActivity.Tuesday, 12, CountingMethod.AtTheDoor, 50,
            [AnActivity.Volunteer, AnActivity.OtherVolunteer], new TimeRange(AnActivity.During.From, Storm)));
    }

    [Fact]
    public void Excuses_who_had_not_come_until_the_host_says_otherwise()
    {
        var activity = AnActivity.In(ActivityState.BrokenOff).Build();

        activity.Find(AnActivity.OtherParticipation)!.Absence.Should().Be(AbsenceKind.Excused);
        activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Unexcused, AnActivity.During.Until).EnsureAccepted();
        activity.State.Should().Be(ActivityState.BrokenOff);
    }

    [Fact]
    public void Before_its_time_gives_nothing()
    {
        var early = AnActivity.During.From - Duration.FromMinutes(20);
        var activity = new AnActivity().Published().SignedUp().Build();
        activity.CheckIn(AnActivity.Participation, AnActivity.Covered(), early, TestDistrict.Profile).EnsureAccepted();

        activity.BreakOff(ActivityCancellationReason.Emergency, 0, CountingMethod.Unstated, AnActivity.Tuesday, early + Duration.FromMinutes(5)).EnsureAccepted();

        activity.ServedMinutes.Should().BeEmpty();
        Raised.EventsOf(activity).OfType<ActivityBrokenOff>().Single().Used.Should().BeNull();
    }

    [Fact]
    public void Is_for_what_has_not_taken_its_time()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        activity.ShouldStayUnchangedBy(one => one.BreakOff(ActivityCancellationReason.Weather, 12, CountingMethod.AtTheDoor, AnActivity.Tuesday, AnActivity.During.Until)).Should()
            .Be((Decision)new TooLateToBreakOff(AnActivity.During.Until));
    }

    [Fact]
    public void Comes_after_everybody_who_came_or_left()
    {
        var activity = AnActivity.In(ActivityState.Underway).CheckedOut().Build();

        FluentActions.Invoking(() => BreakOff(activity)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => activity.BreakOff(ActivityCancellationReason.Weather, -1, CountingMethod.Unstated, AnActivity.Tuesday, AnActivity.During.Until)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Lets_person_times_be_corrected()
    {
        var activity = AnActivity.In(ActivityState.BrokenOff).Corrected(30).Build();

        activity.PersonTimes.Should().Be(30);
        activity.State.Should().Be(ActivityState.BrokenOff);
    }

    [Fact]
    public async Task In_a_district_records_minutes_and_counts_person_times_but_no_session()
    {
        var place = await UnderwayAsync();

        (await place.Holding.BreakOffAsync(AnActivity.TheId, ActivityCancellationReason.Weather, 12, CountingMethod.AtTheDoor, Storm)).EnsureAccepted();

        var district = place.Open();
        var record = await district.ServiceRecords.FindAsync(ServiceRecordId.Of(Neighbourhood.Wang, AnActivity.Participation.CauseIn(AnActivity.TheId)));
        record!.Given.Should().Be(new TimeRange(AnActivity.During.From, Storm));
        var overview = (await district.Statistics.FiguresAsync()).Overview().Answer;
        (overview.Activities, overview.PersonTimes, overview.ServiceMinutes).Should().Be((0, 12L, 50L));
        (await district.Statistics.FiguresAsync()).Sites().Answer.Should().ContainSingle(row => row.PersonTimes == 12 && row.TimeUsed == Duration.FromMinutes(50) && row.Held == 0);
        (await district.Statistics.FiguresAsync()).DaysOfActivity(new Term(AnActivity.Tuesday, AnActivity.Tuesday)).Answer.Sites.Should().BeEmpty("no cadence is kept by what was broken off");
    }

    [Fact]
    public async Task In_a_district_frees_everybody()
    {
        var place = await UnderwayAsync();

        (await place.Holding.BreakOffAsync(AnActivity.TheId, ActivityCancellationReason.Weather, 12, CountingMethod.AtTheDoor, Storm)).EnsureAccepted();

        var district = place.Open();
        (await district.Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().ContainSingle(booking => booking.During == new TimeRange(AnActivity.During.From, Storm));
        (await district.Schedules.FindAsync(Neighbourhood.Li))!.Bookings.Should().BeEmpty();
        (await district.AbsenceFiles.FindAsync(Neighbourhood.Li)).Should().BeNull();
        (await place.Holding.MarkAbsentAsync(AnActivity.TheId, AnActivity.OtherParticipation, AbsenceKind.Unexcused, Storm)).EnsureAccepted();
        (await place.Open().AbsenceFiles.FindAsync(Neighbourhood.Li))!.Absences.Should().ContainSingle(absence => absence.Day == AnActivity.Tuesday);
    }

    private static Decision BreakOff(Activity activity) => activity.BreakOff(ActivityCancellationReason.Weather, 12, CountingMethod.AtTheDoor, AnActivity.Tuesday, Storm);

    private static async Task<Neighbourhood> UnderwayAsync()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.OtherParticipation, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();
        (await place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        return place;
    }
}
