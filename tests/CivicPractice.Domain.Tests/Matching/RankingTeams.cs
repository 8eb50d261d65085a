using CivicPractice.Activities;
using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>A team stands where those of its members stand who would come.</summary>
public class RankingTeams
{
    private static readonly Assignee Team = Assignee.Of(ATeam.TheId);

    [Fact]
    public async Task Takes_the_best_of_the_members_who_are_fit_as_many_as_are_wanted()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Skill));
        await board.FoundAsync(SiteTier.Centre);
        var members = new[] { await board.RegisterAsync(1), await Skilled(board, 2), await Skilled(board, 3), await board.RegisterAsync(4, then: Paused) };
        await board.FoundTeamAsync(ATeam.TheId, members, AtTheCentre);

        (await ScoreAsync(board, 1)).Should().Be(25, "one of two skills by one's own word");
        (await ScoreAsync(board, 2)).Should().Be(25);
        (await ScoreAsync(board, 3)).Should().Be(16, "the average of 25, 25 and 0, rounded down");
        (await RefusedAsync(board, 4)).Should().Be((Decision)new TooFewFitMembers(3, 4));
    }

    [Fact]
    public async Task Tells_of_the_members_when_asked_the_best_first_and_then_who_is_not_fit()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Skill));
        await board.FoundAsync(SiteTier.Centre);
        var (plain, paused, skilled) = (await board.RegisterAsync(1), await board.RegisterAsync(2, then: Paused), await Skilled(board, 3));
        await board.FoundTeamAsync(ATeam.TheId, [plain, paused, skilled], AtTheCentre);

        var said = (await board.Matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, volunteers: 2))!;

        said.IsFit.Should().BeTrue();
        said.Members.Select(member => (member.Assignee.Volunteer, member.IsFit)).Should().Equal((skilled, true), (plain, true), (paused, false));
    }

    [Fact]
    public async Task Refuses_a_team_that_pauses_that_declined_or_that_has_no_members()
    {
        var board = new BoardAtHand();
        await board.FoundAsync(SiteTier.Centre);
        await board.WithinAsync(district =>
        {
            district.Requests.Add(new ARequest().Dispatched(Team).Declined().BuildUnstored());
            district.Teams.Add(new ATeam().Founding(AtTheCentre).Suspended().BuildRaising());
        });

        (await RefusedAsync(board, 1)).Should().Be(Decision.Unless(new AlreadyDeclined(Team), new TeamInactive(ATeam.TheId), new TooFewFitMembers(0, 1)));
    }

    [Fact]
    public async Task Counts_nobody_as_fit_who_declined_alone()
    {
        var board = new BoardAtHand();
        await board.FoundAsync(SiteTier.Centre);
        await board.WithinAsync(district => district.Requests.Add(new ARequest().Dispatched(Assignee.Of(BoardAtHand.Volunteer(1))).Declined().BuildUnstored()));
        await board.FoundTeamAsync(ATeam.TheId, [await board.RegisterAsync(1)], AtTheCentre);

        (await RefusedAsync(board, 1)).Should().Be((Decision)new TooFewFitMembers(0, 1));
    }

    [Fact]
    public async Task Counts_a_member_as_fit_who_is_only_asked_alone()
    {
        var board = new BoardAtHand();
        await board.FoundAsync(SiteTier.Centre);
        await board.WithinAsync(district => district.Requests.Add(new ARequest().Wanting(2).Dispatched(Assignee.Of(BoardAtHand.Volunteer(1))).BuildUnstored()));
        await board.FoundTeamAsync(ATeam.TheId, [await board.RegisterAsync(1)], AtTheCentre);

        (await board.Matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, 1))!.MayBeAsked.EnsureAccepted();
    }

    [Fact]
    public async Task Does_not_count_a_member_as_fit_who_comes_already()
    {
        var board = new BoardAtHand();
        await board.FoundAsync(SiteTier.Centre);
        await board.WithinAsync(district => district.Requests.Add(
            new ARequest().Wanting(3).DispatchedTo(Assignee.Of(BoardAtHand.Volunteer(1)), Assignee.Of(BoardAtHand.Volunteer(9))).Accepted().BuildUnstored()));
        await board.FoundTeamAsync(ATeam.TheId, [await board.RegisterAsync(1)], AtTheCentre);

        (await RefusedAsync(board, 1)).Should().Be((Decision)new TooFewFitMembers(0, 1));
    }

    [Fact]
    public async Task Says_of_a_request_that_does_not_wait_that_alone_and_scores_as_if_it_did()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(BoardAtHand.Only(MatchCriterion.Skill)));
        await board.FoundAsync(SiteTier.Centre);
        await board.WithinAsync(district => district.Requests.Add(ARequest.In(RequestState.Cancelled).BuildUnstored()));
        await board.FoundTeamAsync(ATeam.TheId, [await Skilled(board, 8)], AtTheCentre);

        var said = (await board.Matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, 1))!;

        said.MayBeAsked.Refusals.Should().ContainSingle().Which.Should().BeOfType<NotPermittedInState<RequestState, RequestAction>>();
        said.Score.Should().Be(25);
    }

    [Fact]
    public async Task Scores_with_too_few_who_are_fit_as_it_would_be_with_the_others()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Skill));
        await board.FoundAsync(SiteTier.Centre);
        var paused = await board.RegisterAsync(1, one => one with { Skills = [VolunteerSkill.Repairs] }, Paused);
        await board.FoundTeamAsync(ATeam.TheId, [paused], AtTheCentre);

        (await board.Matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, 1))!.Score.Should().Be(25);
    }

    [Fact]
    public async Task Measures_the_way_from_the_site_of_the_team_and_not_from_its_members()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(new MatchingRules { Farthest = Duration.FromMinutes(30) }) with { Circles = new CircleRules { Datum = Datum.Plane, DetourFactor = 1 } });
        foreach (var (tier, x) in new[] { (SiteTier.Centre, 0.0), (SiteTier.Institute, 5_000.0) })
            (await new EquippingSites(board.Open()).LocateAsync(await board.FoundAsync(tier), Coordinates.OnPlane(x, 0), BoardAtHand.At)).EnsureAccepted();
        await board.PlaceAsync(order => order with { Site = ASite.CentreId });
        var far = await board.RegisterAsync(1, one => one with { Home = ASite.InstituteId });
        await board.FoundTeamAsync(ATeam.TheId, [far], AtTheCentre);
        await board.FoundTeamAsync(ATeam.OtherId, [far], team => team with { Site = ASite.InstituteId });

        var ranking = (await board.Matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.WholeDistrict, 1, BoardAtHand.At))!;

        ranking.Fit.Select(match => match.Assignee.Team).Should().Equal(ATeam.TheId);
        ranking.Unfit.Single().Refusals.Should().Equal(new TooFarAway(Duration.FromHours(1), Duration.FromMinutes(30)));
    }

    [Fact]
    public async Task Prefers_a_team_that_is_for_it_and_one_that_the_requester_wishes_for()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(BoardAtHand.Only(MatchCriterion.Preference)));
        await board.FoundAsync(SiteTier.Centre);
        await board.PlaceAsync(order => order with { Category = new ActivityCategory("legal-aid"), Prefers = Team });
        var member = await board.RegisterAsync(1);
        await board.FoundTeamAsync(ATeam.TheId, [member], team => AtTheCentre(team) with { Category = TeamCategory.LegalAid });
        await board.FoundTeamAsync(ATeam.OtherId, [member], AtTheCentre);

        var ranking = (await board.Matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.At(ASite.CentreId), 1, BoardAtHand.At))!;

        ranking.Fit.Select(match => (match.Assignee.Team, match.Rank, match.Score)).Should().Equal((ATeam.TheId, 1, 100), (ATeam.OtherId, 2, 0));
    }

    [Fact]
    public async Task Takes_the_load_of_those_who_would_come()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Load) with { FullLoadMinutes = 600 });
        await board.FoundAsync(SiteTier.Centre);
        var (busy, idle) = (await board.RegisterAsync(1), await board.RegisterAsync(2));
        await board.RecordAsync(busy, TimeRange.Starting(BoardAtHand.At - Duration.FromDays(1), Duration.FromHours(5)));
        await board.FoundTeamAsync(ATeam.TheId, [busy, idle], AtTheCentre);

        (await ScoreAsync(board, 1)).Should().Be(100);
        (await ScoreAsync(board, 2)).Should().Be(75, "150 minutes on average");
    }

    [Fact]
    public async Task Of_nobody_is_a_bug_of_the_caller()
    {
        var matching = new BoardAtHand().Matching;

        await FluentActions.Awaiting(() => matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.WholeDistrict, 0, BoardAtHand.At).AsTask()).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, 0).AsTask()).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static async Task<decimal> ScoreAsync(BoardAtHand board, int volunteers) =>
        (await board.Matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.Of([ATeam.TheId]), volunteers, BoardAtHand.At))!.Fit.Single().Score;

    private static async Task<Decision> RefusedAsync(BoardAtHand board, int volunteers) =>
        await board.Store.TryAsync(async () => (await board.Matching.WhyNotAsync(BoardAtHand.Request, Team, BoardAtHand.At, volunteers))!.MayBeAsked);

    private static async Task<BoardAtHand> PlacedAsync(MatchingRules rules)
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(rules));
        await board.PlaceAsync();
        return board;
    }

    private static Task<VolunteerId> Skilled(BoardAtHand board, int number) => board.RegisterAsync(number, one => one with { Skills = [VolunteerSkill.Repairs] });

    private static NewTeam AtTheCentre(NewTeam team) => team with { Site = ASite.CentreId };

    private static void Paused(Volunteer volunteer) => volunteer.Suspend(BoardAtHand.At).EnsureAccepted();
}
