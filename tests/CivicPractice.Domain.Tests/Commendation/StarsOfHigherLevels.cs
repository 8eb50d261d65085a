using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

/// <summary>As in Fujian: the county awards the first and second star, the city the third and fourth, the province the fifth.</summary>
public class StarsOfHigherLevels
{
    private const string City = AnHonourRoll.CityOffice;

    private static readonly StarScale Fujian = new(
    [
        new(1), new(2), new(3, AwardedBy: DivisionLevel.Prefecture), new(4, AwardedBy: DivisionLevel.Prefecture), new(5, AwardedBy: DivisionLevel.Province),
    ]);

    private static AnHonourRoll With(int hours) => new AnHonourRoll().On(Fujian).Crediting(Cause(1), hours * 60);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, null)]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, 3)]
    [InlineData(9, 2, 3)]
    public void Are_proposed_once_those_of_the_district_are_held(int hours, byte held, int? proposed)
    {
        var roll = With(hours).Build();

        (roll.Stars.Stars, roll.Proposed?.Stars).Should().Be((held, (byte?)proposed));
    }

    [Fact]
    public void Are_proposed_once()
    {
        var roll = With(2).Build();

        roll.CreditService(Cause(2), 60, TestDistrict.Monday, Points.Zero, Fujian, TestDistrict.Nine).EnsureAccepted();
        roll.CreditService(Cause(3), 60, TestDistrict.Monday, Points.Zero, Fujian, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(roll).Where(happened => happened is not ServiceCredited).Should().Equal(new StarProposed(roll.Id, new StarRating(3), DivisionLevel.Prefecture));
    }

    [Fact]
    public void Are_held_when_the_award_is_entered_and_the_next_one_is_proposed()
    {
        var roll = With(5).Build();

        Award(roll, 3).EnsureAccepted();

        (roll.Stars, roll.Proposed).Should().Be((new StarRating(3), new StarRating(4)));
        roll.StarAwards[^1].Should().Be(new StarAward(new StarRating(3), Fujian.Thresholds[2], TestDistrict.Nine, City, TestDistrict.Monday));
        Raised.EventsOf(roll).Should().Equal(new StarAwarded(roll.Id, new StarRating(3), new StarRating(2)), new StarProposed(roll.Id, new StarRating(4), DivisionLevel.Prefecture));
    }

    [Fact]
    public void Are_awarded_in_order_and_only_when_they_are_proposed()
    {
        var roll = With(5).Build();

        roll.ShouldStayUnchangedBy(one => Award(one, 4)).Refusals.Should().Equal(new StarNotProposed(new StarRating(4)));
        roll.ShouldStayUnchangedBy(one => Award(one, 2)).Refusals.Should().Equal(new StarHeld(new StarRating(2)));
        With(2).Build().ShouldStayUnchangedBy(one => Award(one, 3)).Refusals.Should().Equal(new StarNotProposed(new StarRating(3)));
    }

    [Fact]
    public void Are_awarded_once()
    {
        var roll = With(3).Awarded(3).Build();

        Award(roll, 3).EnsureAccepted();

        Raised.EventsOf(roll).Should().BeEmpty();
        roll.ShouldStayUnchangedBy(one => one.AwardStar(new StarRating(3), "another office", TestDistrict.Monday, Points.Zero, Fujian, TestDistrict.Nine))
            .Refusals.Should().Equal(new StarHeld(new StarRating(3)));
    }

    [Fact]
    public void Are_no_longer_proposed_without_the_credit_that_had_reached_them()
    {
        var roll = With(2).Crediting(Cause(2), 60).Build();

        roll.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        (roll.Stars, roll.Proposed, roll.Proposal).Should().Be((new StarRating(2), null, null));
        Raised.EventsOf(roll).Should().Equal(new ServiceReversed(roll.Id, Cause(2), 60), new StarProposalWithdrawn(roll.Id, new StarRating(3)));
    }

    [Fact]
    public void Fall_like_those_of_the_district_and_take_the_next_proposal_with_them()
    {
        var roll = With(2).Crediting(Cause(2), 120).Awarded(3).Build();

        roll.ReverseService(Cause(2), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        (roll.Stars, roll.Proposed).Should().Be((new StarRating(2), null));
        Raised.EventsOf(roll).Should().Equal(
            new ServiceReversed(roll.Id, Cause(2), 120), new StarProposalWithdrawn(roll.Id, new StarRating(4)), new StarWithdrawn(roll.Id, new StarRating(2), new StarRating(3)));
    }

    [Fact]
    public void Come_by_themselves_once_the_district_awards_them()
    {
        var roll = With(3).Build();

        roll.CreditService(Cause(2), 60, TestDistrict.Monday, Points.Zero, new StarScale([new(1), new(2), new(3)]), TestDistrict.Nine).EnsureAccepted();

        (roll.Stars, roll.Proposed).Should().Be((new StarRating(3), null));
    }

    [Theory]
    [InlineData(1, 2, 2, 3)]
    [InlineData(3, 2, 2, 3)]
    [InlineData(1, 1, 2, null)]
    public void Are_proposed_for_what_two_registrations_of_a_person_have_together(int ours, int theirs, byte held, int? proposed)
    {
        var other = new AnHonourRoll().Of(ARequest.OtherVolunteer).On(Fujian).Crediting(Cause(2), theirs * 60).Build();
        var roll = With(ours).Build();

        roll.Absorb(other.ToHoldings(), Points.Zero, Fujian, TestDistrict.Nine).EnsureAccepted();
        other.CarryTo(roll.Id, TestDistrict.Nine).EnsureAccepted();

        (roll.Stars.Stars, roll.Proposed?.Stars).Should().Be((held, (byte?)proposed));
        (other.Stars, other.Proposed).Should().Be((StarRating.None, null));
    }

    [Fact]
    public void Stay_proposed_by_a_scale_of_before_when_the_registration_goes_over()
    {
        var steeper = new StarScale([new(1), new(2), new(30, AwardedBy: DivisionLevel.Prefecture)]);
        var other = new AnHonourRoll().Of(ARequest.OtherVolunteer).On(Fujian).Crediting(Cause(2), 180).Build();
        var roll = new AnHonourRoll().On(steeper).Crediting(Cause(1), 60).Build();

        roll.Absorb(other.ToHoldings(), Points.Zero, steeper, TestDistrict.Nine).EnsureAccepted();

        roll.Proposal.Should().Be(new StarProposal(new StarRating(3), Fujian.Thresholds[2]));
    }

    [Fact]
    public void Are_told_the_city_by_a_list()
    {
        var (third, held) = (With(3).Build(), With(3).Of(ARequest.OtherVolunteer).Awarded(3).Build());
        HonourRoll[] all = [held, third, new AnHonourRoll().Of(new(Cause(9))).Build()];

        new AwaitsStar().ShouldAgreeWithItsExpression(all);
        new AwaitingStarsSpec().Evaluate(all).Should().Equal(third);
    }

    [Fact]
    public async Task Are_entered_for_a_volunteer()
    {
        var store = new InMemoryStore();
        var district = new Districts(store, [new DistrictRegistration(TestDistrict.Profile with { Stars = Fujian }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        district.HonourRolls.Add(With(3).BuildUnstored());
        await district.UnitOfWork.CommitAsync();
        var awarding = new AwardingStars(district);

        (await awarding.EnterAsync(ARequest.Volunteer, new StarRating(3), City, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();
        (await store.TryAsync(() => awarding.EnterAsync(ARequest.OtherVolunteer, new StarRating(3), City, TestDistrict.Monday, TestDistrict.Nine)))
            .Should().Be((Decision)new NotFound("honour-roll", ARequest.OtherVolunteer.Value));

        (await district.HonourRolls.FindAsync(ARequest.Volunteer))!.Stars.Should().Be(new StarRating(3));
    }

    [Fact]
    public void Without_star_or_unit_or_on_a_scale_that_falls_are_bugs_of_the_caller()
    {
        var roll = With(3).Build();

        roll.Invoking(one => one.CanAwardStar(default, City, TestDistrict.Monday)).Should().Throw<ArgumentException>();
        roll.Invoking(one => one.CanAwardStar(new StarRating(3), " ", TestDistrict.Monday)).Should().Throw<ArgumentException>();
        StarThreshold[][] wrong =
        [
            [new(1, AwardedBy: DivisionLevel.Province), new(2, AwardedBy: DivisionLevel.Prefecture)], [new(1, AwardedBy: DivisionLevel.Prefecture), new(2)], [new(1, AwardedBy: DivisionLevel.County)],
            [new(1, AwardedBy: DivisionLevel.Town)],
        ];
        foreach (var thresholds in wrong) FluentActions.Invoking(() => new StarScale(thresholds)).Should().Throw<ArgumentException>();
    }

    private static Decision Award(HonourRoll roll, byte star) => roll.AwardStar(new StarRating(star), City, TestDistrict.Monday, Points.Zero, Fujian, TestDistrict.Nine);
}
