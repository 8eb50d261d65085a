using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Taking off points that were not spent in time (积分过期清零): the use case, written once. Nobody can spend them even before.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class ExpiringPoints(OpenDistrict district)
{
    /// <summary>The accounts with points that are over, the oldest points first; none where points never expire.</summary>
    /// <param name="at">The moment; its day is told in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<VolunteerId>> ListDueAsync(Instant at, CancellationToken cancellationToken = default) =>
        district.Profile.Points.OverThrough(district.DayOf(at)) is { } through
            ? [.. (await district.PointsAccounts.ListAsync(new ExpiringAccountsSpec(through), cancellationToken)).Select(account => account.Id)]
            : [];

    /// <summary>Takes off what is over on a volunteer's account, and commits.</summary>
    /// <param name="volunteer">The volunteer; for a registration that was merged, the one that goes on.</param>
    /// <param name="at">The moment; its day is told in the district's time zone.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> where the volunteer has no account.</returns>
    public ValueTask<Decision> ExpireAsync(VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"points.expire {volunteer}", key, async () =>
        {
            var (_, account) = await district.AccountOfAsync(volunteer, cancellationToken);
            return account is null ? new NotFound("points-account", volunteer.Value) : account.Expire(district.DayOf(at), district.Profile.Points, at);
        }, cancellationToken);
}
