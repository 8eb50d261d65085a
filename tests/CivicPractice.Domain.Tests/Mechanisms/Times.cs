using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Times
{
    private static readonly Instant Nine = TestDistrict.Nine;

    // Years 1 to 9999, to the nanosecond; about half of them before 1970.
    private static readonly Gen<Instant> AnyInstant = Gen.Select(Gen.Long[-62_000_000_000, 250_000_000_000], Gen.Int[0, 999_999_999], (seconds, nanoseconds) =>
        Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(999, 0)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_999, 1_000)]
    [InlineData(-1, -1_000)]
    [InlineData(-999, -1_000)]
    [InlineData(-1_000, -1_000)]
    [InlineData(-1_001, -2_000)]
    public void Are_cut_to_the_microsecond_before_them(long nanoseconds, long cut) =>
        NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds).ToMicrosecond().Should().Be(NodaConstants.UnixEpoch.PlusNanoseconds(cut));

    [Fact]
    public void Are_cut_by_less_than_a_microsecond_and_only_once() => AnyInstant.Sample(instant =>
    {
        var cut = instant.ToMicrosecond();
        var lost = instant - cut;
        return lost >= Duration.Zero && lost < Duration.FromNanoseconds(1_000) && cut.ToMicrosecond() == cut && cut.ToUnixTimeTicks() % 10 == 0;
    });

    [Fact]
    public void At_the_ends_of_time_are_cut_too()
    {
        Instant.MinValue.ToMicrosecond().Should().Be(Instant.MinValue);
        (Instant.MaxValue - Instant.MaxValue.ToMicrosecond()).Should().Be(Duration.FromNanoseconds(999));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59_999_999, true)]
    [InlineData(60_000_000, false)]
    public void In_a_range_begin_with_its_first_moment_and_end_before_its_last(long microseconds, bool isInside) =>
        TimeRange.Starting(Nine, Duration.FromMinutes(1)).Contains(Nine.PlusNanoseconds(microseconds * 1_000)).Should().Be(isInside);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 999)]
    [InlineData(1, 999)]
    public void In_a_range_go_forward_by_a_microsecond_at_least(long from, long until) =>
        FluentActions.Invoking(() => new TimeRange(Nine.PlusNanoseconds(from), Nine.PlusNanoseconds(until))).Should().Throw<ArgumentException>();

    [Fact]
    public void In_a_range_are_kept_to_the_microsecond()
    {
        var range = new TimeRange(Nine.PlusNanoseconds(1), Nine.PlusNanoseconds(1_999));

        range.Should().Be(TimeRange.Starting(Nine, Duration.FromNanoseconds(1_000)));
        range.Length.Should().Be(Duration.FromNanoseconds(1_000));
        default(TimeRange).Should().Match<TimeRange>(none => none.Length == Duration.Zero && !none.Contains(none.From));
    }

    [Fact]
    public void Of_two_ranges_overlap_when_a_moment_lies_in_both() => Gen.Int[0, 5].Array[4].Where(ends => ends[0] < ends[1] && ends[2] < ends[3]).Sample(ends =>
    {
        var (one, other) = (Minutes(ends[0], ends[1]), Minutes(ends[2], ends[3]));
        var moments = Enumerable.Range(0, 6).Select(minute => Nine + Duration.FromMinutes(minute)).ToList();
        return one.Overlaps(other) == moments.Exists(at => one.Contains(at) && other.Contains(at))
            && one.Overlaps(other) == other.Overlaps(one)
            && one.Contains(other) == moments.TrueForAll(at => !other.Contains(at) || one.Contains(at));
    });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void In_a_term_include_both_ends(int days, bool isInside) =>
        new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(6)).Contains(TestDistrict.Monday.PlusDays(days)).Should().Be(isInside);

    [Theory]
    [InlineData(-3, -1, false)]
    [InlineData(-3, 0, true)]
    [InlineData(2, 3, true)]
    [InlineData(6, 9, true)]
    [InlineData(7, 9, false)]
    public void Of_two_terms_overlap_when_they_share_a_day(int from, int through, bool overlap)
    {
        var week = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(6));
        var other = new Term(TestDistrict.Monday.PlusDays(from), TestDistrict.Monday.PlusDays(through));

        (week.Overlaps(other), other.Overlaps(week)).Should().Be((overlap, overlap));
    }

    [Fact]
    public void In_a_term_never_run_backwards()
    {
        new Term(TestDistrict.Monday, TestDistrict.Monday).Contains(TestDistrict.Monday).Should().BeTrue();
        FluentActions.Invoking(() => new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(-1))).Should().Throw<ArgumentException>();
        default(Term).Should().Be(new Term(new LocalDate(1, 1, 1), new LocalDate(1, 1, 1)));
    }

    [Theory, MemberData(nameof(UnderACulture.Hostile), MemberType = typeof(UnderACulture))]
    public void Are_written_alike_under_every_culture(string culture)
    {
        UnderACulture.Do(culture, () => Minutes(0, 1).ToString()).Should().Be("2022-03-07T01:00:00Z/2022-03-07T01:01:00Z");
        UnderACulture.Do(culture, () => new Term(TestDistrict.Monday, TestDistrict.Monday).ToString()).Should().Be("2022-03-07/2022-03-07");
    }

    private static TimeRange Minutes(int from, int until) => new(Nine + Duration.FromMinutes(from), Nine + Duration.FromMinutes(until));
}
