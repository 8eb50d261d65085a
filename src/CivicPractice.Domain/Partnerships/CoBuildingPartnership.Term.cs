using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Its days: whether it holds, renewal and the end.</content>
public sealed partial class CoBuildingPartnership
{
    /// <summary>Whether it holds, or held, on a day: signed by every side, the day lies in the term, and before an early end.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForceOn(LocalDate day) => ConcludedAt is not null && Term.Contains(day) && (EndedOn is null || day < EndedOn);

    /// <summary>The days on which it holds, or held, counted from the day on which every side had signed; <see langword="null"/> where there is none. <see cref="IsInForceOn"/> does not look at the day of signing: it tells what was agreed.</summary>
    /// <param name="zone">The district's time zone.</param>
    public Term? DaysInForce(DateTimeZone zone)
    {
        if (ConcludedAt is not { } concluded) return null;
        var from = LocalDate.Max(Term.From, concluded.InZone(zone).Date);
        var through = EndedOn is { } ended ? LocalDate.Min(Term.Through, ended.PlusDays(-1)) : Term.Through;
        return from <= through ? new Term(from, through) : null;
    }

    /// <summary>What others may know of it on a day.</summary>
    /// <param name="day">The day.</param>
    public PartnershipStanding StandingOn(LocalDate day) => new(District, Id, Partners(), IsInForceOn(day), Term);

    /// <summary>Whether the term may be made longer.</summary>
    /// <param name="through">The new last day.</param>
    /// <param name="role">The role of whoever records it for the district's side.</param>
    /// <param name="today">The day of renewal.</param>
    /// <inheritdoc cref="Renew" path="/returns"/>
    /// <inheritdoc cref="Renew" path="/exception"/>
    public Decision CanRenew(LocalDate through, string role, LocalDate today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        var permitted = Lifecycle.Permits(State, PartnershipAction.Renew);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            UnlessLonger(through),
            role != Signatory ? new SignatoryNotAuthorized(Signatory) : null) & UnlessTermOver(today);
    }

    /// <summary>
    /// Makes the term longer (续签), as long as it is not over: the district's side records that all have signed a renewal on paper. What is to be signed here is an amendment
    /// with <see cref="NewAmendment.Through"/>.
    /// </summary>
    /// <param name="through">The new last day; later than the old one.</param>
    /// <param name="role">The role of whoever records it for the district's side; the one the draft names, compared ordinally.</param>
    /// <param name="today">The day of renewal; not after the old last day.</param>
    /// <param name="at">The moment of renewal.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="RenewalNotLonger"/>, <see cref="SignatoryNotAuthorized"/> and <see cref="TermOver"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The role is empty.</exception>
    public Decision Renew(LocalDate through, string role, LocalDate today, Instant at)
    {
        var may = CanRenew(through, role, today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PartnershipAction.Renew);
        var before = Lengthen(through);
        Raise(new PartnershipRenewed(Id, before, Term), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the term is over.</summary>
    /// <param name="today">The day of asking.</param>
    /// <inheritdoc cref="LetExpire" path="/returns"/>
    public Decision CanLetExpire(LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, PartnershipAction.LetExpire);
        return !permitted.IsAccepted ? permitted : Decision.Unless(today > Term.Through ? null : new TermStillRunning(Term.Through));
    }

    /// <summary>The term is over (到期); an amendment that waits is dropped. Letting it expire again is accepted and changes nothing.</summary>
    /// <param name="today">The day; after the last day of the term.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="TermStillRunning"/>.</returns>
    public Decision LetExpire(LocalDate today, Instant at)
    {
        if (State == PartnershipState.Expired) return Decision.Accepted;
        var may = CanLetExpire(today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PartnershipAction.LetExpire);
        SettleProposal(AmendmentState.Dropped, at);
        KeepFacts();
        Raise(new PartnershipExpired(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may end early.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The day.</param>
    /// <inheritdoc cref="Terminate" path="/returns"/>
    public Decision CanTerminate(TerminationReason reason, LocalDate today)
    {
        if (IsTerminated(reason)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.Terminate);
        if (!permitted.IsAccepted) return permitted;
        // What was signed was not left unsigned; and what holds nobody to anything has broken no promise.
        var isFit = State == PartnershipState.InForce ? reason != TerminationReason.NeverSigned : reason != TerminationReason.PromiseNotKept;
        return Decision.Unless(isFit ? null : new TerminationReasonUnfit(State, reason)) & (State == PartnershipState.InForce ? UnlessTermOver(today) : Decision.Accepted);
    }

    /// <summary>
    /// Ends it early, or gives a draft up (终止). What is outstanding is void then and stays in the record, as does what came; an amendment that waits is dropped. Ending it again for
    /// the same reason is accepted and changes nothing.
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The day, the first on which it does not hold any more; within the term, where it was in force.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="TerminationReasonUnfit"/> and <see cref="TermOver"/> (it is let expire then) that apply.
    /// </returns>
    public Decision Terminate(TerminationReason reason, LocalDate today, Instant at)
    {
        var may = CanTerminate(reason, today);
        if (!may.IsAccepted || IsTerminated(reason)) return may;

        var wasInForce = State == PartnershipState.InForce;
        State = Lifecycle.Move(State, PartnershipAction.Terminate);
        (TerminatedFor, EndedOn) = (reason, today);
        _commitments = [.. _commitments.Select(one => one.IsOpen ? one with { State = CommitmentState.Void } : one)];
        SettleProposal(AmendmentState.Dropped, at);
        KeepFacts();
        Raise(new PartnershipTerminated(Id, reason, wasInForce), at);
        return Decision.Accepted;
    }

    private bool IsTerminated(TerminationReason reason) => State == PartnershipState.Terminated && TerminatedFor == reason;

    private RenewalNotLonger? UnlessLonger(LocalDate through) => through > Term.Through ? null : new RenewalNotLonger(Term.Through);

    private Term Lengthen(LocalDate through)
    {
        var before = Term;
        _earlierTerms = [.. _earlierTerms, before];
        Term = new Term(before.From, through);
        return before;
    }
}
