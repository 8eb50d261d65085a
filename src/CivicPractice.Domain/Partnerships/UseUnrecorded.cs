using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>A booking of the resource has ended, and nobody has recorded what was used.</summary>
/// <param name="at">The moment of asking.</param>
public sealed class UseUnrecorded(Instant at) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.NextUnrecorded is { } end && end <= at;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.NextUnrecorded != null && resource.NextUnrecorded <= at;
}

/// <summary>The resources of which use is to be recorded (<see cref="PartnershipRules.KeepEndedBookings"/> says how long it can be), the longest ago first.</summary>
/// <param name="at">The moment of asking.</param>
public sealed class ResourcesUnrecordedSpec(Instant at) : CriterionSpec<SharedResource>(new UseUnrecorded(at), Order)
{
    private static readonly Ordering<SharedResource> Order = Ordering<SharedResource>.By(resource => resource.NextUnrecorded).ThenBy(resource => resource.Id);
}
