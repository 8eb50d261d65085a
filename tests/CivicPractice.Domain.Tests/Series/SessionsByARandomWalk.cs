using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Series;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Neighbourhood;

namespace CivicPractice.Domain.Tests.Series;

/// <summary>Any sequence of planning ahead, changes of one and of all that follow, cancellations, sign-ups, withdrawals and other service, while days pass.</summary>
public class SessionsByARandomWalk
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly VolunteerId[] Volunteers = [Wang, Li, Zhao];
    private static readonly string[] Rules = ["TU", "TH", "MO,TU,WE,TH,FR", "MO,TU,WE,TH,FR,SA,SU", "WE,SA"];
    private static readonly Gen<(int Command, int Day, int Hour, int Who)[]> Walks = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 14], Gen.Int[8, 11], Gen.Int[0, 4]).Array[1, 18];

    [Fact]
    public async Task Are_occurrences_one_by_one_and_lose_no_sign_up() => await Walks.SampleAsync(async walk =>
    {
        var place = await FoundedAsync();
        var (at, seats, seen) = (TestDistrict.Nine, new HashSet<(ActivityId, VolunteerId)>(), 0);
        var timetable = AProgramme.Classroom.Timetable with { Rule = On(Rules[2]), Places = [] };
        (await new RunningProgrammes(place.Open(), new WeekdayRecurrence()).StartAsync(AProgramme.TheId, AProgramme.Classroom with { Timetable = timetable }, at)).EnsureAccepted();
        var running = new RunningSeries(place.Open(), new WeekdayRecurrence());
        (await running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, at)).EnsureAccepted();

        foreach (var (command, number, hour, who) in walk)
        {
            var (day, volunteer) = (Monday.PlusDays(number), Volunteers[who % 3]);
            var during = TimeRange.Starting(day.At(new LocalTime(hour, 0)).InZoneStrictly(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(1));
            switch (command)
            {
                case 0 or 1:
                    _ = await running.PlanAheadAsync(AnActivitySeries.TheId, day, at);
                    break;
                case 2:
                    _ = await running.ChangeOneAsync(AnActivitySeries.TheId, Monday.PlusDays((number + who) % 15), new ActivityChange { During = during }, at);
                    break;
                case 3:
                    _ = await running.CancelOneAsync(AnActivitySeries.TheId, day, ActivityCancellationReason.Weather, at);
                    break;
                case 4:
                    _ = await running.ChangeFollowingAsync(AnActivitySeries.TheId, day, timetable with { Rule = On(Rules[who]), StartsAt = new LocalTime(hour, 30) }, null, at);
                    break;
                case 5 or 6:
                    foreach (var answer in (await running.SignUpAsync(AnActivitySeries.TheId, volunteer, new Term(Monday, day), at)).EnsureAccepted())
                        if (answer.Outcome.IsAccepted) seats.Add((answer.Activity, volunteer));
                    break;
                case 7:
                    foreach (var session in await place.Open().Activities.ListAsync(new SessionsAheadSpec(AnActivitySeries.TheId, at)))
                        if (session.Participations.FirstOrDefault(one => one.Volunteer == volunteer && one.HasSeat) is { } one && (await place.SigningUp.WithdrawAsync(session.Id, one.Id, at)).IsAccepted)
                            seats.Remove((session.Id, volunteer));
                    break;
                case 8:
                    _ = await ScheduleOthers.HoldAsync(place, volunteer, during, at);
                    break;
                default:
                    at += Duration.FromHours(7);
                    break;
            }

            var events = place.Events.ToList();
            foreach (var happened in events.Skip(seen))
            {
                if (happened is VolunteerReleased released) seats.Remove((released.Activity, released.Volunteer));
                if (happened is ActivityCancelled cancelled) seats.RemoveWhere(one => one.Item1 == cancelled.Activity);
            }

            seen = events.Count;
            await AgreeAsync(place, seats, at);
        }
    }, iter: 60);

    private static async Task AgreeAsync(Neighbourhood place, HashSet<(ActivityId, VolunteerId)> seats, Instant at)
    {
        var sessions = (await place.Open().Activities.ListAsync(new SessionsAheadSpec(AnActivitySeries.TheId, Instant.MinValue))).Where(one => one.State == ActivityState.Published).ToList();
        var programme = (await place.Open().Programmes.FindAsync(AProgramme.TheId))!;
        var held = programme.Changes.Select(change => change.ScheduledAs).OfType<ScheduledOccurrence>().ToList();
        held.Select(one => (one.Activity, one.During)).Should().BeEquivalentTo(sessions.Select(one => (one.Id, one.During)), "each session is one occurrence and the other way round");
        var shown = programme.CalendarBy(new WeekdayRecurrence(), TestDistrict.Profile).Within(new Term(Monday, Monday.PlusDays(60)));
        shown.Select(one => one.Day).Should().OnlyHaveUniqueItems();
        shown.Where(one => one.Activity is not null).Select(one => one.Activity!.Value).Should().BeEquivalentTo(sessions.Select(one => one.Id), "the calendar shows each once");

        var taken = sessions.SelectMany(one => one.Participations.Where(seat => seat.HasSeat).Select(seat => (one.Id, seat.Volunteer))).ToList();
        taken.Should().BeEquivalentTo(seats, "no sign-up is lost but by release or cancellation");
        foreach (var one in sessions) one.SeatsTaken.Should().Be(one.Participations.Count(seat => seat.HasSeat)).And.BeLessThanOrEqualTo(one.Seats);
        foreach (var volunteer in Volunteers)
        {
            if (await place.Open().Schedules.FindAsync(volunteer) is not { } schedule) continue;
            var booked = schedule.Bookings.OrderBy(one => one.During.From).ToList();
            booked.Zip(booked.Skip(1)).Should().NotContain(pair => pair.First.During.Until > pair.Second.During.From, "nobody is in two places at once");
            var own = sessions.Where(one => one.During.From > at).SelectMany(one => one.Participations.Where(seat => seat.HasSeat && seat.Volunteer == volunteer).Select(seat => (seat.Id.Value, one.During))).ToList();
            own.Except(booked.Select(one => (one.Id, one.During))).Should().BeEmpty("a seat is a booking");
        }
    }

    private static RecurrenceRule On(string days) => RecurrenceRule.Parse($"FREQ=WEEKLY;BYDAY={days}");
}
