using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site offers a platform.</summary>
/// <param name="platform">The platform.</param>
public sealed class OffersPlatform(ServicePlatform platform) : TextHolds<PracticeSite>(PracticeSite.WordFor(platform))
{
    /// <inheritdoc/>
    protected override Expression<Func<PracticeSite, string>> Text => site => site.PlatformCodes;

    /// <inheritdoc/>
    protected override string TextOf(PracticeSite candidate) => candidate.PlatformCodes;
}
