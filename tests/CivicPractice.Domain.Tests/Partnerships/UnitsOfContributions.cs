using CivicPractice.Partnerships;

namespace CivicPractice.Domain.Tests.Partnerships;

public class UnitsOfContributions
{
    [Fact]
    public void Are_well_known_or_the_districts_own()
    {
        ContributionUnit.WellKnown[ContributionUnit.SquareMetres].Should().Be(new Bilingual("平方米", "square metres"));
        new ContributionUnit("sets").Should().Be(ContributionUnit.Sets);
        new ContributionUnit("truck-loads").ToString().Should().Be("truck-loads");
        default(ContributionUnit).Code.Should().BeEmpty();
        FluentActions.Invoking(() => new ContributionUnit("场")).Should().Throw<ArgumentException>();
    }
}
