using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class RisingToStars
{
    private static readonly StarScale WithPoints = new([new(50, Points.Of(10)), new(100, Points.Of(30))]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5_999, 0)]
    [InlineData(6_000, 1)]
    [InlineData(17_999, 1)]
    [InlineData(18_000, 2)]
    [InlineData(36_000, 3)]
    [InlineData(60_000, 4)]
    [InlineData(89_999, 4)]
    [InlineData(90_000, 5)]
    [InlineData(900_000, 5)]
    public void Follows_the_hours_where_the_district_says_nothing(int minutes, byte stars) =>
        new AnHonourRoll().Crediting(Cause(1), minutes).Build().Stars.Should().Be(new StarRating(stars));

    [Fact]
    public void Tells_of_the_stars_before_and_now()
    {
        var roll = new AnHonourRoll().Crediting(Cause(1), 6_000).Build();

        roll.CreditService(Cause(2), 30_000, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(roll).Should().Equal(
            new ServiceCredited(roll.Id, Cause(2), 30_000), new StarAwarded(roll.Id, new StarRating(3), new StarRating(1)));
        roll.StarAwards.Select(award => award.For.Hours).Should().Equal(100, 300, 600);
    }

    [Theory]
    [InlineData(3_000, 999, 0)]
    [InlineData(3_000, 1_000, 1)]
    [InlineData(2_999, 9_000, 0)]
    [InlineData(6_000, 2_999, 1)]
    [InlineData(6_000, 3_000, 2)]
    public void Asks_for_points_too_where_the_district_says_so(int minutes, long hundredths, byte stars) =>
        new AnHonourRoll().On(WithPoints).Crediting(Cause(1), minutes, new Points(hundredths)).Build().Stars.Should().Be(new StarRating(stars));

    [Fact]
    public void Is_undone_with_the_credit_that_carried_the_star()
    {
        var roll = new AnHonourRoll().Crediting(Cause(1), 6_000).Crediting(Cause(2), 12_000).Build();

        roll.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        (roll.Stars, roll.Minutes).Should().Be((new StarRating(1), 6_000L));
        Raised.EventsOf(roll).Should().Equal(
            new ServiceReversed(roll.Id, Cause(2), 12_000), new StarWithdrawn(roll.Id, new StarRating(1), new StarRating(2)));
        roll.Services[1].ReversedAt.Should().Be(TestDistrict.Nine);
    }

    [Fact]
    public void Is_undone_when_the_points_behind_the_star_are_gone()
    {
        var roll = new AnHonourRoll().On(WithPoints).Crediting(Cause(1), 3_000, Points.Of(10)).Crediting(Cause(2), 60, Points.Of(11)).Build();

        roll.ReverseService(Cause(2), Points.Of(9), TestDistrict.Nine).EnsureAccepted();

        roll.Stars.Should().Be(StarRating.None);
    }

    [Fact]
    public void Lasts_when_the_scale_becomes_steeper()
    {
        var roll = new AnHonourRoll().Crediting(Cause(1), 6_000).Crediting(Cause(2), 60).Build();
        var steeper = new StarScale([new(200), new(400)]);

        roll.CreditService(Cause(3), 60, TestDistrict.Monday, Points.Zero, steeper, TestDistrict.Nine).EnsureAccepted();
        roll.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        roll.Stars.Should().Be(new StarRating(1));
        Raised.EventsOf(roll).Should().NotContain(happened => happened is StarWithdrawn);
    }

    [Fact]
    public void Is_listed_by_time_served()
    {
        var one = new AnHonourRoll().Crediting(Cause(1), 6_000).Build();
        var two = new AnHonourRoll().Of(ARequest.OtherVolunteer).Crediting(Cause(1), 18_000).Build();
        HonourRoll[] all = [one, new AnHonourRoll().Build(), two];

        new RatedAtLeast(new StarRating(1)).ShouldAgreeWithItsExpression(all);
        new StarVolunteersSpec(new StarRating(1)).Evaluate(all).Should().Equal(two, one);
        new StarVolunteersSpec(new StarRating(2)).Evaluate(all).Should().Equal(two);
    }

    [Fact]
    public void On_a_scale_that_does_not_rise_is_a_bug_of_the_caller()
    {
        StarThreshold[][] wrong = [[new(0)], [new(100), new(100)], [new(100, Points.Of(5)), new(200, Points.Of(4))], [new(1, Points.Of(-1))]];
        foreach (var thresholds in wrong) FluentActions.Invoking(() => new StarScale(thresholds)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new StarScale(Enumerable.Range(1, 256).Select(hours => new StarThreshold(hours)))).Should().Throw<ArgumentException>();
    }
}
