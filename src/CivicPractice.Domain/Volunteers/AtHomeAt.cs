using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer is at home at a site.</summary>
/// <param name="site">The site.</param>
public sealed class AtHomeAt(PracticeSiteId site) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.Home == site;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.Home == site;
}

/// <summary>The active volunteers of a site, the longest registered first.</summary>
public sealed class VolunteersOfSiteSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="site">The site.</param>
    public VolunteersOfSiteSpec(PracticeSiteId site)
        : base(new VolunteerActive() & new AtHomeAt(site)) => Query.OrderBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
