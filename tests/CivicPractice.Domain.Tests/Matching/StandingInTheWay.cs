using CivicPractice.Activities;
using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Why somebody is not to be asked for a request: everything that stands in the way is told.</summary>
public class StandingInTheWay
{
    private static readonly AvailableHours Afternoons = new(IsoDayOfWeek.Tuesday, new LocalTime(13, 0), new LocalTime(18, 0));

    [Fact]
    public async Task Are_hours_that_do_not_cover_the_service_and_days_on_which_they_are_away()
    {
        var board = await PlacedAsync();
        var afternoons = await board.RegisterAsync(1, then: volunteer => volunteer.OfferTime([Afternoons], [], BoardAtHand.At).EnsureAccepted());
        var away = await board.RegisterAsync(2, then: volunteer => volunteer.OfferTime([], [new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(1))], BoardAtHand.At).EnsureAccepted());

        (await RefusedAsync(board, afternoons)).Should().Be((Decision)new HoursNotOffered(afternoons, BoardAtHand.Wanted));
        (await RefusedAsync(board, away)).Should().Be((Decision)new HoursNotOffered(away, BoardAtHand.Wanted));
    }

    [Fact]
    public async Task Is_an_area_that_does_not_contain_the_place()
    {
        var board = await PlacedAsync();
        var inTown = await board.RegisterAsync(1, then: volunteer => volunteer.OfferArea([TestDistrict.Town], BoardAtHand.At).EnsureAccepted());
        var elsewhere = await board.RegisterAsync(2, then: volunteer => volunteer.OfferArea([TestDistrict.OtherVillage], BoardAtHand.At).EnsureAccepted());

        (await board.WhyNotAsync(inTown)).IsFit.Should().BeTrue();
        (await RefusedAsync(board, elsewhere)).Should().Be((Decision)new AreaNotOffered(elsewhere, TestDistrict.Village));
    }

    [Fact]
    public async Task Is_a_way_longer_than_the_district_lets_people_be_asked_for_but_not_of_who_lives_there()
    {
        var board = await LocatedAsync(new MatchingRules { Farthest = Duration.FromMinutes(30) });
        var far = await board.RegisterAsync(1, one => one with { Home = ASite.InstituteId });
        var there = await board.RegisterAsync(2, one => one with { Home = ASite.InstituteId, Residence = TestDistrict.Village });
        var unknown = await board.RegisterAsync(3);

        (await RefusedAsync(board, far)).Should().Be((Decision)new TooFarAway(Duration.FromMinutes(60), Duration.FromMinutes(30)));
        (await board.OrderAsync(far, there, unknown)).Should().Equal(there, unknown);
    }

    [Fact]
    public async Task Is_no_way_at_all()
    {
        var board = await LocatedAsync(new MatchingRules { Farthest = Duration.FromHours(24) });
        var cutOff = await board.RegisterAsync(1, one => one with { Home = ASite.InstituteId });

        var said = await new MatchingRequests(board.Open(), new NoWays()).WhyNotAsync(BoardAtHand.Request, Assignee.Of(cutOff), BoardAtHand.At);

        said!.MayBeAsked.Should().Be((Decision)new TooFarAway(null, Duration.FromHours(24)));
    }

    [Fact]
    public async Task Is_a_time_that_is_taken_or_too_little_rest_by_the_volunteers_own_limits()
    {
        var board = await PlacedAsync();
        var (taken, tired) = (await board.RegisterAsync(1), await board.RegisterAsync(2, then: volunteer => volunteer.LimitService(new ServiceLimits { RestBetween = Duration.FromHours(8) }, BoardAtHand.At).EnsureAccepted()));
        var (overlapping, soonAfter) = (TimeRange.Starting(BoardAtHand.Wanted.From, Duration.FromHours(1)), TimeRange.Starting(BoardAtHand.Wanted.Until + Duration.FromHours(1), Duration.FromHours(1)));
        await board.BookAsync(taken, overlapping);
        await board.BookAsync(tired, soonAfter);

        (await RefusedAsync(board, taken)).Should().Be((Decision)new ScheduleConflict(overlapping));
        (await RefusedAsync(board, tired)).Should().Be((Decision)new TooLittleRest(soonAfter, Duration.FromHours(8)));
    }

    [Fact]
    public async Task Is_that_they_declined_this_request_before()
    {
        var board = new BoardAtHand();
        await board.WithinAsync(district => district.Requests.Add(new ARequest().Dispatched(Assignee.Of(BoardAtHand.Volunteer(1))).Declined().BuildUnstored()));
        var declined = await board.RegisterAsync(1);

        (await RefusedAsync(board, declined)).Should().Be((Decision)new AlreadyDeclined(Assignee.Of(declined)));
    }

    [Fact]
    public async Task Is_that_the_request_no_longer_waits_or_its_time_has_come()
    {
        var (accepted, late) = (new BoardAtHand(), await PlacedAsync());
        await accepted.WithinAsync(district => district.Requests.Add(ARequest.In(RequestState.Accepted).BuildUnstored()));
        var (one, other) = (await accepted.RegisterAsync(1), await late.RegisterAsync(1));

        (await RefusedAsync(accepted, one)).Refusals.Should().ContainSingle().Which.Should().BeOfType<NotPermittedInState<RequestState, RequestAction>>();
        (await late.Matching.WhyNotAsync(BoardAtHand.Request, Assignee.Of(other), BoardAtHand.Wanted.From))!.MayBeAsked.Should().Be((Decision)new WantedTimePassed(BoardAtHand.Wanted));
    }

    [Fact]
    public async Task Is_told_as_a_whole_and_the_score_is_told_as_it_would_be()
    {
        var board = new BoardAtHand(TestDistrict.Profile with { TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.Housekeeping } });
        await board.PlaceAsync(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "a high ladder") });
        var volunteer = await board.RegisterAsync(1, then: one =>
        {
            one.OfferTime([Afternoons], [], BoardAtHand.At).EnsureAccepted();
            one.OfferArea([TestDistrict.Community], BoardAtHand.At).EnsureAccepted();
            one.Suspend(BoardAtHand.At).EnsureAccepted();
        });

        var said = await board.WhyNotAsync(volunteer);

        said.MayBeAsked.Refusals.Select(refusal => refusal.Code).Should().Equal(
            "volunteer.inactive", "volunteer.uninsured", "volunteer.untrained", "matching.hours-not-offered", "matching.area-not-offered");
        said.Score.Should().BePositive();
        said.Reasons.Select(reason => reason.Criterion).Should().Equal(Enum.GetValues<MatchCriterion>());
    }

    [Fact]
    public async Task Is_listed_those_first_whom_least_stands_in_the_way_of()
    {
        var board = await PlacedAsync();
        var much = await board.RegisterAsync(1, then: one =>
        {
            one.OfferArea([TestDistrict.Community], BoardAtHand.At).EnsureAccepted();
            one.Suspend(BoardAtHand.At).EnsureAccepted();
        });
        var little = await board.RegisterAsync(2, then: one => one.Suspend(BoardAtHand.At).EnsureAccepted());

        var ranking = await board.RankAsync(much, little);

        ranking.Unfit.Select(mismatch => mismatch.Assignee.Volunteer).Should().Equal(little, much);
        ranking.Why.Should().Equal(new MismatchCount("volunteer.inactive", 2), new MismatchCount("matching.area-not-offered", 1));
    }

    [Fact]
    public async Task Is_that_nobody_knows_them()
    {
        var board = await PlacedAsync();

        (await RefusedAsync(board, BoardAtHand.Volunteer(9))).Should().Be((Decision)new NotFound("volunteer", BoardAtHand.Volunteer(9).Value));
        (await board.Matching.WhyNotAsync(BoardAtHand.Request, Assignee.Of(ATeam.TheId), BoardAtHand.At))!.MayBeAsked.Should().Be((Decision)new NotFound("team", ATeam.TheId.Value));
    }

    [Fact]
    public async Task Is_not_asked_of_nobody()
    {
        var matching = (await PlacedAsync()).Matching;

        await FluentActions.Awaiting(() => matching.WhyNotAsync(BoardAtHand.Request, default, BoardAtHand.At).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    private static async Task<Decision> RefusedAsync(BoardAtHand board, VolunteerId volunteer) =>
        await board.Store.TryAsync(async () => (await board.WhyNotAsync(volunteer)).MayBeAsked);

    private static async Task<BoardAtHand> PlacedAsync()
    {
        var board = new BoardAtHand();
        await board.PlaceAsync();
        return board;
    }

    // The institute lies five kilometres, an hour on foot, from the centre, which takes care.
    private static async Task<BoardAtHand> LocatedAsync(MatchingRules rules)
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(rules) with { Circles = new CircleRules { Datum = Datum.Plane, DetourFactor = 1 } });
        foreach (var (tier, x) in new[] { (SiteTier.Centre, 0.0), (SiteTier.Institute, 5_000.0) })
            (await new EquippingSites(board.Open()).LocateAsync(await board.FoundAsync(tier), Coordinates.OnPlane(x, 0), BoardAtHand.At)).EnsureAccepted();
        await board.PlaceAsync(order => order with { Site = ASite.CentreId });
        return board;
    }

    private sealed class NoWays : ITravelTimes
    {
        public double ReachIn(Duration time) => 0;

        public ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<Duration?>>([.. from.Select(_ => (Duration?)null)]);
    }
}
