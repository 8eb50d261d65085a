using System.Linq.Expressions;

namespace CivicPractice.Teams;

/// <summary>The team is for something.</summary>
/// <param name="category">What it is for.</param>
public sealed class TeamOfCategory(TeamCategory category) : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.Category == category;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.Category == category;
}

/// <summary>The teams of a category but those dissolved, the oldest first.</summary>
/// <param name="category">What they are for.</param>
public sealed class TeamsOfCategorySpec(TeamCategory category) : CriterionSpec<VolunteerTeam>(new TeamOfCategory(category) & !new TeamIsDissolved(), Order)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
