using NodaTime;

namespace CivicPractice.Requests;

/// <content>Whom it is offered to, and offers that end without an answer.</content>
public sealed partial class ServiceRequest
{
    /// <summary>Whether the request may be offered to somebody.</summary>
    /// <param name="to">Who is asked.</param>
    /// <param name="isAvailable">Whether the volunteer or the team is active.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/returns"/>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/exception"/>
    public Decision CanDispatch(Assignee to, bool isAvailable, Instant at, RequestRules rules) => CanDispatch([new Invitee(to, isAvailable)], at, rules);

    /// <summary>Offers the request to a volunteer or a team (派单).</summary>
    /// <param name="to">Who is asked.</param>
    /// <param name="isAvailable">Whether the volunteer or the team is active.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="rules">The district's rules; the time to answer never reaches beyond the wanted time's beginning.</param>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/returns"/>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/exception"/>
    public Decision Dispatch(Assignee to, bool isAvailable, Instant at, RequestRules rules) => Dispatch([new Invitee(to, isAvailable)], at, rules);

    /// <summary>Whether the request may be offered to several at once.</summary>
    /// <param name="to">Who are asked.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/returns"/>
    /// <inheritdoc cref="Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)" path="/exception"/>
    public Decision CanDispatch(IReadOnlyList<Invitee> to, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(to);
        RequireInvited(to, nameof(to));
        ArgumentNullException.ThrowIfNull(rules);
        var permitted = Lifecycle.Permits(State, RequestAction.Dispatch);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Reasons());

