using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>What was committed and what came.</content>
public sealed partial class CoBuildingPartnership
{
    private List<Commitment> _commitments;
    private List<Delivery> _deliveries = [];

    /// <summary>What the parties committed, by number, with what has come of it.</summary>
    public IReadOnlyList<Commitment> Commitments => _commitments;

    /// <summary>What came, in the order in which it was recorded.</summary>
    public IReadOnlyList<Delivery> Deliveries => _deliveries;

    /// <summary>The earliest last day of a commitment that is not fulfilled, or <see langword="null"/> when all are; kept so that a store can be asked.</summary>
    public LocalDate? NextDue { get; private set; }

    /// <summary>What was committed and what came, by mode and unit.</summary>
    public IReadOnlyList<Contribution> Contributions => Contribution.SumOf(_commitments);

    /// <summary>The commitments whose last day has passed and that are not fulfilled, by number; also when the term is over. A draft holds nobody to anything.</summary>
    /// <param name="day">The day of asking.</param>
    public IReadOnlyList<Commitment> OverdueOn(LocalDate day) => ConcludedAt is null ? [] : _commitments.FindAll(commitment => commitment.IsOverdueOn(day));

    /// <summary>What a resource that is contributed under a commitment needs to know of it.</summary>
    /// <param name="commitment">The number of the commitment.</param>
    /// <returns>The facts, or <see langword="null"/> when there is no such commitment.</returns>
    public CommitmentFacts? FactsOf(int commitment) => _commitments.Find(one => one.Number == commitment) is { } found
        ? new(District, Id, commitment, found.By, found.Mode, found.State, [.. _sites], State == PartnershipState.InForce, Term)
        : null;

