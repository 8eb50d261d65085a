using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class ApplicationLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => TeamApplication.Lifecycle.ShouldPermitExactly("""
                  PassScreening FailScreening TakeOverScreening Admit    Reject   Withdraw  Forget    CarryOver
        Pending   Pending       Pending       Pending           Admitted Rejected Withdrawn .         Pending
        Admitted  .             .             .                 .        .        Withdrawn Admitted  Admitted
        Rejected  .             .             .                 .        .        .         Rejected  .
        Withdrawn .             .             .                 .        .        .         Withdrawn .
        """);
}

public class ApplicationCommands
{
    public static TheoryData<ApplicationState, ApplicationAction> EveryCommandInEveryState { get; } = Matrix.Of<ApplicationState, ApplicationAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ApplicationState state, ApplicationAction action)
    {
        var application = (state, action) is (ApplicationState.Pending, ApplicationAction.Admit)
            ? new AnApplication().Interviewed().Build()
            : action == ApplicationAction.Forget && state != ApplicationState.Admitted ? new AnApplication().Interviewed().Then(state).Build() : AnApplication.In(state).Build();
        var can = Can(application, action);

        if (TeamApplication.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(application, action).EnsureAccepted();
            application.State.Should().Be(next);
            Raised.EventsOf(application).Should().Equal(EventOf(action, state == ApplicationState.Admitted));
        }
        else if ((state, action) is (ApplicationState.Withdrawn, ApplicationAction.Withdraw))
        {
            Do(application, action).EnsureAccepted();
            Raised.EventsOf(application).Should().BeEmpty();
        }
        else
        {
            application.ShouldStayUnchangedBy(a => Do(a, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<ApplicationState, ApplicationAction>("application", state, action));
        }
    }

    private static readonly ScreenedFor[] Screened = [new(ScreeningStep.Interview, TestDistrict.Monday, null)];

    private static DomainEvent EventOf(ApplicationAction action, bool wasAdmitted) => action switch
    {
        ApplicationAction.PassScreening => new ApplicationScreeningPassed(AnApplication.TheId, ScreeningStep.Interview),
        ApplicationAction.FailScreening => new ApplicationScreeningFailed(AnApplication.TheId, ScreeningStep.Interview),
        ApplicationAction.TakeOverScreening => new ApplicationScreeningTakenOver(AnApplication.TheId, ScreeningStep.Interview),
        ApplicationAction.Admit => new ApplicationAdmitted(AnApplication.TheId, ARecruitmentDrive.TheId, ATeam.TheId, AVolunteer.TheId),
        ApplicationAction.Reject => new ApplicationRejected(AnApplication.TheId, ARecruitmentDrive.TheId, RejectionReason.NoPlaces),
        ApplicationAction.Forget => new ApplicationForgotten(AnApplication.TheId),
        ApplicationAction.CarryOver => new ApplicationCarriedOver(AnApplication.TheId, AVolunteer.OtherId),
        _ => new ApplicationWithdrawn(AnApplication.TheId, ARecruitmentDrive.TheId, wasAdmitted),
    };

    private static Decision Do(TeamApplication application, ApplicationAction action) => action switch
    {
        ApplicationAction.PassScreening => application.PassScreening(ScreeningStep.Interview, TestDistrict.Nine),
        ApplicationAction.FailScreening => application.FailScreening(ScreeningStep.Interview, ScreeningFailureReason.Absent, TestDistrict.Nine),
        ApplicationAction.TakeOverScreening => application.TakeOverScreening(ScreeningStep.Interview, Screened, TestDistrict.Monday, TestDistrict.Nine),
        ApplicationAction.Admit => application.Admit(TestDistrict.Nine),
        ApplicationAction.Reject => application.Reject(RejectionReason.NoPlaces, TestDistrict.Nine),
        ApplicationAction.Forget => application.Forget(TestDistrict.Nine),
        ApplicationAction.CarryOver => application.CarryTo(AVolunteer.OtherId, TestDistrict.Nine),
        _ => application.Withdraw(TestDistrict.Nine),
    };

    private static Decision Can(TeamApplication application, ApplicationAction action) => action switch
    {
        ApplicationAction.PassScreening => application.CanPassScreening(ScreeningStep.Interview),
        ApplicationAction.FailScreening => application.CanFailScreening(ScreeningStep.Interview),
        ApplicationAction.TakeOverScreening => application.CanTakeOverScreening(ScreeningStep.Interview, Screened, TestDistrict.Monday),
        ApplicationAction.Admit => application.CanAdmit(),
        ApplicationAction.Reject => application.CanReject(),
        ApplicationAction.Forget => application.CanForget(),
        ApplicationAction.CarryOver => application.CanCarryTo(),
        _ => application.CanWithdraw(),
    };
}

