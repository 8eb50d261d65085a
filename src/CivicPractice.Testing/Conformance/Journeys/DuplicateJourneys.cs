using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Two registrations of one person become one, with all that hangs on them, by the use cases.</summary>
internal static class DuplicateJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly (VolunteerId One, VolunteerId Other) Both = (AVolunteer.TheId, AVolunteer.OtherId);
    private static readonly Guid Cleaning = new("00000000-0000-7000-8000-00000000ca01");
    private static readonly Guid Visiting = new("00000000-0000-7000-8000-00000000ca02");

    public static IEnumerable<ConformanceCase> Cases => Told.Both("Two registrations of one person become one, and nothing is lost or counted twice", MergedAsync);

    private static async Task MergedAsync(OpenDistrict district, Told told)
    {
        await RegisteredAsync(district, told);
        var (crediting, merging) = (new Crediting(district), new MergingVolunteers(district));
        foreach (var (volunteer, cause, minutes) in new[] { (Both.One, Cleaning, 60), (Both.Other, Cleaning, 120), (Both.Other, Visiting, 99 * 60) })
            await told.AskAsync($"credit {cause} to {volunteer}", key => crediting.CreditAsync(volunteer, cause, minutes, TestDistrict.Monday, Nine, key));
        await told.AskAsync("spend", key => crediting.RedeemAsync(Both.Other, new Guid("00000000-0000-7000-8000-00000000ca03"), Points.Of(1), Nine, key));
        await told.AskAsync("honour", key => crediting.AwardHonourAsync(Both.Other, new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "市文明办"), Nine, key));
        await told.AskAsync("insure", key => new Insuring(district).InsureAsync(AnInsurancePolicy.TheId, [Both.Other], Nine, key));
        await told.AskAsync("sign", key => new SigningAgreements(district).SignAsync(Both.Other, AnAgreementFile.TheAgreement, AnAgreementFile.Agreement, Nine, key));
        await told.AskAsync("ask for a check", key => new ScreeningMembers(district).AskAsync(Both.Other, AScreeningFile.TheCheck, ScreeningStep.BackgroundCheck, Nine, key));
        await told.AskAsync("pass it", key => new ScreeningMembers(district).PassAsync(Both.Other, AScreeningFile.TheCheck, Nine, key));
        await told.AskAsync("attest health", key => new UpdatingVolunteers(district).AttestHealthAsync(Both.Other, AVolunteer.Fit(ActivityCategory.DroughtRelief), Nine, key));
        await told.AskAsync("join", key => new JoiningTeams(district).JoinAsync(Both.Other, ATeam.TheId, Nine, key));
        await told.AskAsync("lead", key => new FoundingTeams(district).AppointLeaderAsync(ATeam.TheId, Both.Other, Nine, key));
        await TellAsync(district, told, "before");

        await told.AskAsync("merge into nobody", key => merging.MergeAsync(Both.Other, new VolunteerId(Cleaning), Nine, key));
        await told.AskAsync("merge", key => merging.MergeAsync(Both.Other, Both.One, Nine, key));
        await told.AskAsync("merge back", key => merging.MergeAsync(Both.One, Both.Other, Nine, key));
        await TellAsync(district, told, "after");
        await told.AskAsync("reverse what the other had", key => crediting.ReverseAsync(Both.Other, Visiting, Nine, key));
        await told.AskAsync("call the policy off", key => new Insuring(district).CancelAsync(AnInsurancePolicy.TheId, Nine + Duration.FromHours(1), key));
        await TellAsync(district, told, "later");

        var (account, roll) = ((await district.PointsAccounts.FindAsync(Both.One))!, (await district.HonourRolls.FindAsync(Both.One))!);
        Must.Equal((Points.Of(1), Points.Zero, 120L), (account.Balance, account.Owed, roll.Minutes), "Balance, debt and minutes at last");
        Must.Equal([Both.One], (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(ATeam.TheId))).Select(member => member.Volunteer), "Members of the team");
        district.UnitOfWork.Forget();
    }

    private static async Task RegisteredAsync(OpenDistrict district, Told told)
    {
        await told.AskAsync("plan a centre", key => new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => new FoundingSites(district).OpenAsync(ASite.CentreId, Nine, key));
        foreach (var (volunteer, number) in new[] { (Both.One, "990101-000001"), (Both.Other, "990101-000002") })
        {
            await told.AskAsync($"register {number}", key => new RegisteringVolunteers(district).RegisterAsync(
                volunteer, AVolunteer.Registration with { Number = VolunteerNumber.Parse(number) }, Nine, key));
        }

        await told.AskAsync("found a team", key => new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team with { Site = ASite.CentreId }, Nine, key));
        district.InsurancePolicies.Add(InsurancePolicy.TakeOut(district.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy with { MostPersons = 1 }, Nine).EnsureAccepted());
        var file = TrainingFile.Of(district.Id, Both.Other);
        file.Issue(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)), Nine).EnsureAccepted();
        district.TrainingFiles.Add(file);
        district.AbsenceFiles.Add(new AnAbsenceFile().AbsentOften(2).BuildRaising());
        district.AbsenceFiles.Add(new AnAbsenceFile().Of(Both.Other).AbsentOften(4, from: 2).BuildRaising());
        await district.UnitOfWork.CommitAsync();
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        foreach (var volunteer in new[] { Both.One, Both.Other })
        {
            told.Tell($"{when}, volunteer", await district.Volunteers.FindAsync(volunteer));
            told.Tell($"{when}, account", await district.PointsAccounts.FindAsync(volunteer));
            told.Tell($"{when}, roll", await district.HonourRolls.FindAsync(volunteer));
            told.Tell($"{when}, covers", await district.VolunteerCovers.FindAsync(volunteer));
            told.Tell($"{when}, training", await district.TrainingFiles.FindAsync(volunteer));
            told.Tell($"{when}, screening", await district.ScreeningFiles.FindAsync(volunteer));
            told.Tell($"{when}, agreements", await district.AgreementFiles.FindAsync(volunteer));
            told.Tell($"{when}, absences", await district.AbsenceFiles.FindAsync(volunteer));
            told.Tell($"{when}, record", (await new ReadingVolunteerRecords(district).FindAsync(volunteer))?.Service.Minutes);
        }

        told.Tell($"{when}, team", await district.Teams.FindAsync(ATeam.TheId));
        told.Tell($"{when}, policy", await district.InsurancePolicies.FindAsync(AnInsurancePolicy.TheId));
        district.UnitOfWork.Forget();
    }
}
