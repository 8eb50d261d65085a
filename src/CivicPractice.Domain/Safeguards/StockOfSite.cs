using System.Linq.Expressions;
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
/// <param name="site">The site.</param>
public sealed class StockOfSiteSpec(PracticeSiteId site) : CriterionSpec<StockItem>(new StockAtSite(site) & new StockIsOpen(), Order)
{
    private static readonly Ordering<StockItem> Order = Ordering<StockItem>.By(item => item.Id);
}

/// <summary>The stocks of which volunteers have pieces, by id.</summary>
public sealed class StockOutstandingSpec() : CriterionSpec<StockItem>(new StockOutstanding(), Order)
{
    private static readonly Ordering<StockItem> Order = Ordering<StockItem>.By(item => item.Id);
}
