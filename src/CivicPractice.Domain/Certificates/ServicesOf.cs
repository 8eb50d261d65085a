using CivicPractice.Records;
using CivicPractice.Volunteers;

namespace CivicPractice.Certificates;

/// <summary>What is recorded of a volunteer's service, as a certificate states it.</summary>
internal static class ServicesOf
{
    /// <summary>The service of some days that counts, with content and name as recorded; of all registrations that are one now.</summary>
    /// <remarks>What counts is told by the roll: time that two services share counts once. Records stay under the registration of the service.</remarks>
    public static async ValueTask<IReadOnlyList<CertifiedService>> DaysAsync(
        OpenDistrict district, IReadOnlyList<VolunteerId> registrations, Term period, CancellationToken cancellationToken)
    {
        // The first one is the one that goes on, whose roll took in those of the others.
        if (await district.HonourRolls.FindAsync(registrations[0], cancellationToken) is not { } roll) return [];
        var lines = new List<CertifiedService>();
        foreach (var service in roll.Services.Where(service => service.ReversedAt is null && service.Minutes > 0 && period.Contains(service.Day)))
        {
            var record = await RecordAsync(district, registrations, service.Cause, cancellationToken);
            lines.Add(new CertifiedService(service.Cause, service.Day, service.Minutes, record?.Category, record?.Name));
        }

        return lines;
    }

    // By id, and not from a list: what this unit of work has put right counts already, and who puts it right at this moment is noticed.
    private static async ValueTask<ServiceRecord?> RecordAsync(OpenDistrict district, IReadOnlyList<VolunteerId> registrations, Guid cause, CancellationToken cancellationToken)
    {
        foreach (var registration in registrations)
        {
            if (await district.ServiceRecords.FindAsync(ServiceRecordId.Of(registration, cause), cancellationToken) is { Stands: true } record) return record;
        }

        return null;
    }
}
