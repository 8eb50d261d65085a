using NodaTime;

namespace CivicPractice.Communities;

/// <content>The proposal under way, the first draft or an amendment: written, discussed, withdrawn.</content>
public sealed partial class VillageCovenant
{
    private List<CovenantOpinions> _opinions = [];

    /// <summary>The permitted moves of a proposal; drawn in docs/lifecycles/covenant-proposal.md.</summary>
    public static Lifecycle<ProposalState, ProposalAction> ProposalLifecycle { get; } = CivicPractice.Lifecycle.Define(
        "covenant-proposal",
        ProposalState.Drafted,
        (ProposalState.Drafted, ProposalAction.Revise, ProposalState.Drafted),
        (ProposalState.Drafted, ProposalAction.Publish, ProposalState.Discussing),
        (ProposalState.Drafted, ProposalAction.Withdraw, ProposalState.Withdrawn),
        // By what was said.
        (ProposalState.Discussing, ProposalAction.Revise, ProposalState.Discussing),
        (ProposalState.Discussing, ProposalAction.NoteOpinions, ProposalState.Discussing),
        (ProposalState.Discussing, ProposalAction.OpenVote, ProposalState.Voting),
        (ProposalState.Discussing, ProposalAction.Withdraw, ProposalState.Withdrawn),
        // Closing the vote leads to one of two, by the count.
        (ProposalState.Voting, ProposalAction.Count, ProposalState.Voting),
        (ProposalState.Voting, ProposalAction.RecordMeeting, ProposalState.Voting),
        (ProposalState.Voting, ProposalAction.Adopt, ProposalState.Adopted),
        (ProposalState.Voting, ProposalAction.Reject, ProposalState.Drafted),
        (ProposalState.Voting, ProposalAction.CancelVote, ProposalState.Drafted),
        (ProposalState.Adopted, ProposalAction.File, ProposalState.Filed),
        (ProposalState.Adopted, ProposalAction.ReturnForCorrection, ProposalState.Drafted),
        (ProposalState.Filed, ProposalAction.ReturnForCorrection, ProposalState.Drafted),
        (ProposalState.Filed, ProposalAction.TakeEffect, ProposalState.Effective),
        (ProposalState.Effective, ProposalAction.Propose, ProposalState.Drafted),
        (ProposalState.Withdrawn, ProposalAction.Propose, ProposalState.Drafted));

    /// <summary>Where the latest proposal stands.</summary>
    public ProposalState ProposalState { get; private set; } = ProposalLifecycle.Initial;

    /// <summary>The number of the latest proposal, under which it is an edition once it takes effect; the first draft is 1.</summary>
    public int ProposalNumber { get; private set; } = 1;

    /// <summary>What the proposal under way says; <see langword="null"/> while none is.</summary>
    public CovenantText? Proposal { get; private set; }

    /// <summary>Until the end of which day, in the district's time zone, the proposal is discussed at least; <see langword="null"/> but during the discussion.</summary>
    public LocalDate? DiscussionThrough { get; private set; }

    /// <summary>How many opinions on the latest proposal came in, by topic.</summary>
    public IReadOnlyList<CovenantOpinions> Opinions => _opinions;

    /// <summary>Whether a proposal is under way.</summary>
    public bool HasProposal => Proposal is not null;

    /// <summary>Whether another proposal may be drafted.</summary>
    /// <param name="text">What it is to say.</param>
    /// <inheritdoc cref="Propose" path="/returns"/>
    /// <inheritdoc cref="Propose" path="/exception"/>
    public Decision CanPropose(CovenantText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        var permitted = Lifecycle.Permits(State, CovenantAction.Propose);
        return permitted.IsAccepted ? ProposalLifecycle.Permits(ProposalState, ProposalAction.Propose) : permitted;
    }

