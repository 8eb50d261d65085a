using NodaTime;

namespace CivicPractice.Safeguards;

/// <content>What is counted, and what goes from one site to another.</content>
public sealed partial class StockItem
{
    private List<StockCount> _counts = [];

    /// <summary>The stocktakes, oldest first.</summary>
    public IReadOnlyList<StockCount> Counts => _counts;

    /// <summary>Whether a stocktake can be noted.</summary>
    /// <param name="cause">The stocktake.</param>
    /// <param name="counted">How many pieces are there.</param>
    /// <inheritdoc cref="Count" path="/returns"/>
    /// <inheritdoc cref="Count" path="/exception"/>
    public Decision CanCount(Guid cause, int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        if (Find(cause) is not null && FindCount(cause) is null) throw new ArgumentException("The cause stands for a movement.", nameof(cause));
        if (FindCount(cause) is { } done)
            return done.Counted == counted ? Decision.Accepted : throw new ArgumentException("The cause stands for another stocktake.", nameof(cause));
        if (counted > OnHand) RequireRoomFor(counted - OnHand);
        return Lifecycle.Permits(State, StockAction.Count);
    }

    /// <summary>Notes a stocktake (盘点): what was counted replaces what is booked as on hand; the difference is a movement, found (盘盈) or missing (盘亏). The same stocktake again is accepted and changes nothing.</summary>
    /// <param name="cause">The stocktake; once a stock.</param>
    /// <param name="counted">How many pieces are there, without those with volunteers; 0 or more.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for something else, or the number is negative, or more than can be counted together with what came before.</exception>
    public Decision Count(Guid cause, int counted, Instant at)
    {
        var may = CanCount(cause, counted);
        if (!may.IsAccepted || FindCount(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.Count);
        var difference = counted - OnHand;
        OnHand = counted;
        if (difference > 0) Received += difference;
        else WrittenOff -= difference;
        if (difference != 0)
            Write(new StockMovement(cause, difference > 0 ? StockMovementKind.Found : StockMovementKind.Missing, Math.Abs(difference), null, null, at));
        _counts = [.. _counts, new StockCount(cause, counted, difference, at.ToMicrosecond())];
        Raise(new StockCounted(Id, cause, counted, difference), at);
        return may;
    }

    /// <summary>Whether supplies can go to another stock.</summary>
    /// <param name="cause">The transfer.</param>
    /// <param name="to">What is known of the other stock.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="TransferOut" path="/returns"/>
    /// <inheritdoc cref="TransferOut" path="/exception"/>
    public Decision CanTransferOut(Guid cause, StockFacts to, int quantity)
    {
        RequireOther(to, nameof(to));
        if (IsRepetition(new StockMovement(cause, StockMovementKind.TransferredOut, quantity, null, null, default, to.Item))) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, StockAction.TransferOut);
        return !permitted.IsAccepted ? permitted : UnlessOfAnotherKind(to) & HasOnHand(quantity);
    }

    /// <summary>Supplies go to the stock of another site (调出); <see cref="KeepingStock"/> lets them come in there with the same stroke. The same transfer again is accepted and changes nothing.</summary>
    /// <param name="cause">The transfer; once a stock.</param>
    /// <param name="to">What is known of the other stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="SupplyKindDiffers"/> and <see cref="StockInsufficient"/> that apply.</returns>
    /// <exception cref="ArgumentException">The other stock is this one or of another district, the cause is missing or stands for another movement, or the quantity is not more than zero.</exception>
    public Decision TransferOut(Guid cause, StockFacts to, int quantity, Instant at)
    {
        var may = CanTransferOut(cause, to, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.TransferOut);
        OnHand -= quantity;
        TransferredOut += quantity;
        Write(new StockMovement(cause, StockMovementKind.TransferredOut, quantity, null, null, at, to.Item));
        Raise(new StockTransferredOut(Id, cause, to.Item, quantity), at);
        return may;
    }

    /// <summary>Whether supplies can come from another stock.</summary>
    /// <param name="cause">The transfer.</param>
    /// <param name="from">What is known of the other stock.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="TransferIn" path="/returns"/>
    /// <inheritdoc cref="TransferIn" path="/exception"/>
    public Decision CanTransferIn(Guid cause, StockFacts from, int quantity)
    {
        RequireOther(from, nameof(from));
        if (IsRepetition(new StockMovement(cause, StockMovementKind.TransferredIn, quantity, null, null, default, from.Item))) return Decision.Accepted;
        RequireRoomFor(quantity);
        var permitted = Lifecycle.Permits(State, StockAction.TransferIn);
        return !permitted.IsAccepted ? permitted : UnlessOfAnotherKind(from);
    }

    /// <summary>Supplies come from the stock of another site (调入). The same transfer again is accepted and changes nothing.</summary>
    /// <param name="cause">The transfer; once a stock.</param>
    /// <param name="from">What is known of the other stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SupplyKindDiffers"/>.</returns>
    /// <exception cref="ArgumentException">The other stock is this one or of another district, the cause is missing or stands for another movement, or the quantity is not more than zero, or more than can be counted together with what came before.</exception>
    public Decision TransferIn(Guid cause, StockFacts from, int quantity, Instant at)
    {
        var may = CanTransferIn(cause, from, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.TransferIn);
        Received += quantity;
        OnHand += quantity;
        Write(new StockMovement(cause, StockMovementKind.TransferredIn, quantity, null, null, at, from.Item));
        Raise(new StockTransferredIn(Id, cause, from.Item, quantity), at);
        return may;
    }

    private void RequireOther(StockFacts other, string parameter)
    {
        ArgumentNullException.ThrowIfNull(other, parameter);
        RequireSameDistrict(other.District, parameter);
        if (other.Item == Id) throw new ArgumentException("Another stock is meant, not this one.", parameter);
    }

    private Decision UnlessOfAnotherKind(StockFacts other) => Decision.Unless(other.Kind == Kind ? null : new SupplyKindDiffers(Kind, other.Kind));

    private StockCount? FindCount(Guid cause) => _counts.Find(one => one.Cause == cause);
}
