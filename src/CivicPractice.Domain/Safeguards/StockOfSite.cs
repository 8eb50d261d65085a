using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Safeguards;

/// <summary>The stock is kept at a site.</summary>
/// <param name="site">The site.</param>
public sealed class StockAtSite(PracticeSiteId site) : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.Site == site;
}

/// <summary>The stock is kept: it was not closed.</summary>
public sealed class StockIsOpen : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.State == StockState.Open;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.State == StockState.Open;
}

/// <summary>Some pieces are in stock.</summary>
public sealed class StockOnHand : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.OnHand > 0;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.OnHand > 0;
}

/// <summary>Volunteers have some pieces.</summary>
public sealed class StockOutstanding : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.Outstanding > 0;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.Outstanding > 0;
}

/// <summary>The stocks that are kept at a site, empty ones too, by id.</summary>
public sealed class StockOfSiteSpec : CriterionSpec<StockItem>
{
    /// <summary>Lists them.</summary>
    /// <param name="site">The site.</param>
    public StockOfSiteSpec(PracticeSiteId site)
        : base(new StockAtSite(site) & new StockIsOpen()) => Query.OrderBy(item => item.Id);
}

/// <summary>The stocks of which volunteers have pieces, by id.</summary>
public sealed class StockOutstandingSpec : CriterionSpec<StockItem>
{
    /// <summary>Lists them.</summary>
    public StockOutstandingSpec()
        : base(new StockOutstanding()) => Query.OrderBy(item => item.Id);
}
