using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class PointsThatExpire
{
    private static readonly LocalDate Old = TestDistrict.Monday;
    private static readonly LocalDate Young = Old.PlusDays(20);
    private static readonly LocalDate Over = Old.PlusMonths(12);
    private static readonly PointsRules ForAYear = new() { MonthsValid = 12, RedemptionsPerQuarter = null };

    private static APointsAccount TwoAndTwo => new APointsAccount().Under(ForAYear).Earning(Cause(1), 120, Old).Earning(Cause(2), 120, Young);

    [Fact]
    public void Never_do_where_the_district_says_nothing()
    {
        var account = TwoAndTwo.Build();

        account.Expire(Old.PlusYears(100), new PointsRules(), TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(4));
        Raised.EventsOf(account).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(0, 2)]
    [InlineData(19, 2)]
    [InlineData(20, 0)]
    public void Can_be_spent_strictly_before_the_same_day_so_many_months_later(int daysAfter, int left)
    {
        var account = TwoAndTwo.Build();

        account.Expire(Over.PlusDays(daysAfter), ForAYear, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Of(left));
    }

    [Theory]
    [InlineData("2022-01-31", "2022-02-28", 1)]
    [InlineData("2022-01-28", "2022-02-28", 1)]
    [InlineData("2022-02-28", "2022-03-28", 1)]
    [InlineData("2020-02-29", "2021-02-28", 12)]
    public void Are_over_with_the_end_of_a_month_that_is_too_short(string service, string over, int months)
    {
        var (day, end) = (Day(service), Day(over));
        var rules = new PointsRules { MonthsValid = months };

        (rules.OverThrough(end) >= day, rules.OverThrough(end.PlusDays(-1)) >= day).Should().Be((true, false));
    }

    [Fact]
    public void Are_told_with_the_last_day_of_their_service_and_leave_stars_alone()
    {
        var account = TwoAndTwo.Build();

        account.Expire(Over, ForAYear, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(account).Should().Equal(new PointsExpired(account.Id, Points.Of(2), Old));
        (account.Earned, account.OldestUnspent).Should().Be((Points.Of(4), Young));
    }

    [Fact]
    public void Are_fewer_by_what_was_spent_for_that_comes_off_the_oldest()
    {
        var account = TwoAndTwo.Redeeming(Cause(9), Points.Of(1)).Build();

        account.ExpiringOn(Over, ForAYear).Should().Be(Points.Of(1));
        account.OldestUnspent.Should().Be(Old);
    }

    [Fact]
    public void Cannot_be_spent_even_if_nobody_has_taken_them_off()
    {
        var account = TwoAndTwo.Build();

        account.ShouldStayUnchangedBy(one => one.Redeem(Cause(9), Points.Of(3), Over, ForAYear, TestDistrict.Nine))
            .Refusals.Should().Equal(new InsufficientPoints(Points.Of(2), Points.Of(3)));
        account.Redeem(Cause(9), Points.Of(2), Over, ForAYear, TestDistrict.Nine).EnsureAccepted();

        account.Balance.Should().Be(Points.Zero);
        Raised.EventsOf(account).Should().Equal(new PointsExpired(account.Id, Points.Of(2), Old), new PointsRedeemed(account.Id, Cause(9), Points.Of(2)));
    }

    [Fact]
    public void Are_over_at_once_where_an_old_service_is_credited_late()
    {
        var account = TwoAndTwo.Expired(Over).Earning(Cause(3), 60, Old.PlusDays(-5)).Build();

        account.ExpiringOn(Over, ForAYear).Should().Be(Points.Of(1));
    }

    [Fact]
    public void Leave_once_when_their_service_is_taken_back_afterwards()
    {
        var account = TwoAndTwo.Expired(Over).Build();

        account.Reverse(Cause(1), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Of(2), Points.Zero, Points.Of(2)));
        Raised.EventsOf(account).Should().Equal(
            new PointsExpiryVoided(account.Id, Cause(1), Points.Of(2), Points.Zero), new PointsReversed(account.Id, Cause(1), Points.Of(2), Points.Zero));
    }

    [Fact]
    public void Stay_expired_when_another_service_is_taken_back()
    {
        var account = TwoAndTwo.Expired(Over).Build();

        account.Reverse(Cause(2), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed).Should().Be((Points.Zero, Points.Zero));
    }

    [Fact]
    public void Would_have_been_spent_if_what_was_spent_had_never_been_earned()
    {
        // Two of the wrong service were spent, two of the right one expired: without the wrong one nothing would have expired, and nothing is owed.
        var account = new APointsAccount().Under(ForAYear).Earning(Cause(1), 120, Old).Earning(Cause(2), 120, Old).Redeeming(Cause(9), Points.Of(2)).Expired(Over).Build();

        account.Reverse(Cause(1), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed).Should().Be((Points.Zero, Points.Zero));
    }

    [Fact]
    public void Come_back_as_old_as_they_were_when_a_redemption_is_called_off()
    {
        var account = TwoAndTwo.Redeeming(Cause(9), Points.Of(2)).Refunded(Cause(9)).Build();

        (account.Balance, account.OldestUnspent, account.ExpiringOn(Over, ForAYear)).Should().Be((Points.Of(4), Old, Points.Of(2)));
    }

    [Fact]
    public void Count_once_when_both_registrations_of_a_person_had_lost_them()
    {
        var other = new APointsAccount().Of(ARequest.OtherVolunteer).Under(ForAYear).Earning(Cause(1), 120, Old).Expired(Over).Build();

        var account = TwoAndTwo.Expired(Over).Absorbing(other).Build();

        (account.Balance, account.Owed, account.Earned, account.OldestUnspent).Should().Be((Points.Of(2), Points.Zero, Points.Of(4), Young));
    }

    [Fact]
    public void Are_owed_by_nobody_when_one_registration_has_spent_what_the_other_let_expire()
    {
        var spent = new APointsAccount().Of(AVolunteer.OtherId).Under(ForAYear).Earning(Cause(1), 120, Old).Redeeming(Cause(9), Points.Of(2), Old).Build();
        var account = new APointsAccount().Under(ForAYear).Earning(Cause(1), 120, Old).Expired(Over).Build();

        account.Absorb(spent.Id, spent.Entries, Over, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Zero, Points.Zero, Points.Of(2)), "two points were earned and spent");
        account.Entries.Sum(entry => entry.Change.Hundredths).Should().Be(0);
    }

    [Fact]
    public void Leave_a_debt_what_it_is_when_the_other_registration_let_points_expire()
    {
        var owing = new APointsAccount().Of(AVolunteer.OtherId).Under(ForAYear).Earning(Cause(3), 120, Old).Redeeming(Cause(9), Points.Of(2), Old).Reversing(Cause(3)).Build();
        var account = new APointsAccount().Under(ForAYear).Earning(Cause(1), 120, Old).Expired(Over).Build();

        account.Absorb(owing.Id, owing.Entries, Over, TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed).Should().Be((Points.Zero, Points.Of(2)));
    }

    [Fact]
    public void Are_found_by_the_first_day_of_which_points_are_left()
    {
        var (both, young, none) = (TwoAndTwo.Build(), TwoAndTwo.Of(ARequest.OtherVolunteer).Redeeming(Cause(9), Points.Of(2)).Build(), new APointsAccount().Build());
        PointsAccount[] all = [young, none, both];

        new PointsLeftOf(Old).ShouldAgreeWithItsExpression(all);
        new ExpiringAccountsSpec(Old).Evaluate(all).Should().Equal(both);
        new ExpiringAccountsSpec(Young).Evaluate(all).Should().Equal(both, young);
    }

    [Fact]
    public async Task Are_taken_off_account_by_account()
    {
        var store = new InMemoryStore();
        var district = DistrictUnder(store, ForAYear);
        district.PointsAccounts.Add(TwoAndTwo.BuildUnstored());
        await district.UnitOfWork.CommitAsync();
        var (expiring, at) = (new ExpiringPoints(district), Over.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant());

        (await expiring.ListDueAsync(at - Duration.FromSeconds(1))).Should().BeEmpty("in the district it is the day before");
        (await expiring.ListDueAsync(at)).Should().Equal(ARequest.Volunteer);
        (await expiring.ExpireAsync(ARequest.Volunteer, at)).EnsureAccepted();
        (await expiring.ExpireAsync(ARequest.Volunteer, at)).EnsureAccepted();
        (await store.TryAsync(() => expiring.ExpireAsync(ARequest.OtherVolunteer, at))).Should().Be((Decision)new NotFound("points-account", ARequest.OtherVolunteer.Value));

        (await expiring.ListDueAsync(at)).Should().BeEmpty();
        store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is PointsExpired).Should().Be(1);
        (await new ExpiringPoints(TestDistrict.Open(store)).ListDueAsync(at + Duration.FromDays(1_000))).Should().BeEmpty("there points never expire");
    }

    [Fact]
    public void For_less_than_a_month_are_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new PointsRules { MonthsValid = 0 }).Should().Throw<ArgumentOutOfRangeException>();

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    private static OpenDistrict DistrictUnder(InMemoryStore store, PointsRules rules) =>
        new Districts(store, [new DistrictRegistration(TestDistrict.Profile with { Points = rules }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
}
