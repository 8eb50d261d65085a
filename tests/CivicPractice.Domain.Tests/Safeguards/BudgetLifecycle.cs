using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class BudgetLifecycle
{
    private static readonly LocalDate Day = TestDistrict.Monday;

    public static TheoryData<BudgetState, BudgetAction> EveryCommandInEveryState { get; } = Matrix.Of<BudgetState, BudgetAction>();

    [Fact]
    public void Permits_exactly_the_published_moves() => Budget.Lifecycle.ShouldPermitExactly("""
               Commit Spend Release Refund Adjust Close
        Open   Open   Open  Open    Open   Open   Closed
        Closed .      .     .       Closed .      .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Is_followed_by_every_command(BudgetState state, BudgetAction action)
    {
        // Something is set aside and open, but where the budget is to be closed.
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Spending(Cause(1), Cause(2), Money.Yuan(100)).Build();
        if (action is BudgetAction.Spend or BudgetAction.Release && state == BudgetState.Open) budget.Refund(Cause(3), Cause(2), Money.Yuan(50), TestDistrict.Nine).EnsureAccepted();
        if (state == BudgetState.Closed) budget.Close(TestDistrict.Nine).EnsureAccepted();
        budget.Forgotten();

        if (Budget.Lifecycle.TryMove(state, action, out var next))
        {
            Do(budget, action).EnsureAccepted();
            budget.State.Should().Be(next);
            Raised.EventsOf(budget).Should().ContainSingle();
        }
        else if ((state, action) is (BudgetState.Closed, BudgetAction.Close))
        {
            Do(budget, action).EnsureAccepted();
            Raised.EventsOf(budget).Should().BeEmpty();
        }
        else
        {
            budget.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should().Equal(new NotPermittedInState<BudgetState, BudgetAction>("budget", state, action));
        }
    }

    private static Decision Do(Budget budget, BudgetAction action) => action switch
    {
        BudgetAction.Commit => budget.Commit(Cause(7), Money.Yuan(1), Day, TestDistrict.Nine),
        BudgetAction.Spend => budget.Spend(Cause(1), Cause(7), Money.Yuan(1), Day, TestDistrict.Nine),
        BudgetAction.Release => budget.Release(Cause(1), TestDistrict.Nine),
        BudgetAction.Refund => budget.Refund(Cause(7), Cause(2), Money.Yuan(1), TestDistrict.Nine),
        BudgetAction.Adjust => budget.Adjust(Cause(7), Money.Yuan(1), TestDistrict.Nine),
        BudgetAction.Close => budget.Close(TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
