using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The site stands at this very division, not at one inside it.</summary>
/// <param name="division">The division.</param>
public sealed class SiteAt(DivisionCode division) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Division == division;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.Division == division;
}
