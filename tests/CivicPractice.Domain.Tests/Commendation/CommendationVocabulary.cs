using System.Globalization;
using CivicPractice.Commendation;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class CommendationVocabulary
{
    [Fact]
    public void Orders_points_and_stars_by_number()
    {
        (new Points(1) < new Points(2) && new Points(2) <= new Points(2) && new Points(3) > new Points(2) && new Points(2) >= new Points(2)).Should().BeTrue();
        (new StarRating(1) < new StarRating(2) && new StarRating(2) <= new StarRating(2)).Should().BeTrue();
        (new StarRating(3) > new StarRating(2) && new StarRating(2) >= new StarRating(2)).Should().BeTrue();
        new Points(1).CompareTo((object)new Points(2)).Should().BeNegative();
        new Points(1).CompareTo((object?)null).Should().BePositive();
        new StarRating(1).CompareTo((object)new StarRating(2)).Should().BeNegative();
        new StarRating(1).CompareTo((object?)null).Should().BePositive();
        new StarRating(4).ToString().Should().Be("4");
        Points.Min(Points.Of(2), Points.Of(1)).Should().Be(Points.Of(1));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(50, "0.5")]
    [InlineData(125, "1.25")]
    [InlineData(-100, "-1")]
    public void Writes_points_the_same_everywhere(long hundredths, string text) => new Points(hundredths).ToString().Should().Be(text);

    [Fact]
    public void Knows_honours_by_code_and_by_name()
    {
        new Honour("finest-volunteer").Should().Be(Honour.FinestVolunteer);
        Honour.WellKnown[Honour.OutstandingOrganizer].Zh.Should().Be("优秀志愿服务组织者");
        default(Honour).Code.Should().BeEmpty();
        Honour.FinestVolunteer.ToString().Should().Be("finest-volunteer");
        FluentActions.Invoking(() => new Honour("Finest Volunteer")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Words_every_refusal_in_both_languages()
    {
        Refusal[] all =
        [
            new CreditReversed(Cause(1)), new NeverCredited(Cause(1)), new InsufficientPoints(Points.Of(1), new Points(150)),
            new QuarterRedeemed(1, TestDistrict.Monday),
        ];

        all.Should().OnlyHaveUniqueItems(refusal => refusal.Code);
        all.Should().OnlyContain(refusal => refusal.Text.Zh != refusal.Text.En);
        all[2].Describe(CultureInfo.GetCultureInfo("zh-CN")).Should().Be("积分不足：余额 1，需要 1.5。");
    }
}
