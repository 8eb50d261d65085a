using NodaTime;

namespace CivicPractice.Requests;

/// <content>What the public says of the service: done, and how well.</content>
public sealed partial class ServiceRequest
{
    /// <summary>Until when it may be said that the service is done, as told when it was served; from then on silence says so. <see langword="null"/> until served.</summary>
    public Instant? ConfirmBy { get; private set; }

    /// <summary>When the service was confirmed as done, by word, by silence or by the review; <see langword="null"/> until then.</summary>
    public Instant? ConfirmedAt { get; private set; }

    /// <summary>Whether silence confirmed it (默认确认).</summary>
    public bool ConfirmedBySilence { get; private set; }

    /// <summary>Who confirmed it by word or with the review, or <see langword="null"/>.</summary>
    public RequestVoice? ConfirmedBy { get; private set; }

    /// <summary>The review of this round, or <see langword="null"/>.</summary>
    public RequestReview? PublicReview { get; private set; }

    /// <summary>The first day of service in any round whose review counts, in the district's time zone, or <see langword="null"/>: what reviews are found by.</summary>
    public LocalDate? ReviewedFrom { get; private set; }

    /// <summary>The last day of service in any round whose review counts, or <see langword="null"/>.</summary>
    public LocalDate? ReviewedThrough { get; private set; }

    /// <summary>Whether somebody may confirm the service.</summary>
    /// <param name="by">Who confirms.</param>
    /// <param name="at">The moment of confirming.</param>
    /// <inheritdoc cref="Confirm" path="/returns"/>
    /// <inheritdoc cref="Confirm" path="/exception"/>
    public Decision CanConfirm(RequesterId by, Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Confirm);
        if (!permitted.IsAccepted) return permitted;

        RequireServedBy(at);
        return Decision.Unless(IsFor(by) ? null : new NotTheRequester(Id), at >= ConfirmBy!.Value ? new ConfirmationClosed(ConfirmBy.Value) : null);
    }

    /// <summary>Whom the service was for says that it is done (确认完成). Saying so again is accepted and changes nothing.</summary>
    /// <param name="by">Who confirms: the requester, or the one it was ordered for.</param>
    /// <param name="at">The moment of confirming; not before the service was given, and strictly before <see cref="ConfirmBy"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheRequester"/>, <see cref="ConfirmationClosed"/> that apply.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confirmation comes before the service was given.</exception>
    public Decision Confirm(RequesterId by, Instant at)
    {
        if (State == RequestState.Confirmed && IsFor(by)) return Decision.Accepted;
        var may = CanConfirm(by, at);
        if (may.IsAccepted) BeConfirmed(RequestAction.Confirm, VoiceOf(by), at);
        return may;
    }

    /// <summary>Whether silence confirms the service.</summary>
    /// <param name="at">The moment of asking.</param>
    /// <inheritdoc cref="LetConfirm" path="/returns"/>
    public Decision CanLetConfirm(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.LetConfirm);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at < ConfirmBy!.Value ? new ConfirmationStillOpen(ConfirmBy.Value) : null);
    }

    /// <summary>Nobody said anything in time, and the service is taken to be done (默认确认). What is confirmed already stays so.</summary>
    /// <param name="at">The moment; at or after <see cref="ConfirmBy"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ConfirmationStillOpen"/>.</returns>
    public Decision LetConfirm(Instant at)
    {
        if (State == RequestState.Confirmed) return Decision.Accepted;
        var may = CanLetConfirm(at);
        if (may.IsAccepted) BeConfirmed(RequestAction.LetConfirm, null, at);
        return may;
    }

    /// <summary>Whether somebody may review the service.</summary>
    /// <param name="by">Who reviews.</param>
    /// <param name="at">The moment of the review.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Review" path="/returns"/>
    /// <inheritdoc cref="Review" path="/exception"/>
    public Decision CanReview(RequesterId by, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var permitted = Lifecycle.Permits(State, RequestAction.Review);
        if (!permitted.IsAccepted) return permitted;

        RequireServedBy(at);
        var until = ServedAt!.Value + rules.ReviewWindow;
        return Decision.Unless(
            IsFor(by) ? null : new NotTheRequester(Id),
            at >= until ? new ReviewWindowClosed(until) : null,
            ErasedFor(by));
    }

    /// <summary>Whom the service was for reviews it (评单), once in each round. What was not confirmed yet is confirmed with it.</summary>
    /// <param name="by">Who reviews: the requester, or the one it was ordered for.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="text">The reviewer's words, or <see langword="null"/>.</param>
    /// <param name="at">The moment of the review; not before the service was given.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheRequester"/>, <see cref="ReviewWindowClosed"/>,
    /// <see cref="WordsErased"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 1 to 5, or the review comes before the service was given.</exception>
    public Decision Review(RequesterId by, int score, string? text, Instant at, RequestRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5);
        var may = CanReview(by, at, rules);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Review);
        PublicReview = new RequestReview(score, text, by, at.ToMicrosecond());
        if (ConfirmedAt is null) (ConfirmedAt, ConfirmedBy) = (PublicReview.At, VoiceOf(by));
        NoteReviewedDays();
        Raise(new RequestReviewed(Id, Site, score), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the review may be answered.</summary>
    /// <param name="at">The moment of the answer.</param>
    /// <inheritdoc cref="AnswerReview" path="/returns"/>
    /// <inheritdoc cref="AnswerReview" path="/exception"/>
    public Decision CanAnswerReview(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.AnswerReview);
        if (!permitted.IsAccepted) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), PublicReview!.At, nameof(at));
        return Decision.Unless(PublicReview.RepliedAt is { } answered ? new ReviewAnswered(answered) : null, ErasedFor(PublicReview.By));
    }

    /// <summary>Those concerned answer the review (回复评价), once.</summary>
    /// <param name="text">Their words.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer; not before the review.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="ReviewAnswered"/>, <see cref="WordsErased"/> that apply.</returns>
    /// <exception cref="ArgumentException">The words or who answers are missing, or the answer comes before the review.</exception>
    public Decision AnswerReview(string text, ActorId by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (by == default) throw new ArgumentException("Who answers is missing.", nameof(by));
        var may = CanAnswerReview(at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.AnswerReview);
        PublicReview = PublicReview! with { Reply = text, RepliedBy = by, RepliedAt = at.ToMicrosecond() };
        Raise(new RequestReviewAnswered(Id, by), at);
        return Decision.Accepted;
    }

    private void BeConfirmed(RequestAction action, RequestVoice? by, Instant at)
    {
        Move(action);
        (ConfirmedAt, ConfirmedBySilence, ConfirmedBy) = (at.ToMicrosecond(), action == RequestAction.LetConfirm, by);
        Raise(new RequestConfirmed(Id, Site, ConfirmedBySilence, by), at);
    }

    private bool IsFor(RequesterId one) => one == By.Id || one == OnBehalfOf;

    private RequestVoice VoiceOf(RequesterId one) => one == By.Id ? RequestVoice.Requester : RequestVoice.Beneficiary;

    private void RequireServedBy(Instant at) => ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), ServedAt!.Value, nameof(at));
}
