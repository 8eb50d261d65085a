using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CsCheck;
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

        budget.CanCommit(Cause(1), wanted).Should().Be(accepted ? Decision.Accepted : new BudgetExceeded(Money.Yuan(1_000), wanted));
    }

    [Fact]
    public void Know_what_is_available_set_aside_and_spent()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(150.5m)).Committing(Cause(3), Money.Yuan(400)).Build();

        (budget.Available, budget.Committed, budget.Spent, budget.IsExhausted).Should().Be((Money.Yuan(0), Money.Yuan(849.5m), Money.Yuan(150.5m), true));
        budget.ShouldStayUnchangedBy(b => b.Commit(Cause(4), Money.Yuan(0.01m), TestDistrict.Nine))
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

        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(1), Cause(9), Money.Yuan(100.01m), TestDistrict.Nine))
            .Should().Be((Decision)new CommitmentExceeded(Money.Yuan(100), Money.Yuan(100.01m)));
        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(2), Cause(9), Money.Yuan(1), TestDistrict.Nine)).Should().Be((Decision)new CommitmentReleased(Cause(2)));
        budget.ShouldStayUnchangedBy(b => b.Spend(Cause(3), Cause(9), Money.Yuan(1), TestDistrict.Nine)).Should().Be((Decision)new CommitmentUnknown(Cause(3)));
        budget.ShouldStayUnchangedBy(b => b.Release(Cause(3), TestDistrict.Nine)).Should().Be((Decision)new CommitmentUnknown(Cause(3)));
        budget.Spend(Cause(1), Cause(9), Money.Yuan(100), TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(budget).Should().Equal(new BudgetSpent(budget.Id, Cause(1), Cause(9), Money.Yuan(100)));
    }

    [Fact]
    public void Do_everything_once()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Spending(Cause(1), Cause(2), Money.Yuan(40)).Releasing(Cause(1)).Build();

        budget.Commit(Cause(1), Money.Yuan(100), TestDistrict.Nine).EnsureAccepted();
        budget.Spend(Cause(1), Cause(2), Money.Yuan(40), TestDistrict.Nine).EnsureAccepted();
        budget.Release(Cause(1), TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(budget).Should().BeEmpty();
        budget.Available.Should().Be(Money.Yuan(960));
    }

    [Fact]
    public void Conserve_every_fen_whatever_happens() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 5], Gen.Int[1, 8], Gen.Int[1, 40_000]).List[0, 50].Sample(steps =>
        {
            var budget = new ABudget().Build();
            foreach (var (kind, commitment, payment, fen) in steps)
            {
                // A cause stands for one sum: so the number of the cause says the sum.
                _ = kind switch
                {
                    0 => budget.Commit(Cause(commitment), Money.Yuan(commitment * 123.45m), TestDistrict.Nine),
                    1 => budget.Spend(Cause(commitment), Cause((payment * 100_000) + (commitment * 1_000_000) + fen), Money.Yuan(fen / 100m), TestDistrict.Nine),
                    _ => budget.Release(Cause(commitment), TestDistrict.Nine),
                };
                (budget.Available + budget.Committed + budget.Spent).Should().Be(budget.Granted);
                (budget.Available.Amount >= 0 && budget.Committed.Amount >= 0 && budget.Spent.Amount >= 0).Should().BeTrue();
                budget.Commitments.Sum(one => one.Left.Amount).Should().Be(budget.Committed.Amount);
                budget.Payments.Sum(one => one.Amount.Amount).Should().Be(budget.Spent.Amount);
                budget.IsExhausted.Should().Be(budget.Available.Amount == 0);
            }
        });

    [Fact]
    public void Used_wrongly_are_a_bug_of_the_caller()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(100)).Spending(Cause(1), Cause(2), Money.Yuan(40)).Build();
        Func<object>[] bugs =
        [
            () => budget.Commit(Guid.Empty, Money.Yuan(1), TestDistrict.Nine),
            () => budget.Commit(Cause(1), Money.Yuan(99), TestDistrict.Nine),
            () => budget.Commit(Cause(3), Money.Yuan(0), TestDistrict.Nine),
            () => budget.Commit(Cause(3), new Money(1, "USD"), TestDistrict.Nine),
            () => budget.Spend(Cause(1), Guid.Empty, Money.Yuan(1), TestDistrict.Nine),
            () => budget.Spend(Guid.Empty, Cause(3), Money.Yuan(1), TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(2), Money.Yuan(41), TestDistrict.Nine),
            () => budget.Spend(Cause(5), Cause(2), Money.Yuan(40), TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(3), Money.Yuan(-1), TestDistrict.Nine),
            () => budget.Spend(Cause(1), Cause(3), new Money(1, "USD"), TestDistrict.Nine),
            () => budget.Release(Guid.Empty, TestDistrict.Nine),
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
        new BudgetsWithSomethingLeftSpec().Evaluate([spent, open]).Should().Equal(open);
    }
}
