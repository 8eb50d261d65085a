using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Series;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Series;

/// <summary>Where sessions go when the series gets another timetable: in order, as many as there is room for, as near as can be.</summary>
public class PuttingSessionsInTheirPlaces
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);

    [Theory]
    [InlineData("TU", "TH", "2,9,16")] // stays in its week
    [InlineData("TU", "MO", "6,13")] // the Monday of the first has passed, and the last goes nowhere, for nobody signed up
    [InlineData("TU", "MO,TU,WE,TH,FR,SA,SU", "0,7,14")] // stays on its day
    [InlineData("MO,TU,WE,TH,FR", "WE", "1,8,15")] // those nearest stay
    public async Task Is_as_near_as_can_be(string before, string after, string days)
    {
        var place = await Neighbourhood.FoundedAsync();
        var timetable = AProgramme.Classroom.Timetable with { Rule = RecurrenceRule.Parse($"FREQ=WEEKLY;BYDAY={before}"), Places = [] };
        (await new RunningProgrammes(place.Open(), new WeekdayRecurrence()).StartAsync(AProgramme.TheId, AProgramme.Classroom with { Timetable = timetable }, At)).EnsureAccepted();
        var running = new RunningSeries(place.Open(), new WeekdayRecurrence());
        (await running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, At)).EnsureAccepted();
        _ = (await running.PlanAheadAsync(AnActivitySeries.TheId, Tuesday.PlusDays(before == "TU" && after == "TH" ? 16 : 15), At)).EnsureAccepted();

        (await running.ChangeFollowingAsync(AnActivitySeries.TheId, Tuesday, timetable with { Rule = RecurrenceRule.Parse($"FREQ=WEEKLY;BYDAY={after}") }, null, At)).EnsureAccepted();

        var sessions = await place.Open().Activities.ListAsync(new SessionsAheadSpec(AnActivitySeries.TheId, At));
        string.Join(',', sessions.Select(one => Period.DaysBetween(Tuesday, AnActivity.DayOf(one)))).Should().Be(days);
    }
}
