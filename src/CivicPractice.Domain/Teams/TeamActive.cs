using System.Linq.Expressions;

namespace CivicPractice.Teams;

/// <summary>The team works: neither suspended nor dissolved.</summary>
public sealed class TeamActive : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.State == TeamState.Active;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.State == TeamState.Active;
}

/// <summary>The teams that work, the oldest first.</summary>
public sealed class ActiveTeamsSpec() : CriterionSpec<VolunteerTeam>(new TeamActive(), Order)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
