using HanbinDistrict.Chances;

namespace HanbinDistrict.Tests.Chances;

public class WeighingAChoice
{
    [Fact]
    public void Draws_each_answer_as_often_as_its_weight_says()
    {
        var choice = new WeightedChoice<string>([("never", 0), ("seldom", 1), ("never either", 0), ("often", 9), ("nor this", 0)]);
        var chance = new Chance(4);

        var drawn = Enumerable.Range(0, 10_000).Select(_ => choice.Draw(chance)).CountBy(answer => answer).ToDictionary();

        drawn.Keys.Should().BeEquivalentTo("seldom", "often");
        drawn["seldom"].Should().BeInRange(900, 1_100);
    }

    [Fact]
    public void Needs_an_answer_with_a_weight()
    {
        var empty = () => new WeightedChoice<string>([]);
        var weightless = () => new WeightedChoice<string>([("a", 0)]);
        var negative = () => new WeightedChoice<string>([("a", 2), ("b", -1)]);

        empty.Should().Throw<ArgumentOutOfRangeException>();
        weightless.Should().Throw<ArgumentOutOfRangeException>();
        negative.Should().Throw<ArgumentOutOfRangeException>();
    }
}
