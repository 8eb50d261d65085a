using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Safeguards;

/// <summary>The budget is not closed.</summary>
public sealed class BudgetIsOpen : Criterion<Budget>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Budget candidate) => candidate.State == BudgetState.Open;

    /// <inheritdoc/>
    public override Expression<Func<Budget, bool>> ToExpression() => budget => budget.State == BudgetState.Open;
}

/// <summary>The budget is for a site.</summary>
/// <param name="site">The site.</param>
public sealed class BudgetAtSite(PracticeSiteId site) : Criterion<Budget>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Budget candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<Budget, bool>> ToExpression() => budget => budget.Site == site;
}

/// <summary>The open budgets of a site, spent ones too, by id.</summary>
/// <param name="site">The site.</param>
public sealed class OpenBudgetsOfSiteSpec(PracticeSiteId site) : CriterionSpec<Budget>(new BudgetIsOpen() & new BudgetAtSite(site), Order)
{
    private static readonly Ordering<Budget> Order = Ordering<Budget>.By(budget => budget.Id);
}
