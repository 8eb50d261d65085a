using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Service records from the first to the last, by the use cases; points, hours and stars follow.</summary>
internal static class RecordJourneys
{
    private static readonly Instant Evening = TestDistrict.Nine + Duration.FromHours(10);
    private static readonly VolunteerId Volunteer = AVolunteer.TheId;
    private static readonly Guid Second = new("00000000-0000-7000-8000-000000000c02");
    private static readonly Guid Third = new("00000000-0000-7000-8000-000000000c03");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("Service is recorded, shared time counts once, and hours and points follow every correction", RecordedAsync),
        .. Told.Both("A record is contested, settled, kept for its time and expunged", KeptAsync),
    ];

    private static async Task RecordedAsync(OpenDistrict district, Told told)
    {
        await RegisteredAsync(district, told);
        var (recording, correcting, crediting) = (new RecordingService(district), new CorrectingRecords(district), new Crediting(district));
        await told.AskAsync("record nobody's", key => recording.RecordAsync(AServiceRecord.Service with { Volunteer = AVolunteer.OtherId }, Evening, key));
        await told.AskAsync("record what was paid", key => recording.RecordAsync(AServiceRecord.Service with { Nature = ServiceNature.Paid }, Evening, key));
        await told.AskAsync("record two hours", key => recording.RecordAsync(AServiceRecord.Service, Evening, key));
        await told.AskAsync("record them again", key => recording.RecordAsync(AServiceRecord.Service, Evening + Duration.FromHours(1), key));
        await told.AskAsync("record them otherwise", key => recording.RecordAsync(Given(AServiceRecord.Service.Cause, 0, 1), Evening, key));
        await told.AskAsync("record two hours of which one is shared", key => recording.RecordAsync(Given(Second, 1, 3), Evening, key));
        await told.AskAsync("record an hour between them", key => recording.RecordAsync(Given(Third, 0.5, 1.5), Evening, key));
        await TellAsync(district, told, "recorded", 180);

        await told.AskAsync("spend all", key => crediting.RedeemAsync(Volunteer, new Guid("00000000-0000-7000-8000-000000000caf"), Points.Of(3), Evening, key));
        await told.AskAsync("put the first right", key => correcting.CorrectAsync(
            AServiceRecord.TheId, AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(4, 5) }, RecordFault.WrongTime, Evening, key));
        await TellAsync(district, told, "put right", 210);
        await told.AskAsync("take back what is recorded", key => crediting.ReverseAsync(Volunteer, Second, Evening, key));
        await told.AskAsync("strike the second out", key => correcting.StrikeOutAsync(ServiceRecordId.Of(Volunteer, Second), RecordFault.NotServed, Evening, key));
        await told.AskAsync("strike it out again", key => correcting.StrikeOutAsync(ServiceRecordId.Of(Volunteer, Second), RecordFault.NotServed, Evening, key));
        await told.AskAsync("record it anew", key => recording.RecordAsync(Given(Second, 1, 3), Evening, key));
        await TellAsync(district, told, "struck out", 120);
        await told.AskAsync("strike all of an activity out", key => correcting.StrikeOutAllAsync(AnActivity.TheId, RecordFault.NotVoluntary, Evening, key));
        await TellAsync(district, told, "at last", 120);
    }

    private static async Task KeptAsync(OpenDistrict district, Told told)
    {
        await RegisteredAsync(district, told);
        var (recording, correcting) = (new RecordingService(district), new CorrectingRecords(district));
        await told.AskAsync("record", key => recording.RecordAsync(AServiceRecord.Service, Evening + Duration.FromDays(30), key));
        await told.AskAsync("turn down what nobody said", key => correcting.RejectAsync(AServiceRecord.TheId, ObjectionOutcome.NotProved, Evening, key));
        await told.AskAsync("object", key => correcting.ContestAsync(AServiceRecord.TheId, RecordFault.WrongTime, Evening, key));
        await told.AskAsync("object once more", key => correcting.ContestAsync(AServiceRecord.TheId, RecordFault.WrongPlace, Evening, key));
        await told.AskAsync("turn it down", key => correcting.RejectAsync(AServiceRecord.TheId, ObjectionOutcome.NotProved, Evening, key));
        await told.AskAsync("object to another fault", key => correcting.ContestAsync(AServiceRecord.TheId, RecordFault.WrongPlace, Evening, key));
        await told.AskAsync("put it right", key => correcting.CorrectAsync(
            AServiceRecord.TheId, AServiceRecord.Service.Details with { Site = null, Place = "南山村广场" }, RecordFault.WrongPlace, Evening, key));
        await TellAsync(district, told, "settled", 120);
        var evaluating = new EvaluatingService(district);
        var (monday, evaluated) = (TestDistrict.Monday, Evening + Duration.FromDays(30));
        await told.AskAsync("evaluate it before it was given", key => evaluating.EvaluateAsync(AServiceRecord.TheId, EvaluationOutcome.Good, monday.PlusDays(-1), evaluated, key));
        await told.AskAsync("evaluate it", key => evaluating.EvaluateAsync(AServiceRecord.TheId, EvaluationOutcome.Good, monday.PlusDays(2), evaluated, key));
        await told.AskAsync("evaluate it again", key => evaluating.EvaluateAsync(AServiceRecord.TheId, EvaluationOutcome.Excellent, monday.PlusDays(3), evaluated, key));
        await told.AskAsync("evaluate nobody's", key => evaluating.EvaluateAsync(ServiceRecordId.Of(Volunteer, Second), EvaluationOutcome.Good, monday.PlusDays(2), evaluated, key));
        await told.AskAsync("evaluate all of an activity that nobody knows", key => evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Good, monday.PlusDays(2), evaluated, key));
        await TellAsync(district, told, "evaluated", 120);
        var end = TestDistrict.TimeZone.AtStartOfDay(AServiceRecord.FirstDayAfterKeeping(TestDistrict.Monday)).ToInstant();
        await told.AskAsync("expunge too early", key => correcting.ExpungeAsync(AServiceRecord.TheId, end - Instants.Microsecond, key));
        await told.AskAsync("expunge nobody's", key => correcting.ExpungeAsync(ServiceRecordId.Of(Volunteer, Second), end, key));
        await told.AskAsync("expunge", key => correcting.ExpungeAsync(AServiceRecord.TheId, end, key));
        await told.AskAsync("object to what is gone", key => correcting.ContestAsync(AServiceRecord.TheId, RecordFault.WrongPlace, end, key));
        await TellAsync(district, told, "expunged", 120);
    }

    private static NewServiceRecord Given(Guid cause, double from, double until) => AServiceRecord.Service with
    {
        Cause = cause,
        Activity = cause == Third ? AnActivity.TheId : null,
        Details = AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(from, until) },
    };

    private static async Task RegisteredAsync(OpenDistrict district, Told told)
    {
        await told.AskAsync("plan a station", key => new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine, key));
        await told.AskAsync("register", key => new RegisteringVolunteers(district).RegisterAsync(Volunteer, AVolunteer.Registration, TestDistrict.Nine, key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when, long minutes)
    {
        district.UnitOfWork.Forget();
        foreach (var record in await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(Volunteer))) told.Tell($"{when}, record", record);
        var (account, roll) = (await district.PointsAccounts.FindAsync(Volunteer), await district.HonourRolls.FindAsync(Volunteer));
        told.Tell($"{when}, account", account);
        told.Tell($"{when}, roll", roll);
        Must.Equal(minutes, roll!.Minutes, $"Minutes that count, {when}");
        Must.Equal(account!.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.Change), account.Balance, $"The balance, {when}");
        district.UnitOfWork.Forget();
    }
}
