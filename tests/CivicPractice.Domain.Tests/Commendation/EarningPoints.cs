using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class EarningPoints
{
    private static readonly PointsRules HalfHours = new() { StepMinutes = 30, MostMinutesAnActivity = null, MostMinutesADay = 480 };

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(59, 0, "0")]
    [InlineData(60, 60, "1")]
    [InlineData(119, 60, "1")]
    [InlineData(120, 120, "2")]
    [InlineData(500, 120, "2")] // at most 2 hours an activity
    public void Counts_whole_hours_up_to_two_an_activity_where_the_district_says_nothing(int minutes, int counted, string points)
    {
        var account = new APointsAccount().Build();

        account.Earn(Cause(1), minutes, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine).EnsureAccepted();

        account.Balance.ToString().Should().Be(points);
        account.Entries.Should().ContainSingle().Which.CountedMinutes.Should().Be(counted);
        Raised.EventsOf(account).Should().Equal(new PointsEarned(account.Id, Cause(1), account.Balance, counted, Points.Zero));
    }

    [Theory]
    [InlineData(29, "0")]
    [InlineData(30, "0.5")]
    [InlineData(89, "1")]
    [InlineData(479, "7.5")]
    [InlineData(480, "8")]
    [InlineData(600, "8")]
    public void Counts_half_hours_up_to_eight_hours_a_day_under_the_other_variant(int minutes, string points) =>
        new APointsAccount().Under(HalfHours).Earning(Cause(1), minutes).Build().Balance.ToString().Should().Be(points);

    [Fact]
    public void Caps_the_day_over_all_activities_and_no_further()
    {
        var account = new APointsAccount().Under(HalfHours)
            .Earning(Cause(1), 470).Earning(Cause(2), 60).Earning(Cause(3), 60).Earning(Cause(4), 60, TestDistrict.Monday.PlusDays(1)).Build();

        account.Entries.Select(entry => entry.CountedMinutes).Should().Equal(450, 30, 0, 60);
        account.Balance.Should().Be(Points.Of(9));
        account.Earned.Should().Be(Points.Of(9));
    }

    [Fact]
    public void Counts_a_cause_once()
    {
        var account = new APointsAccount().Earning(Cause(1), 60).Build();

        account.Earn(Cause(1), 120, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(1));
        Raised.EventsOf(account).Should().BeEmpty();
    }

    [Fact]
    public void Counts_a_cause_once_also_when_the_caps_left_it_without_points()
    {
        var rules = new PointsRules { MostMinutesADay = 60 };
        var account = new APointsAccount().Under(rules).Earning(Cause(1), 60).Earning(Cause(2), 60).Reversing(Cause(1)).Build();

        account.Earn(Cause(2), 60, TestDistrict.Monday, rules, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Zero);
    }

    [Fact]
    public void Frees_the_days_cap_when_an_earning_is_taken_back()
    {
        var rules = new PointsRules { MostMinutesADay = 60 };

        new APointsAccount().Under(rules).Earning(Cause(1), 60).Reversing(Cause(1)).Earning(Cause(2), 60).Build().Balance.Should().Be(Points.Of(1));
    }

    [Fact]
    public void Is_refused_for_a_cause_that_was_taken_back()
    {
        var account = new APointsAccount().Earning(Cause(1), 60).Reversing(Cause(1)).Build();

        account.ShouldStayUnchangedBy(a => a.Earn(Cause(1), 60, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine))
            .Should().Be((Decision)new CreditReversed(Cause(1)));
        account.CanEarn(Cause(1)).Should().Be((Decision)new CreditReversed(Cause(1)));
    }

    [Fact]
    public void Without_a_cause_or_with_negative_minutes_is_a_bug_of_the_caller()
    {
        var account = new APointsAccount().Build();

        FluentActions.Invoking(() => account.Earn(Guid.Empty, 60, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => account.Earn(Cause(1), -1, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        account.Entries.Should().BeEmpty();
    }

    [Fact]
    public void Under_rules_that_make_no_sense_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => new PointsRules { StepMinutes = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PointsRules { MostMinutesAnActivity = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PointsRules { MostMinutesADay = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PointsRules { RedemptionsPerQuarter = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PointsRules { PerHour = new Points(-1) }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
