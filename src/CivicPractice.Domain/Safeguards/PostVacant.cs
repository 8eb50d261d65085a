using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Safeguards;

/// <summary>Nobody holds the post.</summary>
public sealed class PostVacant : Criterion<Post>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Post candidate) => candidate.State == PostState.Vacant;

    /// <inheritdoc/>
    public override Expression<Func<Post, bool>> ToExpression() => post => post.State == PostState.Vacant;
}

/// <summary>The posts to be filled, the longest vacant first.</summary>
public sealed class VacantPostsSpec : CriterionSpec<Post>
{
    /// <summary>Lists them.</summary>
    public VacantPostsSpec()
        : base(new PostVacant()) => Query.OrderBy(post => post.Since).ThenBy(post => post.Id);
}