    /// <summary>Whether a delivery may be recorded.</summary>
    /// <param name="cause">What it is recorded for.</param>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="quantity">How much came; more than zero, in the commitment's unit.</param>
    /// <param name="on">The day of the delivery.</param>
    /// <param name="today">The day of recording.</param>
    /// <inheritdoc cref="RecordDelivery" path="/returns"/>
    /// <inheritdoc cref="RecordDelivery" path="/exception"/>
    public Decision CanRecordDelivery(Guid cause, int commitment, decimal quantity, LocalDate on, LocalDate today)
    {
        if (IsRecorded(cause, commitment, quantity, on)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.RecordDelivery);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            ConcludedAt is null ? new NeverInForce() : null,
            UnlessStands(commitment),
            Term.Contains(on) ? null : new DeliveryOutsideTerm(on, Term),
            EndedOn is { } end && on > end ? new DeliveryAfterEnd(on, end) : null,
            on > today ? new DeliveryInFuture(on) : null);
    }

    /// <summary>
    /// Records what came of a commitment (登记投入), in part or whole; also more than was committed, also after the last day for it, also when the partnership has ended. The same cause
    /// again is accepted and changes nothing.
    /// </summary>
    /// <param name="cause">What it is recorded for, made by the caller; a cause counts once.</param>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="quantity">How much came; more than zero and at most <see cref="Commitment.Most"/>, in the commitment's unit.</param>
    /// <param name="on">The day it came; within the term, and not after an early end.</param>
    /// <param name="today">The day of recording; not before the delivery.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="NeverInForce"/>, <see cref="CommitmentUnknown"/> or <see cref="CommitmentWithdrawn"/>,
    /// <see cref="DeliveryOutsideTerm"/>, <see cref="DeliveryAfterEnd"/> and <see cref="DeliveryInFuture"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The cause is missing, or was recorded with another commitment, quantity or day; or the quantity is out of its range.</exception>
    public Decision RecordDelivery(Guid cause, int commitment, decimal quantity, LocalDate on, LocalDate today, Instant at)
    {
        var may = CanRecordDelivery(cause, commitment, quantity, on, today);
        if (!may.IsAccepted || IsRecorded(cause, commitment, quantity, on)) return may;

        var whole = _commitments.Find(one => one.Number == commitment)!;
        State = Lifecycle.Move(State, PartnershipAction.RecordDelivery);
        _deliveries = [.. _deliveries, new Delivery(cause, commitment, quantity, on, at.ToMicrosecond(), quantity)];
        Deliver(whole, quantity);
        Raise(new PartnershipContributed(Id, commitment, whole.By, KindOf(whole.By), whole.Mode, quantity, whole.Unit, on), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a recorded delivery may be corrected.</summary>
    /// <param name="cause">What it was recorded for.</param>
    /// <param name="quantity">How much came.</param>
    /// <inheritdoc cref="CorrectDelivery" path="/returns"/>
    /// <inheritdoc cref="CorrectDelivery" path="/exception"/>
    public Decision CanCorrectDelivery(Guid cause, decimal quantity)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, Commitment.Most);
        var permitted = Lifecycle.Permits(State, PartnershipAction.CorrectDelivery);
        if (!permitted.IsAccepted) return permitted;
        if (_deliveries.Find(one => one.Cause == cause) is not { } recorded) return new DeliveryUnknown(cause);
        return Decision.Unless(recorded.Quantity == quantity ? null : UnlessStands(recorded.Commitment));
    }

    /// <summary>Corrects how much came (更正投入); what was recorded at first is kept. The same again is accepted and changes nothing.</summary>
    /// <param name="cause">What it was recorded for.</param>
    /// <param name="quantity">How much came, 0 to <see cref="Commitment.Most"/>, in the commitment's unit.</param>
    /// <param name="reason">Why what was recorded is wrong.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="DeliveryUnknown"/> or <see cref="CommitmentWithdrawn"/>: it was withdrawn since, because nothing had come of it.
    /// </returns>
    /// <exception cref="ArgumentException">The cause is missing, or the quantity is out of its range.</exception>
    public Decision CorrectDelivery(Guid cause, decimal quantity, DeliveryCorrectionReason reason, Instant at)
    {
        var may = CanCorrectDelivery(cause, quantity);
        if (!may.IsAccepted || _deliveries.Find(one => one.Cause == cause) is not { } recorded || recorded.Quantity == quantity) return may;

        var whole = _commitments.Find(one => one.Number == recorded.Commitment)!;
        State = Lifecycle.Move(State, PartnershipAction.CorrectDelivery);
        _deliveries = [.. _deliveries.Select(one => one == recorded ? one with { Quantity = quantity } : one)];
        Deliver(whole, quantity - recorded.Quantity);
        Raise(new PartnershipContributionCorrected(
            Id, whole.Number, whole.By, KindOf(whole.By), whole.Mode, recorded.Quantity, quantity, whole.Unit, recorded.On, reason), at);
        return Decision.Accepted;
    }

    // An early end voids what is open: what is fulfilled by then, and was not, is void as far as it is not.
    private void Deliver(Commitment whole, decimal more)
    {
        var now = whole with { Delivered = whole.Delivered + more };
        if (State == PartnershipState.Terminated && now.State != CommitmentState.Withdrawn) now = now with { State = now.IsFulfilled ? CommitmentState.Agreed : CommitmentState.Void };
        _commitments = [.. _commitments.Select(one => one.Number == whole.Number ? now : one)];
        KeepFacts();
    }

    private PartnerKind KindOf(PartnerId partner) => _parties.Find(party => party.Partner == partner)!.Kind;

    private Refusal? UnlessStands(int number) => _commitments.Find(one => one.Number == number) switch
    {
        null => new CommitmentUnknown(number),
        { State: CommitmentState.Withdrawn } => new CommitmentWithdrawn(number),
        _ => null,
    };

    private bool IsRecorded(Guid cause, int commitment, decimal quantity, LocalDate on)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, Commitment.Most);
        if (_deliveries.Find(one => one.Cause == cause) is not { } recorded) return false;
        return (recorded.Commitment, recorded.RecordedAs, recorded.On) == (commitment, quantity, on)
            ? true
            : throw new ArgumentException("The cause was recorded with another content.", nameof(cause));
    }

    private static LocalDate? NextDueOf(List<Commitment> commitments) =>
        commitments.Where(commitment => commitment.IsOpen).Min(commitment => (LocalDate?)commitment.DueBy);
}
