using System.Linq.Expressions;

namespace CivicPractice.Safeguards;

/// <summary>The budget has something left to set aside.</summary>
public sealed class BudgetNotExhausted : Criterion<Budget>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Budget candidate) => !candidate.IsExhausted;

    /// <inheritdoc/>
    public override Expression<Func<Budget, bool>> ToExpression() => budget => !budget.IsExhausted;
}

/// <summary>The budgets with something left, by site.</summary>
public sealed class BudgetsWithSomethingLeftSpec() : CriterionSpec<Budget>(new BudgetNotExhausted(), Order)
{
    private static readonly Ordering<Budget> Order = Ordering<Budget>.By(budget => budget.Site).ThenBy(budget => budget.Id);
}
