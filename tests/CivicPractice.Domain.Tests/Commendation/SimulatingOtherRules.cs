using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class SimulatingOtherRules
{
    private static readonly CreditedService[] TwoMornings =
    [
        new(Cause(1), 150, TestDistrict.Monday, TestDistrict.Nine, null), new(Cause(2), 90, TestDistrict.Monday.PlusDays(1), TestDistrict.Nine + Duration.FromHours(1), null),
    ];

    private static readonly Gen<PointsRules> AnyRules =
        from step in Gen.OneOfConst(15, 30, 60)
        from activity in Gen.OneOfConst<int?>(null, 120)
        from day in Gen.OneOfConst<int?>(null, 240)
        from perHour in Gen.OneOfConst(0, 50, 100)
        select new PointsRules { PerHour = new Points(perHour), StepMinutes = step, MostMinutesAnActivity = activity, MostMinutesADay = day };

    private static readonly Gen<StarScale> AnyScale =
        from step in Gen.Int[1, 3]
        from points in Gen.Int[0, 2]
        from level in Gen.OneOfConst<DivisionLevel?>(null, DivisionLevel.Prefecture)
        select new StarScale([new(step), new(2 * step, Points.Of(points)), new(4 * step, Points.Of(points), level)]);

    private static readonly Gen<(int Command, int What, int Minutes, int Day)[]> AnyHistory = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 8], Gen.Int[0, 300], Gen.Int[0, 3]).Array[0, 40];

    [Fact]
    public void Takes_back_after_crediting_what_two_clocks_wrote_down_the_other_way_round() =>
        TestDistrict.Profile.Simulate([new CreditedService(Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine, TestDistrict.Nine - Duration.FromSeconds(1))]).Earned.Should().Be(Points.Zero);

    [Fact]
    public void Tells_points_of_each_service_and_in_all()
    {
        var told = TestDistrict.Profile.Simulate(TwoMornings, new PointsRules { StepMinutes = 30, MostMinutesAnActivity = null });

        told.Services.Should().Equal(
            new SimulatedService(Cause(1), TestDistrict.Monday, 150, new Points(250)), new SimulatedService(Cause(2), TestDistrict.Monday.PlusDays(1), 90, new Points(150)));
        (told.Earned, told.Minutes).Should().Be((Points.Of(4), 240L));
    }

    [Fact]
    public void Takes_the_rules_of_the_profile_where_no_others_are_given() => TestDistrict.Profile.Simulate(TwoMornings).Earned.Should().Be(Points.Of(3));

    [Fact]
    public void Tells_the_day_on_which_each_star_is_reached()
    {
        var scale = new StarScale([new(2), new(3, AwardedBy: DivisionLevel.Prefecture), new(4, AwardedBy: DivisionLevel.Province), new(5, AwardedBy: DivisionLevel.Province)]);

        TestDistrict.Profile.Simulate(TwoMornings, stars: scale).Stars.Should().Equal(
            new SimulatedStar(new StarRating(1), scale.Thresholds[0], TestDistrict.Monday),
            new SimulatedStar(new StarRating(2), scale.Thresholds[1], TestDistrict.Monday.PlusDays(1)),
            new SimulatedStar(new StarRating(3), scale.Thresholds[2], TestDistrict.Monday.PlusDays(1)));
    }

    [Fact]
    public void Leaves_out_what_was_taken_back_and_frees_its_day()
    {
        var rules = new PointsRules { MostMinutesAnActivity = null, MostMinutesADay = 120 };
        var moment = TestDistrict.Nine + Duration.FromHours(5);
        CreditedService[] history = [new(Cause(1), 120, TestDistrict.Monday, TestDistrict.Nine, moment), new(Cause(2), 120, TestDistrict.Monday, moment, null)];

        var told = TestDistrict.Profile.Simulate(history, rules);

        (told.Earned, told.Minutes).Should().Be((Points.Of(2), 120L));
        told.Services.Select(service => service.CountedMinutes).Should().Equal(0, 120);
    }

    [Fact]
    public void Gives_what_the_same_rules_have_given() => Gen.Select(AnyRules, AnyScale, AnyHistory).Sample((rules, scale, steps) =>
    {
        var (account, roll) = Credited(rules, scale, steps);

        var told = TestDistrict.Profile.Simulate(roll.Services, rules, scale);

        (told.Earned, told.Minutes).Should().Be((account.Earned, roll.Minutes));
        told.Stars.Select(star => (star.Stars, star.For)).Should().Equal(roll.StarAwards.Select(award => (award.Stars, award.For)));
        foreach (var service in told.Services)
        {
            var lines = account.Entries.Where(entry => entry.Cause == service.Cause).ToList();
            (service.CountedMinutes, service.Points).Should().Be((lines.Sum(line => line.CountedMinutes), new Points(lines.Sum(line => line.Amount.Hundredths))));
        }
    });

    [Fact]
    public void Changes_nothing()
    {
        var (account, roll) = Credited(new PointsRules(), new StarScale([new(1)]), [(0, 1, 120, 0), (0, 2, 60, 1)]);
        var (before, entries, versions) = (roll.Services, account.Entries, (account.Version, roll.Version));

        TestDistrict.Profile.Simulate(roll.Services, new PointsRules { PerHour = Points.Of(9) }, new StarScale([new(1), new(2), new(3)]));

        roll.Services.Should().BeSameAs(before);
        account.Entries.Should().BeSameAs(entries);
        (account.Earned, roll.Stars, (account.Version, roll.Version)).Should().Be((Points.Of(3), new StarRating(1), versions));
    }

    [Fact]
    public void With_a_service_twice_is_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => TestDistrict.Profile.Simulate([TwoMornings[0], TwoMornings[0]])).Should().Throw<ArgumentException>();

    // As Crediting does it, one after the other; stars of the city are awarded when they are proposed.
    private static (PointsAccount Account, HonourRoll Roll) Credited(PointsRules rules, StarScale scale, (int Command, int What, int Minutes, int Day)[] steps)
    {
        var (account, roll, at) = (new APointsAccount().Build(), new AnHonourRoll().Build(), TestDistrict.Nine);
        foreach (var (command, what, minutes, day) in steps)
        {
            at += Duration.FromMinutes(1);
            if (command == 3)
            {
                _ = account.Reverse(Cause(what), at);
                _ = roll.ReverseService(Cause(what), account.Earned, at);
            }
            else
            {
                _ = account.Earn(Cause(what), minutes, TestDistrict.Monday.PlusDays(day), rules, at);
                _ = roll.CreditService(Cause(what), minutes, TestDistrict.Monday.PlusDays(day), account.Earned, scale, at);
            }

            if (roll.Proposed is { } star) roll.AwardStar(star, AnHonourRoll.CityOffice, TestDistrict.Monday, account.Earned, scale, at).EnsureAccepted();
        }

        return (account, roll);
    }
}
