using System.Linq.Expressions;

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
/// <param name="level">The level, in pieces.</param>
public sealed class LowStockSpec(int level) : CriterionSpec<StockItem>(new StockBelow(level), Order)
{
    private static readonly Ordering<StockItem> Order = Ordering<StockItem>.By(item => item.OnHand).ThenBy(item => item.Id);
}
