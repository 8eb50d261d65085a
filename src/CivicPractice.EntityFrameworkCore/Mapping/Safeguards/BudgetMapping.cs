using CivicPractice.Safeguards;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Safeguards;

internal sealed class BudgetMapping() : RootMapping<Budget, BudgetId>("budgets")
{
    protected override void Map(EntityTypeBuilder<Budget> builder)
    {
        builder.MoneyOf(budget => budget.Granted);
        builder.MoneyOf(budget => budget.Committed);
        builder.MoneyOf(budget => budget.Spent);
        builder.MoneyOf(budget => budget.Available);
        builder.MoneyOf(budget => budget.Lapsed);
        builder.AsJson(budget => budget.Term);
        builder.AsJson(budget => budget.GivenBy);
        builder.ListAsJson<BudgetCommitment>("_commitments");
        builder.ListAsJson<BudgetPayment>("_payments");
        builder.ListAsJson<BudgetRefund>("_refunds");
        builder.ListAsJson<BudgetAdjustment>("_adjustments");
        builder.HasIndex(budget => new { budget.District, budget.Site, budget.Id });
    }
}
