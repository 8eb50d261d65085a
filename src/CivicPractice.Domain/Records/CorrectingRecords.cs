using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Commendation;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>Putting service records right (更正志愿服务信息, R11): objections, corrections, striking out; points, hours and stars follow at once, and certificates that are no longer true are replaced.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who corrects.</param>
public sealed class CorrectingRecords(OpenDistrict district)
{
    private readonly Crediting _crediting = new(district);
    private readonly IssuingCertificates _certificates = new(district);

    /// <summary>The volunteer objects to a record (提出异议), and commits.</summary>
    /// <param name="id">The record.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRecord.Contest"/> is.</returns>
    public ValueTask<Decision> ContestAsync(ServiceRecordId id, RecordFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"record.contest {id} {fault}", id, key, record => ValueTask.FromResult(record.Contest(fault, at)), cancellationToken);

    /// <summary>Turns the open objection down, and commits.</summary>
    /// <param name="id">The record.</param>
    /// <param name="outcome">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRecord.Reject"/> is.</returns>
    public ValueTask<Decision> RejectAsync(ServiceRecordId id, ObjectionOutcome outcome, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"record.reject {id} {outcome}", id, key, record => ValueTask.FromResult(record.Reject(outcome, at)), cancellationToken);

    /// <summary>Puts a record right (更正), and what was credited for it, and commits.</summary>
    /// <param name="id">The record.</param>
    /// <param name="details">What it tells from now on.</param>
    /// <param name="fault">What was wrong with it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="CreditReversed"/> where its credit was taken back before there was a record, or as <see cref="ServiceRecord.Correct"/> is.</returns>
    public ValueTask<Decision> CorrectAsync(
        ServiceRecordId id, ServiceDetails details, RecordFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        return RunAsync($"record.correct {id} {fault} {details.InCommand}", id, key, async record =>
        {
            var so = record.Correct(details, fault, district.Actor, at, district.Profile.TimeZone);
            if (!so.IsAccepted) return so;
            so &= await CreditWhatStandsAsync(record, at, cancellationToken);
            return so & await _certificates.RenewWithinAsync(record.Volunteer, CertificateRevocationReason.RecordCorrected, at, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Strikes a record out (撤销), takes back what was credited for it, and commits.</summary>
    /// <param name="id">The record.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRecord.StrikeOut"/> is.</returns>
    public ValueTask<Decision> StrikeOutAsync(ServiceRecordId id, RecordFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"record.strike-out {id} {fault}", id, key, record => StrikeOutWithinAsync(record, fault, at, cancellationToken), cancellationToken);

    /// <summary>Strikes out all records of an activity, such as of one that turned out to be no voluntary service (R12), and commits; all or none. What is struck out or expunged already stays so.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="fault">What is wrong with them.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for an unknown activity.</returns>
    public ValueTask<Decision> StrikeOutAllAsync(ActivityId activity, RecordFault fault, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"record.strike-out-all {activity} {fault}", key, async () =>
        {
            if (await district.Activities.FindAsync(activity, cancellationToken) is null) return new NotFound("activity", activity.Value);
            var so = Decision.Accepted;
            foreach (var listed in await district.ServiceRecords.ListAsync(new RecordsOfActivitySpec(activity), cancellationToken))
            {
                // What is listed is what is committed; what is changed is what this unit of work has.
                if (await district.ServiceRecords.FindAsync(listed.Id, cancellationToken) is { Stands: true } record) so &= await StrikeOutWithinAsync(record, fault, at, cancellationToken);
            }

            return so;
        }, cancellationToken);

    /// <summary>Destroys what a record tells once it need not be kept any more (销毁, R13), and commits.</summary>
    /// <param name="id">The record, such as one of <see cref="RecordsPastKeepingSpec"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRecord.Expunge"/> is.</returns>
    public ValueTask<Decision> ExpungeAsync(ServiceRecordId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"record.expunge {id}", id, key, record => ValueTask.FromResult(record.Expunge(district.DayOf(at), district.Profile.PersonalData, at)), cancellationToken);

    private async ValueTask<Decision> StrikeOutWithinAsync(ServiceRecord record, RecordFault fault, Instant at, CancellationToken cancellationToken)
    {
        var so = record.StrikeOut(fault, at);
        if (!so.IsAccepted) return so;
        so &= await CreditWhatStandsAsync(record, at, cancellationToken);
        return so & await _certificates.RenewWithinAsync(record.Volunteer, CertificateRevocationReason.RecordStruckOut, at, cancellationToken);
    }

    // A service is credited once, though two registrations that are one by now may each have a record of it: for the longest one that stands.
    private async ValueTask<Decision> CreditWhatStandsAsync(ServiceRecord record, Instant at, CancellationToken cancellationToken)
    {
        var records = await RecordsOfOneCause.FindAsync(district, record.Volunteer, record.Cause, cancellationToken);
        return records.Where(one => one.Stands).MaxBy(one => one.Minutes) is { } longest
            ? await _crediting.CorrectWithinAsync(record.Volunteer, record.Cause, longest.Given, longest.Day, at, cancellationToken)
            : await _crediting.ReverseWithinAsync(record.Volunteer, record.Cause, at, cancellationToken);
    }

    private ValueTask<Decision> RunAsync(string command, ServiceRecordId id, IdempotencyKey key, Func<ServiceRecord, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.ServiceRecords.FindAsync(id, cancellationToken) is { } record ? await attempt(record) : new NotFound("service-record", id.Value), cancellationToken);
}
