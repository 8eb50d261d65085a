using CivicPractice.Sites;

namespace CivicPractice.Circles;

/// <summary>The site is no more: it was merged or closed.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">What became of it.</param>
public sealed record SiteHasEnded(PracticeSiteId Site, SiteState State) : Refusal("site-grouping.site-has-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地{Terms.Of(State).Zh}。", $"The site is no more; it is {Terms.Of(State).En}.");
}
