using NodaTime;

namespace CivicPractice.Communities;

/// <content>The vote on the proposal (表决).</content>
public sealed partial class VillageCovenant
{
    /// <summary>The vote that is open, or was the last; <see langword="null"/> before the first.</summary>
    public CovenantVote? Vote { get; private set; }

    /// <summary>When the open vote ends; <see langword="null"/> while none is open.</summary>
    public Instant? VoteUntil { get; private set; }

    /// <summary>The day on which the vote was closed that adopted the proposal, in the district's time zone; <see langword="null"/> but between that and taking effect.</summary>
    public LocalDate? AdoptedOn { get; private set; }

    /// <summary>Whether the proposal may be put to the vote.</summary>
    /// <param name="vote">How.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="OpenVote" path="/returns"/>
    /// <inheritdoc cref="OpenVote" path="/exception"/>
    public Decision CanOpenVote(NewVote vote, LocalDate today, CovenantRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(rules);
        vote.RequireSound(nameof(vote));
        var permitted = ProposalLifecycle.Permits(ProposalState, ProposalAction.OpenVote);
        if (!permitted.IsAccepted) return permitted;
        var latest = at.ToMicrosecond() + Duration.FromDays(rules.MostVotingDays);
        return Decision.Unless(
            DiscussionThrough is { } through && today <= through ? new CovenantDiscussionRuns(through) : null,
            vote.Until <= at ? new CovenantVoteTooShort(vote.Until) : null,
            vote.Until > latest ? new CovenantVoteTooLong(latest) : null);
    }

