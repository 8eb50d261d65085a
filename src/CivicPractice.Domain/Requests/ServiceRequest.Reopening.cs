using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>The request is wanted once more, and what was given stays given.</content>
public sealed partial class ServiceRequest
{
    private List<PastRound> _pastRounds = [];

    /// <summary>Which time it is served: 1, and one more each time it is reopened.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>What this round earns and books under; never that of another round.</summary>
    public Guid Cause => Id.CauseOfRound(Round);

    /// <summary>The rounds before this one, oldest first.</summary>
    public IReadOnlyList<PastRound> PastRounds => _pastRounds;

    /// <summary>When it was reopened the last time, or <see langword="null"/>.</summary>
    public Instant? ReopenedAt { get; private set; }

    /// <summary>When it was called off, or <see langword="null"/>.</summary>
    public Instant? CancelledAt { get; private set; }

    /// <summary>Whether the request may be reopened.</summary>
    /// <param name="by">Who wants it, or <see langword="null"/> for the centre by itself.</param>
    /// <param name="wanted">When it is wanted now.</param>
    /// <param name="at">The moment of reopening.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Reopen" path="/returns"/>
    /// <inheritdoc cref="Reopen" path="/exception"/>
    public Decision CanReopen(RequesterId? by, TimeRange wanted, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (wanted == default) throw new ArgumentException("The time is missing.", nameof(wanted));
        var permitted = Lifecycle.Permits(State, RequestAction.Reopen);
        if (!permitted.IsAccepted) return permitted;

        // An objection takes none of the time for reopening.
        var ended = Instant.Max((ServedAt ?? CancelledAt)!.Value, Dispute?.DecidedAt ?? Instant.MinValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), ended, nameof(at));
        var until = ended + rules.ReopenWindow;
        return Decision.Unless(
            by is { } one && !IsFor(one) ? new NotTheRequester(Id) : null,
            by is null && ReviewableUntil(rules) is { } awaited && at < awaited ? new ReviewAwaited(awaited) : null,
            at >= until ? new ReopenWindowClosed(until) : null,
            Round > rules.MostReopenings ? new ReopenedTooOften(rules.MostReopenings) : null,
            wanted.From <= at ? new WantedTimePassed(wanted) : null,
            // What is needed stands there no longer, whoever wished so.
            (WordsErasedAt ?? OrderersWordsErasedAt) is { } erased ? new WordsErased(erased) : null);
    }

    /// <summary>
    /// The request is wanted once more (重新打开) and waits to be dispatched. What was given stays: records, points and figures of the round before stand, and the new round earns
    /// under a cause of its own. Who declined before may be asked again; nobody is asked by this.
    /// </summary>
    /// <param name="by">Who wants it: the requester or the one it was ordered for, whoever writes it down for them, or <see langword="null"/> for the centre by itself.</param>
    /// <param name="reason">Why; only what was called off was called off by mistake.</param>
    /// <param name="wanted">When it is wanted now.</param>
    /// <param name="at">The moment of reopening; not before the service, the cancellation or the decision on an objection, and strictly before the other time.</param>
    /// <param name="rules">The district's rules: how long, and how often.</param>
    /// <param name="served">Where an activity gave the service the last time, the volunteers whose service in it stands recorded, who are told; not asked for otherwise.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheRequester"/>, <see cref="ReviewAwaited"/> (the centre by itself leaves whom it was for the time to
    /// review), <see cref="ReopenWindowClosed"/>, <see cref="ReopenedTooOften"/>, <see cref="WantedTimePassed"/>, <see cref="WordsErased"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The time is missing, the moment lies before the service, the cancellation or the decision, or what was served is said to have been called off by mistake.</exception>
    public Decision Reopen(RequesterId? by, ReopenReason reason, TimeRange wanted, Instant at, RequestRules rules, IReadOnlyList<VolunteerId>? served = null)
    {
        if (reason == ReopenReason.CancelledByMistake && ServedAt is not null) throw new ArgumentException("It was served, not called off.", nameof(reason));
        var may = CanReopen(by, wanted, at, rules);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Reopen);
        ReopenedAt = at.ToMicrosecond();
        var voice = by is { } one ? VoiceOf(one) : RequestVoice.Centre;
        _pastRounds = [.. _pastRounds, ThisRound(reason, voice)];
        var (servedBy, volunteers) = LastToServe(served ?? []);
        BeginNextRound();
        BeginAnew(wanted, at, rules);
        Raise(new RequestReopened(Id, Site, Round, reason, wanted, servedBy, volunteers, voice), at);
        return Decision.Accepted;
    }

    private PastRound ThisRound(ReopenReason reason, RequestVoice by) => new(
        Round, Wanted, _parties, BegunAt, ServedAt, Minutes, PersonTimes, Counted, ServedOn, Through, PublicReview, CancelledFor, reason, ReopenedAt!.Value,
        by, _personTimesCorrections, ConfirmedAt, ConfirmedBySilence, ConfirmedBy, Dispute?.WithoutWords(), CancelledAt, DuplicateOf);

    // Until when a service may be reviewed that was not yet.
    private Instant? ReviewableUntil(RequestRules rules) => ServedAt is { } served && PublicReview is null ? served + rules.ReviewWindow : null;

    // Where nobody has served yet, those who were to.
    private (IReadOnlyList<Assignee> By, IReadOnlyList<VolunteerId> Volunteers) LastToServe(IReadOnlyList<VolunteerId> inActivity)
    {
        var last = _pastRounds.FindLast(round => round.ServedAt is not null) ?? _pastRounds.FindLast(round => round.Parties.Count > 0);
        return last is null ? ([], []) : ([.. last.Parties.Select(party => party.By)], last.Through is null ? last.Volunteers : [.. inActivity]);
    }

    // The grounds and the answer of a dispute that is decided go with it: who objected and its outcome stand with the round.
    private void BeginNextRound()
    {
        Round++;
        SetParties([]);
        (AnsweredBy, Through) = (null, null);
        (BegunAt, ServedAt, ServedOn, Minutes) = (null, null, null, 0);
        (PersonTimes, Counted, _personTimesCorrections) = (0, default, []);
        (ConfirmBy, ConfirmedAt, ConfirmedBySilence, ConfirmedBy) = (null, null, false, null);
        (PublicReview, Dispute, DisputedBy) = (null, null, null);
        (CancelledFor, CancelledAt, DuplicateOf) = (null, null, null);
    }
}