public class HandingAnApplicationIn
{
    private static readonly LocalDate Today = TestDistrict.Monday;
    private static readonly VolunteerFacts Adult = VolunteerFactsFor.Adult(AVolunteer.TheId);
    private static readonly DriveFacts Facts = new ARecruitmentDrive().Build().ToFacts();
    private static readonly Term Consent = new(Today, Today);

    [Fact]
    public void Waits_for_the_screening_the_drive_asks()
    {
        var application = Submit(Facts, Adult).EnsureAccepted();

        (application.State, application.Drive, application.Team, application.Volunteer, application.SubmittedAt).Should()
            .Be((ApplicationState.Pending, ARecruitmentDrive.TheId, ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine));
        application.Asked.Should().Equal(ScreeningStep.Interview);
        Raised.EventsOf(application).Should().Equal(new ApplicationSubmitted(AnApplication.TheId, ARecruitmentDrive.TheId, ATeam.TheId, AVolunteer.TheId));
    }

    [Fact]
    public void Is_refused_with_every_reason()
    {
        var minor = VolunteerFactsFor.Minor(AVolunteer.TheId, Today.PlusYears(4)) with { IsActive = false };

        Submit(Facts with { MinimumAge = 18, Risk = RiskLevel.Dangerous }, minor, hasPending: true).Refusals.Should().Equal(
            new VolunteerInactive(AVolunteer.TheId),
            new ApplicationPending(ARecruitmentDrive.TheId),
            new ApplicantTooYoung(18),
            new MinorOnDangerousService(AVolunteer.TheId),
            new GuardianConsentMissing(AVolunteer.TheId, Today));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Asks_for_the_least_age_by_the_birthday(int birthdayInDays, bool accepted)
    {
        var sixteen = Today.PlusDays(birthdayInDays);
        var minor = Adult with { EightFrom = sixteen.PlusYears(-8), AdultFrom = Today.PlusYears(2), GuardianConsent = Consent };

        Submit(Facts with { MinimumAge = 16 }, minor).Outcome.Should().Be(accepted ? Decision.Accepted : new ApplicantTooYoung(16));
    }

    [Theory]
    [InlineData(16, -2, true)]
    [InlineData(18, 0, true)]
    [InlineData(20, 2, true)]
    [InlineData(16, -2, false)]
    [InlineData(18, 0, false)]
    [InlineData(20, 2, false)]
    public void Counts_the_least_age_from_the_18th_birthday_where_the_8th_is_not_known(int age, int yearsFromAdulthood, bool accepted)
    {
        var applicant = Adult with { AdultFrom = Today.PlusYears(-yearsFromAdulthood).PlusDays(accepted ? 0 : 1), GuardianConsent = Consent };

        Submit(Facts with { MinimumAge = age }, applicant).Outcome.Should().Be(accepted ? Decision.Accepted : new ApplicantTooYoung(age));
    }

    [Fact]
    public void On_dangerous_work_is_for_adults()
    {
        var minor = Adult with { AdultFrom = Today.PlusDays(1), GuardianConsent = Consent, OwnLabour = Consent };

        Submit(Facts with { MinimumAge = 16 }, Adult).IsAccepted.Should().BeTrue();
        Submit(Facts, minor).IsAccepted.Should().BeTrue("without a least age a guardian's consent suffices");
        Submit(Facts with { Risk = RiskLevel.Dangerous }, minor).Outcome.Should().Be((Decision)new MinorOnDangerousService(AVolunteer.TheId));
        Submit(Facts with { Risk = RiskLevel.Dangerous }, Adult).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void With_facts_of_another_district_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => Submit(Facts with { District = TestDistrict.OtherId }, Adult)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Submit(Facts, Adult with { District = TestDistrict.OtherId })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Submit(null!, Adult)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Submit(Facts, null!)).Should().Throw<ArgumentNullException>();
    }

