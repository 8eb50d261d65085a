using CsCheck;
using HanbinDistrict.Chances;

namespace HanbinDistrict.Tests.Chances;

/// <summary>The numbers come from an independent implementation of SHA-256 seeding and xoshiro256** in Python.</summary>
public class DrawingByChance
{
    [Fact]
    public void Gives_the_same_bits_on_every_machine()
    {
        var chance = new Chance(2022);

        ulong[] bits = [chance.NextBits(), chance.NextBits(), chance.NextBits(), chance.NextBits()];

        bits.Should().Equal(0x564D7C3F0C45E5D4, 0x41B31E62A678BA0B, 0xB2D05089667AD709, 0xC178BBB4B00EBEEF);
    }

    [Fact]
    public void Gives_the_same_numbers_on_every_machine() =>
        Draw(12, new Chance(0), 6).Should().Equal(2, 5, 4, 2, 5, 5, 2, 4, 1, 4, 5, 5);

    [Fact]
    public void Gives_each_consumer_a_stream_of_its_own() =>
        Draw(10, new Chance(2022).For("requests"), 100).Should().Equal(73, 54, 43, 61, 44, 52, 85, 19, 83, 49);

    [Fact]
    public void Gives_each_of_many_consumers_a_stream_of_its_own() =>
        Draw(6, new Chance(2022).For("volunteer", 7), 1_000).Should().Equal(378, 195, 167, 338, 433, 671);

    [Fact]
    public void Leaves_a_consumer_alone_when_others_draw()
    {
        var chance = new Chance(2022);
        chance.NextBits();
        _ = chance.For("a newcomer").NextBits();

        Draw(10, chance.For("requests"), 100).Should().Equal(Draw(10, new Chance(2022).For("requests"), 100));
    }

    [Fact]
    public void Draws_again_rather_than_favour_low_numbers()
    {
        var chance = new Chance(5);
        const long end = (1L << 62) + (1L << 61) + 1; // a quarter of all draws would be unfair

        long[] drawn = [chance.Next(end), chance.Next(end), chance.Next(end), chance.Next(end)];

        drawn.Should().Equal(4315400194594650960, 1303291473743640111, 4928236266668224340, 5210503355090766961);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Needs_something_to_choose_from(int end)
    {
        var act = () => new Chance(1).Next(end);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Stays_between_the_least_and_the_most() =>
        Gen.Select(Gen.ULong, Gen.Int, Gen.Int).Sample((seed, one, other) =>
            new Chance(seed).Between(Math.Min(one, other), Math.Max(one, other)) is var drawn && drawn >= Math.Min(one, other) && drawn <= Math.Max(one, other));

    [Fact]
    public void Rolls_a_share_as_often_as_it_says()
    {
        Share.TryFrom(0.08m, out var share).Should().BeTrue();
        var chance = new Chance(3);

        Enumerable.Range(0, 100_000).Count(_ => chance.Roll(share)).Should().Be(7_863);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Never_rolls_nothing_and_always_the_whole(int number, bool happens)
    {
        Share.TryFrom(number, out var share).Should().BeTrue();
        var chance = new Chance(9);

        Enumerable.Range(0, 1_000).Should().OnlyContain(_ => chance.Roll(share) == happens);
    }

    [Fact]
    public void Shuffles_alike_on_every_machine()
    {
        int[] items = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

        new Chance(1).Shuffle(items.AsSpan());

        items.Should().Equal(8, 2, 1, 6, 5, 4, 9, 3, 7, 0);
    }

    [Fact]
    public void Picks_out_of_a_list() =>
        Enumerable.Range(0, 100).Select(number => new Chance(1).For("pick", number).Pick(["a", "b", "c"])).Distinct().Should().BeEquivalentTo("a", "b", "c");

    private static long[] Draw(int times, Chance chance, int end) => [.. Enumerable.Range(0, times).Select(_ => (long)chance.Next(end))];
}
