using System.Globalization;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class SafeguardsVocabulary
{
    [Fact]
    public void Counts_money_exactly_and_never_mixes_currencies()
    {
        (Money.Yuan(0.1m) + Money.Yuan(0.2m)).Should().Be(Money.Yuan(0.3m));
        (Money.Yuan(1) - Money.Yuan(0.9m)).ToString().Should().Be("CNY 0.1");
        (Money.Yuan(1) < Money.Yuan(2) && Money.Yuan(2) <= Money.Yuan(2) && Money.Yuan(3) > Money.Yuan(2) && Money.Yuan(2) >= Money.Yuan(2)).Should().BeTrue();
        default(Money).Currency.Should().BeEmpty();
        FluentActions.Invoking(() => Money.Yuan(1) + new Money(1, "USD")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Money.Yuan(1) < new Money(1, "USD")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-100.000", "-100")]
    [InlineData("-0.00", "0")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void Has_one_form_of_every_sum(string amount, string form) =>
        decimal.GetBits(Money.Yuan(decimal.Parse(amount, CultureInfo.InvariantCulture)).Amount).Should().Equal(decimal.GetBits(decimal.Parse(form, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("cny")]
    [InlineData("CN")]
    [InlineData("CNYY")]
    public void Knows_currencies_by_three_letters(string code) => FluentActions.Invoking(() => new Money(1, code)).Should().Throw<ArgumentException>();

    [Fact]
    public void Knows_duties_and_supplies_by_code_and_by_name()
    {
        new PostDuty("manager").Should().Be(PostDuty.Manager);
        PostDuty.WellKnown[PostDuty.Coordinator].Zh.Should().Be("志愿服务协调员");
        default(PostDuty).ToString().Should().BeEmpty();
        new SupplyKind("first-aid-kit").Should().Be(SupplyKind.FirstAidKit);
        SupplyKind.WellKnown[SupplyKind.ProtectiveGear].En.Should().Be("protective gear");
        default(SupplyKind).ToString().Should().BeEmpty();
        SupplyKind.Tool.ToString().Should().Be("tool");
        PostDuty.Head.ToString().Should().Be("head");
    }

    [Fact]
    public void Words_every_refusal_in_both_languages()
    {
        var (at, money) = (TestDistrict.Nine, Money.Yuan(1));
        Refusal[] all =
        [
            new PolicyPeriodOver(at), new PolicyStillInForce(at), new PolicyFull(1, 0), new NotCoveredByPolicy(AnInsurancePolicy.TheId, ARequest.Volunteer),
            new CoverOverlaps(AnInsurancePolicy.TheId, AnInsurancePolicy.Period), new BudgetExceeded(money, money), new CommitmentUnknown(Cause(1)),
            new CommitmentReleased(Cause(1)), new CommitmentExceeded(money, money), new StockInsufficient(0, 1), new IssueUnknown(Cause(1)), new MoreThanIssued(0, 1),
            new OutsideBudgetTerm(TestDistrict.Monday, APartnership.Term), new BudgetIsDelivery(APartnership.TheId, 1), new CommitmentsOpen(1, money), new PaymentUnknown(Cause(1)), new RefundExceedsPayment(money, money),
            new DeliveryDiffers(1, 2, CivicPractice.Partnerships.ContributionUnit.Yuan), new SupplyKindDiffers(SupplyKind.Tool, SupplyKind.Vest), new StockNotEmpty(1, 0), new PostsFilled(1), new SuppliesLeft(1), new BudgetsOpen(1),
        ];

        all.Should().OnlyHaveUniqueItems(refusal => refusal.Code);
        all.Should().OnlyContain(refusal => refusal.Text.Zh != refusal.Text.En);
    }

    [Fact]
    public void Tells_a_delivery_from_what_was_not_promised()
    {
        PartnerGift.DeliveryOf(APartnership.TheId, 2, 1.50m).ToString().Should().Be($"{APartnership.TheId} 2 1.5");
        new PartnerGift(APartnership.TheId).ToString().Should().Be(APartnership.TheId.ToString());
    }

    [Fact]
    public void Never_prints_the_words_of_a_risk() =>
        new RiskStatement(RiskLevel.Dangerous, "the dog of Mr. Wang bites").ToString().Should().Be("RiskStatement Dangerous");
}
