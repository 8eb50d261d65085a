using CivicPractice.Activities;
using CivicPractice.Scheduling;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Registrations of volunteers in every state.</summary>
internal static class VolunteerEdges
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly Term Year = new(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1));
    private static readonly IdentityKit Kit = new("𠮷-“1”'\"\\", true, false);

    private static readonly VolunteerHoldings Other = new AVolunteer().WithId(AVolunteer.OtherId).Minor().InTeam(ATeam.OtherId).AppointedTo(VolunteerRole.CivilityGuide).AttestedFit(ActivityCategory.DroughtRelief)
        .Registering(words => words with { Skills = [VolunteerSkill.Driving], Person = APerson.TheId }).Build().ToHoldings();

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<Volunteer, VolunteerId, VolunteerState, VolunteerAction>("A volunteer", Volunteer.Lifecycle, volunteer => volunteer.State, Starts, Attempts).Cases;

    // In a team, with a role and with an application for another one: every command finds what it needs.
    private static AVolunteer Busy => new AVolunteer().InTeam().AttestedFit().AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Mediator);

    private static IReadOnlyList<Start<Volunteer, VolunteerId, VolunteerState>> Starts =>
    [
        From(VolunteerState.Active, "busy", () => Busy),
        From(VolunteerState.Active, "a minor without anything", () => new AVolunteer().Minor().Registering(words => words with { Skills = [], ServiceCategories = [] })) with { IsUsual = false },
        From(VolunteerState.Suspended, "suspended", () => Busy.Suspended()),
        From(VolunteerState.Withdrawn, "withdrawn", () => Busy.WithKit().Withdrawn()),
        From(VolunteerState.Ended, "ended", () => Busy.Ended()),
        From(VolunteerState.Merged, "merged", () => Busy.Merged()),
    ];

    private static IReadOnlyList<Attempt<Volunteer, VolunteerAction>> Attempts =>
    [
        Try(VolunteerAction.Suspend, "at once", one => one.Suspend(At)),
        Try(VolunteerAction.Resume, "at once", one => one.Resume(At)),
        Try(VolunteerAction.Withdraw, "at once", one => one.Withdraw(At)),
        Try(VolunteerAction.EndRegistration, "for no-shows", one => one.EndRegistration(RegistrationEndReason.NoShows, At)),
        Try(VolunteerAction.RecordGuardianConsent, "for a year", one => one.RecordGuardianConsent(Year, At)),
        Try(VolunteerAction.RecordOwnLabour, "for a year", one => one.RecordOwnLabour(Year, At)),
        Try(VolunteerAction.RecordBirthdays, "of a minor", one => one.RecordBirthdays(null, TestDistrict.Monday.PlusYears(2), At)),
        Try(VolunteerAction.BelongTo, "a person", one => one.BelongTo(APerson.OtherId, At)),
        Try(VolunteerAction.Forget, "for good", one => one.Forget(TestDistrict.Code, At)),
        Try(VolunteerAction.Absorb, "another registration", one => one.Absorb(Other, At)),
        Try(VolunteerAction.Merge, "into another registration", one => one.MergeInto(AVolunteer.OtherId, At)),
        Try(VolunteerAction.ProveSkill, "without end", one => one.ProveSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, (TestDistrict.Monday, null), At)),
        Try(VolunteerAction.ProveSkill, "which nobody has", one => one.ProveSkill(new VolunteerSkill("flying"), SkillEvidenceKind.Employer, (TestDistrict.Monday, TestDistrict.Monday), At)),
        Try(VolunteerAction.AttestHealth, "but for two categories", one => one.AttestHealth(
            new HealthAttestation(HealthAttestationKind.MedicalCertificate, TestDistrict.Monday, null, [ActivityCategory.DroughtRelief, new ActivityCategory("a-b")]), At)),
        Try(VolunteerAction.AttestHealth, "the same again", one => one.AttestHealth(AVolunteer.Fit(), At)),
        Try(VolunteerAction.WithdrawHealth, "the declaration", one => one.WithdrawHealth(HealthAttestationKind.OwnDeclaration, At)),
        Try(VolunteerAction.OfferTime, "a night and an absence", one => one.OfferTime([new AvailableHours(IsoDayOfWeek.Sunday, new LocalTime(22, 30), LocalTime.Midnight)], [Year], At)),
        Try(VolunteerAction.OfferArea, "a town", one => one.OfferArea([TestDistrict.Town], At)),
        Try(VolunteerAction.LimitService, "every limit", one => one.LimitService(
            new ServiceLimits { RestBetween = Duration.FromMinutes(90), MostOnEnd = Duration.FromHours(3), MostInADay = Duration.FromHours(6), MostInAWeek = Duration.FromHours(20) }, At)),
        Try(VolunteerAction.AddSkill, "another one", one => one.AddSkill(VolunteerSkill.Driving, At)),
        Try(VolunteerAction.RemoveSkill, "the one", one => one.RemoveSkill(VolunteerSkill.FirstAid, At)),
        Try(VolunteerAction.JoinTeam, "another one", one => one.JoinTeam(ATeam.OtherId, true, At)),
        Try(VolunteerAction.JoinTeam, "one that pauses", one => one.JoinTeam(ATeam.OtherId, false, At)),
        Try(VolunteerAction.LeaveTeam, "the one", one => one.LeaveTeam(ATeam.TheId, At)),
        Try(VolunteerAction.MoveToTeam, "another one", one => one.MoveToTeam(ATeam.TheId, ATeam.OtherId, true, At)),
        Try(VolunteerAction.Transfer, "to an organisation", one => one.TransferTo(AnOrganization.OtherId, At)),
        Try(VolunteerAction.IssueIdentityKit, "with signs of every script", one => one.IssueIdentityKit(ATeam.TheId, Kit, At)),
        Try(VolunteerAction.ApplyForRole, "the same again", one => one.ApplyForRole(VolunteerRole.Mediator, At)),
        Try(VolunteerAction.ApplyForRole, "after taking the other back", one => one is { State: VolunteerState.Active, PendingRole: not null } ? one.WithdrawRoleApplication(At) & one.ApplyForRole(new VolunteerRole("a-b"), At) : one.ApplyForRole(new VolunteerRole("a-b"), At)),
        Try(VolunteerAction.WithdrawRoleApplication, "the one", one => one.WithdrawRoleApplication(At)),
        Try(VolunteerAction.TurnDownRoleApplication, "the one", one => one.TurnDownRoleApplication(RoleRejectionReason.TrainingFirst, At)),
        Try(VolunteerAction.AppointToRole, "the one applied for", one => one.AppointToRole(VolunteerRole.Mediator, [], new TrainingRules(), At)),
        Try(VolunteerAction.DismissFromRole, "the one held", one => one.DismissFromRole(VolunteerRole.Lecturer, RoleDismissalReason.TermOver, At)),
    ];

    private static Start<Volunteer, VolunteerId, VolunteerState> From(VolunteerState state, string how, Func<AVolunteer> builder) => new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<Volunteer, VolunteerAction> Try(VolunteerAction action, string how, Func<Volunteer, Decision> command) => new(action, how, command);
}
