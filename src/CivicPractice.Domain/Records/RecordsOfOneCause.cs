using CivicPractice.Volunteers;

namespace CivicPractice.Records;

/// <summary>The records of one service under the registrations that are one by now: a request that two of them were named for has two, and is credited once.</summary>
internal static class RecordsOfOneCause
{
    /// <summary>Finds them, as this unit of work has them.</summary>
    public static async ValueTask<IReadOnlyList<ServiceRecord>> FindAsync(OpenDistrict district, VolunteerId volunteer, Guid cause, CancellationToken cancellationToken)
    {
        var found = new List<ServiceRecord>();
        foreach (var registration in await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken))
        {
            if (await district.ServiceRecords.FindAsync(ServiceRecordId.Of(registration, cause), cancellationToken) is { } record) found.Add(record);
        }

        return found;
    }
}
