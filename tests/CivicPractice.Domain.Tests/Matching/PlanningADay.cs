using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Whom to ask for everything that is wanted on a day.</summary>
public class PlanningADay
{
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly Instant Eight = BoardAtHand.Wanted.From - Duration.FromHours(1);

    [Fact]
    public async Task Proposes_nobody_for_two_requests_at_one_time()
    {
        var board = new BoardAtHand();
        await PlacedAsync(board, (1, 1, 2), (2, 2, 2), (3, 2, 2));
        var (near, far) = (await board.RegisterAsync(1, one => one with { Residence = TestDistrict.Village }), await board.RegisterAsync(2));

        var plan = await PlannedAsync(board);

        Proposed(plan).Should().Equal((1, near), (2, far));
        plan.Unserved.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new UnservedRequest(BoardAtHand.Other(3), Hours(2, 2), 1, 2, [new MismatchCount("schedule.conflict", 2)]));
    }

    [Fact]
    public async Task Counts_what_it_has_proposed_as_load()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(BoardAtHand.Only(MatchCriterion.Load)));
        await PlacedAsync(board, (1, 1, 1), (2, 3, 1), (3, 5, 1));
        var (one, other) = (await board.RegisterAsync(1), await board.RegisterAsync(2));

        var plan = await PlannedAsync(board);

        Proposed(plan).Should().Equal((1, one), (2, other), (3, one));
        plan.Proposals.Select(proposal => proposal.Match.LoadMinutes).Should().Equal(0, 0, 60);
    }

    [Fact]
    public async Task Keeps_the_rest_and_the_limits_of_volunteers_between_what_it_proposes()
    {
        var board = new BoardAtHand();
        await PlacedAsync(board, (1, 1, 2), (2, 4, 2), (3, 8, 2));
        var volunteer = await board.RegisterAsync(1, then: one => one.LimitService(
            new ServiceLimits { RestBetween = Duration.FromHours(2), MostInADay = Duration.FromHours(5) }, BoardAtHand.At).EnsureAccepted());

        var plan = await PlannedAsync(board);

        Proposed(plan).Should().Equal((1, volunteer), (3, volunteer));
        plan.Unserved.Single().Why.Select(why => why.Code).Should().Equal("schedule.too-little-rest");
    }

    [Fact]
    public async Task Takes_what_waits_and_is_wanted_on_the_day_in_the_order_in_which_it_begins()
    {
        var board = new BoardAtHand();
        await PlacedAsync(board, (1, 5, 1), (2, 1, 1), (3, 16, 1), (4, -8, 1), (5, -9, 1));
        await board.WithinAsync(district => district.Requests.Add(ARequest.In(RequestState.Dispatched).BuildUnstored()));
        await board.RegisterAsync(1);

        var plan = await PlannedAsync(board);

        plan.Proposals.Select(proposal => proposal.Request).Should().Equal([BoardAtHand.Other(4), BoardAtHand.Other(2), BoardAtHand.Other(1)], "a day lasts from midnight to midnight in the district");
        plan.During.Should().Be(TimeRange.Starting(Eight - Duration.FromHours(8), Duration.FromDays(1)));
    }

    [Fact]
    public async Task Says_of_what_nobody_is_fit_for_why()
    {
        var board = new BoardAtHand();
        await PlacedAsync(board, (1, 1, 1));
        await board.RegisterAsync(1, then: one => one.Suspend(BoardAtHand.At).EnsureAccepted());
        await board.RegisterAsync(2, then: one => one.OfferArea([TestDistrict.Community], BoardAtHand.At).EnsureAccepted());

        var plan = await board.Matching.PlanDayAsync(Tuesday, MatchingPool.Of([BoardAtHand.Volunteer(1), BoardAtHand.Volunteer(2)]), BoardAtHand.At);

        plan.Proposals.Should().BeEmpty();
        plan.Unserved.Single().Why.Should().Equal(new MismatchCount("matching.area-not-offered", 1), new MismatchCount("volunteer.inactive", 1));
    }

    [Fact]
    public async Task Considers_who_is_in_the_pool_and_nobody_else()
    {
        var board = new BoardAtHand();
        await PlacedAsync(board, (1, 1, 1));
        var centre = await board.FoundAsync(SiteTier.Centre);
        var (home, village, member, elsewhere) = (
            await board.RegisterAsync(1, one => one with { Home = centre }), await board.RegisterAsync(2, one => one with { Residence = TestDistrict.Village }),
            await board.RegisterAsync(3), await board.RegisterAsync(4, one => one with { Residence = TestDistrict.Community }));
        await board.RegisterAsync(5, then: one => one.Suspend(BoardAtHand.At).EnsureAccepted());
        await board.FoundTeamAsync(ATeam.TheId, [member, elsewhere], team => team with { Site = centre });
        await board.FoundTeamAsync(ATeam.OtherId, [member], team => team with { Site = centre });

        (await FitAsync(MatchingPool.AtHomeAt(centre))).Should().Equal(home);
        (await FitAsync(MatchingPool.LivingIn(TestDistrict.Village))).Should().Equal(village);
        (await FitAsync(MatchingPool.LivingIn(TestDistrict.Town))).Should().Equal(home, village, member);
        (await FitAsync(MatchingPool.MembersOf(ATeam.OtherId))).Should().Equal(member);
        (await FitAsync(MatchingPool.MembersAt(centre))).Should().Equal(member, elsewhere);
        (await FitAsync(MatchingPool.Of([elsewhere, home, elsewhere]))).Should().Equal(home, elsewhere);
        (await FitAsync(MatchingPool.WholeDistrict)).Should().Equal(home, village, member, elsewhere);

        async Task<IEnumerable<VolunteerId>> FitAsync(MatchingPool pool)
        {
            var ranking = (await board.Matching.RankVolunteersAsync(BoardAtHand.Other(1), pool, BoardAtHand.At))!;
            ranking.Unfit.Should().BeEmpty();
            return ranking.Fit.Select(match => match.Assignee.Volunteer!.Value).Order();
        }
    }

    // Hours count from eight on Tuesday.
    private static TimeRange Hours(double from, double length) => TimeRange.Starting(Eight + Duration.FromHours(from), Duration.FromHours(length));

    private static async Task PlacedAsync(BoardAtHand board, params (int Number, double From, double Length)[] wanted)
    {
        foreach (var (number, from, length) in wanted) await board.PlaceAsync(order => order with { Wanted = Hours(from, length) }, BoardAtHand.Other(number));
    }

    private static ValueTask<DayPlan> PlannedAsync(BoardAtHand board) => board.Matching.PlanDayAsync(Tuesday, MatchingPool.WholeDistrict, BoardAtHand.At);

    private static IEnumerable<(int Request, VolunteerId Volunteer)> Proposed(DayPlan plan) =>
        plan.Proposals.Select(proposal => (Enumerable.Range(1, 9).Single(number => BoardAtHand.Other(number) == proposal.Request), proposal.Match.Assignee.Volunteer!.Value));
}
