using System.Linq.Expressions;

namespace CivicPractice.Teams;

/// <summary>Nobody leads the team.</summary>
public sealed class TeamWithoutLeader : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.Leader is null;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.Leader == null;
}

/// <summary>The work list of the centre: teams that need a leader, but for those dissolved, the oldest first.</summary>
public sealed class TeamsWithoutLeaderSpec() : CriterionSpec<VolunteerTeam>(new TeamWithoutLeader() & !new TeamIsDissolved(), Order)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
