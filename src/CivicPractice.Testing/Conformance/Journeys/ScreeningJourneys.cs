using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Screening and written agreements of volunteers from the first to the last, by the use cases.</summary>
internal static class ScreeningJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly VolunteerId Volunteer = AVolunteer.TheId;
    private static readonly ScreeningStep Background = ScreeningStep.BackgroundCheck;
    private static readonly TeamApplicationId Second = new(new Guid("00000000-0000-7000-8000-000000000b02"));
    private static readonly RecruitmentDriveId SecondDrive = new(new Guid("00000000-0000-7000-8000-000000000a02"));
    private static readonly LocalDate End = AScreeningFile.Rules.LastDayOf(Background, TestDistrict.Monday)!.Value;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A volunteer is screened once for two teams, renews in the grace, and fails at last", ScreenedAsync),
        .. Told.Both("A volunteer signs agreements with a team and with a site, and ends one", AgreedAsync),
    ];

    private static async Task ScreenedAsync(OpenDistrict district, Told told)
    {
        await FoundedAsync(district, told);
        var (recruiting, screening) = (new Recruiting(district), new ScreeningMembers(district));
        await told.AskAsync("ask members for a background check", key => screening.RequireAsync(ATeam.TheId, [Background], Nine, key));
        await told.AskAsync("announce", key => recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive, Nine, key));
        await told.AskAsync("announce the other team's", key => recruiting.AnnounceAsync(SecondDrive, ARecruitmentDrive.Drive with { Team = ATeam.OtherId, Screening = [Background] }, Nine, key));
        await told.AskAsync("apply", key => recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Volunteer, Nine, key));
        await told.AskAsync("take nothing over", key => recruiting.TakeOverScreeningAsync(AnApplication.TheId, Background, Nine, key));
        await told.AskAsync("pass the interview", key => recruiting.PassScreeningAsync(AnApplication.TheId, ScreeningStep.Interview, Nine, key));
        await told.AskAsync("admit too early", key => recruiting.AdmitAsync(AnApplication.TheId, Nine, key));
        await told.AskAsync("pass the background check", key => recruiting.PassScreeningAsync(AnApplication.TheId, Background, Nine, key));
        await told.AskAsync("admit", key => recruiting.AdmitAsync(AnApplication.TheId, Nine, key));
        await told.AskAsync("apply elsewhere", key => recruiting.ApplyAsync(Second, SecondDrive, Volunteer, Nine, key));
        await told.AskAsync("take the background check over", key => recruiting.TakeOverScreeningAsync(Second, Background, Nine, key));
        await TellAsync(district, told, "screened");

        var later = TestDistrict.TimeZone.AtStartOfDay(End).ToInstant();
        await told.AskAsync("ask for a renewal", key => screening.AskAsync(Volunteer, AScreeningFile.TheCheck, Background, later, key));
        await told.AskAsync("ask twice", key => screening.AskAsync(Volunteer, AScreeningFile.OtherCheck, Background, later, key));
        await told.AskAsync("renew nobody's", key => screening.PassAsync(AVolunteer.OtherId, AScreeningFile.TheCheck, later, key));
        await TellAsync(district, told, "in the grace");
        later += Duration.FromDays(20);
        await told.AskAsync("renew", key => screening.PassAsync(Volunteer, AScreeningFile.TheCheck, later, key));
        await told.AskAsync("ask again", key => screening.AskAsync(Volunteer, AScreeningFile.OtherCheck, Background, later, key));
        await told.AskAsync("call off", key => screening.WithdrawAsync(Volunteer, AScreeningFile.OtherCheck, later, key));
        await told.AskAsync("fail what was called off", key => screening.FailAsync(Volunteer, AScreeningFile.OtherCheck, ScreeningFailureReason.Absent, later, key));
        await told.AskAsync("revoke the interview", key => screening.RevokeAsync(Volunteer, ScreeningStep.Interview, TestDistrict.Monday, ScreeningRevocationReason.RecordedInError, later, key));
        await told.AskAsync("revoke what was never passed", key => screening.RevokeAsync(Volunteer, ScreeningStep.TrialService, TestDistrict.Monday, ScreeningRevocationReason.Deceit, later, key));
        await TellAsync(district, told, "renewed");
    }

    private static async Task AgreedAsync(OpenDistrict district, Told told)
    {
        await FoundedAsync(district, told);
        var signing = new SigningAgreements(district);
        var atSite = AnAgreementFile.Agreement with
        {
            With = ActivityHost.Of(ASite.CentreId),
            Triggers = [AgreementTrigger.LargePublicEvent, AgreementTrigger.DangerToPerson],
            Document = new Guid("00000000-0000-7000-8000-0000000d0c01"),
        };
        await told.AskAsync("sign for nobody", key => signing.SignAsync(AVolunteer.OtherId, AnAgreementFile.TheAgreement, AnAgreementFile.Agreement, Nine, key));
        await told.AskAsync("sign", key => signing.SignAsync(Volunteer, AnAgreementFile.TheAgreement, AnAgreementFile.Agreement, Nine, key));
        await told.AskAsync("sign otherwise under the same id", key => signing.SignAsync(Volunteer, AnAgreementFile.TheAgreement, atSite, Nine, key));
        await told.AskAsync("sign with the site", key => signing.SignAsync(Volunteer, AnAgreementFile.OtherAgreement, atSite, Nine, key));
        await told.AskAsync("end", key => signing.EndAsync(Volunteer, AnAgreementFile.TheAgreement, TestDistrict.Monday.PlusDays(9), AgreementEndReason.VolunteerLeft, Nine, key));
        await told.AskAsync("end otherwise", key => signing.EndAsync(Volunteer, AnAgreementFile.TheAgreement, TestDistrict.Monday, AgreementEndReason.VolunteerLeft, Nine, key));
        var file = (await district.AgreementFiles.FindAsync(Volunteer))!;
        told.Tell("agreed", file.Agreements.Select(one => (one.Id, one.HoldsFrom, one.HoldsThrough)));
        told.Tell("running out", (await district.AgreementFiles.ListAsync(new AgreementsRunningOutSpec(atSite.Term.Through))).Select(one => one.Id));
    }

    private static async Task FoundedAsync(OpenDistrict district, Told told)
    {
        var (sites, teams) = (new FoundingSites(district), new FoundingTeams(district));
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("register", key => new RegisteringVolunteers(district).RegisterAsync(Volunteer, AVolunteer.Registration, Nine, key));
        await told.AskAsync("found", key => teams.FoundAsync(ATeam.TheId, ATeam.Team with { Site = ASite.CentreId }, Nine, key));
        await told.AskAsync("found one that asks for a step", key => teams.FoundAsync(ATeam.OtherId, ATeam.Team with { Site = ASite.CentreId, Screening = [Background] }, Nine, key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        var file = (await district.ScreeningFiles.FindAsync(Volunteer))!;
        told.Tell($"holding, {when}", file.Screened);
        told.Tell($"running out, {when}", (await district.ScreeningFiles.ListAsync(new ScreeningRunsOutSpec(End))).Select(one => one.Id));
        var standings = await ScreeningStanding.ToMendAsync(district, (await district.Teams.FindAsync(ATeam.TheId))!, [Volunteer], End);
        told.Tell($"to mend, {when}", standings.Select(standing => (standing.Volunteer, standing.IsFit)));
    }
}
