using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>There is at least so much of the resource at once, booked or free.</summary>
/// <param name="quantity">How many.</param>
public sealed class ResourceOfAtLeast(int quantity) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.Quantity >= quantity;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.Quantity >= quantity;
}
