using System.Globalization;
using System.Text.RegularExpressions;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>The numbers of a district, and the words in which a ranking explains itself.</summary>
public partial class RulesOfMatching
{
    [Fact]
    public void Are_those_of_the_library_where_a_district_says_nothing() =>
        TestDistrict.Profile.Matching.Should().Be(new MatchingRules
        {
            Weights = new MatchWeights(30, 25, 15, 20, 10),
            TownPoints = 60,
            DistrictPoints = 30,
            Reach = Duration.FromHours(1),
            Farthest = null,
            LoadDaysBefore = 30,
            LoadDaysAfter = 7,
            FullLoadMinutes = 1_200,
            MostListed = 50,
        });

    [Theory]
    [InlineData(-1, 0, 0, 0, 1)]
    [InlineData(0, 101, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 0)]
    public void Weigh_something_and_nothing_too_much(int skill, int nearness, int availability, int load, int preference) =>
        FluentActions.Invoking(() => new MatchWeights(skill, nearness, availability, load, preference)).Should().Throw<ArgumentException>();

    [Fact]
    public void Stay_in_their_ranges()
    {
        Func<MatchingRules>[] wrong =
        [
            () => new MatchingRules { TownPoints = 101 }, () => new MatchingRules { DistrictPoints = -1 },
            () => new MatchingRules { Reach = Duration.Zero }, () => new MatchingRules { Reach = Duration.FromHours(25) },
            () => new MatchingRules { Farthest = Duration.Zero }, () => new MatchingRules { Farthest = Duration.FromHours(25) },
            () => new MatchingRules { LoadDaysBefore = -1 }, () => new MatchingRules { LoadDaysAfter = 367 },
            () => new MatchingRules { FullLoadMinutes = 0 }, () => new MatchingRules { MostListed = 0 },
        ];

        wrong.Should().AllSatisfy(make => make.Should().Throw<ArgumentOutOfRangeException>());
        FluentActions.Invoking(() => new MatchingRules { Weights = null! }).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Are_explained_in_both_languages_whatever_the_facts()
    {
        MatchReason[] reasons =
        [
            new SkillReason(0, 0, 0), new SkillReason(3, 1, 1),
            .. Enum.GetValues<Nearness>().SelectMany(place => new[] { new NearnessReason(place, null, 0), new NearnessReason(place, Duration.FromSeconds(61), 0) }),
            new AvailabilityReason(false, true), new AvailabilityReason(true, true), new AvailabilityReason(false, false), new AvailabilityReason(true, false),
            new LoadReason(90, 1_200),
            new PreferenceReason(false, false), new PreferenceReason(true, false), new PreferenceReason(false, true), new PreferenceReason(true, true),
            new MembersReason(MatchCriterion.Skill, 0, 0), new MembersReason(MatchCriterion.Skill, 2, 40),
        ];

        reasons.Should().AllSatisfy(reason =>
        {
            reason.Describe(CultureInfo.GetCultureInfo("zh-CN")).Should().MatchRegex(Chinese());
            reason.Describe(CultureInfo.GetCultureInfo("en")).Should().NotMatchRegex(Chinese()).And.EndWith(".");
        });
        reasons.OfType<NearnessReason>().Last().Text.En.Should().Contain("2 minutes", "minutes are rounded up");
        reasons[1].ToString().Should().Be("Skill 50: Of 3 skills that help, 1 are proved and 1 are their own word.");
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 99)]
    [InlineData(600, 50)]
    [InlineData(1_200, 0)]
    [InlineData(int.MaxValue, 0)]
    public void Make_load_worth_the_less_the_more_it_is(int minutes, int points) => new LoadReason(minutes, 1_200).Points.Should().Be(points);

    [Fact]
    public void Let_an_order_wish_for_somebody_and_not_for_nobody_in_particular()
    {
        var wished = Assignee.Of(ARequest.Team);

        new ARequest().Ordering(order => order with { Prefers = wished }).Build().Prefers.Should().Be(wished);
        new ARequest().Build().Prefers.Should().BeNull();
        FluentActions.Invoking(() => new ARequest().Ordering(order => order with { Prefers = default(Assignee) }).Build()).Should().Throw<ArgumentException>();
    }

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
