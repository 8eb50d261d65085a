using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>One vote each, a quorum, and more for it than anything else.</summary>
public class VotingOnACovenant
{
    private static readonly Instant Ninth = AVillageCovenant.OnDay(9);
    private static readonly Instant Tenth = AVillageCovenant.OnDay(10);

    [Theory]
    [InlineData(4, 0, 0, true)]
    [InlineData(3, 0, 0, false)]
    [InlineData(3, 1, 0, true)]
    [InlineData(2, 2, 0, false)]
    [InlineData(2, 1, 1, false)]
    [InlineData(3, 3, 0, false)]
    [InlineData(3, 2, 1, false)]
    [InlineData(4, 2, 0, true)]
    public void Adopts_with_two_thirds_of_six_households_and_more_than_half_of_those_for_it(int votesFor, int against, int abstaining, bool isAdopted)
    {
        var covenant = AVillageCovenant.In(ProposalState.Voting).Counted(votesFor, against, abstaining).VoteClosed().Build();

        covenant.ProposalState.Should().Be(isAdopted ? ProposalState.Adopted : ProposalState.Drafted);
        (covenant.Vote!.For, covenant.Vote.Against, covenant.Vote.Abstaining, covenant.Vote.Present).Should().Be((votesFor, against, abstaining, votesFor + against + abstaining));
        covenant.VoteUntil.Should().BeNull();
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 3, false)]
    [InlineData(6, 4, true)]
    [InlineData(10, 5, false)]
    [InlineData(10, 6, true)]
    public void Adopts_with_more_than_half_of_ten_villagers_and_more_than_half_of_those_for_it(int present, int votesFor, bool isAdopted) =>
        AtAMeeting().MeetingRecorded(new MeetingCount(present, votesFor, 0, 0)).VoteClosed().Build()
            .ProposalState.Should().Be(isAdopted ? ProposalState.Adopted : ProposalState.Drafted, "who raises no hand is not for it");

    [Fact]
    public void Tells_what_was_counted_and_whether_enough_took_part()
    {
        var covenant = AVillageCovenant.In(ProposalState.Voting).Counted(2, 1).Build();
        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(10), Tenth).EnsureAccepted();

        Raised.EventsOf(covenant).Should().Equal(new CovenantRejected(covenant.Id, 1, 1, 6, 3, 2, 1, 0, false));
    }

    [Fact]
    public void Never_adopts_by_a_tie_whatever_the_district_says()
    {
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();
        covenant.OpenVote(AVillageCovenant.Ballots(AVillageCovenant.OnDay(8)), TestDistrict.Monday.PlusDays(8), new CovenantRules { Majority = ShareNeeded.AtLeast(1, 3) }, AVillageCovenant.OnDay(8)).EnsureAccepted();
        foreach (var choice in new[] { BallotChoice.For, BallotChoice.For, BallotChoice.Against, BallotChoice.Against }) covenant.Count(1, choice, Ninth).EnsureAccepted();
        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(10), Tenth).EnsureAccepted();

        covenant.ProposalState.Should().Be(ProposalState.Drafted);
    }

    [Fact]
    public void Goes_by_the_shares_of_the_day_on_which_it_was_opened() =>
        AVillageCovenant.In(ProposalState.Voting).Build().Vote.Should().BeEquivalentTo(new { Quorum = ShareNeeded.AtLeast(2, 3), Majority = ShareNeeded.MoreThan(1, 2), Entitled = 6, Number = 1 });

    [Fact]
    public void May_be_tried_again_under_a_number_of_its_own()
    {
        var covenant = AVillageCovenant.In(ProposalState.Voting).Counted(1).VoteClosed().Published().AfterDays(8).VoteOpened().Build();

        (covenant.Vote!.Number, covenant.Vote.Present).Should().Be((2, 0));
        covenant.ShouldStayUnchangedBy(one => one.Count(1, BallotChoice.For, AVillageCovenant.OnDay(19))).Should().Be((Decision)new CovenantVoteUnknown(1));
        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(10), Tenth).EnsureAccepted();
        covenant.Vote.ClosedAt.Should().BeNull("the first vote was closed before, and the second goes on");
    }

    [Fact]
    public void Is_cancelled_where_it_was_opened_wrongly_and_its_text_is_a_draft_again()
    {
        var covenant = AVillageCovenant.In(ProposalState.Voting).Counted(4).Build();

        covenant.CancelVote(1, VoteCancelReason.OpenedWrongly, Ninth).EnsureAccepted();

        (covenant.ProposalState, covenant.VoteUntil, covenant.AdoptedOn).Should().Be((ProposalState.Drafted, null, null));
        covenant.Proposal.Should().NotBeNull("it is voted on anew, not lost");
        (covenant.Vote!.CancelledFor, covenant.Vote.ClosedAt, covenant.Vote.Present).Should().Be((VoteCancelReason.OpenedWrongly, Ninth, 4));
        Raised.EventsOf(covenant).Should().Equal(new CovenantVoteCancelled(covenant.Id, 1, 1, VoteCancelReason.OpenedWrongly));
    }

    [Fact]
    public void Is_cancelled_by_its_number_while_it_is_open_and_for_a_reason()
    {
        AVillageCovenant.In(ProposalState.Voting).Build().ShouldStayUnchangedBy(one => one.CancelVote(2, VoteCancelReason.NotHeld, Ninth)).Should().Be((Decision)new CovenantVoteUnknown(2));
        AVillageCovenant.In(ProposalState.Adopted).Build().ShouldStayUnchangedBy(one => one.CancelVote(1, VoteCancelReason.NotHeld, Ninth)).IsAccepted.Should().BeFalse("what was adopted is adopted");
        AVillageCovenant.In(ProposalState.Voting).VoteCancelled().Build().ShouldStayUnchangedBy(one => one.CancelVote(1, VoteCancelReason.Irregular, Ninth)).IsAccepted.Should().BeFalse("it was cancelled for another reason");
        FluentActions.Invoking(() => AVillageCovenant.In(ProposalState.Voting).Build().CancelVote(1, default, Ninth)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task That_was_cancelled_counts_nowhere_and_everybody_has_a_ballot_in_the_next_one()
    {
        var store = new InMemoryStore();
        await PutAsync(store, AVillageCovenant.In(ProposalState.Voting));
        var voter = new VoterId(Causes.Cause(1));
        (await Voting(store).CastAsync(AVillageCovenant.TheId, 1, voter, BallotChoice.For, Ninth)).EnsureAccepted();
        (await Voting(store).CancelAsync(AVillageCovenant.TheId, 1, VoteCancelReason.OpenedWrongly, Ninth)).EnsureAccepted();
        (await new MakingCovenants(TestDistrict.Open(store)).PublishAsync(AVillageCovenant.TheId, Ninth)).EnsureAccepted();
        (await Voting(store).OpenAsync(AVillageCovenant.TheId, AVillageCovenant.Ballots(AVillageCovenant.OnDay(17)), AVillageCovenant.OnDay(17))).EnsureAccepted();

        (await Voting(store).CastAsync(AVillageCovenant.TheId, 2, voter, BallotChoice.Against, AVillageCovenant.OnDay(17))).EnsureAccepted();

        var vote = (await TestDistrict.Open(store).Covenants.FindAsync(AVillageCovenant.TheId))!.Vote!;
        (vote.Number, vote.For, vote.Against, vote.CancelledFor).Should().Be((2, 0, 1, null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Is_not_open_for_longer_than_the_district_lets_one_be(int days)
    {
        var (at, day, rules) = (AVillageCovenant.OnDay(8), TestDistrict.Monday.PlusDays(8), new CovenantRules { MostVotingDays = days });
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();
        var latest = at + Duration.FromDays(days);

        covenant.ShouldStayUnchangedBy(one => one.OpenVote(AVillageCovenant.Ballots(at) with { Until = latest + Duration.FromTicks(10) }, day, rules, at)).Should().Be((Decision)new CovenantVoteTooLong(latest));
        covenant.OpenVote(AVillageCovenant.Ballots(at) with { Until = latest }, day, rules, at).EnsureAccepted();
    }

    [Fact]
    public void Is_open_for_a_day_at_least_and_for_ten_years_at_most_by_any_rules()
    {
        foreach (var days in new[] { 0, -1, 3_661 }) FluentActions.Invoking(() => new CovenantRules { MostVotingDays = days }).Should().Throw<ArgumentOutOfRangeException>();
        new CovenantRules().MostVotingDays.Should().Be(60);
    }

    [Fact]
    public void Is_closed_early_once_all_have_voted()
    {
        var covenant = AVillageCovenant.In(ProposalState.Voting).Counted(5).Build();

        covenant.ShouldStayUnchangedBy(one => one.CloseVote(1, TestDistrict.Monday.PlusDays(9), Ninth)).Should().Be((Decision)new CovenantVoteRuns(Tenth));
        covenant.Count(1, BallotChoice.Against, Ninth).EnsureAccepted();
        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(9), Ninth).EnsureAccepted();
        covenant.ProposalState.Should().Be(ProposalState.Adopted);
    }

    [Fact]
    public void At_a_meeting_is_counted_anew_until_it_is_closed()
    {
        var covenant = AtAMeeting().MeetingRecorded(new MeetingCount(10, 3, 7, 0)).MeetingRecorded(new MeetingCount(10, 7, 3, 0)).Build();

        covenant.RecordMeeting(1, new MeetingCount(10, 7, 3, 0), Ninth).EnsureAccepted();
        Raised.EventsOf(covenant).Should().BeEmpty();
        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(9), Ninth).EnsureAccepted();
        covenant.ProposalState.Should().Be(ProposalState.Adopted);
    }

    [Fact]
    public void At_a_meeting_that_was_never_held_decides_nothing_but_no()
    {
        var covenant = AtAMeeting().Build();

        covenant.CloseVote(1, TestDistrict.Monday.PlusDays(10), Tenth).EnsureAccepted();
        covenant.ProposalState.Should().Be(ProposalState.Drafted);
    }

    [Fact]
    public void At_a_meeting_is_checked_also_where_numbers_are_beyond_counting() =>
        AtAMeeting().Build().RecordMeeting(1, new MeetingCount(10, int.MaxValue, int.MaxValue, 1), Ninth).Should().Be((Decision)new CovenantCountsDisagree(10, int.MaxValue));

    [Fact]
    public async Task Counts_each_voter_once_and_does_not_tell_who_or_how()
    {
        var store = new InMemoryStore();
        await PutAsync(store, AVillageCovenant.In(ProposalState.Voting));
        var voter = new VoterId(Causes.Cause(1));
        (await Voting(store).CastAsync(AVillageCovenant.TheId, 1, voter, BallotChoice.For, Ninth)).EnsureAccepted();

        (await store.TryAsync(() => Voting(store).CastAsync(AVillageCovenant.TheId, 1, voter, BallotChoice.Against, Ninth))).Should().Be((Decision)new CovenantVotedAlready(1));
        (await store.TryAsync(() => Voting(store).CastAsync(AVillageCovenant.TheId, 1, voter, BallotChoice.For, Ninth))).Should().Be((Decision)new CovenantVotedAlready(1));

        (await TestDistrict.Open(store).Covenants.FindAsync(AVillageCovenant.TheId))!.Vote!.Present.Should().Be(1);
        store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).Should()
            .ContainSingle(happened => happened.Equals(new CovenantBallotCounted(AVillageCovenant.TheId, 1, 1))).And
            .ContainSingle(happened => happened.Equals(new CovenantBallotCast(CovenantBallotId.Of(AVillageCovenant.TheId, 1, voter), AVillageCovenant.TheId, 1)));
    }

    [Fact]
    public void Needs_to_know_who_decides_and_how()
    {
        var (vote, day, at) = (AVillageCovenant.Ballots(AVillageCovenant.OnDay(8)), TestDistrict.Monday.PlusDays(8), AVillageCovenant.OnDay(8));
        var covenant = AVillageCovenant.In(ProposalState.Discussing).Build();

        foreach (var unsound in new[] { vote with { Assembly = default }, vote with { Manner = default }, vote with { Entitled = 0 } })
            FluentActions.Invoking(() => covenant.OpenVote(unsound, day, AVillageCovenant.Rules, at)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AVillageCovenant.In(ProposalState.Voting).Build().Count(1, default, Ninth)).Should().Throw<ArgumentException>();
        foreach (var count in new[] { new MeetingCount(-1, 0, 0, 0), new MeetingCount(1, -1, 0, 0), new MeetingCount(1, 0, -1, 0), new MeetingCount(1, 0, 0, -1) })
            FluentActions.Invoking(() => AtAMeeting().Build().RecordMeeting(1, count, Ninth)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CovenantBallotId.Of(default, 1, new VoterId(Causes.Cause(1)))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CovenantBallotId.Of(AVillageCovenant.TheId, 1, default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CovenantBallotId.Of(AVillageCovenant.TheId, 0, new VoterId(Causes.Cause(1)))).Should().Throw<ArgumentException>();
    }

    private static AVillageCovenant AtAMeeting() => AVillageCovenant.In(ProposalState.Discussing).AfterDays(8).VoteOpened(AVillageCovenant.Meeting);

    private static VotingOnCovenants Voting(InMemoryStore store) => new(TestDistrict.Open(store));

    private static async Task PutAsync(InMemoryStore store, AVillageCovenant covenant)
    {
        var district = TestDistrict.Open(store);
        district.Covenants.Add(covenant.BuildUnstored());
        await district.UnitOfWork.CommitAsync();
    }
}
