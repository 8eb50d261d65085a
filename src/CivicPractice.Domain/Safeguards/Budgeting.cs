using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Granting and spending money (经费保障): the use cases of a budget from its grant to its end, written once.</summary>
/// <remarks>
/// <para>The day of each command is read off its moment in the district's time zone.</para>
/// <para>An unknown budget, site or partnership is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing. Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class Budgeting(OpenDistrict district)
{
    /// <summary>Grants money to an open site; where it is what a partner committed, the partnership notes the delivery with the same stroke.</summary>
    /// <param name="id">The id of the new budget; the cause of the delivery too.</param>
    /// <param name="budget">What is granted, and for what.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, or for all of <see cref="NotFound"/> (site, partnership), <see cref="SiteNotOpen"/>, <see cref="SiteNotInScope"/>, <see cref="DeliveryDiffers"/> (a commitment in yuan is
    /// delivered by as much money) and the refusals of <see cref="CoBuildingPartnership.RecordDelivery"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Grant"/>.</exception>
    public ValueTask<Decision> GrantAsync(BudgetId id, NewBudget budget, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return district.RunAsync($"budget.grant {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Budgets.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("budget", id.Value);
            var granted = Budget.Grant(district.Id, id, budget, at);
            var may = await district.JudgeKnownSiteAsync(budget.Site, cancellationToken)
                & await district.TakeDeliveryAsync(budget.GivenBy, id.Value, budget.Site, unit => InYuan(unit, budget.Granted), at, cancellationToken);
            if (may.IsAccepted) district.Budgets.Add(granted);
            return may;
        }
    }

    /// <summary>Sets money aside (预留). The same commitment again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The budget.</param>
    /// <param name="commitment">What for; once a budget.</param>
    /// <param name="amount">How much; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Commit"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Commit"/>.</exception>
    public ValueTask<Decision> CommitAsync(BudgetId id, Guid commitment, Money amount, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.commit {id} {commitment} {amount}", id, key, budget => budget.Commit(commitment, amount, district.DayOf(at), at), cancellationToken);

    /// <summary>Spends money out of what was set aside (支出). The same payment again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The budget.</param>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="cause">The payment; once a budget.</param>
    /// <param name="amount">How much; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Spend"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Spend"/>.</exception>
    public ValueTask<Decision> SpendAsync(
        BudgetId id, Guid commitment, Guid cause, Money amount, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.spend {id} {commitment} {cause} {amount}", id, key, budget => budget.Spend(commitment, cause, amount, district.DayOf(at), at), cancellationToken);

    /// <summary>Frees the rest of what was set aside (释放).</summary>
    /// <param name="id">The budget.</param>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Release"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Release"/>.</exception>
    public ValueTask<Decision> ReleaseAsync(BudgetId id, Guid commitment, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.release {id} {commitment}", id, key, budget => budget.Release(commitment, at), cancellationToken);

    /// <summary>Takes a payment back, in part or whole (退款). The same refund again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The budget.</param>
    /// <param name="cause">The refund; once a budget.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="amount">How much; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Refund"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Refund"/>.</exception>
    public ValueTask<Decision> RefundAsync(
        BudgetId id, Guid cause, Guid payment, Money amount, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.refund {id} {cause} {payment} {amount}", id, key, budget => budget.Refund(cause, payment, amount, at), cancellationToken);

    /// <summary>Raises or lowers what was granted (追加、核减). The same adjustment again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The budget.</param>
    /// <param name="cause">The adjustment; once a budget.</param>
    /// <param name="by">By how much; negative to lower it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Adjust"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Budget.Adjust"/>.</exception>
    public ValueTask<Decision> AdjustAsync(BudgetId id, Guid cause, Money by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.adjust {id} {cause} {by}", id, key, budget => budget.Adjust(cause, by, at), cancellationToken);

    /// <summary>Closes a budget (结余收回): what is available lapses.</summary>
    /// <param name="id">The budget.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Budget.Close"/>.</returns>
    public ValueTask<Decision> CloseAsync(BudgetId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"budget.close {id}", id, key, budget => budget.Close(at), cancellationToken);

    // Money in another currency is no yuan at all.
    private static decimal? InYuan(ContributionUnit unit, Money granted) =>
        unit != ContributionUnit.Yuan ? null : granted.Currency == Money.Yuan(0).Currency ? granted.Amount : 0;

    private ValueTask<Decision> RunAsync(string command, BudgetId id, IdempotencyKey key, Func<Budget, Decision> step, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Budgets.FindAsync(id, cancellationToken) is { } budget ? step(budget) : new NotFound("budget", id.Value), cancellationToken);
}
