using CivicPractice.Circles;
using CivicPractice.Sites;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Circles;

public class MeasuringATown
{
    private static readonly CircleRules Rules = new();

    [Fact]
    public void Draws_circles_of_a_kilometre_unless_the_district_says_otherwise()
    {
        Rules.Radius.Should().Be(1_000);
        (Rules with { Within = Duration.FromMinutes(10) }).Radius.Should().BeApproximately(666.67, 0.01);
        (Rules with { WalkingMetresAnHour = 4_000 }).Radius.Should().BeApproximately(800, 1e-6);
        (Rules with { DetourFactor = 1 }).Radius.Should().Be(1_250);
        Rules.Datum.Should().Be(Datum.Wgs84);
    }

    [Fact]
    public void Needs_rules_that_can_be()
    {
        FluentActions.Invoking(() => Rules with { Within = Duration.Zero }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { WalkingMetresAnHour = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { WalkingMetresAnHour = double.PositiveInfinity }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { DetourFactor = 0.99 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { DetourFactor = double.NaN }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { DetourFactor = 100.1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { WalkingMetresAnHour = 20_001 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { Within = Duration.FromDays(1) + Duration.Epsilon }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rules with { Datum = (Datum)4 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new MeasuringCircles(null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 1)]
    [InlineData(999, 900)]
    [InlineData(1_000, 900)]
    [InlineData(1_000.0000001, 900)]
    [InlineData(1_000.1, 901)]
    [InlineData(1_001, 901)]
    [InlineData(4_000, 3_600)]
    public async Task Rounds_times_up_to_whole_seconds(double metres, int seconds)
    {
        var times = await new WalkingTimes(Rules).ToAsync(Coordinates.OnPlane(0, 0), [Coordinates.OnPlane(0, -metres)]);

        times.Should().Equal(Duration.FromSeconds(seconds));
    }

    [Fact]
    public async Task Knows_no_way_that_takes_longer_than_can_be_counted()
    {
        var snail = new WalkingTimes(Rules with { WalkingMetresAnHour = 1, DetourFactor = 100 });

        var times = await snail.ToAsync(Coordinates.OnPlane(0, 0), [Coordinates.OnPlane(0, 2_500_000), Coordinates.OnPlane(0, 3_000_000)]);

        times[0]!.Value.TotalSeconds.Should().BeApproximately(900e9, 1);
        times[1].Should().BeNull();
    }

    [Fact]
    public void Never_leaves_out_who_comes_in_time() => Gen.Select(Gen.Int[0, 20_000], Gen.Double[0, 1], Gen.Double[1, 3], Gen.Double[500, 9_000]).Sample((seconds, part, detour, pace) =>
    {
        var rules = Rules with { DetourFactor = detour, WalkingMetresAnHour = pace };
        var times = new WalkingTimes(rules);
        var time = Duration.FromSeconds(seconds) + Duration.FromMilliseconds(part * 900);
        var reach = times.ReachIn(time);

        // The places about the last that are still reached.
        foreach (var metres in new[] { -1e-3, 0, 0.5e-6, 0.99e-6, 1e-3 }.Select(more => Math.Max(0, seconds + more) * pace / 3_600 / detour))
        {
            var taken = times.ToAsync(Coordinates.OnPlane(0, 0), [Coordinates.OnPlane(metres, 0)]).AsTask().Result[0];
            if (taken <= time) reach.Should().BeGreaterThanOrEqualTo(metres);
        }

        reach.Should().BeLessThan((seconds * pace / 3_600 / detour) + 0.001, "and asks for no more than it must");
        FluentActions.Invoking(() => times.ReachIn(-Duration.Epsilon)).Should().Throw<ArgumentOutOfRangeException>();
    }, iter: 300);

    [Fact]
    public async Task Counts_who_lives_in_two_circles_once()
    {
        var (west, east, far) = (new CircleSite(ATown.Site(2), At(-500)), new CircleSite(ATown.Site(1), At(500)), new CircleSite(ATown.Site(3), At(9_000)));
        Settlement[] people = [new("d", "丁", At(2_000), 7), new("b", "乙", At(-500), 20), new("a", "甲", At(0), 100), new("c", "丙", At(1_500), 3)];

        var coverage = await new MeasuringCircles(Rules).MeasureAsync([west, east, far], people);

        coverage.Circles.Select(circle => (circle.Site, circle.Residents, string.Concat(circle.Settlements.Select(one => one.Settlement.Name))))
            .Should().Equal((east, 123, "甲乙丙"), (west, 120, "乙甲"), (far, 0, ""));
        coverage.CircleOf(ATown.Site(1))!.Settlements.Select(one => one.Time.TotalSeconds).Should().Equal(450, 900, 900);
        (coverage.ResidentsInside, coverage.ResidentsOutside).Should().Be((123, 7));
        coverage.Settlements.Select(one => (one.Settlement.Name, one.IsInside, string.Join(' ', one.Sites.Select(site => site.Site.Site == west.Site ? "west" : "east"))))
            .Should().Equal(("甲", true, "east west"), ("乙", true, "west east"), ("丙", true, "east"), ("丁", false, ""));
        coverage.SettlementsInside.Select(one => one.Code).Should().Equal("a", "b", "c");
        coverage.SettlementsOutside.Select(one => one.Code).Should().Equal("d");
        coverage.CircleOf(ATown.Site(9)).Should().BeNull();
        coverage.Rules.Should().BeSameAs(Rules);

        var alone = coverage.Among(new HashSet<PracticeSiteId> { west.Site, ATown.Site(9) });
        (alone.ResidentsInside, alone.ResidentsOutside, alone.Circles.Count).Should().Be((120, 10, 1));
        alone.Settlements[0].Sites.Should().Equal(new SiteAtHand(west, Duration.FromSeconds(450)));
    }

    [Fact]
    public async Task Finds_who_is_stated_in_another_datum_where_they_are()
    {
        var site = new CircleSite(ATown.Site(1), Coordinates.Wgs84(32.69, 109.02));
        // 990 m and 1,010 m to the north; in this place GCJ-02 is some 500 m off.
        var (near, far) = (Coordinates.Wgs84(32.69 + (990 / 111_195.08), 109.02).In(Datum.Gcj02), Coordinates.Cgcs2000(32.69 + (1_010 / 111_195.08), 109.02).In(Datum.Gcj02));

        var coverage = await new MeasuringCircles(Rules).MeasureAsync([site], [new("1", "近", near, 1), new("2", "远", far, 2)]);

        (coverage.ResidentsInside, coverage.ResidentsOutside).Should().Be((1, 2));
        coverage.SettlementsInside[0].At.Should().Be(near, "it is handed back as it was stated");
    }

    [Fact]
    public async Task Refuses_what_does_not_go_together()
    {
        var measuring = new MeasuringCircles(Rules);
        var (plane, earth) = (new CircleSite(ATown.Site(1), At(0)), new CircleSite(ATown.Site(2), Coordinates.Gcj02(32.69, 109.02)));
        var village = new Settlement("1", "甲", At(0), 1);

        await measuring.Awaiting(one => one.MeasureAsync([plane, earth], []).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.MeasureAsync([earth], [village]).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.MeasureAsync([plane, new(plane.Site, At(5))], []).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.MeasureAsync([plane], [village, new("1", "乙", At(5), 1)]).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.NearestSitesAsync(earth.At, [plane], 1).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.NearestSitesAsync(default, [], 1).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.NearestSitesAsync(At(0), [plane, plane], 1).AsTask()).Should().ThrowAsync<ArgumentException>();
        await measuring.Awaiting(one => one.NearestSitesAsync(At(0), [plane], 0).AsTask()).Should().ThrowAsync<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Settlement("1", "甲", default, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Settlement("1", " ", At(0), 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Settlement("", "甲", At(0), 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Settlement("1", "甲", At(0), -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CircleSite(default, At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CircleSite(ATown.Site(1), default)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task Does_not_believe_travel_times_that_cannot_be(int answers)
    {
        var measuring = new MeasuringCircles(Rules, new Broken(answers));

        await measuring.Awaiting(one => one.MeasureAsync([new(ATown.Site(1), At(0))], [new("1", "甲", At(0), 1)]).AsTask()).Should().ThrowAsync<InvalidOperationException>();
        await measuring.Awaiting(one => one.NearestSitesAsync(At(0), [new(ATown.Site(1), At(0))], 1).AsTask()).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Stops_when_told_to() =>
        await new MeasuringCircles(Rules).Awaiting(one => one.MeasureAsync([new(ATown.Site(1), At(0))], [new("1", "甲", At(0), 1)], new CancellationToken(canceled: true)).AsTask())
            .Should().ThrowAsync<OperationCanceledException>();

    // Every pair by itself, no index, no reach.
    [Fact]
    public void Equals_a_count_of_all_pairs() => Gen.Select(ATown.Any, Gen.Bool, Gen.Int[1, 40]).Sample((town, crooked, minutes) =>
    {
        var rules = Rules with { Within = Duration.FromMinutes(minutes) };
        var coverage = new MeasuringCircles(rules, crooked ? new CrookedWays() : null).MeasureAsync(town.Sites, town.Settlements).AsTask().Result;

        var pairs = (from site in town.Sites from people in town.Settlements let time = Time(people.At, site.At, crooked) where time <= rules.Within select (site, people, time: time!.Value)).ToList();
        foreach (var circle in coverage.Circles)
        {
            var inIt = pairs.Where(pair => pair.site == circle.Site).OrderBy(pair => pair.time).ThenBy(pair => pair.people.Code, StringComparer.Ordinal).ToList();
            circle.Settlements.Select(one => (one.Settlement, one.Time)).Should().Equal(inIt.Select(pair => (pair.people, pair.time)));
            circle.Residents.Should().Be(inIt.Sum(pair => (long)pair.people.Residents));
        }

        coverage.Circles.Select(circle => circle.Site).Should().Equal(town.Sites.OrderBy(site => site.Site));
        coverage.Settlements.Select(one => one.Settlement).Should().Equal(town.Settlements.OrderBy(one => one.Code, StringComparer.Ordinal));
        foreach (var one in coverage.Settlements)
            one.Sites.Select(site => (site.Site, site.Time)).Should().Equal(pairs.Where(pair => pair.people == one.Settlement).OrderBy(pair => pair.time).ThenBy(pair => pair.site.Site).Select(pair => (pair.site, pair.time)));
        var inside = town.Settlements.Where(one => pairs.Exists(pair => pair.people == one)).OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
        var outside = town.Settlements.Except(inside).OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
        coverage.SettlementsInside.Should().Equal(inside);
        coverage.SettlementsOutside.Should().Equal(outside);
        coverage.ResidentsInside.Should().Be(inside.Sum(one => (long)one.Residents));
        coverage.ResidentsOutside.Should().Be(outside.Sum(one => (long)one.Residents));
    }, iter: 300);

    [Fact]
    public void By_some_sites_alone_equals_measuring_them_alone() => Gen.Select(ATown.Any, Gen.Int[0, 255]).Sample((town, mask) =>
    {
        var measuring = new MeasuringCircles(Rules);
        var some = town.Sites.Where((_, n) => (mask >> n & 1) == 1).ToList();

        var among = measuring.MeasureAsync(town.Sites, town.Settlements).AsTask().Result.Among(some.Select(one => one.Site).ToHashSet());
        var alone = measuring.MeasureAsync(some, [.. town.Settlements.Reverse()]).AsTask().Result;

        among.ResidentsInside.Should().Be(alone.ResidentsInside);
        among.SettlementsOutside.Should().Equal(alone.SettlementsOutside);
        among.Circles.Select(one => (one.Site, one.Residents)).Should().Equal(alone.Circles.Select(one => (one.Site, one.Residents)));
        among.Settlements.SelectMany(one => one.Sites).Should().Equal(alone.Settlements.SelectMany(one => one.Sites));
    }, iter: 200);

    [Fact]
    public void Tells_the_nearest_sites_as_a_list_of_all_would() => Gen.Select(ATown.Any, Gen.Bool, Gen.Int[1, 9]).Sample((town, crooked, count) =>
    {
        var measuring = new MeasuringCircles(Rules, crooked ? new CrookedWays() : null);
        foreach (var of in town.Settlements.Take(5))
        {
            var all = town.Sites.Select(site => (site, time: Time(of.At, site.At, crooked))).Where(one => one.time is not null).OrderBy(one => one.time).ThenBy(one => one.site.Site);

            measuring.NearestSitesAsync(of.At, town.Sites, count).AsTask().Result.Select(one => (one.Site, (Duration?)one.Time)).Should().Equal(all.Take(count));
        }
    }, iter: 300);

    // Who lives as far away as anybody can who comes as soon: it is by id that the farther one is told.
    [Fact]
    public async Task Asks_for_sites_right_at_the_reach()
    {
        CircleSite near = new(ATown.Site(2), At(100)), far = new(ATown.Site(1), At(500));

        var nearest = await new MeasuringCircles(Rules, new FiveMinutesFromAnywhere()).NearestSitesAsync(At(0), [near, far], 1);

        nearest.Should().Equal(new SiteAtHand(far, Duration.FromMinutes(5)));
    }

    [Fact]
    public void Finds_the_places_within_some_metres() => Gen.Select(ATown.Any, Gen.Int[0, 8]).Sample((town, steps) =>
    {
        var index = new ScanOfPlaces().Over([.. town.Settlements.Select(one => one.At)]);
        foreach (var centre in town.Sites.Select(one => one.At))
            index.Within(centre, steps * 250).Should().Equal(Enumerable.Range(0, town.Settlements.Length).Where(n => town.Settlements[n].At.MetresTo(centre) <= steps * 250));
    }, iter: 100);

    [Fact]
    public void Finds_no_places_across_a_plane_and_the_Earth()
    {
        var (plane, earth) = (At(0), Coordinates.Wgs84(1, 1));
        var indexing = new ScanOfPlaces();

        indexing.Over([]).Within(earth, double.PositiveInfinity).Should().BeEmpty();
        indexing.Over([plane, At(3)]).Within(plane, double.PositiveInfinity).Should().Equal(0, 1);
        FluentActions.Invoking(() => indexing.Over([plane, earth])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([default])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(earth, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(default, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(plane, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(plane, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Coordinates At(double x) => Coordinates.OnPlane(x, 0);

    private static Duration? Time(Coordinates from, Coordinates to, bool crooked) =>
        crooked ? CrookedWays.Time(to, from) : Duration.FromSeconds((long)Math.Ceiling((from.MetresTo(to) * 1.25 / 5_000 * 3_600) - 1e-6));

    private sealed class FiveMinutesFromAnywhere : ITravelTimes
    {
        public double ReachIn(Duration time) => time.TotalMinutes * 100;

        public ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<Duration?>>([.. from.Select(_ => (Duration?)Duration.FromMinutes(5))]);
    }

    private sealed class Broken(int answers) : ITravelTimes
    {
        public double ReachIn(Duration time) => double.PositiveInfinity;

        public ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<Duration?>>(answers < 0 ? [-Duration.Epsilon] : new Duration?[answers]);
    }
}
