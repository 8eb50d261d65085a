using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Safeguards;

/// <summary>The stock is kept, and fewer pieces are in it than a level.</summary>
/// <param name="level">The level, such as <see cref="SafeguardRules.LowStock"/>.</param>
public sealed class StockBelow(int level) : Criterion<StockItem>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(StockItem candidate) => candidate.State == StockState.Open && candidate.OnHand < level;

    /// <inheritdoc/>
    public override Expression<Func<StockItem, bool>> ToExpression() => item => item.State == StockState.Open && item.OnHand < level;
}

/// <summary>The supplies to refill, the emptiest first.</summary>
public sealed class LowStockSpec : CriterionSpec<StockItem>
{
    /// <summary>Lists what is below a level.</summary>
    /// <param name="level">The level, in pieces.</param>
    public LowStockSpec(int level)
        : base(new StockBelow(level)) => Query.OrderBy(item => item.OnHand).ThenBy(item => item.Id);
}
