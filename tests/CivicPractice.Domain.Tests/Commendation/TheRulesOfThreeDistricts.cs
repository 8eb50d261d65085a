using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

/// <summary>The tables of three districts (rules L1 and L2): the same service, three profiles.</summary>
public class TheRulesOfThreeDistricts
{
    // The draft of 2012, as in Beijing in 2022: the defaults.
    private static readonly DistrictProfile ByTheHour = TestDistrict.Profile;

    // Half hours, at most 8 hours a day; the levels of Fujian.
    private static readonly DistrictProfile ByTheHalfHour = TestDistrict.Profile with
    {
        Points = new PointsRules { StepMinutes = 30, MostMinutesAnActivity = null, MostMinutesADay = 480, RedemptionsPerQuarter = null },
        Stars = new StarScale(
        [
            new(100), new(200), new(500, AwardedBy: DivisionLevel.Prefecture), new(800, AwardedBy: DivisionLevel.Prefecture), new(1000, AwardedBy: DivisionLevel.Province),
        ]),
    };

    // Stars ask for points besides; points are spent within a year, in the last ten days of a quarter.
    private static readonly DistrictProfile WithinAYear = TestDistrict.Profile with
    {
        Points = new PointsRules { MostMinutesAnActivity = 240, MonthsValid = 12, RedemptionWindow = new RedemptionWindow(3, 21, 31) },
        Stars = new StarScale([new(50, Points.Of(40)), new(100, Points.Of(80)), new(200, Points.Of(160)), new(400, Points.Of(320)), new(800, Points.Of(640))]),
    };

    [Theory]
    // minutes   hour   half   within a year
    [InlineData(29, 0, 0, 0)]
    [InlineData(30, 0, 50, 0)]
    [InlineData(59, 0, 50, 0)]
    [InlineData(60, 100, 100, 100)]
    [InlineData(90, 100, 150, 100)]
    [InlineData(120, 200, 200, 200)]
    [InlineData(150, 200, 250, 200)]
    [InlineData(240, 200, 400, 400)]
    [InlineData(300, 200, 500, 400)]
    [InlineData(480, 200, 800, 400)]
    [InlineData(600, 200, 800, 400)]
    public void Give_hundredths_of_points_for_one_activity(int minutes, long byTheHour, long byTheHalfHour, long withinAYear) =>
        Profiles.Select(profile => Told(profile, [minutes]).Earned.Hundredths).Should().Equal(byTheHour, byTheHalfHour, withinAYear);

    [Theory]
    // minutes of the activities of one day   hour   half   within a year
    [InlineData(new[] { 120, 120 }, 400, 400, 400)]
    [InlineData(new[] { 300, 300 }, 400, 800, 800)]
    [InlineData(new[] { 45, 45 }, 0, 100, 0)]
    [InlineData(new[] { 60, 240, 240 }, 500, 800, 900)]
    public void Give_hundredths_of_points_for_a_day(int[] minutes, long byTheHour, long byTheHalfHour, long withinAYear) =>
        Profiles.Select(profile => Told(profile, minutes).Earned.Hundredths).Should().Equal(byTheHour, byTheHalfHour, withinAYear);

    [Theory]
    // hours   hour   half (held, proposed to)   within a year, where each hour has earned a point
    [InlineData(49, 0, 0, null, 0)]
    [InlineData(50, 0, 0, null, 1)]
    [InlineData(99, 0, 0, null, 1)]
    [InlineData(100, 1, 1, null, 2)]
    [InlineData(200, 1, 2, null, 3)]
    [InlineData(299, 1, 2, null, 3)]
    [InlineData(300, 2, 2, null, 3)]
    [InlineData(400, 2, 2, null, 4)]
    [InlineData(499, 2, 2, null, 4)]
    [InlineData(500, 2, 2, DivisionLevel.Prefecture, 4)]
    [InlineData(600, 3, 2, DivisionLevel.Prefecture, 4)]
    [InlineData(800, 3, 2, DivisionLevel.Prefecture, 5)]
    [InlineData(1000, 4, 2, DivisionLevel.Prefecture, 5)]
    [InlineData(1500, 5, 2, DivisionLevel.Prefecture, 5)]
    public void Give_stars_for_hours(int hours, byte byTheHour, byte byTheHalfHour, DivisionLevel? proposedTo, byte withinAYear)
    {
        var rolls = Profiles.Select(profile => new AnHonourRoll().On(profile.Stars).Crediting(Cause(1), hours * 60, Points.Of(hours)).Build()).ToList();

        rolls.Select(roll => roll.Stars.Stars).Should().Equal(byTheHour, byTheHalfHour, withinAYear);
        rolls.Select(roll => roll.Proposal?.For.AwardedBy).Should().Equal(null, proposedTo, null);
    }

    [Theory]
    // hours   points   stars
    [InlineData(50, 39, 0)]
    [InlineData(50, 40, 1)]
    [InlineData(49, 400, 0)]
    [InlineData(100, 79, 1)]
    [InlineData(200, 160, 3)]
    [InlineData(800, 639, 4)]
    [InlineData(800, 640, 5)]
    public void Ask_for_points_besides_the_hours(int hours, int points, byte stars) =>
        new AnHonourRoll().On(WithinAYear.Stars).Crediting(Cause(1), hours * 60, Points.Of(points)).Build().Stars.Stars.Should().Be(stars);

    [Theory]
    // star   by whom
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, DivisionLevel.Prefecture)]
    [InlineData(4, DivisionLevel.Prefecture)]
    [InlineData(5, DivisionLevel.Province)]
    public void Say_who_awards_a_star(byte star, DivisionLevel? level)
    {
        var roll = new AnHonourRoll().On(ByTheHalfHour.Stars).Crediting(Cause(1), 60_000).Awarded(3).Awarded(4).Awarded(5).Build();

        (roll.StarAwards[star - 1].For.AwardedBy, roll.StarAwards[star - 1].AwardedBy).Should().Be((level, level is null ? null : AnHonourRoll.CityOffice));
    }

    [Theory]
    // day, after one redemption on 2022-03-21   hour   half   within a year
    [InlineData("2022-03-22", "points.quarter-redeemed", "", "points.quarter-redeemed")]
    [InlineData("2022-04-01", "", "", "points.redemption-window-closed")]
    [InlineData("2022-06-21", "", "", "")]
    [InlineData("2023-03-21", "", "", "points.insufficient")]
    public void Say_when_points_are_redeemed(string day, string byTheHour, string byTheHalfHour, string withinAYear)
    {
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var answers = Profiles.Select(profile => new APointsAccount().Under(profile.Points).Earning(Cause(1), 120).Redeeming(Cause(2), Points.Of(1), new LocalDate(2022, 3, 21)).Build()
            .CanRedeem(Cause(3), Points.Of(1), on, profile.Points));

        answers.Select(answer => string.Join(", ", answer.Refusals.Select(refusal => refusal.Code))).Should().Equal(byTheHour, byTheHalfHour, withinAYear);
    }

    private static IEnumerable<DistrictProfile> Profiles => [ByTheHour, ByTheHalfHour, WithinAYear];

    private static SimulatedCredit Told(DistrictProfile profile, int[] minutes) =>
        profile.Simulate([.. minutes.Select((one, n) => new CreditedService(Cause(n + 1), one, TestDistrict.Monday, TestDistrict.Nine + Duration.FromMinutes(n), null))]);
}
