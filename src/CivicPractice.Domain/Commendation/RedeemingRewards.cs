using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Redeeming points for rewards of the catalogue (积分兑换): stock and points together, both or neither; the use case, written once.</summary>
/// <remarks>A registration that was merged pays from the account that goes on; its redemptions stay under it. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class RedeemingRewards(OpenDistrict district)
{
    /// <summary>Orders one piece of a reward at its price of that moment: a piece is set aside and paid.</summary>
    /// <param name="id">The id of the redemption, made by the caller; the same one again is the same order.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="reward">The reward.</param>
    /// <param name="price">The price that the volunteer was shown: nobody pays more, or less, than that.</param>
    /// <param name="at">The moment; its day and quarter are told in the district's time zone.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (points account, reward), or with all of <see cref="RewardPriceChanged"/> and the refusals of <see cref="Reward.Reserve"/> and <see cref="PointsAccount.Redeem"/> that apply.</returns>
    /// <exception cref="ArgumentException">The id stands for another redemption.</exception>
    public ValueTask<Decision> OrderAsync(
        RedemptionId id, VolunteerId volunteer, RewardId reward, Points price, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"redemption.order {id} {volunteer} {reward} {price}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Redemptions.FindAsync(id, cancellationToken) is { } known)
                return (known.Volunteer, known.Reward, known.Paid) == (volunteer, reward, price) ? Decision.Accepted : throw new ArgumentException("The id stands for another redemption.", nameof(id));

            var (_, account) = await district.AccountOfAsync(volunteer, cancellationToken);
            var wanted = await district.Rewards.FindAsync(reward, cancellationToken);
            if (account is null || wanted is null)
                return Decision.Unless(account is null ? new NotFound("points-account", volunteer.Value) : null, wanted is null ? new NotFound("reward", reward.Value) : null);

            var (day, rules) = (district.DayOf(at), district.Profile.Points);
            var may = Decision.Unless(price == wanted.Price ? null : new RewardPriceChanged(wanted.Price, price)) & wanted.CanReserve(id) & account.CanRedeem(id.Value, price, day, rules);
            if (!may.IsAccepted) return may;

            district.Redemptions.Add(Redemption.Order(district.Id, id, volunteer, reward, price, at));
            return wanted.Reserve(id, at) & account.Redeem(id.Value, price, day, rules, at);
        }
    }

    /// <summary>Hands the reward of a redemption over (领取).</summary>
    /// <param name="id">The redemption.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with <see cref="NotPermittedInState{TState, TAction}"/> once it was called off. Again is accepted.</returns>
    public ValueTask<Decision> HandOverAsync(RedemptionId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"redemption.hand-over {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Redemptions.FindAsync(id, cancellationToken) is not { } redemption) return new NotFound("redemption", id.Value);
            if (redemption.State == RedemptionState.HandedOver) return Decision.Accepted;
            var may = redemption.CanHandOver();
            if (!may.IsAccepted) return may;
            var reward = (await district.Rewards.FindAsync(redemption.Reward, cancellationToken))!;
            return redemption.HandOver(at) & reward.HandOver(id, at);
        }
    }

    /// <summary>Calls a redemption off (取消兑换), whoever asks for it: piece and points come back, and the quarter's redemption with them.</summary>
    /// <param name="id">The redemption.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with <see cref="NotPermittedInState{TState, TAction}"/> once the volunteer has the reward. Again is accepted.</returns>
    public ValueTask<Decision> CancelAsync(RedemptionId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"redemption.cancel {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Redemptions.FindAsync(id, cancellationToken) is not { } redemption) return new NotFound("redemption", id.Value);
            if (redemption.State == RedemptionState.Cancelled) return Decision.Accepted;
            var may = redemption.CanCancel();
            if (!may.IsAccepted) return may;
            // Both exist: they were there when it was ordered, and neither is ever removed.
            var (_, account) = await district.AccountOfAsync(redemption.Volunteer, cancellationToken);
            var reward = (await district.Rewards.FindAsync(redemption.Reward, cancellationToken))!;
            return redemption.Cancel(at) & reward.GiveBack(id, at) & account!.Refund(id.Value, at);
        }
    }
}
