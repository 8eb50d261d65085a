using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A session is planned once, and whoever signs up while it is put to another time is booked for the time at which it is.</summary>
internal static class RacesForSessions
{
    private static readonly WeekdayRecurrence Recurrence = new();
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly ActivitySeriesId Series = AnActivitySeries.TheId;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who plan a series ahead at once each session is planned once", PlanningAsync),
        .. Race.Of("Of sign-ups for a session and its change to another weekday at once each is booked for the time at which it is", ChangingAsync),
    ];

    private static async Task PlanningAsync(Play play, StoreOf stores)
    {
        await StartAsync(play, seats: 1);
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, async (district, _) =>
        {
            var planned = await new RunningSeries(district, Recurrence).PlanAheadAsync(Series, Tuesday.PlusDays(14), Nine);
            return planned.IsAccepted ? planned.Value.Aggregate(Decision.Accepted, (all, one) => all & one.Outcome) : planned.Outcome;
        });

        Race.MustBeWonBy(Race.Callers, decisions);
        var sessions = await play.District().Activities.ListAsync(new SessionsAheadSpec(Series, Nine));
        Must.Equal([Tuesday, Tuesday.PlusDays(7), Tuesday.PlusDays(14)], sessions.Select(AnActivity.DayOf), "The days of the sessions");
        Must.Equal(3 * 3 + 1, (await Race.EventsAsync(play, before)).Count, "Drafted, scheduled and published, three times, and planned ahead");
    }

    private static async Task ChangingAsync(Play play, StoreOf stores)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        var known = new KnownVolunteers([.. volunteers.Select(VolunteerFactsFor.Adult)]);
        await StartAsync(play, seats: Race.Callers);
        _ = (await new RunningSeries(play.District(), Recurrence).PlanAheadAsync(Series, Tuesday, Nine)).EnsureAccepted();
        var onThursday = AProgramme.Classroom.Timetable with { Rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=TH"), Places = [] };
        // Planned through the Thursday, so that there is an occurrence to go to.
        _ = (await new RunningSeries(play.District(), Recurrence).PlanAheadAsync(Series, Tuesday.PlusDays(2), Nine)).EnsureAccepted();
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 8 == 0
            ? new RunningSeries(district, Recurrence, known).ChangeFollowingAsync(Series, Tuesday, onThursday, null, Nine)
            : new SigningUp(district, known).SignUpAsync(Series.SessionOn(Tuesday, 0), new ParticipationId(volunteers[caller].Value), volunteers[caller], Nine));

        Race.MustBeWonBy(Race.Callers, decisions);
        var session = (await play.District().Activities.FindAsync(Series.SessionOn(Tuesday, 0)))!;
        Must.Equal(Tuesday.PlusDays(2), AnActivity.DayOf(session), "The day of the session");
        Must.Equal(Race.Callers - 8, session.SeatsTaken, "Seats taken");
        foreach (var seat in session.Participations)
        {
            var booked = (await play.District().Schedules.FindAsync(seat.Volunteer))!.Bookings;
            Must.Equal([session.During], booked.Select(booking => booking.During), "The time that a volunteer is booked for");
        }

        await Race.EventsAsync(play, 0);
    }

    private static async Task StartAsync(Play play, int seats)
    {
        await play.PutAsync(
            ASite.In(SiteState.Open).BuildRaising(),
            Kept.Of<Programme, ProgrammeId>(new AProgramme().Timed(one => one with { Rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=TU"), Places = [] }).BuildRaising()),
            Kept.Of<ActivitySeries, ActivitySeriesId>(new AnActivitySeries().Being(one => one with { Plan = one.Plan with { Each = one.Plan.Each with { Seats = seats } } }).BuildUnstored()));
    }
}
