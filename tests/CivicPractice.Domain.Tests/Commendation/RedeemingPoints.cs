using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class RedeemingPoints
{
    private static readonly PointsRules Rules = new();

    private static APointsAccount WithFour => new APointsAccount().Earning(Cause(1), 120).Earning(Cause(2), 120);

    [Fact]
    public void Spends_them_and_keeps_what_was_earned()
    {
        var account = WithFour.Build();

        account.Redeem(Cause(9), Points.Of(3), TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(1));
        account.Earned.Should().Be(Points.Of(4));
        Raised.EventsOf(account).Should().Equal(new PointsRedeemed(account.Id, Cause(9), Points.Of(3)));
    }

    [Theory]
    [InlineData(399, true)]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void Never_overdraws(long hundredths, bool accepted)
    {
        var account = WithFour.Build();

        account.CanRedeem(Cause(9), new Points(hundredths), TestDistrict.Monday, Rules)
            .Should().Be(accepted ? Decision.Accepted : new InsufficientPoints(Points.Of(4), new Points(hundredths)));
    }

    [Theory]
    [InlineData("2022-03-31", false)]
    [InlineData("2022-01-01", false)]
    [InlineData("2022-04-01", true)]
    [InlineData("2023-03-07", true)]
    public void Is_possible_once_a_quarter(string day, bool accepted)
    {
        var account = WithFour.Redeeming(Cause(8), Points.Of(1)).Build();
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

        account.CanRedeem(Cause(9), Points.Of(1), on, Rules).Should().Be(accepted ? Decision.Accepted : new QuarterRedeemed(1, new LocalDate(2022, 4, 1)));
    }

    [Fact]
    public void Names_both_reasons_at_once() =>
        WithFour.Redeeming(Cause(8), Points.Of(1)).Build()
            .ShouldStayUnchangedBy(account => account.Redeem(Cause(9), Points.Of(5), TestDistrict.Monday, Rules, TestDistrict.Nine))
            .Refusals.Select(refusal => refusal.Code).Should().Equal("points.insufficient", "points.quarter-redeemed");

    [Fact]
    public void Is_possible_as_often_as_wanted_where_the_district_does_not_limit_it()
    {
        var account = WithFour.Under(new PointsRules { RedemptionsPerQuarter = null })
            .Redeeming(Cause(7), Points.Of(1)).Redeeming(Cause(8), Points.Of(1)).Redeeming(Cause(9), Points.Of(1)).Build();

        account.Balance.Should().Be(Points.Of(1));
    }

    [Fact]
    public void Pays_a_cause_once()
    {
        var account = WithFour.Redeeming(Cause(9), Points.Of(3)).Build();

        account.Redeem(Cause(9), Points.Of(3), TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(1));
        Raised.EventsOf(account).Should().BeEmpty();
    }

    [Fact]
    public void For_another_number_under_the_same_cause_or_for_nothing_is_a_bug_of_the_caller()
    {
        var account = WithFour.Redeeming(Cause(9), Points.Of(3)).Build();

        foreach (var (cause, points) in new[] { (Cause(9), Points.Of(2)), (Cause(8), Points.Zero), (Cause(8), Points.Of(-1)), (Guid.Empty, Points.Of(1)) })
        {
            FluentActions.Invoking(() => account.Redeem(cause, points, TestDistrict.Monday, Rules, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void In_a_quarter_before_the_latest_redemption_is_a_bug_of_the_caller()
    {
        var account = WithFour.Redeeming(Cause(8), Points.Of(1)).Build();
        var quarter = new LocalDate(TestDistrict.Monday.Year, 1, 1);

        account.Invoking(one => one.Redeem(Cause(9), Points.Of(1), quarter.PlusDays(-1), Rules, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        account.Redeem(Cause(9), Points.Of(1), quarter, Rules with { RedemptionsPerQuarter = null }, TestDistrict.Nine).EnsureAccepted();
    }

    [Fact]
    public void Is_judged_by_its_own_day_whatever_day_service_was_credited_for()
    {
        var account = WithFour.Earning(Cause(7), 60, TestDistrict.Monday.PlusYears(40)).Build();

        account.Redeem(Cause(9), Points.Of(1), TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();
    }
}
