using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Correcting person-times (更正服务人次), by whoever opened the district; the figures follow, in the month in which the service was given.</summary>
/// <param name="district">The district.</param>
public sealed class CorrectingPersonTimes(OpenDistrict district)
{
    /// <summary>Corrects the person-times of an activity that was held.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="personTimes">The person-times that are right, 0 or more.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="reason">Why they were wrong.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Activity.CorrectPersonTimes"/> is.</returns>
    public ValueTask<Decision> OfActivityAsync(
        ActivityId id, int personTimes, CountingMethod counted, PersonTimesCorrectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(FormattableString.Invariant($"activity.correct-person-times {id} {personTimes} {counted} {reason}"), key, async () =>
            await district.Activities.FindAsync(id, cancellationToken) is { } activity
                ? activity.CorrectPersonTimes(personTimes, counted, reason, district.Actor, at, district.Profile.Activities)
                : new NotFound("activity", id.Value), cancellationToken);

    /// <summary>Corrects the person-times of a request that was served on its own.</summary>
    /// <param name="id">The request.</param>
    /// <param name="personTimes">The person-times that are right, 0 or more.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="reason">Why they were wrong.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.CorrectPersonTimes"/> is.</returns>
    public ValueTask<Decision> OfRequestAsync(
        ServiceRequestId id, int personTimes, CountingMethod counted, PersonTimesCorrectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(FormattableString.Invariant($"request.correct-person-times {id} {personTimes} {counted} {reason}"), key, async () =>
            await district.Requests.FindAsync(id, cancellationToken) is { } request
                ? request.CorrectPersonTimes(personTimes, counted, reason, district.Actor, at, district.Profile.Requests)
                : new NotFound("request", id.Value), cancellationToken);
}
