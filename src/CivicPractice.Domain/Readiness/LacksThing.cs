using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The latest inspection of the site left a requirement of one of the six things that is not mended, mandatory or not.</summary>
/// <param name="thing">Which of the six.</param>
public sealed class LacksThing(ReadinessThing thing) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => !candidate.HasEnded && candidate.Lacks(thing);

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression()
    {
        var sets = BitSets.With((int)thing, Enum.GetValues<ReadinessThing>().Length);
        return site => !site.HasEnded && sets.Contains(site.LackingThings);
    }
}

/// <summary>The sites that lack one of the six things, such as those without equipment, the worst first.</summary>
/// <param name="thing">Which of the six.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesLackingSpec(ReadinessThing thing, SiteTier? tier = null, DivisionCode? within = null)
    : CriterionSpec<SiteReadiness>(new LacksThing(thing).Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.ByDescending(site => site.MandatoryDefects).ThenByDescending(site => site.OpenDefects).ThenBy(site => site.Id);
}
