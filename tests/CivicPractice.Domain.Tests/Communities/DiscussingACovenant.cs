using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>What is voted on was public, in its last wording too.</summary>
public class DiscussingACovenant
{
    private static readonly CovenantText Other = AVillageCovenant.Text with { Title = "?" };

    [Fact]
    public void Takes_a_week_where_the_district_says_nothing()
    {
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();

        covenant.DiscussionThrough.Should().Be(Day(7));
        covenant.ShouldStayUnchangedBy(one => OpenVote(one, 7)).Should().Be((Decision)new CovenantDiscussionRuns(Day(7)));
        OpenVote(covenant, 8).EnsureAccepted();
        (covenant.DiscussionThrough, covenant.VoteUntil).Should().Be((null, AVillageCovenant.OnDay(10)));
    }

    [Fact]
    public void Takes_as_long_as_the_district_says()
    {
        var covenant = new AVillageCovenant().Build();
        covenant.Publish(Day(0), new CovenantRules { DiscussionDays = 0 }, AVillageCovenant.OnDay(0)).EnsureAccepted();

        OpenVote(covenant, 0).IsRefusedFor<CovenantDiscussionRuns>().Should().BeTrue("the day itself is not over");
        OpenVote(covenant, 1).EnsureAccepted();
    }

    [Theory]
    [InlineData(2, 7)]
    [InlineData(4, 7)]
    [InlineData(6, 9)]
    [InlineData(20, 23)]
    public void Goes_on_for_three_days_after_the_text_was_revised(int revised, int through)
    {
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();

        covenant.Revise(Other, Day(revised), AVillageCovenant.Rules, AVillageCovenant.OnDay(revised)).EnsureAccepted();

        covenant.DiscussionThrough.Should().Be(Day(through));
        covenant.Proposal!.Title.Should().Be("?");
    }

    [Fact]
    public void Does_not_go_on_because_the_same_was_written_again()
    {
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();

        covenant.Revise(AVillageCovenant.Text with { Articles = [.. AVillageCovenant.Text.Articles] }, Day(7), AVillageCovenant.Rules, AVillageCovenant.OnDay(7)).EnsureAccepted();

        covenant.DiscussionThrough.Should().Be(Day(7));
        Raised.EventsOf(covenant).Should().BeEmpty();
    }

    [Fact]
    public void Counts_opinions_by_topic_and_keeps_nobodys_words()
    {
        var covenant = AVillageCovenant.In(ProposalState.Discussing).OpinionsNoted(null, 5).OpinionsNoted(CustomKind.BridePrice, 2).OpinionsNoted(CustomKind.BridePrice, 3).Build();

        covenant.Opinions.Should().BeEquivalentTo(new[] { new CovenantOpinions(null, 5), new CovenantOpinions(CustomKind.BridePrice, 3) });
        FluentActions.Invoking(() => covenant.NoteOpinions(default(CustomKind), 1, AVillageCovenant.OnDay(1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => covenant.NoteOpinions(null, -1, AVillageCovenant.OnDay(1))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Begins_anew_with_each_proposal() =>
        AVillageCovenant.In(ProposalState.Discussing).OpinionsNoted(null, 5).Withdrawn().Proposed().Build().Opinions.Should().BeEmpty();

    private static Decision OpenVote(VillageCovenant covenant, int day) =>
        covenant.OpenVote(AVillageCovenant.Ballots(AVillageCovenant.OnDay(day)), Day(day), AVillageCovenant.Rules, AVillageCovenant.OnDay(day));

    private static LocalDate Day(int days) => TestDistrict.Monday.PlusDays(days);
}
