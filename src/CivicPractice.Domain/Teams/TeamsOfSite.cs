using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Teams;

/// <summary>The team is at home at a site: founded there, or moved there since.</summary>
/// <param name="site">The site.</param>
public sealed class AtHomeAtSite(PracticeSiteId site) : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.Site == site;
}

/// <summary>The team is dissolved.</summary>
public sealed class TeamIsDissolved : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.State == TeamState.Dissolved;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.State == TeamState.Dissolved;
}

/// <summary>The teams of a site but those dissolved, the oldest first.</summary>
/// <param name="site">The site.</param>
public sealed class TeamsOfSiteSpec(PracticeSiteId site) : CriterionSpec<VolunteerTeam>(new AtHomeAtSite(site) & !new TeamIsDissolved(), Order)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
