using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Programmes from the start over changes and activities to the end, and the cadence that follows, by the use cases.</summary>
internal static class ProgrammeJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly ActivityId Other = new(new Guid("00000000-0000-7000-8000-000000000203"));

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A programme is changed, held as activities, called off and ended, and the cadence follows", RunAsync),
    ];

    private static async Task RunAsync(OpenDistrict district, Told told)
    {
        var (sites, running, holding) = (new FoundingSites(district), new RunningProgrammes(district, new WeekdayRecurrence()), new HoldingActivities(district));
        var (id, tuesday) = (AProgramme.TheId, Monday.PlusDays(1));
        var plan = new OccurrencePlan { Seats = 2, Host = ActivityHost.Of(ASite.OtherId), Information = "…", Risk = new RiskStatement(RiskLevel.Ordinary, "—"), IsConcentrated = true };
        var programme = AProgramme.Classroom with { Site = ASite.OtherId };
        await told.AskAsync("start at no site", key => running.StartAsync(id, programme, Nine, key));
        await told.AskAsync("plan the centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open the centre", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("plan the institute", key => sites.PlanAsync(ASite.InstituteId, ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict }, Nine, key));
        await told.AskAsync("open the institute", key => sites.OpenAsync(ASite.InstituteId, Nine, key));
        await told.AskAsync("plan the station", key => sites.PlanAsync(
            ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community, Setting = SiteSetting.Urban, Parent = ASite.InstituteId }, Nine, key));
        await told.AskAsync("start at a site that is not open", key => running.StartAsync(id, programme, Nine, key));
        await told.AskAsync("open the station", key => sites.OpenAsync(ASite.OtherId, Nine, key));
        await told.AskAsync("start", key => running.StartAsync(id, programme, Nine, key));
        await told.AskAsync("move one", key => running.MoveOccurrenceAsync(id, tuesday, tuesday.PlusDays(1).At(new LocalTime(19, 30)), ProgrammePlace.In(TestDistrict.Community), Nine, key));
        await told.AskAsync("move one to nowhere", key => running.MoveOccurrenceAsync(id, tuesday, tuesday.At(LocalTime.Noon), ProgrammePlace.In(new ZoneCode("east")), Nine, key));
        await told.AskAsync("call one off", key => running.CancelOccurrenceAsync(id, Monday.PlusDays(3), Nine, key));
        await told.AskAsync("hold it as an activity", key => running.DraftActivityAsync(id, Monday.PlusDays(3), AnActivity.TheId, plan, [], Nine, key));
        await told.AskAsync("hold the moved one as an activity", key => running.DraftActivityAsync(id, tuesday, AnActivity.TheId, plan, [], Nine, key));
        await told.AskAsync("hold it as another", key => running.DraftActivityAsync(id, tuesday, Other, plan, [], Nine, key));
        await told.AskAsync("call it off", key => running.CancelOccurrenceAsync(id, tuesday, Nine, key));
        await told.AskAsync("publish it", key => new PlanningActivities(district).PublishAsync(AnActivity.TheId, Nine, key));
        await told.AskAsync("another timetable from Monday on", key => running.ChangeFromAsync(id, Monday, AProgramme.Classroom.Timetable with { Minutes = 30 }, Nine, key));
        await TellAsync("with an activity");
        await told.AskAsync("call the activity off", key => holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, Nine, key));
        await TellAsync("with an activity called off");
        await told.AskAsync("restore the occurrence", key => running.RestoreOccurrenceAsync(id, tuesday, Nine, key));
        await told.AskAsync("hold it as another after all", key => running.DraftActivityAsync(id, tuesday, Other, plan, [], Nine, key));
        await told.AskAsync("another timetable from the next week on", key => running.ChangeFromAsync(id, Monday.PlusDays(7), AProgramme.Classroom.Timetable with { Rule = RecurrenceRule.Daily }, Nine, key));
        await told.AskAsync("suspend the station", key => sites.SuspendAsync(ASite.OtherId, Nine, key));
        await told.AskAsync("close the station", key => sites.CloseAsync(ASite.OtherId, SiteClosureReason.LittleUsed, Nine, key));
        await told.AskAsync("end before the first day", key => running.EndAsync(id, Monday.PlusDays(-1), Nine, key));
        await told.AskAsync("end", key => running.EndAsync(id, Monday.PlusDays(8), Nine, key));
        await TellAsync("ended");

        async Task TellAsync(string when)
        {
            var days = new Term(Monday, Monday.PlusDays(13));
            told.Tell($"occurrences, {when}", await running.OccurrencesAsync(days));
            told.Tell($"entries, {when}", await running.EntriesAsync(days, CultureInfo.InvariantCulture));
            told.Tell($"cadence, {when}", (await new WatchingCadence(district).OfSitesAsync(days, Nine)).Answer.SelectMany(row => row.Periods.Select(period => (row.Subject, row.Rule.Period, period))));
        }
    }
}
