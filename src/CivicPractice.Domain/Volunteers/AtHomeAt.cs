using System.Linq.Expressions;
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
/// <param name="site">The site.</param>
public sealed class VolunteersOfSiteSpec(PracticeSiteId site) : CriterionSpec<Volunteer>(new VolunteerActive() & new AtHomeAt(site), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
