using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>The resource is contributed in a mode.</summary>
/// <param name="mode">The mode.</param>
public sealed class ResourceOfMode(MobilizationMode mode) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.Mode == mode;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.Mode == mode;
}
