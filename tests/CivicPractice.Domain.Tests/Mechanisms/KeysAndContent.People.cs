using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Organizations;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Volunteers, teams, organisations and sites.</content>
public sealed partial class KeysAndContent
{
    [Fact]
    public async Task Differ_for_recruiting()
    {
        var (recruiting, drive, id) = (new Recruiting(_place.Open()), ARecruitmentDrive.TheId, AnApplication.TheId);
        var newcomer = new VolunteerId(Cause(7));
        await _place.RegisterAsync(newcomer, 7);
        (await recruiting.AnnounceAsync(drive, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team }, At)).EnsureAccepted();
        await OnceAsync(
            key => recruiting.ApplyAsync(id, drive, newcomer, At, key),
            key => recruiting.ApplyAsync(id, drive, Wang, At, key),
            key => recruiting.ApplyAsync(id, new RecruitmentDriveId(Cause(8)), newcomer, At, key));
        await OnceAsync(
            key => recruiting.FailScreeningAsync(id, ScreeningStep.Interview, ScreeningFailureReason.Absent, At, key),
            key => recruiting.FailScreeningAsync(id, ScreeningStep.TrialService, ScreeningFailureReason.Absent, At, key));
        await OnceAsync(
            key => recruiting.RejectAsync(id, RejectionReason.ScreeningFailed, At, key), key => recruiting.RejectAsync(id, RejectionReason.NoPlaces, At, key));
    }

    [Fact]
    public async Task Differ_for_teams_and_organisations()
    {
        var (running, organizations, other) = (new RunningTeams(_place.Open()), new RegisteringOrganizations(_place.Open()), AnOrganization.OtherId);
        (await organizations.RegisterAsync(other, new NewOrganization { Name = "北河志愿者协会" }, At)).EnsureAccepted();
        (await new FoundingTeams(_place.Open()).FoundAsync(ATeam.OtherId, ATeam.Team with { Site = Neighbourhood.Site }, At)).EnsureAccepted();
        await OnceAsync(key => running.TransferAsync(Neighbourhood.Team, Neighbourhood.Organization, At, key), key => running.TransferAsync(Neighbourhood.Team, null, At, key));
        await OnceAsync(key => _place.Registering.TransferAsync(Wang, Neighbourhood.Organization, At, key), key => _place.Registering.TransferAsync(Wang, null, At, key));
        await OnceAsync(
            key => organizations.HandOverAsync(Neighbourhood.Organization, other, 1, At, key),
            key => organizations.HandOverAsync(Neighbourhood.Organization, null, 1, At, key),
            key => organizations.HandOverAsync(Neighbourhood.Organization, other, 2, At, key));
        await OnceAsync(key => running.StepDownAsync(Neighbourhood.Team, Wang, At, key), key => running.StepDownAsync(Neighbourhood.Team, Neighbourhood.Li, At, key));
        (await running.SuspendAsync(Neighbourhood.Team, At)).EnsureAccepted();
        var dissolving = new DissolvingTeams(_place.Open());
        await OnceAsync(key => dissolving.DissolveAsync(Neighbourhood.Team, ATeam.OtherId, At, key), key => dissolving.DissolveAsync(Neighbourhood.Team, null, At, key));
    }

    [Fact]
    public async Task Differ_for_screening_and_agreements()
    {
        var (screening, signing, step, check, agreement) = (
            new ScreeningMembers(_place.Open()), new SigningAgreements(_place.Open()), ScreeningStep.BackgroundCheck, AScreeningFile.TheCheck, AnAgreementFile.TheAgreement);
        await OnceAsync(
            key => screening.RequireAsync(Neighbourhood.Team, [step], At, key), key => screening.RequireAsync(Neighbourhood.Team, [step, ScreeningStep.Interview], At, key));
        await OnceAsync(
            key => screening.AskAsync(Wang, check, step, At, key),
            key => screening.AskAsync(Neighbourhood.Li, check, step, At, key),
            key => screening.AskAsync(Wang, AScreeningFile.OtherCheck, step, At, key),
            key => screening.AskAsync(Wang, check, ScreeningStep.Interview, At, key));
        await OnceAsync(
            key => screening.PassAsync(Wang, check, At, key), key => screening.FailAsync(Wang, check, ScreeningFailureReason.Absent, At, key), key => screening.WithdrawAsync(Wang, check, At, key));
        await OnceAsync(
            key => screening.RevokeAsync(Wang, step, Day, ScreeningRevocationReason.Deceit, At, key),
            key => screening.RevokeAsync(Wang, step, Day.PlusDays(1), ScreeningRevocationReason.Deceit, At, key));
        await OnceAsync(
            key => signing.SignAsync(Wang, agreement, AnAgreementFile.Agreement, At, key),
            key => signing.SignAsync(Neighbourhood.Li, agreement, AnAgreementFile.Agreement, At, key),
            key => signing.SignAsync(Wang, AnAgreementFile.OtherAgreement, AnAgreementFile.Agreement, At, key));
        await OnceAsync(
            key => signing.EndAsync(Wang, agreement, Day, AgreementEndReason.VolunteerLeft, At, key),
            key => signing.EndAsync(Wang, agreement, Day.PlusDays(1), AgreementEndReason.VolunteerLeft, At, key),
            key => signing.EndAsync(Wang, agreement, Day, AgreementEndReason.NotKept, At, key));
    }

    [Fact]
    public async Task Differ_for_exclusions()
    {
        await _place.WithinAsync(district =>
        {
            var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle, At).EnsureAccepted();
            cycle.Open(At).EnsureAccepted();
            district.EvaluationCycles.Add(cycle);
        });
        var scoring = new ScoringSubjects(_place.Open());
        (await scoring.OpenAsync(AnEvaluationCycle.TheId, AScorecard.TheId, AScorecard.Subject, At)).EnsureAccepted();
        await OnceAsync(
            key => scoring.ExcludeAsync(AScorecard.TheId, ExclusionReason.SubjectEnded, At, key), key => scoring.ExcludeAsync(AScorecard.TheId, ExclusionReason.TooShort, At, key));
    }

    [Fact]
    public async Task Differ_for_volunteers()
    {
        var (updating, roles, kits) = (new UpdatingVolunteers(_place.Open()), new AppointingToRoles(_place.Open()), new IssuingIdentityKits(_place.Open()));
        var (term, hours) = (new Term(Day, Day), new AvailableHours(IsoDayOfWeek.Monday, new LocalTime(9, 0), new LocalTime(12, 0)));
        var limits = new ServiceLimits { MostInADay = Duration.FromHours(4) };
        // What is said of a person is in no command that is kept; whose it is, is.
        await OnceAsync(key => updating.RecordGuardianConsentAsync(Wang, term, At, key), key => updating.RecordGuardianConsentAsync(Neighbourhood.Li, term, At, key));
        await OnceAsync(key => updating.RecordOwnLabourAsync(Wang, term, At, key), key => updating.RecordOwnLabourAsync(Neighbourhood.Li, term, At, key));
        await OnceAsync(key => updating.AddSkillAsync(Wang, VolunteerSkill.Driving, At, key), key => updating.RemoveSkillAsync(Wang, VolunteerSkill.Driving, At, key));
        await OnceAsync(
            key => updating.ProveSkillAsync(Wang, VolunteerSkill.Driving, SkillEvidenceKind.Certificate, (Day, null), At, key),
            key => updating.ProveSkillAsync(Neighbourhood.Li, VolunteerSkill.Driving, SkillEvidenceKind.Certificate, (Day, null), At, key));
        await OnceAsync(key => updating.RemoveSkillAsync(Wang, VolunteerSkill.Driving, At, key), key => updating.RemoveSkillAsync(Neighbourhood.Li, VolunteerSkill.Driving, At, key));
        await OnceAsync(key => updating.AttestHealthAsync(Wang, AVolunteer.Fit(), At, key), key => updating.AttestHealthAsync(Neighbourhood.Li, AVolunteer.Fit(), At, key));
        await OnceAsync(
            key => updating.WithdrawHealthAsync(Wang, HealthAttestationKind.OwnDeclaration, At, key),
            key => updating.WithdrawHealthAsync(Neighbourhood.Li, HealthAttestationKind.OwnDeclaration, At, key),
            key => updating.WithdrawHealthAsync(Wang, HealthAttestationKind.MedicalCertificate, At, key));
        await OnceAsync(key => updating.OfferTimeAsync(Wang, [hours], [term], At, key), key => updating.OfferTimeAsync(Neighbourhood.Li, [hours], [term], At, key));
        await OnceAsync(key => updating.OfferAreaAsync(Wang, [TestDistrict.Town], At, key), key => updating.OfferAreaAsync(Neighbourhood.Li, [TestDistrict.Town], At, key));
        await OnceAsync(key => updating.LimitServiceAsync(Wang, limits, At, key), key => updating.LimitServiceAsync(Neighbourhood.Li, limits, At, key));
        await OnceAsync(key => roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At, key), key => roles.ApplyAsync(Wang, VolunteerRole.Mediator, At, key));
        await OnceAsync(
            key => roles.TurnDownAsync(Wang, RoleRejectionReason.TrainingFirst, At, key), key => roles.TurnDownAsync(Wang, Enum.GetValues<RoleRejectionReason>().First(one => one != RoleRejectionReason.TrainingFirst), At, key));
        (await roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At)).EnsureAccepted();
        await OnceAsync(key => roles.WithdrawAsync(Wang, At, key), key => roles.WithdrawAsync(Neighbourhood.Li, At, key));
        (await roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At)).EnsureAccepted();
        await OnceAsync(key => roles.AppointAsync(Wang, VolunteerRole.Lecturer, At, key), key => roles.AppointAsync(Wang, VolunteerRole.Mediator, At, key));
        await OnceAsync(
            key => roles.DismissAsync(Wang, VolunteerRole.Lecturer, RoleDismissalReason.TermOver, At, key),
            key => roles.DismissAsync(Wang, VolunteerRole.Mediator, RoleDismissalReason.TermOver, At, key),
            key => roles.DismissAsync(Wang, VolunteerRole.Lecturer, Enum.GetValues<RoleDismissalReason>().First(one => one != RoleDismissalReason.TermOver), At, key));
        var kit = new IdentityKit("A-012", true, false);
        await OnceAsync(
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit, At, key),
            key => kits.IssueAsync(Wang, ATeam.OtherId, kit, At, key),
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit with { Number = "A-013" }, At, key),
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit with { WithBadge = true }, At, key));
        await OnceAsync(key => kits.ReturnAsync(Wang, Neighbourhood.Team, At, key), key => kits.ReturnAsync(Wang, ATeam.OtherId, At, key));
        await OnceAsync(key => updating.SuspendAsync(Wang, At, key), key => updating.ResumeAsync(Wang, At, key));
        await OnceAsync(key => updating.ResumeAsync(Wang, At, key), key => updating.ResumeAsync(Neighbourhood.Li, At, key));
        var merging = new MergingVolunteers(_place.Open());
        await OnceAsync(key => merging.MergeAsync(Neighbourhood.Li, Wang, At, key), key => merging.MergeAsync(Wang, Neighbourhood.Li, At, key));
        (await updating.SuspendAsync(new VolunteerId(Cause(9)), At)).Should().Be((Decision)new NotFound("volunteer", Cause(9)));
    }

    [Fact]
    public async Task Differ_for_registrations_and_sites()
    {
        await OnceAsync(
            key => _place.Registering.EndRegistrationAsync(Wang, RegistrationEndReason.NoShows, At, key),
            key => _place.Registering.EndRegistrationAsync(Wang, RegistrationEndReason.Inactivity, At, key));
        // Accepted, as it has ended already, and kept under its key all the same.
        var ending = new EndingForNoShows(_place.Open());
        await OnceAsync(key => ending.EndAsync(Wang, At, key), key => ending.EndAsync(Neighbourhood.Li, At, key));
        await _place.WindUpAsync(Neighbourhood.Site);
        await OnceAsync(
            key => _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, At, key),
            key => _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.PremisesLost, At, key));
    }

    private static AbsenceFile Absent(VolunteerId volunteer, Guid cause)
    {
        var file = AbsenceFile.Of(TestDistrict.Id, volunteer);
        file.Note(cause, AbsenceKind.Unexcused, Day, AnAbsenceFile.Rules, At).EnsureAccepted();
        return file;
    }
}
