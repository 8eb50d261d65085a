using CivicPractice.Activities;
using CivicPractice.Evaluation;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>Evaluates service that is recorded (评价志愿服务, R9), one record or all of an activity. A review by those who were served evaluates by itself.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who evaluates.</param>
public sealed class EvaluatingService(OpenDistrict district)
{
    /// <summary>Evaluates one service.</summary>
    /// <param name="id">The record.</param>
    /// <param name="quality">How good the service was.</param>
    /// <param name="on">The day of the evaluation in the district's time zone.</param>
    /// <param name="at">The moment of recording it.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRecord.Evaluate"/> is.</returns>
    public ValueTask<Decision> EvaluateAsync(
        ServiceRecordId id, EvaluationOutcome quality, LocalDate on, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"record.evaluate {id} {quality} {on:uuuu'-'MM'-'dd}", key, async () =>
            await district.ServiceRecords.FindAsync(id, cancellationToken) is { } record ? record.Evaluate(quality, on, district.Actor, district.DayOf(at), at) : new NotFound("service-record", id.Value), cancellationToken);

    /// <summary>Evaluates all service in an activity alike, in one unit of work; records that were struck out are left as they are.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="quality">How good the service was.</param>
    /// <param name="on">The day of the evaluation in the district's time zone.</param>
    /// <param name="at">The moment of recording it.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity), with <see cref="NothingRecorded"/> where no service stands recorded of it, or as <see cref="ServiceRecord.Evaluate"/> is.</returns>
    public ValueTask<Decision> EvaluateAllAsync(
        ActivityId activity, EvaluationOutcome quality, LocalDate on, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"record.evaluate-all {activity} {quality} {on:uuuu'-'MM'-'dd}", key, async () =>
            await district.Activities.FindAsync(activity, cancellationToken) is null
                ? new NotFound("activity", activity.Value)
                : await EvaluateAllWithinAsync(activity, quality, on, null, at, cancellationToken) ?? new NothingRecorded(activity), cancellationToken);

    // Those whose service in an activity stands recorded; nobody where there is none.
    internal async ValueTask<IReadOnlyList<VolunteerId>> ServedInAsync(ActivityId? activity, CancellationToken cancellationToken) => activity is { } one
        ? [.. (await district.ServiceRecords.ListAsync(new RecordsOfActivitySpec(one), cancellationToken)).Where(record => record.Stands).Select(record => record.Volunteer).Distinct()]
        : [];

    // Whom the service was for has said how it was; on the scale of evaluation five points are a hundred.
    internal async ValueTask<Decision> EvaluateWithinAsync(ServiceRequest reviewed, Instant at, CancellationToken cancellationToken)
    {
        const int PercentAPoint = 20;
        var (quality, today) = (district.Profile.Evaluation.OutcomeOf(reviewed.PublicReview!.Score * PercentAPoint), district.DayOf(at));
        if (reviewed.Through is { } activity) return await EvaluateAllWithinAsync(activity, quality, today, reviewed.Cause, at, cancellationToken) ?? Decision.Accepted;

        var so = Decision.Accepted;
        foreach (var volunteer in reviewed.Volunteers)
        {
            // Service is recorded under the registration that gave it, whatever became of that since.
            if (await district.ServiceRecords.FindAsync(ServiceRecordId.Of(volunteer, reviewed.Cause), cancellationToken) is { Stands: true } record)
                so &= record.Evaluate(quality, today, district.Actor, today, at, reviewed.Cause);
        }

        return so;
    }

    // What the review said of the service is said no longer; whatever else was said of it stands.
    internal async ValueTask<Decision> TakeBackWithinAsync(ServiceRequest struck, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var id in await RecordsOfAsync(struck, cancellationToken))
        {
            if (await district.ServiceRecords.FindAsync(id, cancellationToken) is { Stands: true } record)
                so &= record.TakeBackEvaluation(struck.Cause, at);
        }

        return so;
    }

    private async ValueTask<IEnumerable<ServiceRecordId>> RecordsOfAsync(ServiceRequest request, CancellationToken cancellationToken) => request.Through is { } activity
        ? (await district.ServiceRecords.ListAsync(new RecordsOfActivitySpec(activity), cancellationToken)).Select(record => record.Id)
        : request.Volunteers.Select(volunteer => ServiceRecordId.Of(volunteer, request.Cause));

    // Null where nothing stands recorded.
    private async ValueTask<Decision?> EvaluateAllWithinAsync(ActivityId activity, EvaluationOutcome quality, LocalDate on, Guid? source, Instant at, CancellationToken cancellationToken)
    {
        Decision? so = null;
        foreach (var listed in await district.ServiceRecords.ListAsync(new RecordsOfActivitySpec(activity), cancellationToken))
        {
            // What is listed is what is committed; what is changed is what this unit of work has.
            if (await district.ServiceRecords.FindAsync(listed.Id, cancellationToken) is { Stands: true } record)
                so = (so ?? Decision.Accepted) & record.Evaluate(quality, on, district.Actor, district.DayOf(at), at, source);
        }

        return so;
    }
}
