using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site offers a platform.</summary>
/// <param name="platform">The platform.</param>
public sealed class OffersPlatform(ServicePlatform platform) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.PlatformCodes.Contains(PracticeSite.WordFor(platform), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression()
    {
        var word = PracticeSite.WordFor(platform);
#pragma warning disable CA1307 // Ordinal here and in every store; the form with a comparison has no translation.
        return site => site.PlatformCodes.Contains(word);
#pragma warning restore CA1307
    }
}
