using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The readiness is that of a site of a tier.</summary>
/// <param name="tier">The tier.</param>
public sealed class ReadinessOfTier(SiteTier tier) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate.Tier == tier;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => site.Tier == tier;
}

/// <summary>The readiness is that of an urban or of a rural site.</summary>
/// <param name="setting">Which of the two.</param>
public sealed class ReadinessOfSetting(SiteSetting setting) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate.Setting == setting;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => site.Setting == setting;
}

/// <summary>The readiness is that of a site at a division or anywhere inside it.</summary>
public sealed class ReadinessWithin : Criterion<SiteReadiness>
{
    private readonly DivisionCode _from;
    private readonly DivisionCode _until; // a subtree is a range of codes, as in SiteWithin

    /// <summary>Asks for the readiness of the sites of a division and of all it contains.</summary>
    /// <param name="division">The division.</param>
    /// <exception cref="InvalidOperationException">The division is the default value.</exception>
    public ReadinessWithin(DivisionCode division)
    {
        _from = division;
        _until = division.SubtreeEnd;
    }

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => _from.Contains(candidate.Division);

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression()
    {
        var (from, until) = (_from, _until);
        return site => site.Division.CompareTo(from) >= 0 && site.Division.CompareTo(until) < 0;
    }
}

/// <summary>What every list of readiness can be narrowed down by.</summary>
internal static class ReadinessAmong
{
    /// <summary>Only sites of a tier, of a division with all it contains, or of both.</summary>
    public static Criterion<SiteReadiness> Among(this Criterion<SiteReadiness> criterion, SiteTier? tier, DivisionCode? within)
    {
        if (tier is { } one) criterion &= new ReadinessOfTier(one);
        if (within is { } division) criterion &= new ReadinessWithin(division);
        return criterion;
    }
}
