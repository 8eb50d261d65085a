using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Keeping the catalogue of rewards (兑换目录): the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class OfferingRewards(OpenDistrict district)
{
    /// <summary>Puts something into the catalogue (上架), with nothing in stock.</summary>
    /// <param name="id">The id of the new reward.</param>
    /// <param name="reward">What it is.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>.</returns>
    /// <exception cref="ArgumentException">It has no name, or costs nothing.</exception>
    public ValueTask<Decision> OfferAsync(RewardId id, NewReward reward, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reward);
        return district.RunAsync($"reward.offer {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Rewards.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("reward", id.Value);
            district.Rewards.Add(Reward.Offer(district.Id, id, reward, at));
            return Decision.Accepted;
        }
    }

    /// <summary>Takes more pieces in (补货).</summary>
    /// <param name="id">The reward.</param>
    /// <param name="cause">The delivery; once a reward.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Reward.Restock"/> is.</returns>
    public ValueTask<Decision> RestockAsync(RewardId id, Guid cause, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"reward.restock {id} {cause} {quantity}"), id, key, reward => reward.Restock(cause, quantity, at), cancellationToken);

    /// <summary>Gives a reward another price (调价).</summary>
    /// <param name="id">The reward.</param>
    /// <param name="price">What one piece costs from now on; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Reward.Reprice"/> is.</returns>
    public ValueTask<Decision> RepriceAsync(RewardId id, Points price, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"reward.reprice {id} {price}", id, key, reward => reward.Reprice(price, at), cancellationToken);

    /// <summary>Writes pieces off that nobody has reserved (报损).</summary>
    /// <param name="id">The reward.</param>
    /// <param name="cause">The loss; once a reward.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Reward.WriteOff"/> is.</returns>
    public ValueTask<Decision> WriteOffAsync(RewardId id, Guid cause, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"reward.write-off {id} {cause} {quantity}"), id, key, reward => reward.WriteOff(cause, quantity, at), cancellationToken);

    /// <summary>Takes a reward out of the catalogue (下架); what is reserved is still handed over.</summary>
    /// <param name="id">The reward.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public ValueTask<Decision> WithdrawAsync(RewardId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"reward.withdraw {id}", id, key, reward => reward.Withdraw(at), cancellationToken);

    private ValueTask<Decision> RunAsync(string command, RewardId id, IdempotencyKey key, Func<Reward, Decision> step, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Rewards.FindAsync(id, cancellationToken) is { } reward ? step(reward) : new NotFound("reward", id.Value), cancellationToken);
}
