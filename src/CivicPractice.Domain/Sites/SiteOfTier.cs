using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site belongs to a tier.</summary>
/// <param name="tier">The tier.</param>
public sealed class SiteOfTier(SiteTier tier) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Tier == tier;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.Tier == tier;
}
