using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site is known to hold so many people at once, or more.</summary>
/// <param name="people">How many.</param>
public sealed class SiteHolding(int people) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Capacity >= people;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.Capacity != null && site.Capacity >= people;
}
