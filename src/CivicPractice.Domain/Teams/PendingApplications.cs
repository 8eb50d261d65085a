using System.Linq.Expressions;
using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>The application answers a drive and has no answer yet.</summary>
/// <param name="drive">The drive.</param>
public sealed class PendingInDrive(RecruitmentDriveId drive) : Criterion<TeamApplication>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TeamApplication candidate) => candidate.State == ApplicationState.Pending && candidate.Drive == drive;

    /// <inheritdoc/>
    public override Expression<Func<TeamApplication, bool>> ToExpression() =>
        application => application.State == ApplicationState.Pending && application.Drive == drive;
}

/// <summary>A volunteer has handed the application in.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class AppliedBy(VolunteerId volunteer) : Criterion<TeamApplication>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TeamApplication candidate) => candidate.Volunteer == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<TeamApplication, bool>> ToExpression() => application => application.Volunteer == volunteer;
}

/// <summary>What a volunteer has applied for, in whatever state, the earliest first.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class ApplicationsOfVolunteerSpec(VolunteerId volunteer) : CriterionSpec<TeamApplication>(new AppliedBy(volunteer), Order)
{
    private static readonly Ordering<TeamApplication> Order = Ordering<TeamApplication>.By(application => application.SubmittedAt).ThenBy(application => application.Id);
}

/// <summary>The work list of a drive: applications without an answer, the longest waiting first.</summary>
/// <param name="drive">The drive.</param>
public sealed class PendingApplicationsSpec(RecruitmentDriveId drive) : CriterionSpec<TeamApplication>(new PendingInDrive(drive), Order)
{
    private static readonly Ordering<TeamApplication> Order = Ordering<TeamApplication>.By(application => application.SubmittedAt).ThenBy(application => application.Id);
}

/// <summary>The application is to a team and has no answer yet, in whichever of its drives.</summary>
/// <param name="team">The team.</param>
public sealed class PendingInTeam(VolunteerTeamId team) : Criterion<TeamApplication>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TeamApplication candidate) => candidate.State == ApplicationState.Pending && candidate.Team == team;

    /// <inheritdoc/>
    public override Expression<Func<TeamApplication, bool>> ToExpression() =>
        application => application.State == ApplicationState.Pending && application.Team == team;
}

/// <summary>The work list of a team: applications without an answer in all its drives, the longest waiting first.</summary>
/// <param name="team">The team.</param>
public sealed class PendingApplicationsOfTeamSpec(VolunteerTeamId team) : CriterionSpec<TeamApplication>(new PendingInTeam(team), Order)
{
    private static readonly Ordering<TeamApplication> Order = Ordering<TeamApplication>.By(application => application.SubmittedAt).ThenBy(application => application.Id);
}
