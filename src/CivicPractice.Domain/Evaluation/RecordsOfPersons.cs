using CivicPractice.Records;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>The records of some days that stand, by the person: registrations that were merged are one.</summary>
internal sealed class RecordsOfPersons(OpenDistrict district)
{
    private readonly Dictionary<VolunteerId, VolunteerId> _holders = [];

    /// <summary>All records of service on some days that count.</summary>
    public async ValueTask<IReadOnlyList<ServiceRecord>> StandingAsync(Term days, CancellationToken cancellationToken) =>
        [.. (await district.ServiceRecords.ListAsync(new RecordsOfDaysSpec(days), cancellationToken)).Where(record => record.Stands)];

    /// <summary>The registration that goes on.</summary>
    public async ValueTask<VolunteerId> HolderOfAsync(VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (_holders.TryGetValue(volunteer, out var known)) return known;
        return _holders[volunteer] = (await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken))?.Id ?? volunteer;
    }

    /// <summary>Records by the person.</summary>
    public async ValueTask<ILookup<VolunteerId, ServiceRecord>> ByPersonAsync(IEnumerable<ServiceRecord> records, CancellationToken cancellationToken)
    {
        var byPerson = new List<(VolunteerId Person, ServiceRecord Record)>();
        foreach (var record in records) byPerson.Add((await HolderOfAsync(record.Volunteer, cancellationToken), record));
        return byPerson.ToLookup(one => one.Person, one => one.Record);
    }

    /// <summary>How many services of one person they are: one that is recorded under two registrations is one.</summary>
    public static int ServicesIn(IEnumerable<ServiceRecord> ofOne) => ofOne.Select(ServiceOf).Distinct().Count();

    /// <summary>Whole minutes that one person gave; of one service the longer record, and time that several share once.</summary>
    public static int MinutesIn(IEnumerable<ServiceRecord> ofOne)
    {
        var (minutes, covered) = (0, Instant.MinValue);
        var given = ofOne.GroupBy(ServiceOf).Select(ofService => ofService.MaxBy(record => record.Given.Length)!.Given);
        foreach (var time in given.OrderBy(time => time.From).ThenBy(time => time.Until))
        {
            var from = Instant.Max(time.From, covered);
            if (from >= time.Until) continue;
            minutes += (int)(time.Until - from).TotalMinutes;
            covered = time.Until;
        }

        return minutes;
    }

    // In an activity each registration has a participation of its own, and so a cause of its own.
    private static Guid ServiceOf(ServiceRecord record) => record.Activity?.Value ?? record.Cause;
}
