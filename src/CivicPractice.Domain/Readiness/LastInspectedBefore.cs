using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>The site was never inspected to the end.</summary>
/// <remarks>A site of which no inspection was ever opened has no readiness at all; <see cref="InspectionsDue"/> finds it.</remarks>
public sealed class NeverInspected : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, InspectedOn: null };

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => !site.HasEnded && site.InspectedOn == null;
}

/// <summary>The latest inspection of the site was concluded before a day.</summary>
/// <param name="day">The day.</param>
public sealed class LastInspectedBefore(LocalDate day) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, InspectedOn: { } on } && on < day;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() =>
        site => !site.HasEnded && site.InspectedOn != null && site.InspectedOn < day;
}

/// <summary>The sites that were last inspected before a day, the longest ago first.</summary>
public sealed class SitesLastInspectedBeforeSpec : CriterionSpec<SiteReadiness>
{
    /// <summary>Lists them.</summary>
    /// <param name="day">The day.</param>
    public SitesLastInspectedBeforeSpec(LocalDate day)
        : base(new LastInspectedBefore(day)) => Query.OrderBy(site => site.InspectedOn).ThenBy(site => site.Id);
}

/// <summary>The sites whose first inspection is under way or was called off.</summary>
public sealed class SitesNeverInspectedSpec : CriterionSpec<SiteReadiness>
{
    /// <summary>Lists them.</summary>
    public SitesNeverInspectedSpec()
        : base(new NeverInspected()) => Query.OrderBy(site => site.Tier).ThenBy(site => site.Id);
}
