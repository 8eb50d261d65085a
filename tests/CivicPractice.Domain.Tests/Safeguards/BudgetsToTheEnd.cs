using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>What becomes of a budget after the grant: days, adjustments, refunds, the end, and the sums all along.</summary>
public class BudgetsToTheEnd
{
    private static readonly LocalDate Day = TestDistrict.Monday;
    private static readonly Term ForAWeek = new(Day, Day.PlusDays(6));

    [Theory]
    [InlineData(-1, true, false)]
    [InlineData(0, true, true)]
    [InlineData(6, true, true)]
    [InlineData(7, false, false)]
    public void Are_spent_within_their_days_and_set_aside_until_the_last(int days, bool canCommit, bool canSpend)
    {
        var today = Day.PlusDays(days);
        var budget = new ABudget().Saying(usual => usual with { Term = ForAWeek }).Committing(Cause(1), Money.Yuan(100)).Build();
        var outside = (Decision)new OutsideBudgetTerm(today, ForAWeek);

        budget.CanCommit(Cause(2), Money.Yuan(1), today).Should().Be(canCommit ? Decision.Accepted : outside);
        budget.CanSpend(Cause(1), Cause(2), Money.Yuan(1), today).Should().Be(canSpend ? Decision.Accepted : outside);
    }

    [Fact]
    public void Give_all_reasons_why_not()
    {
        var budget = new ABudget().Saying(usual => usual with { Term = ForAWeek }).Build();
        var late = Day.PlusDays(8);

        budget.ShouldStayUnchangedBy(one => one.Commit(Cause(1), Money.Yuan(1_001), late, TestDistrict.Nine)).Refusals
            .Should().Equal(new OutsideBudgetTerm(late, ForAWeek), new BudgetExceeded(Money.Yuan(1_000), Money.Yuan(1_001)));
        budget.ShouldStayUnchangedBy(one => one.Spend(Cause(1), Cause(2), Money.Yuan(1), late, TestDistrict.Nine)).Refusals
            .Should().Equal(new OutsideBudgetTerm(late, ForAWeek), new CommitmentUnknown(Cause(1)));
    }

