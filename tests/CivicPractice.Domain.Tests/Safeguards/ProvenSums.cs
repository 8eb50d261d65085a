using CivicPractice.Safeguards;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>What holds of budgets and stocks at every moment.</summary>
internal static class ProvenSums
{
    public static void ShouldAddUp(this Budget budget)
    {
        (budget.Available + budget.Committed + budget.Spent + budget.Lapsed).Should().Be(budget.Granted);
        new[] { budget.Available, budget.Committed, budget.Spent, budget.Lapsed }.Should().OnlyContain(sum => sum.Amount >= 0);
        budget.Commitments.Sum(one => one.Left.Amount).Should().Be(budget.Committed.Amount);
        (budget.Payments.Sum(one => one.Amount.Amount) - budget.Refunds.Sum(one => one.Amount.Amount)).Should().Be(budget.Spent.Amount);
        budget.IsExhausted.Should().Be(budget.Available.Amount == 0);
    }

    public static void ShouldAddUp(this StockItem item)
    {
        (item.OnHand + item.Outstanding + item.WrittenOff + item.TransferredOut).Should().Be(item.Received);
        new[] { item.OnHand, item.Outstanding, item.WrittenOff, item.TransferredOut }.Should().OnlyContain(count => count >= 0);
        item.Movements.Should().OnlyHaveUniqueItems(movement => movement.Cause);
        Of(StockMovementKind.Received, StockMovementKind.Found, StockMovementKind.TransferredIn).Should().Be(item.Received);
        Of(StockMovementKind.LostInStock, StockMovementKind.LostOnIssue, StockMovementKind.Missing).Should().Be(item.WrittenOff);
        (Of(StockMovementKind.Issued) - Of(StockMovementKind.Returned, StockMovementKind.LostOnIssue)).Should().Be(item.Outstanding);

        int Of(params StockMovementKind[] kinds) => item.Movements.Where(movement => kinds.Contains(movement.Kind)).Sum(movement => movement.Quantity);
    }
}
