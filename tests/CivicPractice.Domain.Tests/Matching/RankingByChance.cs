using CivicPractice.Matching;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>What holds of every ranking and every plan, over volunteers and requests drawn by chance.</summary>
public class RankingByChance
{
    private static readonly Divisions.DivisionCode[] Places = [TestDistrict.Village, TestDistrict.OtherVillage, TestDistrict.Community];
    private static readonly MatchingRules Rules = BoardAtHand.Only(MatchCriterion.Skill) with { Weights = new MatchWeights(30, 25, 15, 20, 10), FullLoadMinutes = 600 };
    private static readonly Gen<Drawn> OneDrawn = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 9], (skills, place, hours, served) => new Drawn(skills, place, hours, served));

    [Fact]
    public async Task Does_not_depend_on_the_order_in_which_candidates_are_read() => await OneDrawn.Array[2, 7].Select(Gen.Int[0, 1_000]).SampleAsync(
        async (drawn, seed) =>
        {
            var (board, all) = await PeopledAsync(drawn);
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);

            (await board.RankAsync(shuffled)).Should().BeEquivalentTo(await board.RankAsync([.. all]), options => options.WithStrictOrdering());
        },
        iter: 40, threads: 1);

    [Fact]
    public async Task Never_puts_anybody_lower_for_a_skill_that_helps_nor_higher_for_more_load() => await OneDrawn.Array[2, 6].SampleAsync(
        async drawn =>
        {
            var before = await RanksAsync(drawn);
            var skilled = await RanksAsync([drawn[0] with { Skills = drawn[0].Skills | 1 }, .. drawn[1..]]);
            var loaded = await RanksAsync([drawn[0] with { Served = drawn[0].Served + 1 }, .. drawn[1..]]);

            if (!before.TryGetValue(BoardAtHand.Volunteer(1), out var rank)) return;
            skilled[BoardAtHand.Volunteer(1)].Should().BeLessThanOrEqualTo(rank);
            loaded[BoardAtHand.Volunteer(1)].Should().BeGreaterThanOrEqualTo(rank);
        },
        iter: 40, threads: 1);

    [Fact]
    public async Task Agrees_with_the_order_that_one_would_write_by_hand() => await OneDrawn.Array[1, 8].SampleAsync(
        async drawn =>
        {
            var byHand = drawn.Select((one, n) => (one, Id: BoardAtHand.Volunteer(n + 1))).Where(one => one.one.Hours != 2)
                .OrderByDescending(one => (30 * (25 * one.one.SkillCount)) + (25 * new[] { 100, 60, 30 }[one.one.Place]) + (15 * (one.one.Hours == 1 ? 100 : 50)) + (20 * Math.Max(0, 100 - (10 * one.one.Served))))
                .ThenBy(one => one.one.Served).ThenBy(one => one.Id).Select(one => one.Id);
            var (board, all) = await PeopledAsync(drawn);

            (await board.OrderAsync([.. all])).Should().Equal(byHand);
        },
        iter: 40, threads: 1);

    // What a plan proposes can be taken on, one after the other, and what it leaves nobody of the pool can take on besides.
    [Fact]
    public async Task Plans_what_schedules_can_hold_and_leaves_only_what_they_cannot() => await Gen.Select(Gen.Int[1, 3], Gen.Int[0, 16].Array[1, 8]).SampleAsync(
        async (volunteers, begins) =>
        {
            var board = new BoardAtHand(TestDistrict.Profile with { Scheduling = new ScheduleRules { Limits = new ServiceLimits { RestBetween = Duration.FromMinutes(30), MostInADay = Duration.FromHours(6) } } });
            for (var n = 1; n <= volunteers; n++) await board.RegisterAsync(n);
            for (var n = 0; n < begins.Length; n++)
                await board.PlaceAsync(order => order with { Wanted = TimeRange.Starting(BoardAtHand.Wanted.From + Duration.FromMinutes(30 * begins[n]), Duration.FromHours(2)) }, BoardAtHand.Other(n + 1));

            var plan = await board.Matching.PlanDayAsync(TestDistrict.Monday.PlusDays(1), MatchingPool.WholeDistrict, BoardAtHand.At);

            (plan.Proposals.Count + plan.Unserved.Count).Should().Be(begins.Length);
            var rules = board.Open().Profile.Scheduling;
            var schedules = Enumerable.Range(1, volunteers).ToDictionary(BoardAtHand.Volunteer, n => Schedule.Of(TestDistrict.Id, BoardAtHand.Volunteer(n)));
            foreach (var (request, wanted, match) in plan.Proposals) schedules[match.Assignee.Volunteer!.Value].Hold(request.Value, wanted, rules, BoardAtHand.At).EnsureAccepted();
            plan.Unserved.Where(left => schedules.Values.Any(schedule => schedule.CanHold(left.Request.Value, left.Wanted, rules).IsAccepted)).Should().BeEmpty();
        },
        iter: 40, threads: 1);

    private static async Task<Dictionary<VolunteerId, int>> RanksAsync(Drawn[] drawn)
    {
        var (board, all) = await PeopledAsync(drawn);
        return (await board.RankAsync([.. all])).Fit.ToDictionary(match => match.Assignee.Volunteer!.Value, match => match.Rank);
    }

    private static async Task<(BoardAtHand Board, IReadOnlyList<VolunteerId> All)> PeopledAsync(Drawn[] drawn)
    {
        var (board, all) = (new BoardAtHand(BoardAtHand.Ruled(Rules)), new List<VolunteerId>());
        await board.PlaceAsync();
        foreach (var one in drawn)
        {
            var id = await board.RegisterAsync(all.Count + 1, registration => registration with { Skills = one.SkillsHeld, Residence = Places[one.Place] }, one.OfferTime);
            if (one.Served > 0) await board.RecordAsync(id, TimeRange.Starting(BoardAtHand.At - Duration.FromDays(2), Duration.FromHours(one.Served)));
            all.Add(id);
        }

        return (board, all);
    }

    // Which of the two skills they say they have, where they live, nothing, the morning or the afternoon of Tuesday, and how many hours they served.
    private sealed record Drawn(int Skills, int Place, int Hours, int Served)
    {
        public int SkillCount => (Skills & 1) + (Skills >> 1);

        public IReadOnlyList<VolunteerSkill> SkillsHeld =>
            [.. new[] { (1, VolunteerSkill.Repairs), (2, VolunteerSkill.Cooking) }.Where(one => (Skills & one.Item1) != 0).Select(one => one.Item2)];

        public void OfferTime(Volunteer volunteer)
        {
            if (Hours == 0) return;
            var from = Hours == 1 ? new LocalTime(8, 0) : new LocalTime(13, 0);
            volunteer.OfferTime([new AvailableHours(IsoDayOfWeek.Tuesday, from, from.PlusHours(4))], [], BoardAtHand.At).EnsureAccepted();
        }
    }
}
