using System.Linq.Expressions;

namespace CivicPractice.Teams;

/// <summary>The drive is a team's.</summary>
/// <param name="team">The team.</param>
public sealed class DriveOfTeam(VolunteerTeamId team) : Criterion<RecruitmentDrive>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RecruitmentDrive candidate) => candidate.Team == team;

    /// <inheritdoc/>
    public override Expression<Func<RecruitmentDrive, bool>> ToExpression() => drive => drive.Team == team;
}

/// <summary>The drive stands somewhere; that an open one still takes applications says <see cref="DriveOpenAt"/>.</summary>
/// <param name="state">Where.</param>
public sealed class DriveInState(DriveState state) : Criterion<RecruitmentDrive>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RecruitmentDrive candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<RecruitmentDrive, bool>> ToExpression() => drive => drive.State == state;
}

/// <summary>The drives of a team, the oldest first.</summary>
/// <param name="team">The team.</param>
/// <param name="state">Where they stand; <see langword="null"/> for all.</param>
public sealed class DrivesOfTeamSpec(VolunteerTeamId team, DriveState? state = null)
    : CriterionSpec<RecruitmentDrive>(state is { } one ? new DriveOfTeam(team) & new DriveInState(one) : new DriveOfTeam(team), Order)
{
    private static readonly Ordering<RecruitmentDrive> Order = Ordering<RecruitmentDrive>.By(drive => drive.AnnouncedAt).ThenBy(drive => drive.Id);
}
