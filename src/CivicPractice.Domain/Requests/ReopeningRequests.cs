using CivicPractice.Records;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Reopening requests (重新打开): what was served or called off is wanted once more.</summary>
/// <remarks>Who served the last time is told by <see cref="RequestReopened"/>, and asked as anybody is, by <see cref="ServingRequests"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class ReopeningRequests(OpenDistrict district)
{
    private readonly EvaluatingService _evaluating = new(district);

    /// <summary>Reopens a request, at the site that took care of it. Nothing of what was given is taken back. Whether its service project still takes anything in is not asked: it was taken in.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who wants it: the requester or the one it was ordered for, whoever writes it down for them, or <see langword="null"/> for the centre by itself.</param>
    /// <param name="reason">Why; only what was called off was called off by mistake.</param>
    /// <param name="wanted">When it is wanted now.</param>
    /// <param name="at">The moment of reopening.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all of <see cref="SiteNotOpen"/> (where it was merged, what is needed is ordered anew at the one that stays) and the refusals of <see cref="ServiceRequest.Reopen"/>.</returns>
    /// <exception cref="ArgumentException">As <see cref="ServiceRequest.Reopen"/> throws.</exception>
    public ValueTask<Decision> ReopenAsync(
        ServiceRequestId id, RequesterId? by, ReopenReason reason, TimeRange wanted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.reopen {id} {by} {reason} {wanted}", id, key, async request =>
        {
            var served = await _evaluating.ServedInAsync(request.ServedRounds().LastOrDefault()?.Through, cancellationToken);
            return await district.JudgeSiteAsync(request.Site, cancellationToken) & request.Reopen(by, reason, wanted, at, district.Profile.Requests, served);
        }, cancellationToken);
}
