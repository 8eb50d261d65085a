using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The resource was not withdrawn and is there at both ends of a time; whether it is so all the time between, and how much is free, it says itself (<see cref="SharedResource.FreeDuring"/>).</summary>
/// <param name="during">The time.</param>
public sealed class ResourceThereDuring(TimeRange during) : Criterion<SharedResource>
{
    private readonly Instant _from = during.From;
    private readonly Instant _until = during.Until;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) =>
        candidate.State == ResourceState.Available && candidate.AvailableFrom <= _from && _until <= candidate.AvailableUntil;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression()
    {
        var (from, until) = (_from, _until);
        return resource => resource.State == ResourceState.Available && resource.AvailableFrom <= from && until <= resource.AvailableUntil;
    }
}

/// <summary>The resources that may be booked for a time, the first to be gone first; what is free of each it says itself (<see cref="SharedResource.FreeDuring"/>).</summary>
/// <param name="during">From when until when.</param>
/// <param name="quantity">How many are wanted.</param>
/// <param name="site">Where they are wanted, or <see langword="null"/> for anywhere.</param>
/// <param name="mode">The mode, or <see langword="null"/> for any.</param>
public sealed class ResourcesToBookSpec(TimeRange during, int quantity = 1, PracticeSiteId? site = null, MobilizationMode? mode = null)
    : CriterionSpec<SharedResource>(Asked(during, quantity, site, mode), Order)
{
    private static readonly Ordering<SharedResource> Order = Ordering<SharedResource>.By(resource => resource.AvailableUntil).ThenBy(resource => resource.Id);

    private static Criterion<SharedResource> Asked(TimeRange during, int quantity, PracticeSiteId? site, MobilizationMode? mode)
    {
        Criterion<SharedResource> asked = new ResourceThereDuring(during);
        asked &= new ResourceOfAtLeast(quantity);
        if (site is { } place) asked &= new ResourceUsableAt(place);
        if (mode is { } way) asked &= new ResourceOfMode(way);
        return asked;
    }
}
