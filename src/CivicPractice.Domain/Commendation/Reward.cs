using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Something that points are redeemed for (兑换物品): a towel, a book, a haircut.</summary>
/// <remarks>
/// Counted in whole pieces. At every moment received = available + reserved + handed over + written off, and none of them is negative. A cause and a redemption count once; repeating them is accepted and changes nothing.
/// Stock and points change together: <see cref="RedeemingRewards"/> takes care of it.
/// </remarks>
[Kind("reward")]
public sealed class Reward : AggregateRoot<RewardId>
{
    private List<RewardStockChange> _changes = [];
    private List<RedemptionId> _reservations = [];

    private Reward(DistrictId district, RewardId id, NewReward reward)
        : base(district, id) => (Name, Price) = (reward.Name, reward.Price);

    /// <summary>The permitted moves; drawn in docs/lifecycles/reward.md.</summary>
    public static Lifecycle<RewardState, RewardAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "reward",
        RewardState.Offered,
        (RewardState.Offered, RewardAction.Restock, RewardState.Offered),
        (RewardState.Offered, RewardAction.Reprice, RewardState.Offered),
        (RewardState.Offered, RewardAction.Reserve, RewardState.Offered),
        (RewardState.Offered, RewardAction.GiveBack, RewardState.Offered),
        (RewardState.Offered, RewardAction.HandOver, RewardState.Offered),
        (RewardState.Offered, RewardAction.WriteOff, RewardState.Offered),
        (RewardState.Offered, RewardAction.Withdraw, RewardState.Withdrawn),
        // What was paid is handed over, or comes back.
        (RewardState.Withdrawn, RewardAction.GiveBack, RewardState.Withdrawn),
        (RewardState.Withdrawn, RewardAction.HandOver, RewardState.Withdrawn),
        (RewardState.Withdrawn, RewardAction.WriteOff, RewardState.Withdrawn));

    /// <summary>Where the reward stands.</summary>
    public RewardState State { get; private set; } = Lifecycle.Initial;

    /// <summary>What it is called.</summary>
    public Bilingual Name { get; private set; }

    /// <summary>What one piece costs.</summary>
    public Points Price { get; private set; }

    /// <summary>How many pieces ever came in.</summary>
    public int Received { get; private set; }

    /// <summary>How many can be redeemed.</summary>
    public int Available { get; private set; }

    /// <summary>How many are set aside for redemptions; <see cref="Reservations"/> says for which.</summary>
    public int Reserved { get; private set; }

    /// <summary>How many volunteers have.</summary>
    public int HandedOver { get; private set; }

    /// <summary>How many were lost or spoiled.</summary>
    public int WrittenOff { get; private set; }

    /// <summary>What came in and was written off, oldest first.</summary>
    public IReadOnlyList<RewardStockChange> Changes => _changes;

    /// <summary>The redemptions for which a piece is set aside, the longest first.</summary>
    public IReadOnlyList<RedemptionId> Reservations => _reservations;

    /// <summary>Puts something into the catalogue (上架), with nothing in stock.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new reward.</param>
    /// <param name="reward">What it is.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">It has no name, or costs nothing.</exception>
    public static Reward Offer(DistrictId district, RewardId id, NewReward reward, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reward);
        if (reward.Name == default) throw new ArgumentException("The name is missing.", nameof(reward));
        RequirePrice(reward.Price);
        var offered = new Reward(district, id, reward);
        offered.Raise(new RewardOffered(id, reward.Price), at);
        return offered;
    }

    /// <summary>Whether more pieces can come in.</summary>
    /// <param name="cause">The delivery.</param>
    /// <param name="quantity">How many.</param>
    /// <inheritdoc cref="Restock" path="/returns"/>
    /// <inheritdoc cref="Restock" path="/exception"/>
    public Decision CanRestock(Guid cause, int quantity)
    {
        if (IsRepetition(cause, quantity, quantity)) return Decision.Accepted;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, int.MaxValue - Received);
        return Lifecycle.Permits(State, RewardAction.Restock);
    }

    /// <summary>More pieces come in (补货). The same delivery again is accepted and changes nothing.</summary>
    /// <param name="cause">The delivery; once a reward.</param>
    /// <param name="quantity">How many; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another change, or the quantity is not more than zero, or more than can be counted together with what came before.</exception>
    public Decision Restock(Guid cause, int quantity, Instant at)
    {
        var may = CanRestock(cause, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, RewardAction.Restock);
        Received += quantity;
        Available += quantity;
        _changes = [.. _changes, new RewardStockChange(cause, quantity, at.ToMicrosecond())];
        Raise(new RewardRestocked(Id, cause, quantity, Available), at);
        return may;
    }

    /// <summary>Whether it may get another price.</summary>
    /// <param name="price">What one piece is to cost.</param>
    /// <inheritdoc cref="Reprice" path="/returns"/>
    /// <inheritdoc cref="Reprice" path="/exception"/>
    public Decision CanReprice(Points price)
    {
        RequirePrice(price);
        return price == Price ? Decision.Accepted : Lifecycle.Permits(State, RewardAction.Reprice);
    }

    /// <summary>It gets another price (调价); what is reserved is paid already. The same price again is accepted and changes nothing.</summary>
    /// <param name="price">What one piece costs from now on; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">It would cost nothing.</exception>
    public Decision Reprice(Points price, Instant at)
    {
        var may = CanReprice(price);
        if (!may.IsAccepted || price == Price) return may;

        State = Lifecycle.Move(State, RewardAction.Reprice);
        var previous = Price;
        Price = price;
        Raise(new RewardRepriced(Id, price, previous), at);
        return may;
    }

    /// <summary>Whether a piece may be set aside.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <inheritdoc cref="Reserve" path="/returns"/>
    /// <inheritdoc cref="Reserve" path="/exception"/>
    public Decision CanReserve(RedemptionId redemption)
    {
        if (IsReserved(redemption)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, RewardAction.Reserve);
        return !permitted.IsAccepted ? permitted : HasAvailable(1);
    }

    /// <summary>Sets a piece aside for a redemption (预留). The same redemption again is accepted and changes nothing.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="RewardOutOfStock"/>.</returns>
    /// <exception cref="ArgumentException">The redemption is the default value.</exception>
    public Decision Reserve(RedemptionId redemption, Instant at)
    {
        var may = CanReserve(redemption);
        if (!may.IsAccepted || IsReserved(redemption)) return may;

        State = Lifecycle.Move(State, RewardAction.Reserve);
        Available--;
        Keep([.. _reservations, redemption]);
        Raise(new RewardReserved(Id, redemption, Available), at);
        return may;
    }

    /// <summary>Whether a piece that was set aside may be free again.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <inheritdoc cref="GiveBack" path="/returns"/>
    /// <inheritdoc cref="GiveBack" path="/exception"/>
    public Decision CanGiveBack(RedemptionId redemption) => IsReserved(redemption) ? Lifecycle.Permits(State, RewardAction.GiveBack) : new RewardNotReserved(redemption);

    /// <summary>A piece that was set aside is free again (释放), also after the reward was withdrawn.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="RewardNotReserved"/>.</returns>
    /// <exception cref="ArgumentException">The redemption is the default value.</exception>
    public Decision GiveBack(RedemptionId redemption, Instant at)
    {
        var may = CanGiveBack(redemption);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RewardAction.GiveBack);
        Available++;
        Keep([.. _reservations.Where(other => other != redemption)]);
        Raise(new RewardGivenBack(Id, redemption, Available), at);
        return may;
    }

    /// <summary>Whether a piece that was set aside may be handed over.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <inheritdoc cref="HandOver" path="/returns"/>
    /// <inheritdoc cref="HandOver" path="/exception"/>
    public Decision CanHandOver(RedemptionId redemption) => IsReserved(redemption) ? Lifecycle.Permits(State, RewardAction.HandOver) : new RewardNotReserved(redemption);

    /// <summary>A piece that was set aside is handed over (发放), also after the reward was withdrawn.</summary>
    /// <param name="redemption">The redemption.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="RewardNotReserved"/>.</returns>
    /// <exception cref="ArgumentException">The redemption is the default value.</exception>
    public Decision HandOver(RedemptionId redemption, Instant at)
    {
        var may = CanHandOver(redemption);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RewardAction.HandOver);
        HandedOver++;
        Keep([.. _reservations.Where(other => other != redemption)]);
        Raise(new RewardHandedOver(Id, redemption), at);
        return may;
    }

    /// <summary>Whether pieces may be written off.</summary>
    /// <param name="cause">The loss.</param>
    /// <param name="quantity">How many.</param>
    /// <inheritdoc cref="WriteOff" path="/returns"/>
    /// <inheritdoc cref="WriteOff" path="/exception"/>
    public Decision CanWriteOff(Guid cause, int quantity)
    {
        if (IsRepetition(cause, quantity, -quantity)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, RewardAction.WriteOff);
        return !permitted.IsAccepted ? permitted : HasAvailable(quantity);
    }

    /// <summary>Pieces that nobody has reserved are lost or spoiled (报损). The same loss again is accepted and changes nothing.</summary>
    /// <param name="cause">The loss; once a reward.</param>
    /// <param name="quantity">How many; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="RewardOutOfStock"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another change, or the quantity is not more than zero.</exception>
    public Decision WriteOff(Guid cause, int quantity, Instant at)
    {
        var may = CanWriteOff(cause, quantity);
        if (!may.IsAccepted || Find(cause) is not null) return may;

        State = Lifecycle.Move(State, RewardAction.WriteOff);
        Available -= quantity;
        WrittenOff += quantity;
        _changes = [.. _changes, new RewardStockChange(cause, -quantity, at.ToMicrosecond())];
        Raise(new RewardWrittenOff(Id, cause, quantity, Available), at);
        return may;
    }

    /// <summary>Whether it may be taken out of the catalogue.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> when it is withdrawn already.</returns>
    public Decision CanWithdraw() => Lifecycle.Permits(State, RewardAction.Withdraw);

    /// <summary>Takes it out of the catalogue (下架); what is reserved is still handed over. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == RewardState.Withdrawn) return Decision.Accepted;
        State = Lifecycle.Move(State, RewardAction.Withdraw);
        Raise(new RewardWithdrawn(Id), at);
        return Decision.Accepted;
    }

    private static void RequirePrice(Points price) => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(price, Points.Zero);

    private bool IsReserved(RedemptionId redemption) => redemption == default ? throw new ArgumentException("The redemption is missing.", nameof(redemption)) : _reservations.Contains(redemption);

    private Decision HasAvailable(int quantity) => Decision.Unless(quantity > Available ? new RewardOutOfStock(Available, quantity) : null);

    private bool IsRepetition(Guid cause, int quantity, int change)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        return Find(cause) is { } done && (done.Change == change ? true : throw new ArgumentException("The cause stands for another change.", nameof(cause)));
    }

    private RewardStockChange? Find(Guid cause) => _changes.Find(one => one.Cause == cause);

    private void Keep(List<RedemptionId> reservations) => (_reservations, Reserved) = (reservations, reservations.Count);
}

/// <summary>One change of what there is of a reward, redemptions left aside.</summary>
/// <param name="Cause">The delivery or the loss; once a reward.</param>
/// <param name="Change">How many pieces came in, or as a negative number were written off.</param>
/// <param name="At">When it was written.</param>
public sealed record RewardStockChange(Guid Cause, int Change, Instant At);
