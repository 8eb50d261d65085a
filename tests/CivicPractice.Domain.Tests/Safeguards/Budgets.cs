using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class Budgets
{
    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000.01", false)]
    public void Set_aside_no_more_than_is_available(string amount, bool accepted)
    {
        var wanted = Money.Yuan(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        var budget = new ABudget().Build();

        budget.CanCommit(Cause(1), wanted, TestDistrict.Monday).Should().Be(accepted ? Decision.Accepted : new BudgetExceeded(Money.Yuan(1_000), wanted));
    }

    [Fact]
    public void Know_what_is_available_set_aside_and_spent()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(150.5m)).Committing(Cause(3), Money.Yuan(400)).Build();

        (budget.Available, budget.Committed, budget.Spent, budget.IsExhausted).Should().Be((Money.Yuan(0), Money.Yuan(849.5m), Money.Yuan(150.5m), true));
        budget.ShouldStayUnchangedBy(b => b.Commit(Cause(4), Money.Yuan(0.01m), TestDistrict.Monday, TestDistrict.Nine))
            .Should().Be((Decision)new BudgetExceeded(Money.Yuan(0), Money.Yuan(0.01m)));
    }

    [Fact]
    public void Give_the_rest_of_what_was_set_aside_free()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(1_000)).Spending(Cause(1), Cause(2), Money.Yuan(300)).Build();

        budget.Release(Cause(1), TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent, budget.IsExhausted).Should().Be((Money.Yuan(700), Money.Yuan(0), Money.Yuan(300), false));
        Raised.EventsOf(budget).Should().Equal(new BudgetCommitmentReleased(budget.Id, Cause(1), Money.Yuan(700)));
        budget.Commitments.Should().ContainSingle().Which.Left.Should().Be(Money.Yuan(0));
    }

    [Fact]
    public void Spend_only_what_is_set_aside()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Committing(Cause(2), Money.Yuan(100)).Releasing(Cause(2)).Build();

        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(1), Cause(9), Money.Yuan(100.01m), TestDistrict.Monday, TestDistrict.Nine))
            .Should().Be((Decision)new CommitmentExceeded(Money.Yuan(100), Money.Yuan(100.01m)));
        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(2), Cause(9), Money.Yuan(1), TestDistrict.Monday, TestDistrict.Nine)).Should().Be((Decision)new CommitmentReleased(Cause(2)));
        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(3), Cause(9), Money.Yuan(1), TestDistrict.Monday, TestDistrict.Nine)).Should().Be((Decision)new CommitmentUnknown(Cause(3)));
        budget.ShouldStayUnchangedBy(b => b.Release(Cause(3), TestDistrict.Nine)).Should().Be((Decision)new CommitmentUnknown(Cause(3)));
        budget.Spend(Cause(1), Cause(9), Money.Yuan(100), TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(budget).Should().Equal(new BudgetSpent(budget.Id, Cause(1), Cause(9), Money.Yuan(100)));
    }

    [Fact]
    public void Do_everything_once()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Spending(Cause(1), Cause(2), Money.Yuan(40)).Releasing(Cause(1)).Build();

        budget.Commit(Cause(1), Money.Yuan(100), TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        budget.Spend(Cause(1), Cause(2), Money.Yuan(40), TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        budget.Release(Cause(1), TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(budget).Should().BeEmpty();
        budget.Available.Should().Be(Money.Yuan(960));
    }

    [Fact]
    public void Used_wrongly_are_a_bug_of_the_caller()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Spending(Cause(1), Cause(2), Money.Yuan(40)).Build();
        Func<object>[] bugs =
        [
            () => budget.Commit(Guid.Empty, Money.Yuan(1), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Commit(Cause(1), Money.Yuan(99), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Commit(Cause(3), Money.Yuan(0), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Commit(Cause(3), new Money(1, "USD"), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(1), Guid.Empty, Money.Yuan(1), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Guid.Empty, Cause(3), Money.Yuan(1), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(2), Money.Yuan(41), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(5), Cause(2), Money.Yuan(40), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(3), Money.Yuan(-1), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(3), new Money(1, "USD"), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Release(Guid.Empty, TestDistrict.Nine),
            () => budget.Commit(Cause(3), Money.Yuan(0.00001m), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(3), Money.Yuan(1.00001m), TestDistrict.Monday, TestDistrict.Nine),
            () => budget.Refund(Cause(2), Cause(2), Money.Yuan(1), TestDistrict.Nine),
            () => budget.Refund(Cause(3), Guid.Empty, Money.Yuan(1), TestDistrict.Nine),
            () => budget.Refund(Cause(3), Cause(2), new Money(1, "USD"), TestDistrict.Nine),
            () => budget.Adjust(Cause(2), Money.Yuan(1), TestDistrict.Nine),
            () => budget.Adjust(Cause(3), Money.Yuan(0), TestDistrict.Nine),
            () => budget.Adjust(Cause(3), new Money(1, "USD"), TestDistrict.Nine),
            () => budget.Adjust(Cause(3), Money.Yuan(Budget.Most - 999), TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { Granted = Money.Yuan(Budget.Most + 0.0001m) }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { GivenBy = new PartnerGift(default) }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { GivenBy = new PartnerGift(APartnership.TheId, 1) }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, 1, 0) }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { Purpose = "" }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { Site = default }, TestDistrict.Nine),
            () => Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { Granted = default }, TestDistrict.Nine),
        ];

        foreach (var bug in bugs) bug.Should().Throw<ArgumentException>();
        budget.Available.Should().Be(Money.Yuan(900));
        Raised.EventsOf(budget).Should().BeEmpty();
    }

    [Fact]
    public void With_something_left_are_listed()
    {
        var open = new ABudget().Build();
        var spent = new ABudget().WithId(new(new Guid(2, 0, 0, new byte[8]))).Committing(Cause(1), Money.Yuan(1_000)).Build();

        new BudgetNotExhausted().ShouldAgreeWithItsExpression([open, spent]);
        new BudgetIsOpen().ShouldAgreeWithItsExpression([open, ABudget.In(BudgetState.Closed).Build()]);
        new BudgetAtSite(ASite.PointId).ShouldAgreeWithItsExpression([open, new ABudget().Saying(usual => usual with { Site = ASite.PointId }).Build()]);
        new BudgetsWithSomethingLeftSpec().Evaluate([spent, open]).Should().Equal(open);
    }
}
