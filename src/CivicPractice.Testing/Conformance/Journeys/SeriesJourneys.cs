using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A weekly class for ten weeks, by the use cases: one session moved, one called off, those that follow on another weekday; who signed up stays signed up, but for one who is not free.</summary>
internal static class SeriesJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly ActivitySeriesId Series = AnActivitySeries.TheId;
    private static readonly VolunteerId One = AnActivity.Volunteer;
    private static readonly VolunteerId Other = AnActivity.OtherVolunteer;
    private static readonly ActivityId Elsewhere = new(new Guid("00000000-0000-7000-8000-000000000601"));

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A weekly class is signed up for, moved, called off once, put to another weekday and ended", RunAsync),
    ];

    private static async Task RunAsync(OpenDistrict district, Told told)
    {
        var (sites, programmes, running, planning) = (new FoundingSites(district), new RunningProgrammes(district, new WeekdayRecurrence()), new RunningSeries(district, new WeekdayRecurrence()), new PlanningActivities(district));
        var weekly = AProgramme.Classroom with { Timetable = AProgramme.Classroom.Timetable with { Rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=TU"), Places = [] } };
        await told.AskAsync("start at no programme", key => running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, Nine, key));
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
        {
            await told.AskAsync($"plan the {tier}", key => sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), Nine, key));
            await told.AskAsync($"open the {tier}", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
        }

        foreach (var (volunteer, number) in new[] { (One, 1), (Other, 2) })
            await told.AskAsync($"register {number}", key => new RegisteringVolunteers(district).RegisterAsync(
                volunteer, AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{number:000000}")) }, Nine, key));
        await told.AskAsync("start the programme", key => programmes.StartAsync(AProgramme.TheId, weekly, Nine, key));
        await told.AskAsync("start without risks", key => running.StartAsync(
            AProgramme.TheId, AnActivitySeries.Usual with { Plan = AnActivitySeries.Plan with { Each = AnActivitySeries.Plan.Each with { Risk = null } } }, Nine, key));
        await told.AskAsync("start", key => running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, Nine, key));
        await told.AskAsync("start again", key => running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, Nine, key));
        told.Tell("plan ten weeks ahead", await running.PlanAheadAsync(Series, Tuesday.PlusDays(63), Nine));
        told.Tell("plan them again", await running.PlanAheadAsync(Series, Tuesday.PlusDays(63), Nine));
        told.Tell("sign one up", await running.SignUpAsync(Series, One, new Term(Tuesday, Tuesday.PlusDays(70)), Nine, new IdempotencyKey("one")));
        told.Tell("sign one up again", await running.SignUpAsync(Series, One, new Term(Tuesday, Tuesday.PlusDays(70)), Nine, new IdempotencyKey("one")));
        told.Tell("sign another up for a month", await running.SignUpAsync(Series, Other, new Term(Tuesday, Tuesday.PlusDays(28)), Nine));

        // The other one serves elsewhere on the Thursday of the fourth week.
        var thursday = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(23), Duration.FromHours(1));
        await told.AskAsync("draft another activity", key => planning.DraftAsync(Elsewhere, AnActivity.Plan with { Site = ASite.InstituteId, Host = ActivityHost.Of(ASite.InstituteId), During = thursday }, [], Nine, key));
        await told.AskAsync("publish it", key => planning.PublishAsync(Elsewhere, Nine, key));
        await told.AskAsync("sign the other one up there", key => new SigningUp(district).SignUpAsync(Elsewhere, AnActivity.OtherParticipation, Other, Nine, key));

        await told.AskAsync("move the second one", key => running.ChangeOneAsync(Series, Tuesday.PlusDays(7), At(8, 15), Nine, key));
        await told.AskAsync("move it where it is", key => running.ChangeOneAsync(Series, Tuesday.PlusDays(7), At(8, 15), Nine, key));
        await told.AskAsync("move one that there is not", key => running.ChangeOneAsync(Series, Tuesday.PlusDays(8), At(8, 15), Nine, key));
        await told.AskAsync("call the third one off", key => running.CancelOneAsync(Series, Tuesday.PlusDays(14), ActivityCancellationReason.Weather, Nine, key));
        await told.AskAsync("call it off again", key => running.CancelOneAsync(Series, Tuesday.PlusDays(14), ActivityCancellationReason.Weather, Nine, key));
        await told.AskAsync("move what is called off", key => running.ChangeOneAsync(Series, Tuesday.PlusDays(14), At(16, 15), Nine, key));
        await TellAsync("before");
        var onThursdays = weekly.Timetable with { Rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=TH") };
        await told.AskAsync("to Thursday from the fourth week on", key => running.ChangeFollowingAsync(Series, Tuesday.PlusDays(20), onThursdays, null, Nine, key));
        await told.AskAsync("the same again", key => running.ChangeFollowingAsync(Series, Tuesday.PlusDays(20), onThursdays, null, Nine, key));
        await told.AskAsync("another plan from the sixth week on", key => running.ChangeFollowingAsync(
            Series, Tuesday.PlusDays(34), null, AnActivitySeries.Plan with { Each = AnActivitySeries.Plan.Each with { Seats = 5, Title = "小课堂" } }, Nine, key));
        await told.AskAsync("another plan before it", key => running.ChangeFollowingAsync(Series, Tuesday.PlusDays(-9), null, AnActivitySeries.Plan, Nine, key));
        await TellAsync("after");
        await told.AskAsync("prolong the first one", key => new ChangingActivities(district).ProlongAsync(Series.SessionOn(Tuesday, 0), AnActivity.During.Until + Duration.FromHours(1), Nine, key));
        await told.AskAsync("end after eight weeks", key => running.EndAsync(Series, Tuesday.PlusDays(55), endsProgramme: false, Nine, key));
        await told.AskAsync("end with the programme after seven", key => running.EndAsync(Series, Tuesday.PlusDays(48), endsProgramme: true, Nine, key));
        told.Tell("plan ahead to the end", await running.PlanAheadAsync(Series, null, Nine + Duration.FromDays(40)));
        await TellAsync("ended");

        ActivityChange At(int days, int hour) => new() { During = TimeRange.Starting(Tuesday.PlusDays(days).At(new LocalTime(hour, 0)).InZoneLeniently(TestDistrict.TimeZone).ToInstant(), Duration.FromMinutes(90)) };

        async Task TellAsync(string when)
        {
            told.Tell($"occurrences, {when}", await programmes.OccurrencesAsync(new Term(Tuesday, Tuesday.PlusDays(70))));
            told.Tell($"sessions, {when}", (await district.Activities.ListAsync(new SessionsAheadSpec(Series, Nine)))
                .Select(one => (one.Id, one.During, one.Seats, one.SeatsTaken, one.State, string.Join(' ', one.Participations.Where(seat => seat.HasSeat).Select(seat => seat.Volunteer)))));
            foreach (var volunteer in new[] { One, Other })
                told.Tell($"booked by {volunteer}, {when}", (await district.Schedules.FindAsync(volunteer))!.Bookings.OrderBy(booking => booking.During.From).Select(booking => booking.During));
            told.Tell($"next, {when}", (await running.NextSessionAsync(Series, Nine))?.Id);
            told.Tell($"due, {when}", (await district.ActivitySeries.ListAsync(new SeriesDueSpec(Tuesday.PlusDays(365)))).Select(one => one.Id));
        }
    }
}
