using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>No inspection of the site where it stands was concluded: the first is under way or was called off, or the site has moved since.</summary>
/// <remarks>A site of which no inspection was ever opened, and that has never moved, has no readiness at all; <see cref="InspectionsDue"/> finds it.</remarks>
public sealed class FirstInspectionNotConcluded : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, InspectedOn: null };

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => !site.HasEnded && site.InspectedOn == null;
}

/// <summary>The sites whose first inspection where they stand is not concluded, by tier; those of which none was ever opened and that have never moved are not among them (<see cref="InspectionsDue"/>).</summary>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesFirstInspectionNotConcludedSpec(SiteTier? tier = null, DivisionCode? within = null)
    : CriterionSpec<SiteReadiness>(new FirstInspectionNotConcluded().Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.By(site => site.Tier).ThenBy(site => site.Id);
}
