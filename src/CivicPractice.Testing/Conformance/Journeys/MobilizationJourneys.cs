using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Mobilization;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A flood at night, by the use cases.</summary>
internal static class MobilizationJourneys
{
    private static readonly EmergencyMobilizationId Flood = AnEmergencyMobilization.TheId;
    private static readonly EmergencyMobilizationId Other = AnEmergencyMobilization.OtherId;
    private static readonly ActivityId OtherService = new(Other.Value);
    private static readonly Instant Eleven = TestDistrict.Nine + Duration.FromHours(14);
    private static readonly Instant Midnight = Eleven + Duration.FromHours(1);
    private static readonly Instant Morning = Eleven + Duration.FromHours(8);

    // Wang and Li of the village know first aid; Zhao lives in the other village; Chen, of the sub-district, comes unasked; Sun says nothing; Zhou lives far away.
    private static readonly (VolunteerId Id, DivisionCode Home, VolunteerSkill Skill)[] Volunteers =
    [
        (AVolunteer.TheId, TestDistrict.Village, VolunteerSkill.FirstAid), (AVolunteer.OtherId, TestDistrict.Village, VolunteerSkill.FirstAid), (Id(1), TestDistrict.OtherVillage, VolunteerSkill.Driving),
        (Id(2), TestDistrict.Community, VolunteerSkill.Driving), (Id(3), TestDistrict.Village, VolunteerSkill.Repairs), (Id(4), TestDistrict.OtherCommunity, VolunteerSkill.FirstAid),
    ];

