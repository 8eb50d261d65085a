using System.Linq.Expressions;
using CivicPractice.Organizations;

namespace CivicPractice.Teams;

/// <summary>The team belongs to an organisation.</summary>
/// <param name="organization">The organisation.</param>
public sealed class TeamOfOrganization(VolunteerOrganizationId organization) : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.Organization == organization;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.Organization == organization;
}

/// <summary>The teams of an organisation but those dissolved, the oldest first.</summary>
/// <param name="organization">The organisation.</param>
/// <param name="most">How many at most; <see langword="null"/> for all.</param>
public sealed class TeamsOfOrganizationSpec(VolunteerOrganizationId organization, int? most = null)
    : CriterionSpec<VolunteerTeam>(new TeamOfOrganization(organization) & !new TeamIsDissolved(), Order, most)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
