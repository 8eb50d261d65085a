using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Its days: whether it holds, renewal and the end.</content>
public sealed partial class CoBuildingPartnership
{
    /// <summary>Whether it holds on a day: signed by every side, not ended, and the day lies in the term.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForceOn(LocalDate day) => State == PartnershipState.InForce && Term.Contains(day);

    /// <summary>What others may know of it on a day.</summary>
    /// <param name="day">The day.</param>
    public PartnershipStanding StandingOn(LocalDate day) => new(District, Id, Partners(), IsInForceOn(day), Term);

    /// <summary>Whether the term may be made longer.</summary>
    /// <param name="through">The new last day.</param>
    /// <param name="today">The day of renewal.</param>
    /// <inheritdoc cref="Renew" path="/returns"/>
    public Decision CanRenew(LocalDate through, LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, PartnershipAction.Renew);
        return !permitted.IsAccepted ? permitted : Decision.Unless(through > Term.Through ? null : new RenewalNotLonger(Term.Through)) & UnlessTermOver(today);
    }

    /// <summary>Makes the term longer (续签), as long as it is not over.</summary>
    /// <param name="through">The new last day; later than the old one.</param>
    /// <param name="today">The day of renewal; not after the old last day.</param>
    /// <param name="at">The moment of renewal.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="RenewalNotLonger"/> and <see cref="TermOver"/> that apply.</returns>
    public Decision Renew(LocalDate through, LocalDate today, Instant at)
    {
        var may = CanRenew(through, today);
        if (!may.IsAccepted) return may;

        var before = Term;
        State = Lifecycle.Move(State, PartnershipAction.Renew);
        _earlierTerms = [.. _earlierTerms, before];
        Term = new Term(before.From, through);
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
        Raise(new PartnershipExpired(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may end early.</summary>
    /// <inheritdoc cref="Terminate" path="/returns"/>
    public Decision CanTerminate() => Lifecycle.Permits(State, PartnershipAction.Terminate);

    /// <summary>Ends it early, or gives a draft up (终止). What is outstanding is void then and stays in the record, as does what came; an amendment that waits is dropped. Ending it again for the same reason is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Terminate(TerminationReason reason, Instant at)
    {
        if (State == PartnershipState.Terminated && TerminatedFor == reason) return Decision.Accepted;
        var may = CanTerminate();
        if (!may.IsAccepted) return may;

        var wasInForce = State == PartnershipState.InForce;
        State = Lifecycle.Move(State, PartnershipAction.Terminate);
        TerminatedFor = reason;
        _commitments = [.. _commitments.Select(one => one.IsOpen ? one with { State = CommitmentState.Void } : one)];
        NextDue = null;
        SettleProposal(AmendmentState.Dropped, at);
        Raise(new PartnershipTerminated(Id, reason, wasInForce), at);
        return Decision.Accepted;
    }
}
