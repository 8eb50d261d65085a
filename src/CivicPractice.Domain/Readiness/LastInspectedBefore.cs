using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>The latest inspection of the site was before a day.</summary>
/// <param name="day">The day.</param>
public sealed class LastInspectedBefore(LocalDate day) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, InspectedOn: { } on } && on < day;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() =>
        site => !site.HasEnded && site.InspectedOn != null && site.InspectedOn < day;
}

/// <summary>The sites that were last inspected before a day, the longest ago first; also those that are shut, or where an inspection is under way (<see cref="InspectionsDue"/> leaves them out).</summary>
/// <param name="day">The day.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesLastInspectedBeforeSpec(LocalDate day, SiteTier? tier = null, DivisionCode? within = null)
    : CriterionSpec<SiteReadiness>(new LastInspectedBefore(day).Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.By(site => site.InspectedOn).ThenBy(site => site.Id);
}
