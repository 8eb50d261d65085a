using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site opened for the first time in a range of time; that it was suspended and opened again does not count.</summary>
/// <param name="during">The range of time.</param>
public sealed class SiteOpenedDuring(TimeRange during) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.OpenedAt is { } at && during.Contains(at);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return site => site.OpenedAt != null && site.OpenedAt >= from && site.OpenedAt < until;
    }
}

/// <summary>The site was merged or closed in a range of time.</summary>
/// <param name="during">The range of time.</param>
public sealed class SiteEndedDuring(TimeRange during) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.EndedAt is { } at && during.Contains(at);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return site => site.EndedAt != null && site.EndedAt >= from && site.EndedAt < until;
    }
}

/// <summary>How many sites came and went in a range of time (阵地增减), such as the point sites of a season.</summary>
/// <param name="Opened">How many opened for the first time.</param>
/// <param name="Ended">How many were merged or closed; those that were planned and never opened are not counted.</param>
public sealed record SiteTurnover(int Opened, int Ended)
{
    /// <summary>Counts the committed sites of a tier.</summary>
    /// <param name="district">The district.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="during">The range of time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<SiteTurnover> OfAsync(OpenDistrict district, SiteTier tier, TimeRange during, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        var ofTier = new SiteOfTier(tier);
        return new SiteTurnover(
            await district.Sites.CountAsync(ofTier & new SiteOpenedDuring(during), cancellationToken),
            await district.Sites.CountAsync(ofTier & new SiteEndedDuring(during) & new SiteEverOpened(), cancellationToken));
    }
}

/// <summary>The site has been open at some time, whatever became of it.</summary>
public sealed class SiteEverOpened : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.OpenedAt is not null;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.OpenedAt != null;
}

/// <summary>The sites that opened for the first time in a range of time, of one tier or all, the first first.</summary>
/// <param name="during">The range of time.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
public sealed class SitesOpenedSpec(TimeRange during, SiteTier? tier = null)
    : CriterionSpec<PracticeSite>(tier is { } one ? new SiteOpenedDuring(during) & new SiteOfTier(one) : new SiteOpenedDuring(during), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.OpenedAt).ThenBy(site => site.Id);
}

/// <summary>The sites that were merged or closed in a range of time, of one tier or all, the first first; those that never opened too.</summary>
/// <param name="during">The range of time.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
public sealed class SitesEndedSpec(TimeRange during, SiteTier? tier = null)
    : CriterionSpec<PracticeSite>(tier is { } one ? new SiteEndedDuring(during) & new SiteOfTier(one) : new SiteEndedDuring(during), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.EndedAt).ThenBy(site => site.Id);
}