    /// <summary>Puts the proposal to the vote once its discussion is over (提交表决). How many are entitled is stated here and stands.</summary>
    /// <param name="vote">How.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="rules">The district's rules; the shares that they ask for hold for this vote.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CovenantDiscussionRuns"/>, <see cref="CovenantVoteTooShort"/> and <see cref="CovenantVoteTooLong"/> that apply.</returns>
    /// <exception cref="ArgumentException">Assembly or manner is missing, or nobody is entitled.</exception>
    public Decision OpenVote(NewVote vote, LocalDate today, CovenantRules rules, Instant at)
    {
        var may = CanOpenVote(vote, today, rules, at);
        if (!may.IsAccepted) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.OpenVote);
        var until = vote.Until.ToMicrosecond();
        var quorum = rules.QuorumOf(vote.Assembly);
        var opened = new CovenantVote(
            (Vote?.Number ?? 0) + 1, vote.Assembly, vote.Manner, vote.Entitled, quorum, rules.Majority, at.ToMicrosecond(), until, 0, 0, 0, 0, false, null);
        (Vote, VoteUntil, DiscussionThrough) = (opened, until, null);
        Raise(new CovenantVoteOpened(Id, ProposalNumber, opened.Number, vote.Assembly, vote.Manner, vote.Entitled, quorum, rules.Majority, until), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a ballot may be counted.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="choice">What the ballot says.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Count" path="/returns"/>
    /// <inheritdoc cref="Count" path="/exception"/>
    public Decision CanCount(int vote, BallotChoice choice, Instant at)
    {
        if (!Enum.IsDefined(choice)) throw new ArgumentException("The choice is missing.", nameof(choice));
        var open = CanGoOnWith(vote, ProposalAction.Count);
        if (!open.IsAccepted) return open;
        if (Vote!.Manner != VotingManner.Ballots) return new CovenantVotedOtherwise(Vote.Manner);
        return Decision.Unless(
            at >= Vote.Until ? new CovenantVoteOver(Vote.Until) : null,
            Vote.Present >= Vote.Entitled ? new CovenantMoreThanEntitled(Vote.Entitled) : null);
    }

    /// <summary>Counts a ballot (计票). That each voter has one is for <see cref="CovenantBallot"/> to say: both are stored together.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="choice">What the ballot says.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="CovenantVoteUnknown"/> or <see cref="CovenantVotedOtherwise"/> alone, or with all of <see cref="CovenantVoteOver"/> and
    /// <see cref="CovenantMoreThanEntitled"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The choice is missing.</exception>
    public Decision Count(int vote, BallotChoice choice, Instant at)
    {
        var may = CanCount(vote, choice, at);
        if (!may.IsAccepted) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.Count);
        Vote = Vote!.With(choice);
        Raise(new CovenantBallotCounted(Id, vote, Vote.Present), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the count of a meeting may be recorded.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="count">What was counted.</param>
    /// <inheritdoc cref="RecordMeeting" path="/returns"/>
    /// <inheritdoc cref="RecordMeeting" path="/exception"/>
    public Decision CanRecordMeeting(int vote, MeetingCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        count.RequireSound(nameof(count));
        var open = CanGoOnWith(vote, ProposalAction.RecordMeeting);
        if (!open.IsAccepted) return open;
        if (Vote!.Manner != VotingManner.Meeting) return new CovenantVotedOtherwise(Vote.Manner);
        var hands = (long)count.For + count.Against + count.Abstaining;
        return Decision.Unless(
            count.Present > Vote.Entitled ? new CovenantMoreThanEntitled(Vote.Entitled) : null,
            hands > count.Present ? new CovenantCountsDisagree(count.Present, (int)long.Min(hands, int.MaxValue)) : null);
    }

    /// <summary>Records what was counted at the meeting (会议表决). Until the vote is closed it may be recorded anew, for what was mistyped; the same again is accepted and changes nothing.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="CovenantVoteUnknown"/> or <see cref="CovenantVotedOtherwise"/> alone, or with all of <see cref="CovenantMoreThanEntitled"/> and
    /// <see cref="CovenantCountsDisagree"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public Decision RecordMeeting(int vote, MeetingCount count, Instant at)
    {
        var may = CanRecordMeeting(vote, count);
        if (!may.IsAccepted || Vote!.With(count) == Vote) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.RecordMeeting);
        Vote = Vote.With(count);
        Raise(new CovenantMeetingCounted(Id, vote, count.Present, count.For, count.Against, count.Abstaining), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the vote may be closed.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="CloseVote" path="/returns"/>
    public Decision CanCloseVote(int vote, Instant at)
    {
        if (IsOver(vote)) return Decision.Accepted;
        var open = CanGoOnWith(vote, ProposalAction.Adopt);
        if (!open.IsAccepted) return open;
        return Decision.Unless(at < Vote!.Until && !Vote.IsComplete() ? new CovenantVoteRuns(Vote.Until) : null);
    }

    /// <summary>
    /// Closes the vote and decides by the count: adopted (通过), or a draft again (未通过), as where too few took part or for a tie. Possible once it has ended, or everybody has voted, or the meeting is recorded. A vote that is
    /// over, closed or cancelled, is accepted and nothing changes; <see cref="Vote"/> says how it went.
    /// </summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="CovenantVoteUnknown"/> or <see cref="CovenantVoteRuns"/>.</returns>
    public Decision CloseVote(int vote, LocalDate today, Instant at)
    {
        var may = CanCloseVote(vote, at);
        if (!may.IsAccepted || IsOver(vote)) return may;

        var closed = Vote! with { ClosedAt = at.ToMicrosecond() };
        ProposalState = ProposalLifecycle.Move(ProposalState, closed.IsForIt() ? ProposalAction.Adopt : ProposalAction.Reject);
        (Vote, VoteUntil) = (closed, null);
        if (closed.IsForIt()) AdoptedOn = today;
        else OrderedAfterTextOn = null;
        Raise(
            closed.IsForIt()
                ? new CovenantAdopted(Id, ProposalNumber, vote, closed.Entitled, closed.Present, closed.For, closed.Against, closed.Abstaining, today)
                : new CovenantRejected(Id, ProposalNumber, vote, closed.Entitled, closed.Present, closed.For, closed.Against, closed.Abstaining, closed.HasQuorum()),
            at);
        return Decision.Accepted;
    }

    /// <summary>Whether the vote may be cancelled.</summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="reason">Why.</param>
    /// <inheritdoc cref="CancelVote" path="/returns"/>
    /// <inheritdoc cref="CancelVote" path="/exception"/>
    public Decision CanCancelVote(int vote, VoteCancelReason reason)
    {
        if (!Enum.IsDefined(reason)) throw new ArgumentException("The reason is missing.", nameof(reason));
        return IsCancelled(vote, reason) ? Decision.Accepted : CanGoOnWith(vote, ProposalAction.CancelVote);
    }

    /// <summary>
    /// Cancels the open vote (表决作废), as where it was opened with a wrong number or end: the proposal is a draft again, and published and voted on anew. What was counted stays with <see cref="Vote"/> and counts nowhere; the next vote has
    /// another number, so that everybody has a ballot in it. Cancelling again for the same reason is accepted and changes nothing.
    /// </summary>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CovenantVoteUnknown"/>.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public Decision CancelVote(int vote, VoteCancelReason reason, Instant at)
    {
        var may = CanCancelVote(vote, reason);
        if (!may.IsAccepted || IsCancelled(vote, reason)) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.CancelVote);
        (Vote, VoteUntil, OrderedAfterTextOn) = (Vote! with { ClosedAt = at.ToMicrosecond(), CancelledFor = reason }, null, null);
        Raise(new CovenantVoteCancelled(Id, ProposalNumber, vote, reason), at);
        return Decision.Accepted;
    }

    private Decision CanGoOnWith(int vote, ProposalAction action)
    {
        var permitted = ProposalLifecycle.Permits(ProposalState, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Vote?.Number == vote ? null : new CovenantVoteUnknown(vote));
    }

    private bool IsCancelled(int vote, VoteCancelReason reason) => Vote is { } last && last.Number == vote && last.CancelledFor == reason;

    private bool IsOver(int vote) => vote > 0 && Vote is { } last && (vote < last.Number || (vote == last.Number && last.ClosedAt is not null));
}
