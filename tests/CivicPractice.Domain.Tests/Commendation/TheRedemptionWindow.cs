using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class TheRedemptionWindow
{
    private static readonly RedemptionWindow LastTen = new(3, 21, 31);

    [Theory]
    [InlineData("2022-03-20", false, "2022-03-21")]
    [InlineData("2022-03-21", true, "2022-06-21")]
    [InlineData("2022-03-31", true, "2022-06-21")]
    [InlineData("2022-04-25", false, "2022-06-21")]
    [InlineData("2022-06-30", true, "2022-09-21")]
    [InlineData("2022-12-31", true, "2023-03-21")]
    [InlineData("2023-01-01", false, "2023-03-21")]
    public void Opens_on_its_days_of_each_quarter(string day, bool isOpen, string opensAfter)
    {
        LastTen.IsOpenOn(Day(day)).Should().Be(isOpen);
        LastTen.OpensAfter(Day(day)).Should().Be(Day(opensAfter));
    }

    [Theory]
    [InlineData("2022-02-27", false)]
    [InlineData("2022-02-28", true)]
    [InlineData("2024-02-28", false)]
    [InlineData("2024-02-29", true)]
    [InlineData("2022-05-30", true)]
    [InlineData("2022-05-29", false)]
    public void Takes_the_last_day_of_a_month_that_is_too_short(string day, bool isOpen) => new RedemptionWindow(2, 30, 31).IsOpenOn(Day(day)).Should().Be(isOpen);

    [Fact]
    public void Keeps_points_from_being_redeemed_out_of_it()
    {
        var rules = new PointsRules { RedemptionWindow = LastTen };
        var account = new APointsAccount().Under(rules).Earning(Cause(1), 120).Build();

        account.ShouldStayUnchangedBy(one => one.Redeem(Cause(9), Points.Of(1), TestDistrict.Monday, rules, TestDistrict.Nine))
            .Refusals.Should().Equal(new RedemptionWindowClosed(new LocalDate(2022, 3, 21)));
        account.Redeem(Cause(9), Points.Of(1), new LocalDate(2022, 3, 21), rules, TestDistrict.Nine).EnsureAccepted();
        account.CanRedeem(Cause(8), Points.Of(1), new LocalDate(2022, 3, 22), rules).Should().Be((Decision)new QuarterRedeemed(1, new LocalDate(2022, 6, 21)));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 5, 4)]
    [InlineData(1, 5, 32)]
    public void With_days_that_no_quarter_has_is_a_bug_of_the_caller(int month, int first, int last) =>
        FluentActions.Invoking(() => new RedemptionWindow(month, first, last)).Should().Throw<ArgumentOutOfRangeException>();

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