    [Fact]
    public void Are_raised_and_lowered_but_never_below_what_is_set_aside_and_spent()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(200)).Build();

        budget.Adjust(Cause(3), Money.Yuan(0.5m), TestDistrict.Nine).EnsureAccepted();
        budget.ShouldStayUnchangedBy(one => one.Adjust(Cause(4), Money.Yuan(-400.51m), TestDistrict.Nine))
            .Should().Be((Decision)new BudgetExceeded(Money.Yuan(400.5m), Money.Yuan(400.51m)));
        budget.Adjust(Cause(4), Money.Yuan(-400.5m), TestDistrict.Nine).EnsureAccepted();

        (budget.Granted, budget.Available, budget.Committed, budget.Spent, budget.IsExhausted).Should().Be((Money.Yuan(600), Money.Yuan(0), Money.Yuan(400), Money.Yuan(200), true));
        Raised.EventsOf(budget).Should().Equal(
            new BudgetAdjusted(budget.Id, Cause(3), Money.Yuan(0.5m), Money.Yuan(1_000.5m)), new BudgetAdjusted(budget.Id, Cause(4), Money.Yuan(-400.5m), Money.Yuan(600)));
    }

    [Fact]
    public void That_deliver_a_commitment_are_as_much_as_came()
    {
        var budget = new ABudget().Saying(usual => usual with { GivenBy = APromise.Yuan(1_000) }).Build();

        budget.ShouldStayUnchangedBy(one => one.Adjust(Cause(1), Money.Yuan(1), TestDistrict.Nine)).Should().Be((Decision)new BudgetIsDelivery(APartnership.TheId, APromise.Fund));
        budget.ShouldStayUnchangedBy(one => one.Adjust(Cause(1), Money.Yuan(-1_001), TestDistrict.Nine)).Refusals
            .Should().Equal(new BudgetIsDelivery(APartnership.TheId, APromise.Fund), new BudgetExceeded(Money.Yuan(1_000), Money.Yuan(1_001)));
        new ABudget().Saying(usual => usual with { GivenBy = new PartnerGift(APartnership.TheId) }).Build().CanAdjust(Cause(1), Money.Yuan(1)).IsAccepted.Should().BeTrue("nobody had promised it");
    }

    [Fact]
    public void Take_back_what_was_paid_into_what_it_was_set_aside_for()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(200)).Build();

        budget.Refund(Cause(3), Cause(2), Money.Yuan(150), TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent).Should().Be((Money.Yuan(400), Money.Yuan(550), Money.Yuan(50)));
        budget.Commitments.Should().ContainSingle().Which.Left.Should().Be(Money.Yuan(550));
        Raised.EventsOf(budget).Should().Equal(new BudgetRefunded(budget.Id, Cause(3), Cause(2), Money.Yuan(150)));
    }

    [Fact]
    public void Take_back_what_was_paid_into_what_is_available_once_the_rest_was_released()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(1_000)).Spending(Cause(1), Cause(2), Money.Yuan(1_000)).Releasing(Cause(1)).Build();

        budget.Refund(Cause(3), Cause(2), Money.Yuan(0.01m), TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent, budget.IsExhausted).Should().Be((Money.Yuan(0.01m), Money.Yuan(0), Money.Yuan(999.99m), false));
    }

    [Theory]
    [InlineData("50", true)]
    [InlineData("50.0001", false)]
    public void Take_back_no_more_than_was_paid(string amount, bool accepted)
    {
        var wanted = Money.Yuan(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(200)).Spending(Cause(1), Cause(9), Money.Yuan(300))
            .Refunding(Cause(3), Cause(2), Money.Yuan(150)).Build();

        budget.CanRefund(Cause(4), Cause(2), wanted).Should().Be(accepted ? Decision.Accepted : new RefundExceedsPayment(Money.Yuan(50), wanted));
        budget.Try(one => one.Refund(Cause(4), Cause(2), wanted, TestDistrict.Nine)).IsAccepted.Should().Be(accepted);
        budget.ShouldStayUnchangedBy(one => one.Refund(Cause(5), Cause(8), wanted, TestDistrict.Nine)).Should().Be((Decision)new PaymentUnknown(Cause(8)));
    }

    [Fact]
    public void Are_closed_once_nothing_is_set_aside_and_the_rest_lapses()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(200.05m)).Committing(Cause(5), Money.Yuan(1)).Spending(Cause(5), Cause(6), Money.Yuan(1)).Build();

        budget.ShouldStayUnchangedBy(one => one.Close(TestDistrict.Nine)).Should().Be((Decision)new CommitmentsOpen(1, Money.Yuan(399.95m)));
        budget.Release(Cause(1), TestDistrict.Nine).EnsureAccepted();
        budget.Forgotten();
        budget.Close(TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent, budget.Lapsed, budget.IsExhausted).Should().Be((Money.Yuan(0), Money.Yuan(0), Money.Yuan(201.05m), Money.Yuan(798.95m), true));
        Raised.EventsOf(budget).Should().Equal(new BudgetClosed(budget.Id, Money.Yuan(798.95m)));
    }

    [Fact]
    public void Let_lapse_what_comes_back_after_the_end()
    {
        var budget = new ABudget().Committing(Cause(1), Money.Yuan(600)).Spending(Cause(1), Cause(2), Money.Yuan(600)).Closed().Build();

        budget.Refund(Cause(3), Cause(2), Money.Yuan(50), TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent, budget.Lapsed).Should().Be((Money.Yuan(0), Money.Yuan(0), Money.Yuan(550), Money.Yuan(450)));
        budget.Commitments.Should().ContainSingle().Which.Left.Should().Be(Money.Yuan(0));
    }

    [Fact]
    public void Hold_the_most_money_to_the_last_digit()
    {
        var budget = new ABudget().Saying(usual => usual with { Granted = Money.Yuan(Budget.Most) }).Build();

        budget.Commit(Cause(1), Money.Yuan(Budget.Most - 0.0001m), Day, TestDistrict.Nine).EnsureAccepted();
        budget.Spend(Cause(1), Cause(2), Money.Yuan(0.0003m), Day, TestDistrict.Nine).EnsureAccepted();

        (budget.Available, budget.Committed, budget.Spent).Should().Be((Money.Yuan(0.0001m), Money.Yuan(999_999_999_999.9996m), Money.Yuan(0.0003m)));
    }

    [Fact]
    public void Conserve_every_fen_whatever_happens() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[1, 4], Gen.Int[1, 6], Gen.Int[1, 4_000_000]).List[0, 60].Sample(steps =>
        {
            var budget = new ABudget().Build();
            foreach (var (kind, commitment, number, tenThousandths) in steps)
            {
                _ = budget.Try(one => Do(one, kind, commitment, number, tenThousandths));
                budget.ShouldAddUp();
                var before = ((IAggregateRoot)budget.Forgotten()).Snapshot();
                // What was refused is refused, what was done is done.
                _ = Do(budget, kind, commitment, number, tenThousandths);
                Unchanged.ShouldEqual(budget, before);
            }
        });

    // The cause says the whole deed, so that it never stands for two.
    private static Decision Do(Budget budget, int kind, int commitment, int number, int tenThousandths)
    {
        var cause = Cause(HashCode(kind, commitment, number, tenThousandths));
        var payment = budget.Payments.Count == 0 ? Cause(999_999) : budget.Payments[number % budget.Payments.Count].Cause;
        return kind switch
        {
            0 or 1 or 2 => budget.Commit(Cause(commitment), Money.Yuan(commitment * 123.4567m), Day, TestDistrict.Nine),
            3 or 4 or 5 => budget.Spend(Cause(commitment), cause, Money.Yuan(tenThousandths / 10_000m), Day, TestDistrict.Nine),
            6 => budget.Release(Cause(commitment), TestDistrict.Nine),
            7 or 8 => budget.Refund(cause, payment, Money.Yuan(tenThousandths / 10_000m), TestDistrict.Nine),
            9 => budget.Adjust(cause, Money.Yuan(tenThousandths / 10_000m), TestDistrict.Nine),
            10 => budget.Adjust(cause, Money.Yuan(-tenThousandths / 10_000m), TestDistrict.Nine),
            _ => number == 6 ? budget.Close(TestDistrict.Nine) : budget.Release(Cause(commitment), TestDistrict.Nine),
        };
    }

    private static int HashCode(int kind, int commitment, int number, int tenThousandths) => 10_000 + (((((tenThousandths * 7) + number) * 5) + commitment) * 13) + kind;
}
