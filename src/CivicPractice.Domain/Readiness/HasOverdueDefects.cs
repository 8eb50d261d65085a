using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>The last day for mending a defect of the site has passed, and it is not mended.</summary>
/// <param name="today">The day of asking.</param>
public sealed class HasOverdueDefects(LocalDate today) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, NextMendBy: { } mendBy } && mendBy < today;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() =>
        site => !site.HasEnded && site.NextMendBy != null && site.NextMendBy < today;
}

/// <summary>The sites to be reminded, the longest overdue first; of these the worst.</summary>
/// <param name="today">The day of asking.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesOverdueSpec(LocalDate today, SiteTier? tier = null, DivisionCode? within = null)
    : CriterionSpec<SiteReadiness>(new HasOverdueDefects(today).Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.By(site => site.NextMendBy).ThenByDescending(site => site.MandatoryDefects).ThenBy(site => site.Id);
}