    private static Decision<TeamApplication> Submit(DriveFacts drive, VolunteerFacts applicant, bool hasPending = false) =>
        Unchanged.Tried(TeamApplication.Submit(TestDistrict.Id, AnApplication.TheId, drive, applicant, hasPending, Today, TestDistrict.Nine));
}

public class Screening
{
    private static readonly RecruitmentDrive Strict =
        new ARecruitmentDrive().Announcing(drive => drive with { Screening = [ScreeningStep.Interview, ScreeningStep.BackgroundCheck, ScreeningStep.TrialService] }).Build();

    [Fact]
    public void Must_be_passed_step_by_step_before_admission()
    {
        var application = new AnApplication().For(Strict).Interviewed().Build();
        application.FailScreening(ScreeningStep.BackgroundCheck, ScreeningFailureReason.Conduct, TestDistrict.Nine).EnsureAccepted();
        application.Forgotten();

        application.ShouldStayUnchangedBy(a => a.Admit(TestDistrict.Nine)).Refusals.Should()
            .Equal(new ScreeningNotPassed(ScreeningStep.BackgroundCheck), new ScreeningOutstanding(ScreeningStep.TrialService));
        application.Results.Should().Equal(
            new ScreeningResult(ScreeningStep.Interview, null, TestDistrict.Nine),
            new ScreeningResult(ScreeningStep.BackgroundCheck, ScreeningFailureReason.Conduct, TestDistrict.Nine));
    }

    [Fact]
    public void Has_one_outcome_a_step_and_only_the_steps_that_were_published()
    {
        var application = new AnApplication().Interviewed().Build();

        application.ShouldStayUnchangedBy(a => a.FailScreening(ScreeningStep.Interview, ScreeningFailureReason.Skills, TestDistrict.Nine))
            .Should().Be((Decision)new ScreeningAlreadyRecorded(ScreeningStep.Interview));
        application.ShouldStayUnchangedBy(a => a.PassScreening(ScreeningStep.TrialService, TestDistrict.Nine))
            .Should().Be((Decision)new ScreeningNotAsked(ScreeningStep.TrialService));
        FluentActions.Invoking(() => application.PassScreening(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_not_needed_where_none_is_published() =>
        new AnApplication().For(new ARecruitmentDrive().Announcing(drive => drive with { Screening = [] }).Build()).Admitted().Build()
            .AnsweredAt.Should().Be(TestDistrict.Nine);

    [Fact]
    public void Ends_with_a_reason_when_rejected()
    {
        var application = AnApplication.In(ApplicationState.Rejected).Build();

        (application.RejectedFor, application.AnsweredAt).Should().Be((RejectionReason.NoPlaces, TestDistrict.Nine));
        ScreeningStep.WellKnown[ScreeningStep.Interview].Should().Be(new Bilingual("面试", "interview"));
        default(ScreeningStep).Code.Should().BeEmpty();
    }
}

public class PendingApplications
{
    private static readonly RecruitmentDriveId OtherDrive = new(new Guid("00000000-0000-7000-8000-000000000a02"));

    private static readonly TeamApplication[] Applications =
    [
        new AnApplication().At(TestDistrict.Nine + Duration.FromHours(1)).Build(),
        new AnApplication().By(AVolunteer.OtherId).Build(),
        new AnApplication().For(new ARecruitmentDrive().WithId(OtherDrive).Build()).Build(),
        AnApplication.In(ApplicationState.Admitted).Build(),
        AnApplication.In(ApplicationState.Rejected).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new PendingInDrive(ARecruitmentDrive.TheId).ShouldAgreeWithItsExpression(Applications);
        new AppliedBy(AVolunteer.OtherId).ShouldAgreeWithItsExpression(Applications);
    }

    [Fact]
    public void Are_listed_longest_waiting_first() =>
        new PendingApplicationsSpec(ARecruitmentDrive.TheId).Evaluate(Applications).Should().Equal(Applications[1], Applications[0]);
}
