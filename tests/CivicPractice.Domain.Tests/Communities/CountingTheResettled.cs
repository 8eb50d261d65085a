using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

public class CountingTheResettled
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly HeadCount OfMonday = ARelocationCommunity.HeadCount;

    [Fact]
    public void Stands_from_its_day_until_the_next_count()
    {
        var community = new ARelocationCommunity().Counted().AfterDays(30).Counted(420, 1_760).Build();

        community.CountOn(Monday.PlusDays(-1)).Should().BeNull();
        community.CountOn(Monday.PlusDays(29)).Should().Be(OfMonday);
        community.CountOn(Monday.PlusDays(30))!.Value.Persons.Should().Be(1_760);
    }

    [Fact]
    public void Is_corrected_by_a_later_one_for_the_same_day_which_keeps_the_first()
    {
        var community = new ARelocationCommunity().Counted().AfterDays(1).Counted(413, 1_731, Monday).Build();

        community.CountOn(Monday).Should().Be(OfMonday with { Households = 413, Persons = 1_731 });
        community.Counts.Select(one => one.Count.Persons).Should().Equal(1_730, 1_731);
    }

    [Fact]
    public void Of_an_earlier_day_that_comes_late_leaves_the_later_one()
    {
        var community = new ARelocationCommunity().Counted().Counted(400, 1_600, Monday.PlusYears(-3)).Build();

        community.CountOn(Monday).Should().Be(OfMonday);
        community.CountOn(Monday.PlusDays(-1))!.Value.Persons.Should().Be(1_600, "people were counted before anybody designated the place");
    }

    [Fact]
    public void As_it_stands_changes_nothing()
    {
        var community = new ARelocationCommunity().Counted().Build();

        Count(community, OfMonday).EnsureAccepted();
        Raised.EventsOf(community).Should().BeEmpty();

        Count(community, OfMonday with { Source = HeadCountSource.Census }).EnsureAccepted();
        Raised.EventsOf(community).Should().Equal(new RelocationCommunityCounted(community.Id, Monday, 412, 1_730, HeadCountSource.Census));
    }

    [Fact]
    public void Is_refused_ahead_of_its_day_and_with_fewer_people_than_households()
    {
        var community = new ARelocationCommunity().Build();

        community.ShouldStayUnchangedBy(one => Count(one, new HeadCount(5, 4, Monday.PlusDays(1), HeadCountSource.Census))).Refusals.Should()
            .Equal(new CommunityDayAhead(Monday.PlusDays(1)), new FewerPersonsThanHouseholds(5, 4));
        foreach (var (households, persons) in new[] { (0, 0), (4, 4), (0, 4), (HeadCount.Most, HeadCount.Most) })
            Count(community, new HeadCount(households, persons, Monday, HeadCountSource.Census)).EnsureAccepted();
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, HeadCount.Most + 1)]
    public void Of_numbers_that_are_none_is_a_bug_of_the_caller(int households, int persons) =>
        FluentActions.Invoking(() => Count(new ARelocationCommunity().Build(), new HeadCount(households, persons, Monday, HeadCountSource.Census))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void By_nobody_is_a_bug_of_the_caller() =>
        FluentActions.Invoking(() => new ARelocationCommunity().Build().Count(OfMonday, default, Monday, At)).Should().Throw<ArgumentException>();

    // Against a model that keeps the last word for each day.
    [Fact]
    public void Tells_the_last_word_for_the_latest_day_whatever_the_order() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 20].Sample(counts =>
        {
            var community = new ARelocationCommunity().Saying(plan => plan with { Since = Monday.PlusDays(-9) }).Build();
            var words = new SortedDictionary<LocalDate, int>();
            foreach (var (day, persons) in counts)
            {
                Count(community, new HeadCount(0, persons, Monday.PlusDays(-day), HeadCountSource.Census)).EnsureAccepted();
                words[Monday.PlusDays(-day)] = persons;
            }

            for (var day = Monday.PlusDays(-6); day <= Monday; day = day.PlusDays(1))
                (community.CountOn(day)?.Persons).Should().Be(words.Where(word => word.Key <= day).Select(word => (int?)word.Value).LastOrDefault());
        });

    private static Decision Count(RelocationCommunity community, HeadCount count) => community.Count(count, TestDistrict.Dispatcher, Monday, At);
}
