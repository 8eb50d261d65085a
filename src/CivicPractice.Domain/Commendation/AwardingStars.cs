using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Entering what the levels above the district award (授予星级): the use case, written once. Stars of the district itself come with the credit.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class AwardingStars(OpenDistrict district)
{
    /// <summary>Enters the award of a star that was proposed, and commits.</summary>
    /// <param name="volunteer">The volunteer; for a registration that was merged, the one that goes on.</param>
    /// <param name="star">Which star.</param>
    /// <param name="awardedBy">The awarding unit (授予单位).</param>
    /// <param name="on">The day of the award.</param>
    /// <param name="at">The moment of entering.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> where nothing was ever credited, or as <see cref="HonourRoll.AwardStar"/> is.</returns>
    /// <exception cref="ArgumentException">The star or the awarding unit is missing.</exception>
    public ValueTask<Decision> EnterAsync(
        VolunteerId volunteer, StarRating star, string awardedBy, LocalDate on, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(awardedBy);
        return district.RunAsync(FormattableString.Invariant($"honours.award-star {volunteer} {star} {on:uuuu'-'MM'-'dd} {awardedBy}"), key, async () =>
        {
            var (holder, account) = await district.AccountOfAsync(volunteer, cancellationToken);
            var roll = await district.HonourRolls.FindAsync(holder, cancellationToken);
            return roll is null
                ? new NotFound("honour-roll", volunteer.Value)
                : roll.AwardStar(star, awardedBy, on, account?.Earned ?? Points.Zero, district.Profile.Stars, at);
        }, cancellationToken);
    }
}
