using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>Watches that service is recorded in time (R10): what is over and was not completed is not recorded, and is due within the district's working days.</summary>
/// <param name="district">The district.</param>
public sealed class WatchingRecords(OpenDistrict district)
{
    /// <summary>Lists the activities and requests whose service is over and not recorded, the one due first first.</summary>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<RecordDue>> ListAsync(Instant now, CancellationToken cancellationToken = default)
    {
        var today = district.DayOf(now);
        var due = new List<RecordDue>();
        foreach (var activity in await district.Activities.ListAsync(new ActivitiesAwaitingCompletionSpec(now), cancellationToken))
        {
            // What nobody came to is called off, and has nothing to record.
            if (activity.State == ActivityState.Underway) due.Add(Of(activity.Id, null, activity.During.Until, today));
        }

        foreach (var request in await district.Requests.ListAsync(new UnrecordedServiceSpec(now), cancellationToken)) due.Add(Of(null, request.Id, request.Wanted.Until, today));
        return [.. due.OrderBy(one => one.DueBy)];
    }

    private RecordDue Of(ActivityId? activity, ServiceRequestId? request, Instant end, LocalDate today)
    {
        var endedOn = district.DayOf(end);
        var dueBy = district.Profile.WorkingDays.After(endedOn, district.Profile.Records.WithinWorkingDays);
        return new RecordDue(activity, request, endedOn, dueBy, today > dueBy);
    }
}

/// <summary>Service that is over and not recorded.</summary>
/// <param name="Activity">The activity to be completed, or <see langword="null"/>.</param>
/// <param name="Request">The request to be served, or <see langword="null"/>.</param>
/// <param name="EndedOn">The day of its planned end in the district's time zone.</param>
/// <param name="DueBy">The last day on which recording is in time.</param>
/// <param name="IsOverdue">Whether that day is past.</param>
public sealed record RecordDue(ActivityId? Activity, ServiceRequestId? Request, LocalDate EndedOn, LocalDate DueBy, bool IsOverdue);
