using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A volunteer's application to join a team (报名), through the screening (筛选) to its answer.</summary>
/// <remarks>Place, application and membership change together: <see cref="Recruiting"/> takes care of it.</remarks>
[Kind("application")]
public sealed partial class TeamApplication : AggregateRoot<TeamApplicationId>
{
    private readonly List<ScreeningStep> _asked;
    private List<ScreeningResult> _results = [];

    private TeamApplication(DistrictId district, TeamApplicationId id, DriveFacts drive, VolunteerId volunteer, Instant at)
        : base(district, id)
    {
        Drive = drive.Drive;
        Team = drive.Team;
        Volunteer = volunteer;
        _asked = [.. drive.Screening];
        SubmittedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/application.md.</summary>
    public static Lifecycle<ApplicationState, ApplicationAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "application",
        ApplicationState.Pending,
        (ApplicationState.Pending, ApplicationAction.PassScreening, ApplicationState.Pending),
        (ApplicationState.Pending, ApplicationAction.FailScreening, ApplicationState.Pending),
        (ApplicationState.Pending, ApplicationAction.TakeOverScreening, ApplicationState.Pending),
        (ApplicationState.Pending, ApplicationAction.Admit, ApplicationState.Admitted),
        (ApplicationState.Pending, ApplicationAction.Reject, ApplicationState.Rejected),
        (ApplicationState.Pending, ApplicationAction.Withdraw, ApplicationState.Withdrawn),
        (ApplicationState.Admitted, ApplicationAction.Withdraw, ApplicationState.Withdrawn),
        (ApplicationState.Pending, ApplicationAction.CarryOver, ApplicationState.Pending),
        (ApplicationState.Admitted, ApplicationAction.CarryOver, ApplicationState.Admitted),
        (ApplicationState.Admitted, ApplicationAction.Forget, ApplicationState.Admitted),
        (ApplicationState.Rejected, ApplicationAction.Forget, ApplicationState.Rejected),
        (ApplicationState.Withdrawn, ApplicationAction.Forget, ApplicationState.Withdrawn));

    /// <summary>Where the application stands.</summary>
    public ApplicationState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The drive.</summary>
    public RecruitmentDriveId Drive { get; private set; }

    /// <summary>The team.</summary>
    public VolunteerTeamId Team { get; private set; }

    /// <summary>The applicant.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>The steps of the screening that must be passed, as the drive had published them.</summary>
    public IReadOnlyList<ScreeningStep> Asked => _asked;

    /// <summary>The outcomes of the screening, oldest first.</summary>
    public IReadOnlyList<ScreeningResult> Results => _results;

    /// <summary>When it was handed in.</summary>
    public Instant SubmittedAt { get; private set; }

    /// <summary>When it was admitted, rejected or at last taken back, or <see langword="null"/>.</summary>
    public Instant? AnsweredAt { get; private set; }

    /// <summary>Why it was rejected, or <see langword="null"/>.</summary>
    public RejectionReason? RejectedFor { get; private set; }

    /// <summary>Hands an application in (报名).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new application.</param>
    /// <param name="drive">The drive; whether it takes applications it answers itself.</param>
    /// <param name="applicant">The volunteer.</param>
    /// <param name="hasPending">Whether the volunteer has an application in this drive that is not answered yet.</param>
    /// <param name="today">The day in the district, by which ages are judged.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// The application, or refused for all of <see cref="VolunteerInactive"/>, <see cref="ApplicationPending"/>, <see cref="ApplicantTooYoung"/>,
    /// <see cref="MinorOnDangerousService"/> (R17), <see cref="GuardianConsentMissing"/> (R15) that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts belong to another district.</exception>
    public static Decision<TeamApplication> Submit(
        DistrictId district, TeamApplicationId id, DriveFacts drive, VolunteerFacts applicant, bool hasPending, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(drive);
        ArgumentNullException.ThrowIfNull(applicant);
        var application = new TeamApplication(district, id, drive, applicant.Volunteer, at);
        application.RequireSameDistrict(drive.District, nameof(drive));
        application.RequireSameDistrict(applicant.District, nameof(applicant));
        var may = Decision.Unless(
            applicant.IsActive ? null : new VolunteerInactive(applicant.Volunteer),
            hasPending ? new ApplicationPending(drive.Drive) : null,
            BelowAge(drive.MinimumAge, applicant, today),
            drive.Risk == RiskLevel.Dangerous && AgePolicy.IsMinor(applicant.AdultFrom, today)
                ? new MinorOnDangerousService(applicant.Volunteer)
                : null,
            AgePolicy.WithoutGuardian(applicant.Volunteer, applicant.AdultFrom, applicant.GuardianConsent, applicant.OwnLabour, today));
        if (!may.IsAccepted) return may;

        application.Raise(new ApplicationSubmitted(id, drive.Drive, drive.Team, applicant.Volunteer), at);
        return application;
    }

    /// <summary>Whether a step of the screening may be recorded as passed.</summary>
    /// <param name="step">The step.</param>
    /// <inheritdoc cref="PassScreening" path="/returns"/>
    public Decision CanPassScreening(ScreeningStep step) => CanRecord(ApplicationAction.PassScreening, step);

