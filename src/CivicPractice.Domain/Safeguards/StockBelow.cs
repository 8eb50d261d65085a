using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Safeguards;

/// <summary>Fewer pieces are in stock than a level.</summary>
/// <param name="level">The level.</param>
public sealed class StockBelow(int level) : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.OnHand < level;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.OnHand < level;
}

/// <summary>The supplies to refill, the emptiest first.</summary>
public sealed class LowStockSpec : CriterionSpec<StockItem>
{
    /// <summary>Lists what is below a level.</summary>
    /// <param name="level">The level, in pieces.</param>
    public LowStockSpec(int level)
        : base(new StockBelow(level)) => Query.OrderBy(item => item.OnHand).ThenBy(item => item.Id);
}
