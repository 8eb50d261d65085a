using CivicPractice.Activities;
using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Who comes first of those who are fit, by each criterion alone.</summary>
public class RankingVolunteers
{
    private static readonly TimeRange LastWeek = TimeRange.Starting(BoardAtHand.At - Duration.FromDays(7), Duration.FromHours(10));

    [Fact]
    public async Task Puts_a_skill_that_is_proved_before_ones_own_word_and_that_before_none()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Skill));
        var without = await board.RegisterAsync(1);
        var said = await board.RegisterAsync(2, Skilled);
        var proved = await board.RegisterAsync(3, Skilled, Prove);

        var ranking = await board.RankAsync(without, said, proved);

        ranking.Fit.Select(match => (match.Assignee.Volunteer, match.Rank, match.Score)).Should().Equal((proved, 1, 50), (said, 2, 25), (without, 3, 0));
        ranking.Fit[0].Reasons[0].Should().Be(new SkillReason(Named: 2, Proved: 1, Held: 0));
    }

    [Fact]
    public async Task Counts_a_proof_that_has_run_out_as_ones_own_word()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Skill));
        var late = await board.RegisterAsync(1, Skilled, volunteer => Prove(volunteer, TestDistrict.Monday));

        (await board.WhyNotAsync(late)).Reasons[0].Should().Be(new SkillReason(2, Proved: 0, Held: 1), "the service is on Tuesday");
    }

    [Fact]
    public async Task Finds_all_alike_where_no_skill_is_named()
    {
        var board = await PlacedAsync(new MatchingRules { Weights = new MatchWeights(1, 0, 0, 0, 0) });
        var (one, other) = (await board.RegisterAsync(1), await board.RegisterAsync(2, Skilled));

        (await board.RankAsync(one, other)).Fit.Should().OnlyContain(match => match.Score == 100);
    }

    [Fact]
    public async Task Puts_the_same_village_before_the_same_town_and_that_before_the_same_district()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Nearness));
        var elsewhere = await board.RegisterAsync(1, one => one with { Residence = Divisions.DivisionCode.Parse("610902001001") });
        var district = await board.RegisterAsync(2, one => one with { Residence = TestDistrict.Community });
        var town = await board.RegisterAsync(3);
        var village = await board.RegisterAsync(4, one => one with { Residence = TestDistrict.Village });
        var somewhere = await board.RegisterAsync(5, one => one with { Residence = TestDistrict.Code });

        var ranking = await board.RankAsync(elsewhere, district, town, village, somewhere);

        ranking.Fit.Select(match => (match.Assignee.Volunteer, match.Score)).Should().Equal((village, 100), (town, 60), (district, 30), (somewhere, 30), (elsewhere, 0));
    }

    [Fact]
    public async Task Takes_the_way_from_the_home_site_where_that_is_nearer_than_the_division_says()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(BoardAtHand.Only(MatchCriterion.Nearness)) with { Circles = new CircleRules { Datum = Datum.Plane, DetourFactor = 1 } });
        foreach (var (tier, x) in new[] { (SiteTier.Centre, 0.0), (SiteTier.Institute, 500.0), (SiteTier.Station, 4_000.0) })
            (await new EquippingSites(board.Open()).LocateAsync(await board.FoundAsync(tier), Coordinates.OnPlane(x, 0), BoardAtHand.At)).EnsureAccepted();
        await board.PlaceAsync(order => order with { Site = ASite.CentreId });
        var (far, near) = (await board.RegisterAsync(1, one => one with { Home = ASite.StationId }), await board.RegisterAsync(2, one => one with { Home = ASite.InstituteId }));

        var ranking = await board.RankAsync(far, near);

        // 500 m at 5 km an hour are six of sixty minutes.
        ranking.Fit.Select(match => match.Reasons[1]).Should().Equal(
            new NearnessReason(Nearness.SameTown, Duration.FromMinutes(6), 90), new NearnessReason(Nearness.SameTown, Duration.FromMinutes(48), 60));
        ranking.Fit[0].Assignee.Volunteer.Should().Be(near);
    }

    [Fact]
    public async Task Needs_no_way_to_the_very_site_that_takes_care()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Nearness));
        var athome = await board.RegisterAsync(1, one => one with { Home = ARequest.Site, Residence = TestDistrict.Community });

        (await board.WhyNotAsync(athome)).Reasons[1].Should().Be(new NearnessReason(Nearness.SameDistrict, Duration.Zero, 100));
    }

    [Fact]
    public async Task Puts_hours_that_cover_the_service_before_none_stated()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Availability));
        var silent = await board.RegisterAsync(1);
        var stated = await board.RegisterAsync(2, then: volunteer => volunteer.OfferTime([new AvailableHours(IsoDayOfWeek.Tuesday, new LocalTime(8, 0), new LocalTime(12, 0))], [], BoardAtHand.At).EnsureAccepted());

        (await board.RankAsync(silent, stated)).Fit.Select(match => (match.Assignee.Volunteer, match.Score)).Should().Equal((stated, 100), (silent, 50));
    }

    [Fact]
    public async Task Puts_who_serves_little_before_who_has_served_and_is_booked()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Load) with { FullLoadMinutes = 1_000 });
        var (busy, idle) = (await board.RegisterAsync(1), await board.RegisterAsync(2));
        await board.RecordAsync(busy, LastWeek);
        await board.BookAsync(busy, TimeRange.Starting(BoardAtHand.Wanted.From + Duration.FromDays(3), Duration.FromHours(1)));

        (await board.RankAsync(busy, idle)).Fit.Select(match => (match.Assignee.Volunteer, match.LoadMinutes, match.Score)).Should().Equal((idle, 0, 100), (busy, 660, 34));
    }

    [Fact]
    public async Task Counts_no_load_of_other_days_nor_what_was_struck_out()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Load) with { LoadDaysBefore = 7, LoadDaysAfter = 0 });
        var (early, wrong, later) = (await board.RegisterAsync(1), await board.RegisterAsync(2), await board.RegisterAsync(3));
        await board.RecordAsync(early, TimeRange.Starting(BoardAtHand.Wanted.From - Duration.FromDays(8), Duration.FromHours(1)));
        await board.RecordAsync(wrong, LastWeek, RecordState.StruckOut);
        await board.BookAsync(later, TimeRange.Starting(BoardAtHand.Wanted.From + Duration.FromDays(1), Duration.FromHours(1)));

        (await board.RankAsync(early, wrong, later)).Fit.Should().OnlyContain(match => match.LoadMinutes == 0);
    }

    [Fact]
    public async Task Counts_once_what_is_over_and_recorded()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Load));
        var volunteer = await board.RegisterAsync(1);
        var yesterday = TimeRange.Starting(BoardAtHand.At - Duration.FromDays(1), Duration.FromHours(2));
        await board.BookAsync(volunteer, yesterday);
        await board.RecordAsync(volunteer, yesterday);

        (await board.WhyNotAsync(volunteer)).LoadMinutes.Should().Be(120);
    }

    [Fact]
    public async Task Counts_the_load_of_many_as_it_counts_that_of_each()
    {
        var (board, all) = (await PlacedAsync(BoardAtHand.Only(MatchCriterion.Load) with { MostListed = 300, LoadDaysBefore = 10 }), new List<VolunteerId>());
        for (var number = 1; number <= 210; number++) all.Add(await board.RegisterAsync(number));
        await board.RecordAsync(all[3], LastWeek);
        await board.RecordAsync(all[4], LastWeek, RecordState.StruckOut);
        await board.RecordAsync(all[5], TimeRange.Starting(BoardAtHand.At - Duration.FromDays(11), Duration.FromHours(1)));

        var loads = (await board.RankAsync([.. all])).Fit.ToDictionary(match => match.Assignee.Volunteer!.Value, match => match.LoadMinutes);

        loads.Should().HaveCount(210);
        loads.Where(load => load.Value > 0).ToDictionary().Should().Equal(new Dictionary<VolunteerId, int> { [all[3]] = 600 });
        foreach (var volunteer in all[3..6]) (await board.WhyNotAsync(volunteer)).LoadMinutes.Should().Be(loads[volunteer]);
    }

    [Fact]
    public async Task Puts_whom_the_requester_would_like_to_have_and_who_wishes_to_give_it_first()
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(BoardAtHand.Only(MatchCriterion.Preference)));
        await board.PlaceAsync(order => order with { Prefers = Assignee.Of(BoardAtHand.Volunteer(3)) });
        var (neither, willing, both) = (await board.RegisterAsync(1), await board.RegisterAsync(2, Willing), await board.RegisterAsync(3, Willing));

        (await board.RankAsync(neither, willing, both)).Fit.Select(match => (match.Assignee.Volunteer, match.Score)).Should().Equal((both, 100), (willing, 50), (neither, 0));
    }

    [Fact]
    public async Task Makes_nobody_fit_by_a_wish()
    {
        var board = new BoardAtHand();
        await board.PlaceAsync(order => order with { Prefers = Assignee.Of(BoardAtHand.Volunteer(1)) });
        var paused = await board.RegisterAsync(1, then: volunteer => volunteer.Suspend(BoardAtHand.At).EnsureAccepted());

        (await board.RankAsync(paused)).Fit.Should().BeEmpty();
    }

    [Fact]
    public async Task Weighs_what_the_district_weighs()
    {
        var board = await PlacedAsync(new MatchingRules { Weights = new MatchWeights(skill: 0, nearness: 2, availability: 1, load: 0, preference: 0) });
        var town = await board.RegisterAsync(1);

        (await board.WhyNotAsync(town)).Score.Should().Be(56.667m, "twice 60 and once 50 are a third of 170");
    }

    [Fact]
    public async Task Puts_the_smaller_load_first_where_scores_are_equal_and_then_the_smaller_id()
    {
        var board = await PlacedAsync(BoardAtHand.Only(MatchCriterion.Preference));
        var (busy, second, first) = (await board.RegisterAsync(1), await board.RegisterAsync(3), await board.RegisterAsync(2));
        await board.RecordAsync(busy, LastWeek);

        (await board.OrderAsync(busy, second, first)).Should().Equal(first, second, busy);
    }

    [Fact]
    public async Task Lists_as_many_as_the_district_wants_and_counts_all()
    {
        var board = await PlacedAsync(new MatchingRules { MostListed = 1 });
        var all = new List<VolunteerId>();
        for (var number = 1; number <= 5; number++) all.Add(await board.RegisterAsync(number, then: number > 2 ? volunteer => volunteer.Suspend(BoardAtHand.At).EnsureAccepted() : null));

        var ranking = await board.RankAsync([.. all, all[0]]);

        (ranking.Fit.Count, ranking.FitCount, ranking.Unfit.Count, ranking.UnfitCount).Should().Be((1, 2, 1, 3));
        ranking.Why.Should().Equal(new MismatchCount("volunteer.inactive", 3));
    }

    [Fact]
    public async Task Changes_nothing()
    {
        var board = await PlacedAsync(new MatchingRules());
        var volunteer = await board.RegisterAsync(1);
        var (district, events) = (board.Open(), board.Store.EventsOf(TestDistrict.Id));
        var matching = new MatchingRequests(district);

        await matching.RankVolunteersAsync(BoardAtHand.Request, MatchingPool.Of([volunteer]), BoardAtHand.At);
        await matching.PlanDayAsync(TestDistrict.Monday.PlusDays(1), MatchingPool.Of([volunteer]), BoardAtHand.At);

        district.UnitOfWork.HasChanges.Should().BeFalse();
        board.Store.EventsOf(TestDistrict.Id).Should().Equal(events);
    }

    [Fact]
    public async Task Says_nothing_of_a_request_that_nobody_knows()
    {
        var matching = new BoardAtHand().Matching;

        (await matching.RankVolunteersAsync(BoardAtHand.Request, MatchingPool.WholeDistrict, BoardAtHand.At)).Should().BeNull();
        (await matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.WholeDistrict, 1, BoardAtHand.At)).Should().BeNull();
        (await matching.WhyNotAsync(BoardAtHand.Request, Assignee.Of(Neighbourhood.Wang), BoardAtHand.At)).Should().BeNull();
    }

    private static async Task<BoardAtHand> PlacedAsync(MatchingRules rules)
    {
        var board = new BoardAtHand(BoardAtHand.Ruled(rules));
        await board.PlaceAsync();
        return board;
    }

    private static NewVolunteer Skilled(NewVolunteer one) => one with { Skills = [VolunteerSkill.Repairs] };

    private static NewVolunteer Willing(NewVolunteer one) => one with { ServiceCategories = [ActivityCategory.Housekeeping] };

    private static void Prove(Volunteer volunteer) => Prove(volunteer, null);

    private static void Prove(Volunteer volunteer, LocalDate? through) =>
        volunteer.ProveSkill(VolunteerSkill.Repairs, SkillEvidenceKind.Certificate, (TestDistrict.Monday, through), BoardAtHand.At).EnsureAccepted();
}