    /// <summary>The applicant passes a step of the screening (通过).</summary>
    /// <param name="step">The step.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ScreeningNotAsked"/> or <see cref="ScreeningAlreadyRecorded"/>.</returns>
    public Decision PassScreening(ScreeningStep step, Instant at)
    {
        var may = CanPassScreening(step);
        if (!may.IsAccepted) return may;

        _results = [.. _results, new ScreeningResult(step, null, at.ToMicrosecond())];
        Raise(new ApplicationScreeningPassed(Id, step), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a step of the screening may be recorded as failed.</summary>
    /// <param name="step">The step.</param>
    /// <inheritdoc cref="FailScreening" path="/returns"/>
    public Decision CanFailScreening(ScreeningStep step) => CanRecord(ApplicationAction.FailScreening, step);

    /// <summary>The applicant fails a step of the screening (未通过), with the reason; the rejection is a decision of its own.</summary>
    /// <param name="step">The step.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ScreeningNotAsked"/> or <see cref="ScreeningAlreadyRecorded"/>.</returns>
    public Decision FailScreening(ScreeningStep step, ScreeningFailureReason reason, Instant at)
    {
        var may = CanFailScreening(step);
        if (!may.IsAccepted) return may;

        _results = [.. _results, new ScreeningResult(step, reason, at.ToMicrosecond())];
        Raise(new ApplicationScreeningFailed(Id, step), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the applicant may be admitted.</summary>
    /// <inheritdoc cref="Admit" path="/returns"/>
    public Decision CanAdmit()
    {
        var permitted = Lifecycle.Permits(State, ApplicationAction.Admit);
        return !permitted.IsAccepted ? permitted : Decision.Unless(_asked.Select(OpenOrFailed).OfType<Refusal>());
    }

    /// <summary>Admits the applicant (录用) once every step that was asked for is passed.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with <see cref="ScreeningOutstanding"/> or <see cref="ScreeningNotPassed"/> for each step.</returns>
    public Decision Admit(Instant at)
    {
        var may = CanAdmit();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ApplicationAction.Admit);
        AnsweredAt = at.ToMicrosecond();
        Raise(new ApplicationAdmitted(Id, Drive, Team, Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the applicant may be rejected.</summary>
    /// <inheritdoc cref="Reject" path="/returns"/>
    public Decision CanReject() => Lifecycle.Permits(State, ApplicationAction.Reject);

    /// <summary>Rejects the applicant (不予录用), with the reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Reject(RejectionReason reason, Instant at)
    {
        var may = CanReject();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ApplicationAction.Reject);
        AnsweredAt = at.ToMicrosecond();
        RejectedFor = reason;
        Raise(new ApplicationRejected(Id, Drive, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the applicant may step back.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => Lifecycle.Permits(State, ApplicationAction.Withdraw);

    /// <summary>The applicant steps back (撤回), also after having been admitted. Stepping back again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == ApplicationState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        var wasAdmitted = State == ApplicationState.Admitted;
        State = Lifecycle.Move(State, ApplicationAction.Withdraw);
        AnsweredAt = at.ToMicrosecond();
        Raise(new ApplicationWithdrawn(Id, Drive, wasAdmitted), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what the screening tells of the person may be forgotten.</summary>
    /// <inheritdoc cref="Forget" path="/returns"/>
    public Decision CanForget() => Lifecycle.Permits(State, ApplicationAction.Forget);

    /// <summary>Forgets what the screening tells of the person (清除个人信息, R16); that there was an application, and its answer, stays. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> while it waits for its answer.</returns>
    public Decision Forget(Instant at)
    {
        var may = CanForget();
        if (!may.IsAccepted || _results.Count == 0) return may;

        _results = [];
        Raise(new ApplicationForgotten(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the application may go over to another registration of the applicant.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
    public Decision CanCarryTo() => Lifecycle.Permits(State, ApplicationAction.CarryOver);

    /// <summary>The application goes over to another registration of the same person (转到另一注册).</summary>
    /// <param name="volunteer">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> once it was rejected or taken back: then it is the past.</returns>
    /// <exception cref="ArgumentException">The volunteer is the default value.</exception>
    public Decision CarryTo(VolunteerId volunteer, Instant at)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        var may = CanCarryTo();
        if (!may.IsAccepted || Volunteer == volunteer) return may;

        Volunteer = volunteer;
        Raise(new ApplicationCarriedOver(Id, volunteer), at);
        return Decision.Accepted;
    }

    // Either birthday tells the others.
    private static ApplicantTooYoung? BelowAge(int? minimumAge, VolunteerFacts applicant, LocalDate today)
    {
        if (minimumAge is not { } age) return null;
        var from = applicant.EightFrom?.PlusYears(age - AgePolicy.LeastAgeOfService) ?? applicant.AdultFrom?.PlusYears(age - AgePolicy.AgeOfAdults);
        return from is { } day && today < day ? new ApplicantTooYoung(age) : null;
    }

    private Decision CanRecord(ApplicationAction action, ScreeningStep step)
    {
        if (step == default) throw new ArgumentException("The step is missing.", nameof(step));
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            _asked.Contains(step) ? null : new ScreeningNotAsked(step),
            _results.Exists(result => result.Step == step) ? new ScreeningAlreadyRecorded(step) : null);
    }

    private Refusal? OpenOrFailed(ScreeningStep step) => _results.Find(result => result.Step == step) switch
    {
        null => new ScreeningOutstanding(step),
        { Failure: not null } => new ScreeningNotPassed(step),
        _ => null,
    };
}