    /// <summary>Drafts an amendment beside the edition in force (提出修订), or another first draft after one that was withdrawn.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, of the covenant where it has ended, of the proposal where one is under way.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Draft"/>.</exception>
    public Decision Propose(CovenantText text, Instant at)
    {
        var may = CanPropose(text);
        if (!may.IsAccepted) return may;

        (State, ProposalState) = (Lifecycle.Move(State, CovenantAction.Propose), ProposalLifecycle.Move(ProposalState, ProposalAction.Propose));
        ProposalNumber++;
        (Proposal, _opinions) = (text.Kept(), []);
        Raise(new CovenantProposed(Id, ProposalNumber, Proposal.Customs, Proposal.Articles.Count), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the proposal may be written anew.</summary>
    /// <param name="text">What it is to say.</param>
    /// <inheritdoc cref="Revise" path="/returns"/>
    /// <inheritdoc cref="Revise" path="/exception"/>
    public Decision CanRevise(CovenantText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        return ProposalLifecycle.Permits(ProposalState, ProposalAction.Revise);
    }

    /// <summary>Writes the proposal anew, as a whole (修改). During the discussion what it says then stays public for <see cref="CovenantRules.RevisedDays"/> at least. What it says already is accepted and changes nothing.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Draft"/>.</exception>
    public Decision Revise(CovenantText text, LocalDate today, CovenantRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanRevise(text);
        if (!may.IsAccepted || text.SaysTheSameAs(Proposal!)) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.Revise);
        Proposal = text.Kept();
        if (DiscussionThrough is { } through) DiscussionThrough = LocalDate.Max(through, today.PlusDays(rules.RevisedDays));
        Raise(new CovenantRevised(Id, ProposalNumber, Proposal.Customs, Proposal.Articles.Count, DiscussionThrough), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the proposal may be published.</summary>
    /// <inheritdoc cref="Publish" path="/returns"/>
    public Decision CanPublish() => ProposalLifecycle.Permits(ProposalState, ProposalAction.Publish);

    /// <summary>Publishes the proposal for discussion (公示征求意见), for <see cref="CovenantRules.DiscussionDays"/> at least. Publishing again during the discussion is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Publish(LocalDate today, CovenantRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (ProposalState == ProposalState.Discussing) return Decision.Accepted;
        var may = CanPublish();
        if (!may.IsAccepted) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.Publish);
        var through = today.PlusDays(rules.DiscussionDays);
        DiscussionThrough = through;
        Raise(new CovenantPublished(Id, ProposalNumber, through), at);
        return Decision.Accepted;
    }

    /// <summary>Whether opinions may be noted.</summary>
    /// <param name="topic">The topic, or <see langword="null"/> for the proposal as a whole.</param>
    /// <param name="count">How many so far.</param>
    /// <inheritdoc cref="NoteOpinions" path="/returns"/>
    /// <inheritdoc cref="NoteOpinions" path="/exception"/>
    public Decision CanNoteOpinions(CustomKind? topic, int count)
    {
        if (topic == default(CustomKind)) throw new ArgumentException("The topic is missing.", nameof(topic));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return ProposalLifecycle.Permits(ProposalState, ProposalAction.NoteOpinions);
    }

    /// <summary>Notes how many opinions came in on a topic so far (登记意见); nobody's words. The same number again is accepted and changes nothing.</summary>
    /// <param name="topic">The topic, or <see langword="null"/> for the proposal as a whole.</param>
    /// <param name="count">How many so far; 0 or more.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The topic is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Decision NoteOpinions(CustomKind? topic, int count, Instant at)
    {
        var may = CanNoteOpinions(topic, count);
        if (!may.IsAccepted || (_opinions.FirstOrDefault(one => one.Topic == topic)?.Count ?? 0) == count) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.NoteOpinions);
        _opinions = [.. _opinions.Where(one => one.Topic != topic), new CovenantOpinions(topic, count)];
        Raise(new CovenantOpinionsNoted(Id, ProposalNumber, topic, count), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the proposal may be withdrawn.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => ProposalLifecycle.Permits(ProposalState, ProposalAction.Withdraw);

    /// <summary>Withdraws the proposal before it is voted on (撤回); the edition in force stays. Withdrawing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Withdraw(Instant at)
    {
        if (ProposalState == ProposalState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.Withdraw);
        (Proposal, DiscussionThrough) = (null, null);
        Raise(new CovenantProposalWithdrawn(Id, ProposalNumber), at);
        return Decision.Accepted;
    }
}
