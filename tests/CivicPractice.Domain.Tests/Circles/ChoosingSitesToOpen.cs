using CivicPractice.Circles;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Circles;

public class ChoosingSitesToOpen
{
    private static readonly CircleRules Rules = new();

    [Fact]
    public async Task Takes_each_time_the_place_that_brings_in_most_of_those_still_outside()
    {
        Settlement[] outside = [new("a", "甲", At(0), 100), new("b", "乙", At(800), 80), new("c", "丙", At(5_000), 150), new("d", "丁", At(9_000), 0)];

        var chosen = await new ChoosingSites(Rules).ChooseAsync(outside, [new("一", At(0)), new("二", At(800)), new("三", At(5_000)), new("四", At(9_000))], 3);

        chosen.Picks.Select(one => (one.Place.Name, one.Residents, string.Concat(one.Settlements.Select(at => at.Settlement.Name)))).Should().Equal(("一", 180, "甲乙"), ("三", 150, "丙"));
        (chosen.Asked, chosen.Residents, chosen.AtMost).Should().Be((3, 330, 330));
        chosen.Picks[0].Settlements[1].Time.Should().Be(Duration.FromSeconds(720));
    }

    // The middle place looks best and spoils both sides: 6 of 8 that two places could bring in.
    [Fact]
    public async Task Says_how_far_it_may_fall_short()
    {
        Settlement[] outside = [new("a", "甲", At(-1_500), 2), new("b", "乙", At(-500), 2), new("c", "丙", At(500), 2), new("d", "丁", At(1_500), 2)];
        CandidatePlace[] candidates = [new("中", At(0)), new("西", At(-1_000)), new("东", At(1_000))];

        var two = await new ChoosingSites(Rules).ChooseAsync(outside, candidates, 2);
        var one = await new ChoosingSites(Rules).ChooseAsync(outside, candidates, 1);

        two.Picks.Select(pick => pick.Place.Name).Should().Equal("中", "西");
        (two.Residents, two.AtMost, two.GuaranteedShare).Should().Be((6, 8, 0.75));
        (one.Residents, one.AtMost, one.GuaranteedShare).Should().Be((4, 4, 1));
    }

    [Fact]
    public async Task Chooses_among_those_outside_unless_told_otherwise()
    {
        Settlement[] people = [new("3", "丙", At(3_000), 5), new("2", "乙", At(2_500), 5), new("1", "甲", At(0), 500)];
        var coverage = await new MeasuringCircles(Rules).MeasureAsync([new(ATown.Site(1), At(0))], people);

        var chosen = await new ChoosingSites(Rules).ChooseAsync(coverage, 5);

        chosen.Picks.Should().ContainSingle().Which.Place.Should().Be(new CandidatePlace("乙", At(2_500)));
        (chosen.Residents, chosen.AtMost).Should().Be((10, 10));
    }

    [Fact]
    public async Task Goes_on_from_a_coverage_by_the_same_rules_only()
    {
        var coverage = await new MeasuringCircles(Rules).MeasureAsync([], [new("1", "甲", At(0), 5)]);

        (await new ChoosingSites(new CircleRules()).ChooseAsync(coverage, 1)).Residents.Should().Be(5);
        await new ChoosingSites(Rules with { Within = Duration.FromMinutes(60) }).Invoking(one => one.ChooseAsync(coverage, 1).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Chooses_nothing_where_nothing_is_gained()
    {
        var choosing = new ChoosingSites(Rules);
        var none = await choosing.ChooseAsync([], [], 2);
        var tooFar = await choosing.ChooseAsync([new("a", "甲", At(0), 9)], [new("一", At(1_001))], 2);

        (none.Picks.Count, none.Residents, none.AtMost).Should().Be((0, 0, 0));
        (tooFar.Picks.Count, tooFar.Residents, tooFar.AtMost).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task Refuses_what_does_not_go_together()
    {
        var choosing = new ChoosingSites(Rules);
        var village = new Settlement("1", "甲", At(0), 1);

        await choosing.Awaiting(one => one.ChooseAsync([village], [], 0).AsTask()).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await choosing.Awaiting(one => one.ChooseAsync([village, village], [], 1).AsTask()).Should().ThrowAsync<ArgumentException>();
        await choosing.Awaiting(one => one.ChooseAsync([village], [new("一", Coordinates.Wgs84(0, 0))], 1).AsTask()).Should().ThrowAsync<ArgumentException>();
        FluentActions.Invoking(() => new CandidatePlace("", At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CandidatePlace("一", default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ChoosingSites(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Counts_more_people_than_fit_an_int()
    {
        Settlement[] outside = [new("a", "甲", At(0), int.MaxValue), new("b", "乙", At(1), int.MaxValue)];

        var chosen = await new ChoosingSites(Rules).ChooseAsync(outside, [new("一", At(0))], 1);

        chosen.Residents.Should().Be(2L * int.MaxValue);
    }

    // All choices of k places, one after another; and the greedy one written down plainly.
    [Fact]
    public void Keeps_both_bounds_and_is_the_plain_greedy_choice() => Gen.Select(ATown.Any, Gen.Bool, Gen.Int[1, 5]).Sample((town, crooked, count) =>
    {
        ITravelTimes times = crooked ? new CrookedWays() : new WalkingTimes(Rules);
        var chosen = new ChoosingSites(Rules, times).ChooseAsync(town.Settlements, town.Candidates, count).AsTask().Result;

        var reached = town.Candidates.Select(place => town.Settlements.Where(one => times.ToAsync(place.At, [one.At]).AsTask().Result[0] <= Rules.Within).ToHashSet()).ToArray();
        var best = Enumerable.Range(0, 1 << town.Candidates.Length).Where(mask => int.PopCount(mask) <= count)
            .Max(mask => reached.Where((_, n) => (mask >> n & 1) == 1).SelectMany(one => one).Distinct().Sum(one => (long)one.Residents));
        chosen.Residents.Should().BeLessThanOrEqualTo(best);
        chosen.AtMost.Should().BeGreaterThanOrEqualTo(best).And.BeLessThanOrEqualTo(town.Settlements.Sum(one => (long)one.Residents));
        ((double)chosen.Residents).Should().BeGreaterThanOrEqualTo((chosen.GuaranteedShare * best) - 1e-6);

        var (inside, plain) = (new HashSet<Settlement>(), new List<(CandidatePlace, long)>());
        for (var step = 0; step < count; step++)
        {
            var gains = reached.Select(one => one.Except(inside).Sum(people => (long)people.Residents)).ToList();
            if (gains.Count == 0 || gains.Max() == 0) break;
            var pick = gains.IndexOf(gains.Max());
            plain.Add((town.Candidates[pick], gains[pick]));
            inside.UnionWith(reached[pick]);
        }

        chosen.Picks.Select(one => (one.Place, one.Residents)).Should().Equal(plain);
        chosen.Picks.SelectMany(one => one.Settlements).Select(one => one.Settlement).Should().OnlyHaveUniqueItems();
    }, iter: 400);

    private static Coordinates At(double x) => Coordinates.OnPlane(x, 0);
}
