using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class ReversingPoints
{
    [Fact]
    public void Takes_back_what_the_cause_earned()
    {
        var account = new APointsAccount().Earning(Cause(1), 60).Earning(Cause(2), 120).Build();

        account.Reverse(Cause(2), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Of(1), Points.Zero, Points.Of(1)));
        Raised.EventsOf(account).Should().Equal(new PointsReversed(account.Id, Cause(2), Points.Of(2), Points.Zero));
    }

    [Fact]
    public void Makes_a_debt_of_what_was_spent_already()
    {
        var account = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), new Points(150)).Build();

        account.Reverse(Cause(1), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Zero, new Points(150), Points.Zero));
        Raised.EventsOf(account).Should().Equal(new PointsReversed(account.Id, Cause(1), Points.Of(2), new Points(150)));
    }

    [Fact]
    public void Lets_the_next_earnings_settle_the_debt_first()
    {
        var account = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), new Points(150)).Reversing(Cause(1)).Build();

        account.Earn(Cause(2), 60, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine).EnsureAccepted();
        account.Earn(Cause(3), 60, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((new Points(50), Points.Zero, Points.Of(2)));
        Raised.EventsOf(account).Cast<PointsEarned>().Select(earned => earned.Settled).Should().Equal(Points.Of(1), new Points(50));
    }

    [Fact]
    public void Of_an_earning_that_settled_a_debt_brings_the_debt_back()
    {
        var account = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), Points.Of(2)).Reversing(Cause(1)).Earning(Cause(2), 60).Reversing(Cause(2)).Build();

        (account.Balance, account.Owed).Should().Be((Points.Zero, Points.Of(2)));
    }

    [Fact]
    public void Happens_once()
    {
        var account = new APointsAccount().Earning(Cause(1), 60).Earning(Cause(2), 60).Reversing(Cause(1)).Build();

        account.Reverse(Cause(1), TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(1));
        Raised.EventsOf(account).Should().BeEmpty();
    }

    [Fact]
    public void Is_refused_for_what_never_earned()
    {
        var account = new APointsAccount().Earning(Cause(1), 60).Redeeming(Cause(2), Points.Of(1)).Build();

        account.ShouldStayUnchangedBy(a => a.Reverse(Cause(2), TestDistrict.Nine)).Should().Be((Decision)new NeverCredited(Cause(2)));
        FluentActions.Invoking(() => account.Reverse(Guid.Empty, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void That_leaves_a_debt_is_on_the_list_of_debts()
    {
        var owing = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), Points.Of(2)).Reversing(Cause(1)).Build();
        var owingLess = new APointsAccount().Of(ARequest.OtherVolunteer).Earning(Cause(1), 60).Redeeming(Cause(9), Points.Of(1)).Reversing(Cause(1)).Build();
        PointsAccount[] all = [owingLess, new APointsAccount().Earning(Cause(1), 60).Build(), owing, new APointsAccount().Build()];

        new PointsOwed().ShouldAgreeWithItsExpression(all);
        new OwingAccountsSpec().Evaluate(all).Should().Equal(owing, owingLess);
    }
}
