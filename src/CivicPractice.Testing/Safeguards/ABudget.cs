using CivicPractice.Safeguards;

namespace CivicPractice.Testing;

/// <summary>Builds a budget through its public commands: 1,000 yuan, granted at nine on Monday; everything happens then.</summary>
public sealed class ABudget
{
    private readonly List<Action<Budget>> _steps = [];
    private BudgetId _id = TheId;
    private NewBudget _budget = Grant;

    /// <summary>The id, unless another is given.</summary>
    public static BudgetId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000001601"));

    /// <summary>What is granted.</summary>
    public static NewBudget Grant { get; } = new() { Site = ARequest.Site, Purpose = "Tea and chairs", Granted = Money.Yuan(1_000) };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ABudget WithId(BudgetId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what is granted.</summary>
    /// <param name="change">The grant out of the usual one.</param>
    public ABudget Saying(Func<NewBudget, NewBudget> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _budget = change(_budget);
        return this;
    }

    /// <summary>Sets money aside.</summary>
    /// <param name="commitment">What for.</param>
    /// <param name="amount">How much.</param>
    public ABudget Committing(Guid commitment, Money amount) => Then(budget => budget.Commit(commitment, amount, TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Spends out of what was set aside.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="cause">The payment.</param>
    /// <param name="amount">How much.</param>
    public ABudget Spending(Guid commitment, Guid cause, Money amount) => Then(budget => budget.Spend(commitment, cause, amount, TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Frees the rest of what was set aside.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    public ABudget Releasing(Guid commitment) => Then(budget => budget.Release(commitment, TestDistrict.Nine));

    /// <summary>Takes a payment back, in part or whole.</summary>
    /// <param name="cause">The refund.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="amount">How much.</param>
    public ABudget Refunding(Guid cause, Guid payment, Money amount) => Then(budget => budget.Refund(cause, payment, amount, TestDistrict.Nine));

    /// <summary>Raises or lowers what was granted.</summary>
    /// <param name="cause">The adjustment.</param>
    /// <param name="by">By how much.</param>
    public ABudget Adjusted(Guid cause, Money by) => Then(budget => budget.Adjust(cause, by, TestDistrict.Nine));

    /// <summary>Closes it.</summary>
    public ABudget Closed() => Then(budget => budget.Close(TestDistrict.Nine));

    /// <summary>Builds a budget in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ABudget In(BudgetState state) => state switch
    {
        BudgetState.Open => new ABudget(),
        BudgetState.Closed => new ABudget().Closed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public Budget Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Budget BuildRaising()
    {
        var budget = Budget.Grant(TestDistrict.Id, _id, _budget, TestDistrict.Nine);
        foreach (var step in _steps) step(budget);
        return budget;
    }

    private ABudget Then(Func<Budget, Decision> step)
    {
        _steps.Add(budget => step(budget).EnsureAccepted());
        return this;
    }
}
