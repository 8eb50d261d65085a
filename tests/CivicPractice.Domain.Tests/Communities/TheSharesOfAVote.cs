using System.Numerics;
using CivicPractice.Communities;
using CsCheck;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Shares are exact, and the law's where the district says nothing.</summary>
public class TheSharesOfAVote
{
    private static readonly Gen<(int Numerator, int Denominator, bool IsMore, int Part, int Whole)> Shares =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Bool, Gen.OneOf(Gen.Int[0, 60], Gen.Int[0, int.MaxValue]), Gen.OneOf(Gen.Int[0, 60], Gen.Int[0, int.MaxValue]))
            .Where(one => one.Item1 <= one.Item2 && !(one.Item3 && one.Item1 == one.Item2));

    [Fact]
    public void Are_reached_exactly_when_the_fraction_says_so() => Shares.Sample(one =>
    {
        var share = new ShareNeeded(one.Numerator, one.Denominator, one.IsMore ? ShareBound.MoreThan : ShareBound.AtLeast);
        var difference = ((BigInteger)one.Part * one.Denominator) - ((BigInteger)one.Whole * one.Numerator);

        share.IsReachedBy(one.Part, one.Whole).Should().Be(one.Whole > 0 && (one.IsMore ? difference > 0 : difference >= 0));
    });

    [Theory]
    [InlineData(AssemblyKind.Villagers, 51, 50, 100)]
    [InlineData(AssemblyKind.VillageHouseholds, 66, 65, 99)]
    [InlineData(AssemblyKind.Residents, 51, 50, 100)]
    [InlineData(AssemblyKind.ResidentHouseholds, 51, 50, 100)]
    [InlineData(AssemblyKind.ResidentDelegates, 51, 50, 100)]
    public void Are_those_of_the_law_for_each_assembly(AssemblyKind assembly, int enough, int tooFew, int of)
    {
        var quorum = new CovenantRules().QuorumOf(assembly);

        quorum.IsReachedBy(enough, of).Should().BeTrue();
        quorum.IsReachedBy(tooFew, of).Should().BeFalse();
    }

    [Fact]
    public void May_be_the_districts_own()
    {
        var rules = new CovenantRules { VillagersQuorum = ShareNeeded.AtLeast(3, 5), ResidentsQuorum = ShareNeeded.AtLeast(1, 3) };

        rules.QuorumOf(AssemblyKind.Villagers).ToString().Should().Be("≥ 3/5");
        rules.QuorumOf(AssemblyKind.ResidentDelegates).ToString().Should().Be("≥ 1/3");
        rules.QuorumOf(AssemblyKind.VillageHouseholds).ToString().Should().Be("≥ 2/3");
        rules.Majority.ToString().Should().Be("> 1/2");
    }

    [Fact]
    public void That_nobody_could_reach_or_that_are_nothing_are_a_bug_of_the_caller()
    {
        foreach (var make in new Func<ShareNeeded>[]
                 {
                     () => ShareNeeded.AtLeast(0, 2), () => ShareNeeded.AtLeast(3, 2), () => ShareNeeded.MoreThan(2, 2), () => ShareNeeded.AtLeast(-1, -1), () => new ShareNeeded(1, 2, default),
                 })
            FluentActions.Invoking(make).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ShareNeeded.AtLeast(1, 2).IsReachedBy(-1, 2)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ShareNeeded.AtLeast(1, 2).IsReachedBy(1, -2)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void And_days_of_a_district_are_sound()
    {
        foreach (var make in new Func<CovenantRules>[]
                 {
                     () => new CovenantRules { Majority = null! }, () => new CovenantRules { VillagersQuorum = null! }, () => new CovenantRules { VillageHouseholdsQuorum = null! },
                     () => new CovenantRules { ResidentsQuorum = null! }, () => new CovenantRules { DiscussionDays = -1 }, () => new CovenantRules { RevisedDays = -1 },
                 })
            FluentActions.Invoking(make).Should().Throw<ArgumentException>();
    }
}
