using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Those who served object to a review, whoever reviewed answers, and the centre decides.</content>
public sealed partial class ServiceRequest
{
    /// <summary>The objection to the review of this round, or <see langword="null"/>.</summary>
    public ReviewDispute? Dispute { get; private set; }

    /// <summary>The volunteer whose grounds stand in <see cref="Dispute"/>, or <see langword="null"/>: what they are found by when they are to be erased.</summary>
    public VolunteerId? DisputedBy { get; private set; }

    /// <summary>Whether somebody may object to the review.</summary>
    /// <param name="by">Who objects.</param>
    /// <param name="at">The moment of objecting.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="served">Where an activity gave the service, the volunteers whose service in it stands recorded.</param>
    /// <inheritdoc cref="DisputeReview" path="/returns"/>
    /// <inheritdoc cref="DisputeReview" path="/exception"/>
    public Decision CanDisputeReview(Assignee by, Instant at, RequestRules rules, IReadOnlyCollection<VolunteerId>? served = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (by == default) throw new ArgumentException("Nobody objects.", nameof(by));
        var permitted = Lifecycle.Permits(State, RequestAction.DisputeReview);
        if (!permitted.IsAccepted) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), PublicReview!.At, nameof(at));
        var until = PublicReview.At + rules.DisputeWindow;
        return Decision.Unless(
            HasServed(by, served ?? []) ? null : new NotWhoServed(Id),
            Dispute?.DecidedAt is { } decided ? new DisputeDecided(decided) : null,
            at >= until ? new DisputeWindowClosed(until) : null);
    }

    /// <summary>Those who served object to the review (对评价提出异议), which counts on until that is decided. The same objecting again meanwhile is accepted and changes nothing.</summary>
    /// <param name="by">Who objects: a volunteer who served, or the team that had taken the request on.</param>
    /// <param name="grounds">Why, in their words.</param>
    /// <param name="at">The moment of objecting; not before the review.</param>
    /// <param name="rules">The district's rules: until when, and how long the decision waits for an answer.</param>
    /// <param name="served">Where an activity gave the service (<see cref="Through"/>), the volunteers whose service in it stands recorded: they served, whoever had taken the request on. Not asked for otherwise.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotWhoServed"/>, <see cref="DisputeDecided"/>, <see cref="DisputeWindowClosed"/> that apply.</returns>
    /// <exception cref="ArgumentException">Nobody objects, the grounds are missing, or the objection comes before the review.</exception>
    public Decision DisputeReview(Assignee by, string grounds, Instant at, RequestRules rules, IReadOnlyCollection<VolunteerId>? served = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grounds);
        if (State == RequestState.Disputed && Dispute!.By == by) return Decision.Accepted;
        var may = CanDisputeReview(by, at, rules, served);
        if (!may.IsAccepted) return may;

        Move(RequestAction.DisputeReview);
        var raised = at.ToMicrosecond();
        (Dispute, DisputedBy) = (new ReviewDispute(by, grounds, raised, raised + rules.DisputeAnswerTime), by.Volunteer);
        Raise(new RequestReviewDisputed(Id, Site, by, Dispute.AnswerBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether somebody may answer the objection.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <inheritdoc cref="AnswerDispute" path="/returns"/>
    /// <inheritdoc cref="AnswerDispute" path="/exception"/>
    public Decision CanAnswerDispute(RequesterId by, Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.AnswerDispute);
        if (!permitted.IsAccepted) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), Dispute!.RaisedAt, nameof(at));
        return Decision.Unless(
            by == PublicReview!.By ? null : new NotTheReviewer(Id),
            Dispute.AnsweredAt is { } answered ? new DisputeAnswered(answered) : null,
            ErasedFor(PublicReview.By));
    }

    /// <summary>Whoever reviewed answers the objection (答复异议), once; also late, as long as nothing is decided.</summary>
    /// <param name="by">Who answers: the one who reviewed.</param>
    /// <param name="text">Their words.</param>
    /// <param name="at">The moment of the answer; not before the objection.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheReviewer"/>, <see cref="DisputeAnswered"/>, <see cref="WordsErased"/> that apply.</returns>
    /// <exception cref="ArgumentException">The words are missing, or the answer comes before the objection.</exception>
    public Decision AnswerDispute(RequesterId by, string text, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var may = CanAnswerDispute(by, at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.AnswerDispute);
        Dispute = Dispute! with { Answer = text, AnsweredAt = at.ToMicrosecond() };
        Raise(new RequestDisputeAnswered(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the objection may be decided.</summary>
    /// <param name="at">The moment of deciding.</param>
    /// <inheritdoc cref="DecideDispute" path="/returns"/>
    public Decision CanDecideDispute(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.DecideDispute);
        if (!permitted.IsAccepted) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), Dispute!.RaisedAt, nameof(at));
        return Decision.Unless(Dispute.AnsweredAt is null && at < Dispute.AnswerBy ? new DisputeUnanswered(Dispute.AnswerBy) : null);
    }

    /// <summary>The centre decides whether the review stands (裁定异议), for good. The same decision again is accepted and changes nothing.</summary>
    /// <param name="outcome">Whether it stands.</param>
    /// <param name="reason">Why; one that fits the outcome.</param>
    /// <param name="by">Who decides; that they are none of those who served is the host's to see to, which alone knows who acts.</param>
    /// <param name="at">The moment of deciding; not before the objection.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, or with <see cref="DisputeUnanswered"/> until whoever reviewed has answered or the time for it is over.</returns>
    /// <exception cref="ArgumentException">The reason does not fit the outcome, who decides is missing, or the decision comes before the objection.</exception>
    public Decision DecideDispute(DisputeOutcome outcome, DisputeReason reason, ActorId by, Instant at)
    {
        if ((reason is DisputeReason.True or DisputeReason.NotProved) != (outcome == DisputeOutcome.Upheld)) throw new ArgumentException("The reason is one for the other outcome.", nameof(reason));
        if (by == default) throw new ArgumentException("Who decides is missing.", nameof(by));
        if (State == RequestState.Reviewed && (Dispute?.Outcome, Dispute?.Reason) == (outcome, reason)) return Decision.Accepted;
        var may = CanDecideDispute(at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.DecideDispute);
        Dispute = Dispute! with { Outcome = outcome, Reason = reason, DecidedBy = by, DecidedAt = at.ToMicrosecond() };
        PublicReview = PublicReview! with { Standing = outcome == DisputeOutcome.Struck ? ReviewStanding.Struck : ReviewStanding.Upheld };
        NoteReviewedDays();
        Raise(new RequestDisputeDecided(Id, Site, PublicReview.Score, outcome, reason, by), at);
        return Decision.Accepted;
    }

    // Those who served in an activity are the activity's to know.
    private bool HasServed(Assignee one, IReadOnlyCollection<VolunteerId> served) =>
        one.Volunteer is not { } volunteer ? PartyOf(one) is not null : Through is null ? IsComing(volunteer) : served.Contains(volunteer);
}
