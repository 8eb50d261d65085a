using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Nobody holds the post.</summary>
public sealed class PostVacant : Criterion<Post>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Post candidate) => candidate.State == PostState.Vacant;

    /// <inheritdoc/>
    public override Expression<Func<Post, bool>> ToExpression() => post => post.State == PostState.Vacant;
}

/// <summary>Somebody holds the post.</summary>
public sealed class PostFilled : Criterion<Post>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Post candidate) => candidate.State == PostState.Filled;

    /// <inheritdoc/>
    public override Expression<Func<Post, bool>> ToExpression() => post => post.State == PostState.Filled;
}

/// <summary>The post is one of a site.</summary>
/// <param name="site">The site.</param>
public sealed class PostAtSite(PracticeSiteId site) : Criterion<Post>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Post candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<Post, bool>> ToExpression() => post => post.Site == site;
}

/// <summary>The post stands where it stands (vacant, filled or abolished) since before a bound.</summary>
/// <param name="bound">The bound, such as <see cref="SafeguardRules.VacantBefore"/>.</param>
public sealed class PostUnchangedSince(Instant bound) : Criterion<Post>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Post candidate) => candidate.Since < bound;

    /// <inheritdoc/>
    public override Expression<Func<Post, bool>> ToExpression() => post => post.Since < bound;
}

/// <summary>The posts of a site, the vacant ones first, then the filled ones.</summary>
/// <param name="site">The site.</param>
public sealed class PostsOfSiteSpec(PracticeSiteId site) : CriterionSpec<Post>(new PostAtSite(site) & (new PostVacant() | new PostFilled()), Order)
{
    private static readonly Ordering<Post> Order = Ordering<Post>.By(post => post.State).ThenBy(post => post.Id);
}

/// <summary>The posts to be filled, the longest vacant first.</summary>
/// <param name="site">The site, or <see langword="null"/> for all sites.</param>
public sealed class VacantPostsSpec(PracticeSiteId? site = null) : CriterionSpec<Post>(site is { } one ? new PostVacant() & new PostAtSite(one) : new PostVacant(), Order)
{
    private static readonly Ordering<Post> Order = Ordering<Post>.By(post => post.Since).ThenBy(post => post.Id);
}

/// <summary>The posts that are vacant for too long (岗位缺口), the longest first.</summary>
/// <param name="bound">The bound, such as <see cref="SafeguardRules.VacantBefore"/>.</param>
public sealed class LongVacantPostsSpec(Instant bound) : CriterionSpec<Post>(new PostVacant() & new PostUnchangedSince(bound), Order)
{
    private static readonly Ordering<Post> Order = Ordering<Post>.By(post => post.Since).ThenBy(post => post.Id);
}