    private static readonly NewActivity Service = AnActivity.Plan with
    {
        Site = ASite.CentreId,
        Host = ActivityHost.Of(ASite.CentreId),
        Category = ActivityCategory.EmergencyMobilization,
        Title = "夜间防汛",
        During = new TimeRange(Eleven, Morning),
        Seats = 3,
        Risk = new RiskStatement(RiskLevel.Ordinary, "堤后装沙袋"),
        Audience = TargetAudience.Everybody,
    };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("Volunteers are called up at night in waves, answer or not, report, are let go, and their time is recorded and credited once", NightAsync),
        .. Told.Both("A mobilisation is called off before anybody has come, and everybody is free again", CalledOffAsync),
        .. Told.Both("A mobilisation is over before it was to begin, and who came early has served no session", AllClearAsync),
    ];

    private static async Task NightAsync(OpenDistrict district, Told told)
    {
        var mobilizing = await DeclaredAsync(district, told);
        var (wang, li, zhao, chen, sun) = (Volunteers[0].Id, Volunteers[1].Id, Volunteers[2].Id, Volunteers[3].Id, Volunteers[4].Id);
        await told.AskAsync("call the first wave", key => mobilizing.CallNextWaveAsync(Flood, Eleven, key: key));
        await told.AskAsync("Wang comes", key => mobilizing.AcceptAsync(Flood, wang, Eleven, key));
        await told.AskAsync("Li declines", key => mobilizing.DeclineAsync(Flood, li, DeclineReason.TooFar, Eleven, key));
        await told.AskAsync("Zhao, who is not called yet, comes", key => mobilizing.AcceptAsync(Flood, zhao, Eleven, key));
        await told.AskAsync("call the second wave too early", key => mobilizing.CallNextWaveAsync(Flood, Eleven, key: key));
        await told.AskAsync("raise the level", key => mobilizing.ChangeLevelAsync(Flood, ResponseLevel.Two, Eleven, key));
        await told.AskAsync("call it all the same", key => mobilizing.CallNextWaveAsync(Flood, Eleven, isUrgent: true, key: key));
        await TellAsync(district, told, "called");
        await told.AskAsync("Wang reports", key => mobilizing.MusterAsync(Flood, wang, Midnight, key));
        await told.AskAsync("Chen comes unasked", key => mobilizing.MusterAsync(Flood, chen, Midnight, key));
        told.Tell("expired", await mobilizing.ExpireCallsAsync(Flood, Midnight, 100));
        await TellAsync(district, told, "at midnight");
        await told.AskAsync("Zhao comes late", key => mobilizing.AcceptAsync(Flood, zhao, Midnight, key));
        await told.AskAsync("Sun comes for a seat that nobody has", key => mobilizing.AcceptAsync(Flood, sun, Midnight, key));
        await told.AskAsync("call a third wave", key => mobilizing.AddWaveAsync(Flood, new CallUpWave([TestDistrict.Code], [], false, 50), Midnight, key));
        await told.AskAsync("which nobody needs", key => mobilizing.CallNextWaveAsync(Flood, Midnight, isUrgent: true, key: key));
        await told.AskAsync("Chen is let go", key => mobilizing.StandDownAsync(Flood, chen, Midnight + Duration.FromHours(2), key));
        await told.AskAsync("call it off", key => mobilizing.CallOffAsync(Flood, ActivityCancellationReason.NoLongerNeeded, Midnight, key));
        await told.AskAsync("let everybody go", key => mobilizing.StandDownAllAsync(Flood, 120, CountingMethod.Estimated, Morning, key));
        await told.AskAsync("let everybody go again", key => mobilizing.StandDownAllAsync(Flood, 120, CountingMethod.Estimated, Morning, key));
        await told.AskAsync("Li comes after all", key => mobilizing.AcceptAsync(Flood, li, Morning, key));
        told.Tell("told not to come", await mobilizing.ExpireCallsAsync(Flood, Morning, 100));
        await TellAsync(district, told, "in the morning");
        foreach (var (id, _, _) in Volunteers) await TellOfAsync(district, told, id);
    }

    private static async Task CalledOffAsync(OpenDistrict district, Told told)
    {
        var mobilizing = await DeclaredAsync(district, told);
        var (wang, li) = (Volunteers[0].Id, Volunteers[1].Id);
        await told.AskAsync("call the first wave", key => mobilizing.CallNextWaveAsync(Flood, Eleven, key: key));
        await told.AskAsync("Wang comes", key => mobilizing.AcceptAsync(Flood, wang, Eleven, key));
        await told.AskAsync("Wang does not, after all", key => mobilizing.WithdrawAsync(Flood, wang, Eleven, key));
        await told.AskAsync("Wang does", key => mobilizing.AcceptAsync(Flood, wang, Eleven, key));
        var seat = CallUpId.Of(Flood, wang).ParticipationAfter(CallUpId.Of(Flood, wang).ParticipationAfter(null));
        await told.AskAsync("Wang gives the seat back at the activity itself", key => new SigningUp(district).WithdrawAsync(AnActivity.TheId, seat, Eleven, key));
        await TellAsync(district, told, "without a seat");
        await told.AskAsync("Wang does all the same", key => mobilizing.AcceptAsync(Flood, wang, Eleven, key));
        await told.AskAsync("Li gets in line", key => new SigningUp(district).JoinWaitingListAsync(AnActivity.TheId, new ParticipationId(li.Value), li, role: null, Eleven, key));
        await told.AskAsync("Li signs up at the activity itself", key => new SigningUp(district).SignUpAsync(AnActivity.TheId, new ParticipationId(li.Value), li, Eleven, key));
        await told.AskAsync("and declines", key => mobilizing.DeclineAsync(Flood, li, null, Eleven, key));
        await told.AskAsync("call it off", key => mobilizing.CallOffAsync(Flood, ActivityCancellationReason.NoLongerNeeded, Eleven, key));
        await told.AskAsync("Li comes", key => mobilizing.AcceptAsync(Flood, li, Eleven, key));
        await told.AskAsync("Wang reports", key => mobilizing.MusterAsync(Flood, wang, Midnight, key));
        await TellAsync(district, told, "called off");
        told.Tell("told not to come", await mobilizing.ExpireCallsAsync(Flood, Midnight, 100));
        await TellAsync(district, told, "all told");
        await TellOfAsync(district, told, wang);
        await TellOfAsync(district, told, li);
    }

    private static async Task AllClearAsync(OpenDistrict district, Told told)
    {
        var early = Eleven - Duration.FromMinutes(20);
        var mobilizing = await DeclaredAsync(district, told);
        var (wang, li, sun, again) = (Volunteers[0].Id, Volunteers[1].Id, Volunteers[4].Id, Id(5));
        await told.AskAsync("register Sun twice", key => new RegisteringVolunteers(district).RegisterAsync(
            again, AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000077"), Residence = TestDistrict.OtherCommunity }, TestDistrict.Nine, key));
        await told.AskAsync("call both waves", key => mobilizing.CallNextWaveAsync(Flood, early, key: key));
        await told.AskAsync("at once", key => mobilizing.CallNextWaveAsync(Flood, early, isUrgent: true, key: key));
        await told.AskAsync("Wang comes", key => mobilizing.AcceptAsync(Flood, wang, early, key));
        await told.AskAsync("Li reports early", key => mobilizing.MusterAsync(Flood, li, early, key));
        await told.AskAsync("merge Sun", key => new MergingVolunteers(district).MergeAsync(sun, again, early, key));
        await TellOfAsync(district, told, again);
        await told.AskAsync("let everybody go before it begins", key => mobilizing.StandDownAllAsync(Flood, 0, CountingMethod.Estimated, early + Duration.FromMinutes(5), key));
        told.Tell("activity", await district.Activities.FindAsync(AnActivity.TheId));
        district.UnitOfWork.Forget();
        await TellAsync(district, told, "all clear");
        told.Tell("told not to come", await mobilizing.ExpireCallsAsync(Flood, Eleven, 100));
        await TellAsync(district, told, "all told");
        foreach (var volunteer in new[] { wang, li, again }) await TellOfAsync(district, told, volunteer);
    }

    private static async Task<MobilizingVolunteers> DeclaredAsync(OpenDistrict district, Told told)
    {
        var (sites, registering, mobilizing) = (new FoundingSites(district), new RegisteringVolunteers(district), new MobilizingVolunteers(district));
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, TestDistrict.Nine, key));
        foreach (var (index, (id, home, skill)) in Volunteers.Index())
        {
            var registration = AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{index + 1:000000}")), Residence = home, Skills = [skill] };
            await told.AskAsync($"register number {index + 1}", key => registering.RegisterAsync(id, registration, TestDistrict.Nine, key));
        }

        await told.AskAsync("declare", key => mobilizing.DeclareAsync(Flood, AnEmergencyMobilization.Plan, AnActivity.TheId, Service, Eleven, key));
        await told.AskAsync("declare it under another key", key => mobilizing.DeclareAsync(Flood, AnEmergencyMobilization.Plan, AnActivity.TheId, Service, Eleven, new IdempotencyKey(key + " once more")));
        await told.AskAsync("declare one nowhere", key => mobilizing.DeclareAsync(
            Other, AnEmergencyMobilization.Plan with { Waves = [AnEmergencyMobilization.WholeTown with { Areas = [TestDistrict.Town.SubtreeEnd] }] }, OtherService, Service, Eleven, key));
        await told.AskAsync("declare one without information", key => mobilizing.DeclareAsync(Other, AnEmergencyMobilization.Plan, OtherService, Service with { Information = null }, Eleven, key));
        return mobilizing;
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        told.Tell($"{when}, mobilisation", await district.Mobilizations.FindAsync(Flood));
        told.Tell($"{when}, open", (await district.Mobilizations.ListAsync(new MobilizationsOpenSpec())).Select(one => one.Id));
        told.Tell($"{when}, to be told", (await district.Mobilizations.ListAsync(new MobilizationsToTellSpec())).Select(one => one.Id));
        told.Tell($"{when}, due", (await district.Mobilizations.ListAsync(new CallUpWavesDueSpec(Morning))).Select(one => one.Id));
        told.Tell($"{when}, overdue", (await district.CallUps.ListAsync(new CallUpsOverdueSpec(Morning))).Select(one => one.Volunteer));
        var standing = (await new ReadingMobilizations(district).StandingAsync(Flood))!;
        told.Tell($"{when}, seats", standing.SeatsTaken);
        foreach (var state in Enum.GetValues<CallUpState>()) told.Tell($"{when}, {state}", standing[state]);
        district.UnitOfWork.Forget();
    }

    private static async Task TellOfAsync(OpenDistrict district, Told told, VolunteerId volunteer)
    {
        told.Tell("call", await district.CallUps.FindAsync(CallUpId.Of(Flood, volunteer)));
        told.Tell("time", await district.Schedules.FindAsync(volunteer));
        told.Tell("absences", await district.AbsenceFiles.FindAsync(volunteer));
        var records = await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(volunteer, new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(2))));
        told.Tell("minutes recorded", records.Select(record => record.Minutes));
        told.Tell("hours", (await district.HonourRolls.FindAsync(volunteer))?.Minutes);
        district.UnitOfWork.Forget();
    }

    private static VolunteerId Id(int number) => new(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 7, (byte)(0x20 + number)));
}