        IEnumerable<Refusal> Reasons()
        {
            foreach (var refusal in AskingAtAll(at, rules)) yield return refusal;
            if (_offers.Count + to.Count > rules.MostOffersAtOnce) yield return new TooManyOffers(rules.MostOffersAtOnce);
            foreach (var one in to)
            {
                foreach (var refusal in WhyNot(one)) yield return refusal;
            }
        }
    }

    /// <summary>Offers the request to several at once (派单): who answers first takes the seats. All are asked or none.</summary>
    /// <param name="to">Who are asked, each once.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="rules">The district's rules; the time to answer never reaches beyond the wanted time's beginning.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="WantedTimePassed"/>, <see cref="NotTriaged"/>, <see cref="TooManyOffers"/>, and for each of them
    /// <see cref="AssigneeUnavailable"/>, <see cref="AlreadyDeclined"/>, <see cref="AlreadyAsked"/>, <see cref="AlreadyComes"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">Nobody is asked, or one twice.</exception>
    public Decision Dispatch(IReadOnlyList<Invitee> to, Instant at, RequestRules rules)
    {
        var may = CanDispatch(to, at, rules);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Dispatch);
        Ask([.. to.Select(one => one.To)], at, rules);
        return Decision.Accepted;
    }

    /// <summary>Whether an offer may be taken back.</summary>
    /// <param name="to">Who was asked.</param>
    /// <inheritdoc cref="WithdrawOffer" path="/returns"/>
    public Decision CanWithdrawOffer(Assignee to)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.WithdrawOffer);
        return !permitted.IsAccepted ? permitted : Decision.Unless(OfferTo(to) is null ? new NotTheOneAsked(to) : null);
    }

    /// <summary>The centre takes an offer back that nobody has answered yet (撤回派单).</summary>
    /// <param name="to">Who was asked.</param>
    /// <param name="at">The moment.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotTheOneAsked"/>.</returns>
    public Decision WithdrawOffer(Assignee to, Instant at, StepReason? reason = null)
    {
        var may = CanWithdrawOffer(to);
        if (!may.IsAccepted) return may;

        Move(RequestAction.WithdrawOffer);
        EndOffers([OfferTo(to)!], OfferEnd.Withdrawn, null, at);
        Raise(new RequestOfferWithdrawn(Id, to, _offers.Count, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an offer has run out.</summary>
    /// <param name="at">The moment of asking.</param>
    /// <inheritdoc cref="LetExpire" path="/returns"/>
    public Decision CanLetExpire(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.LetExpire);
        return !permitted.IsAccepted ? permitted : Decision.Unless(NextAnswerBy is { } first && at < first ? new OfferStillOpen(first) : null);
    }

    /// <summary>Every offer that was not answered in time expires; when nobody else is asked the request waits to be dispatched again.</summary>
    /// <param name="at">The moment; at or after <see cref="NextAnswerBy"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="OfferStillOpen"/>.</returns>
    public Decision LetExpire(Instant at)
    {
        var may = CanLetExpire(at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.LetExpire);
        var expired = _offers.FindAll(offer => offer.AnswerBy <= at);
        EndOffers(expired, OfferEnd.Expired, null, at);
        foreach (var offer in expired) Raise(new RequestOfferExpired(Id, offer.To, _offers.Count), at);
        return Decision.Accepted;
    }

    private static void RequireInvited(IReadOnlyList<Invitee> to, string parameter)
    {
        if (to.Count == 0) throw new ArgumentException("Nobody is asked.", parameter);
        for (var one = 0; one < to.Count; one++)
        {
            if (to[one].To == default) throw new ArgumentException("Nobody is asked.", parameter);
            for (var other = 0; other < one; other++)
                if (to[one].To == to[other].To) throw new ArgumentException("One is asked twice.", parameter);
        }
    }

    private IEnumerable<Refusal> AskingAtAll(Instant at, RequestRules rules)
    {
        if (at >= Wanted.From) yield return new WantedTimePassed(Wanted);
        if (rules.TriageFirst && TriagedAt is null) yield return new NotTriaged(Id);
    }

    private IEnumerable<Refusal> WhyNot(Invitee one)
    {
        if (!one.IsAvailable) yield return new AssigneeUnavailable(one.To);
        if (HasDeclined(one.To)) yield return new AlreadyDeclined(one.To);
        if (OfferTo(one.To) is not null) yield return new AlreadyAsked(one.To);
        if (one.To.Volunteer is { } volunteer && IsComing(volunteer)) yield return new AlreadyComes(volunteer);
    }

    /// <summary>Whether somebody declined this request, at the time that is wanted now; another time is another question.</summary>
    /// <param name="assignee">The volunteer or the team.</param>
    public bool HasDeclined(Assignee assignee) =>
        _pastOffers.Count > OffersBefore && _pastOffers.FindIndex(OffersBefore, past => past.To == assignee && past.End == OfferEnd.Declined) >= 0;

    private Offer? OfferTo(Assignee assignee)
    {
        foreach (var offer in _offers)
            if (offer.To == assignee) return offer;
        return null;
    }

    // Each is asked by an event of its own.
    private void Ask(List<Assignee> to, Instant at, RequestRules rules)
    {
        if (to.Count == 0) return;
        var answerBy = Instant.Min(at + rules.TimeToAnswer, Wanted.From).ToMicrosecond();
        FirstDispatchedAt ??= at.ToMicrosecond();
        SetOffers([.. _offers, .. to.Select(one => new Offer(one, at.ToMicrosecond(), answerBy))]);
        foreach (var one in to) Raise(new RequestDispatched(Id, one, answerBy), at);
    }

    private void SetOffers(List<Offer> offers)
    {
        _offers = offers;
        NextAnswerBy = null;
        foreach (var offer in offers)
            if (NextAnswerBy is null || offer.AnswerBy < NextAnswerBy) NextAnswerBy = offer.AnswerBy;
    }

    private void EndOffers(List<Offer> ended, OfferEnd end, DeclineReason? why, Instant at)
    {
        if (ended.Count > 0) _pastOffers = [.. _pastOffers, .. ended.Select(offer => new PastOffer(offer.To, offer.OfferedAt, at.ToMicrosecond(), end, why))];
        if (ended.Count > 0) SetOffers([.. _offers.Except(ended)]);
        ReturnToPoolUnlessAsked(at);
    }

    // What nobody is asked for any more waits to be dispatched again, and its next wave does not wait.
    private void ReturnToPoolUnlessAsked(Instant at)
    {
        if (State != RequestState.Dispatched || _offers.Count > 0) return;
        Move(RequestAction.ReturnToPool);
        if (NextWaveAt is not null) NextWaveAt = at.ToMicrosecond();
    }
}
