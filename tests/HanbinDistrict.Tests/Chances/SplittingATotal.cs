using CsCheck;
using HanbinDistrict.Chances;

namespace HanbinDistrict.Tests.Chances;

public class SplittingATotal
{
    [Fact]
    public void Is_the_same_on_every_machine() =>
        new Chance(1).Split(100, 8).Should().Equal(0, 23, 13, 2, 20, 23, 2, 17);

    [Fact]
    public void Leaves_nothing_over_and_gives_each_part_its_least() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 200], Gen.Int[0, 50], Gen.Int[0, 1_000_000]).Sample((seed, parts, least, more) =>
        {
            var total = (parts * least) + more;
            var shares = new Chance(seed).Split(total, parts, least);
            return shares.Length == parts && shares.Sum() == total && shares.Min() >= least;
        });

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(9, 5, 2)]
    [InlineData(9, 5, -1)]
    public void Needs_a_part_and_enough_for_all(int total, int parts, int least)
    {
        var act = () => new Chance(1).Split(total, parts, least);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void By_weight_comes_within_one_of_the_proportion() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000].Array[1, 50]).Where(drawn => drawn.Item2.Sum() > 0).Sample((total, weights) =>
        {
            var shares = ChanceExtensions.SplitByWeight(total, weights);
            return shares.Sum() == total
                && shares.Zip(weights).All(part => Math.Abs(part.First - ((double)total * part.Second / weights.Sum())) <= 1);
        });

    [Fact]
    public void By_weight_needs_a_weight()
    {
        var none = () => ChanceExtensions.SplitByWeight(5, [0, 0]);
        var negative = () => ChanceExtensions.SplitByWeight(5, [3, -1]);

        none.Should().Throw<ArgumentOutOfRangeException>();
        negative.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void By_weight_bears_the_largest_numbers() =>
        ChanceExtensions.SplitByWeight(int.MaxValue, [int.MaxValue, int.MaxValue]).Should().Equal(1_073_741_823, 1_073_741_824);
}
