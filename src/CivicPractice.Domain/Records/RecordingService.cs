using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>Recording service (记录志愿服务信息) and crediting it, both or neither.</summary>
/// <remarks>What is served in an activity or for a request is recorded when that is completed, by itself; what was served elsewhere is recorded here. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who records: who then is in charge, where a service says nobody else.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class RecordingService(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly Crediting _crediting = new(district, facts);

    /// <summary>Records with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district, opened for who records.</param>
    public RecordingService(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Records a service, credits it, and commits. Time that is recorded already in another service counts once. The same service again is accepted and changes nothing.</summary>
    /// <param name="service">Whose service it was, and what.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (volunteer), <see cref="RecordedOtherwise"/>, <see cref="CreditReversed"/>, or as <see cref="ServiceRecord.Record"/> is. Late is recorded all the same (<see cref="ServiceRecord.IsLate"/>).</returns>
    /// <exception cref="ArgumentException">As in <see cref="ServiceRecord.Record"/>.</exception>
    public ValueTask<Decision> RecordAsync(NewServiceRecord service, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        service.RequireSound(nameof(service));
        var command = $"record.record {service.Volunteer} {service.Cause} {service.Activity} {service.Request} {service.Nature} {service.Details.InCommand}";
        return district.RunAsync(command, key, async () =>
        {
            if (await facts.FindAsync(service.Volunteer, cancellationToken) is null) return new NotFound("volunteer", service.Volunteer.Value);
            if (await FindAsync(service.Volunteer, service.Cause, cancellationToken) is not { } recorded) return await AddAsync(service, at, cancellationToken);
            return Decision.Unless(SaysTheSame(recorded, service) ? null : new RecordedOtherwise(recorded.Id, recorded.State));
        }, cancellationToken);
    }

    // What an activity gave. What somebody recorded by hand before stands.
    internal ValueTask<Decision> RecordWithinAsync(Activity activity, ServedTime served, Instant at, CancellationToken cancellationToken) => RecordWithinAsync(
        new NewServiceRecord
        {
            Volunteer = served.Volunteer,
            Cause = served.Participation.CauseIn(activity.Id),
            Activity = activity.Id,
            Request = activity.Answers,
            Details = new ServiceDetails
            {
                Name = activity.Title,
                Category = activity.Category,
                Site = activity.Site,
                Given = served.Given,
                Unit = activity.Host,
                InCharge = district.Actor,
            },
        },
        at,
        cancellationToken);

    // What a request was served with on its own: a village or community is place enough, for where somebody lives is theirs.
    internal ValueTask<Decision> RecordWithinAsync(ServiceRequest request, VolunteerId volunteer, Instant at, CancellationToken cancellationToken) =>
        RecordWithinAsync(request, volunteer, request.Cause, request.Minutes, at, cancellationToken);

    // What was given before a visit is broken off: a service of its own, for the request is served again. Where an activity answers the request, it counts.
    internal ValueTask<Decision> RecordBrokenOffWithinAsync(ServiceRequest request, VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var minutes = request.AnsweredBy is null ? request.MinutesGivenUntil(at, district.Profile.Requests) : 0;
        return RecordWithinAsync(request, volunteer, request.Id.CauseOfVisit(request.BegunAt!.Value), minutes, at, cancellationToken);
    }

    private ValueTask<Decision> RecordWithinAsync(ServiceRequest request, VolunteerId volunteer, Guid cause, int minutes, Instant at, CancellationToken cancellationToken)
    {
        if (minutes == 0) return ValueTask.FromResult(Decision.Accepted);
        return RecordWithinAsync(
            new NewServiceRecord
            {
                Volunteer = volunteer,
                Cause = cause,
                Request = request.Id,
                Details = new ServiceDetails
                {
                    Name = ActivityCategory.WellKnown.TryGetValue(request.Category, out var name) ? name.Zh : request.Category.Code,
                    Category = request.Category,
                    Site = request.Site,
                    Place = district.Divisions.Find(request.Division)?.Name,
                    Given = TimeRange.Starting(request.CountedFrom!.Value, Duration.FromMinutes(minutes)),
                    Unit = request.Parties.First(party => party.Volunteers.Contains(volunteer)).By.Team is { } team ? ActivityHost.Of(team) : ActivityHost.Of(request.Site),
                    InCharge = district.Actor,
                },
            },
            at,
            cancellationToken);
    }

    private async ValueTask<Decision> RecordWithinAsync(NewServiceRecord service, Instant at, CancellationToken cancellationToken) =>
        await FindAsync(service.Volunteer, service.Cause, cancellationToken) is null
            ? await AddAsync(service, at, cancellationToken)
            : Decision.Accepted;

    private async ValueTask<Decision> AddAsync(NewServiceRecord service, Instant at, CancellationToken cancellationToken)
    {
        var recorded = ServiceRecord.Record(district.Id, service, at, district.Profile);
        if (!recorded.IsAccepted) return recorded;
        var record = recorded.Value;
        district.ServiceRecords.Add(record);
        // What was credited by its length only has a time now.
        return await RollOfAsync(record.Volunteer, cancellationToken) is { } roll && roll.Has(record.Cause)
            ? await _crediting.CorrectWithinAsync(record.Volunteer, record.Cause, record.Given, record.Day, at, cancellationToken)
            : await _crediting.CreditWithinAsync(record.Volunteer, record.Cause, record.Given, record.Day, at, cancellationToken);
    }

    // Also under another registration that is one with it by now; that is looked for only where the service was credited.
    private async ValueTask<ServiceRecord?> FindAsync(VolunteerId volunteer, Guid cause, CancellationToken cancellationToken)
    {
        if (await district.ServiceRecords.FindAsync(ServiceRecordId.Of(volunteer, cause), cancellationToken) is { } own) return own;
        if (await RollOfAsync(volunteer, cancellationToken) is not { } roll || !roll.Has(cause)) return null;
        return await RecordsOfOneCause.FindAsync(district, volunteer, cause, cancellationToken) is [var first, ..] ? first : null;
    }

    private async ValueTask<HonourRoll?> RollOfAsync(VolunteerId volunteer, CancellationToken cancellationToken) =>
        await district.HonourRolls.FindAsync((await district.AccountOfAsync(volunteer, cancellationToken)).Holder, cancellationToken);

    private static bool SaysTheSame(ServiceRecord record, NewServiceRecord service) =>
        record.Stands && (record.Volunteer, record.Activity, record.Request) == (service.Volunteer, service.Activity, service.Request) && record.Details == service.Details;
}
