using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class TheTestingKit
{
    [Fact]
    public void Makes_ids_of_version_7_that_ascend() => Gen.ULong.Sample(seed =>
    {
        var ids = new SeededIds(seed);
        var row = Enumerable.Range(0, 300).Select(_ => ids.Next()).ToList();
        return row.TrueForAll(id => id is { Version: 7, Variant: >= 8 and <= 11 })
            && row.SequenceEqual(row.Order())
            && row.SequenceEqual(row.OrderBy(id => id.ToString(), StringComparer.Ordinal))
            && row.Distinct().Count() == row.Count;
    });

    [Fact]
    public void Makes_the_same_ids_of_the_same_seed()
    {
        var (one, same, other) = (new SeededIds(7), new SeededIds(7), new SeededIds(8));

        Enumerable.Range(0, 50).Select(_ => one.Next()).Should().Equal(Enumerable.Range(0, 50).Select(_ => same.Next()));
        new SeededIds(7).Next().Should().NotBe(other.Next());
    }

    [Fact]
    public void Makes_ids_of_any_kind()
    {
        new SeededIds(7).Next<NotebookId>().Should().Be(new NotebookId(new SeededIds(7).Next()));
        FluentActions.Invoking(() => ((IIdSource)null!).Next<NotebookId>()).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Has_a_clock_that_stands_until_it_is_moved()
    {
        var clock = new StandingClock(TestDistrict.Nine);

        clock.GetCurrentInstant().Should().Be(TestDistrict.Nine);
        clock.Advance(Duration.FromHours(1)).Should().Be(TestDistrict.Nine + Duration.FromHours(1));
        clock.Advance(Duration.Zero).Should().Be(clock.GetCurrentInstant());
        clock.Invoking(one => one.Advance(Duration.FromNanoseconds(-1))).Should().Throw<ArgumentOutOfRangeException>();
        clock.GetCurrentInstant().Should().Be(TestDistrict.Nine + Duration.FromHours(1));
    }

    [Fact]
    public void Begins_on_a_monday_at_nine() =>
        TestDistrict.Nine.InZone(TestDistrict.TimeZone).LocalDateTime.Should().Be(TestDistrict.Monday.At(new LocalTime(9, 0)));
}
