using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site is neither merged nor closed.</summary>
public sealed class LiveSite : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.State is not (SiteState.Merged or SiteState.Closed);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() =>
        site => site.State != SiteState.Merged && site.State != SiteState.Closed;
}
