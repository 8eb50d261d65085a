using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class CorrectingAnEarning
{
    private static readonly PointsRules Rules = new() { MostMinutesAnActivity = null, RedemptionsPerQuarter = null };
    private static readonly Guid Service = Cause(1);

    [Fact]
    public void Adds_what_is_more()
    {
        var account = Earned(60).Build();

        account.Correct(Service, 180, TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Earned).Should().Be((Points.Of(3), Points.Of(3)));
        Raised.EventsOf(account).Should().Equal(new PointsCorrected(account.Id, Service, Points.Of(2), 180, Points.Zero));
    }

    [Fact]
    public void Takes_back_what_is_less()
    {
        var account = Earned(180).Build();

        account.Correct(Service, 60, TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Of(1), Points.Zero, Points.Of(1)));
    }

    [Fact]
    public void Owes_what_was_spent_of_it_and_settles_it_when_it_is_right_after_all()
    {
        var account = Earned(180).Redeeming(Cause(2), Points.Of(2)).Build();

        account.Correct(Service, 0, TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();
        (account.Balance, account.Owed).Should().Be((Points.Zero, Points.Of(2)));
        account.Correct(Service, 240, TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Of(2), Points.Zero, Points.Of(4)));
    }

    [Fact]
    public void Changes_nothing_where_it_is_right_already()
    {
        var account = Earned(180).Build();

        account.Correct(Service, 180, TestDistrict.Monday, Rules, TestDistrict.Nine).EnsureAccepted();

        (account.Entries.Count, Raised.EventsOf(account).Count()).Should().Be((1, 0));
    }

    [Fact]
    public void Keeps_to_the_cap_of_the_day_without_counting_itself_twice()
    {
        var capped = Rules with { MostMinutesADay = 240 };
        var account = new APointsAccount().Under(capped).Earning(Service, 180).Earning(Cause(2), 60).Build();

        account.Correct(Service, 600, TestDistrict.Monday, capped, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(4), "three hours are left of the day's four");
    }

    [Fact]
    public void Of_another_day_frees_the_cap_of_the_day_it_stood_on()
    {
        var capped = Rules with { MostMinutesADay = 120 };
        var tuesday = TestDistrict.Monday.PlusDays(1);
        var account = new APointsAccount().Under(capped).Earning(Service, 120).Earning(Cause(2), 60, tuesday).Build();

        account.Correct(Service, 120, tuesday, capped, TestDistrict.Nine).EnsureAccepted();
        account.Earn(Cause(3), 120, TestDistrict.Monday, capped, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(1 + 1 + 2), "one hour is left of Tuesday, and all of Monday");
    }

    [Fact]
    public void That_is_reversed_later_takes_all_of_it_back()
    {
        var account = Earned(60).Build();
        account.Correct(Service, 180, TestDistrict.Monday.PlusDays(1), Rules, TestDistrict.Nine).EnsureAccepted();

        account.Reverse(Service, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Earned, account.Entries.Sum(entry => entry.CountedMinutes)).Should().Be((Points.Zero, Points.Zero, 0));
        account.ShouldStayUnchangedBy(one => one.Correct(Service, 60, TestDistrict.Monday, Rules, TestDistrict.Nine)).Refusals.Should().Equal(new CreditReversed(Service));
    }

    [Fact]
    public void Of_what_nobody_earned_is_refused() =>
        Earned(60).Build().ShouldStayUnchangedBy(one => one.Correct(Cause(9), 60, TestDistrict.Monday, Rules, TestDistrict.Nine)).Refusals.Should().Equal(new NeverCredited(Cause(9)));

    private static APointsAccount Earned(int minutes) => new APointsAccount().Under(Rules).Earning(Service, minutes);
}
