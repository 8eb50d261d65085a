using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <content>What goes to volunteers, comes back, and is written off.</content>
public sealed partial class StockItem
{
    /// <summary>What the given registrations still have of it, oldest issue first.</summary>
    /// <param name="volunteers">The registrations of one volunteer.</param>
    public IReadOnlyList<SuppliesHeld> HeldBy(IReadOnlyCollection<VolunteerId> volunteers)
    {
        ArgumentNullException.ThrowIfNull(volunteers);
        return
        [
            .. _movements.Where(one => one is { Kind: StockMovementKind.Issued, Volunteer: { } holder } && volunteers.Contains(holder))
                .Select(one => new SuppliesHeld(Id, Site, Kind, one.Cause, one.Volunteer!.Value, LeftOf(one), one.At))
                .Where(held => held.Quantity > 0),
        ];
    }

    /// <summary>Whether supplies can be given to a volunteer.</summary>
    /// <param name="cause">The issue.</param>
    /// <param name="volunteer">Who gets them.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="Issue" path="/returns"/>
    public Decision CanIssue(Guid cause, VolunteerId volunteer, int quantity)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        if (IsRepetition(new StockMovement(cause, StockMovementKind.Issued, quantity, volunteer, null, default))) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, StockAction.Issue);
        return !permitted.IsAccepted ? permitted : HasOnHand(quantity);
    }

    /// <summary>Gives supplies to a volunteer (领用).</summary>
    /// <param name="cause">The issue; once a stock.</param>
    /// <param name="volunteer">Who gets them.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="StockInsufficient"/>.</returns>
    /// <exception cref="ArgumentException">Volunteer or cause are missing, the cause stands for another movement, or the quantity is not more than zero.</exception>
    public Decision Issue(Guid cause, VolunteerId volunteer, int quantity, Instant at)
    {
        var may = CanIssue(cause, volunteer, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.Issue);
        OnHand -= quantity;
        Outstanding += quantity;
        Write(new StockMovement(cause, StockMovementKind.Issued, quantity, volunteer, null, at));
        Raise(new StockIssued(Id, cause, volunteer, quantity), at);
        return may;
    }

    /// <summary>Whether supplies can come back.</summary>
    /// <param name="cause">The return.</param>
    /// <param name="issue">The issue they were given with.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="Return" path="/returns"/>
    public Decision CanReturn(Guid cause, Guid issue, int quantity)
    {
        if (IsRepetition(new StockMovement(cause, StockMovementKind.Returned, quantity, null, issue, default))) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, StockAction.Return);
        return !permitted.IsAccepted ? permitted : HasOutstanding(issue, quantity);
    }

    /// <summary>Supplies come back from a volunteer (归还).</summary>
    /// <param name="cause">The return; once a stock.</param>
    /// <param name="issue">The issue they were given with.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="IssueUnknown"/> or <see cref="MoreThanIssued"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, or the quantity is not more than zero.</exception>
    public Decision Return(Guid cause, Guid issue, int quantity, Instant at)
    {
        var may = CanReturn(cause, issue, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.Return);
        Outstanding -= quantity;
        OnHand += quantity;
        Write(new StockMovement(cause, StockMovementKind.Returned, quantity, null, issue, at));
        Raise(new StockReturned(Id, cause, issue, quantity), at);
        return may;
    }

    /// <summary>Whether supplies can be written off.</summary>
    /// <param name="cause">The loss.</param>
    /// <param name="issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <inheritdoc cref="WriteOff" path="/returns"/>
    public Decision CanWriteOff(Guid cause, Guid? issue, int quantity)
    {
        if (IsRepetition(new StockMovement(cause, LossKind(issue), quantity, null, issue, default))) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, StockAction.WriteOff);
        return !permitted.IsAccepted ? permitted : issue is { } given ? HasOutstanding(given, quantity) : HasOnHand(quantity);
    }

    /// <summary>Writes supplies off (报损): used up, lost or spoiled, in stock or with a volunteer.</summary>
    /// <param name="cause">The loss; once a stock.</param>
    /// <param name="issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>; with <see cref="StockInsufficient"/> for what was in stock, with <see cref="IssueUnknown"/> or <see cref="MoreThanIssued"/> for what was issued.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another movement, or the quantity is not more than zero.</exception>
    public Decision WriteOff(Guid cause, Guid? issue, int quantity, Instant at)
    {
        var may = CanWriteOff(cause, issue, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, StockAction.WriteOff);
        if (issue is null) OnHand -= quantity;
        else Outstanding -= quantity;
        WrittenOff += quantity;
        Write(new StockMovement(cause, LossKind(issue), quantity, null, issue, at));
        Raise(new StockWrittenOff(Id, cause, issue, quantity), at);
        return may;
    }

    private static StockMovementKind LossKind(Guid? issue) => issue is null ? StockMovementKind.LostInStock : StockMovementKind.LostOnIssue;

    private Decision HasOutstanding(Guid issue, int quantity)
    {
        if (Find(issue) is not { Kind: StockMovementKind.Issued } given) return new IssueUnknown(issue);
        var left = LeftOf(given);
        return Decision.Unless(quantity > left ? new MoreThanIssued(left, quantity) : null);
    }

    private int LeftOf(StockMovement issue)
    {
        var left = issue.Quantity;
        foreach (var movement in _movements)
            if (movement.Issue == issue.Cause) left -= movement.Quantity;
        return left;
    }
}
