using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.StoreRunner;

/// <summary>What is found in a store after a kill.</summary>
/// <param name="Faults">What is not as it was promised.</param>
/// <param name="Events">How many events there are.</param>
/// <param name="Unacknowledged">Commands that are stored though nobody heard of it: that is what keys are for.</param>
public sealed record Inspection(IReadOnlyList<string> Faults, int Events, int Unacknowledged)
{
    private const int Page = 5_000;

    /// <summary>Opens the store as the next program would, and looks at everything.</summary>
    public static async Task<Inspection> OfAsync(string place, IReadOnlyCollection<string> acknowledged)
    {
        using var store = Neighbours.OpenStore(place);
        var district = Neighbours.Open(store);
        var events = await AllAsync(store.LogOf(TestDistrict.Id));
        var faults = new List<string>();
        foreach (var key in acknowledged)
        {
            if (await district.UnitOfWork.FindCommandAsync(new IdempotencyKey(key)) is null) faults.Add($"the acknowledged command {key} is lost");
        }

        for (var i = 0; i < events.Count; i++)
            if (events[i].Position != i + 1) faults.Add($"position {i + 1} is missing");
        foreach (var one in events.Select(recorded => recorded.Envelope).GroupBy(envelope => (envelope.Kind, envelope.Aggregate)))
        {
            var versions = one.Select(envelope => envelope.Version).ToList();
            if (!versions.SequenceEqual(Enumerable.Range(1, versions.Count).Select(version => (long)version))) faults.Add($"the versions of {one.Key} have gaps");
            if (await VersionAsync(district, one.Key.Kind, one.Key.Aggregate) is { } stored && stored != versions.Count)
                faults.Add($"{one.Key} is stored in version {stored} and has {versions.Count} events");
        }

        var fold = new StatisticsProjection();
        foreach (var recorded in events) fold.Apply(recorded.Envelope);
        if ((await district.Statistics.FiguresAsync()).Overview() != fold.Overview()) faults.Add("the figures are not those of the events");

        var known = acknowledged.ToHashSet(StringComparer.Ordinal);
        var unheard = events.Where(recorded => recorded.Envelope.Cause.IsSome).Select(recorded => recorded.Envelope.Cause.ToString()).Distinct().Count(key => !known.Contains(key));
        return new Inspection(faults, events.Count, unheard);
    }

    private static async Task<List<RecordedEvent>> AllAsync(IEventLog log)
    {
        var all = new List<RecordedEvent>();
        while (await log.ReadAsync(all.Count, Page) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    // Null for kinds that the writers do not touch.
    private static async ValueTask<long?> VersionAsync(OpenDistrict district, string kind, Guid id) => kind switch
    {
        "request" => (await district.Requests.FindAsync(new ServiceRequestId(id)))?.Version ?? 0,
        "site" => (await district.Sites.FindAsync(new PracticeSiteId(id)))?.Version ?? 0,
        "site-seat" => (await district.SiteSeats.FindAsync(new SiteSeatId(id)))?.Version ?? 0,
        "activity" => (await district.Activities.FindAsync(new ActivityId(id)))?.Version ?? 0,
        "schedule" => (await district.Schedules.FindAsync(new VolunteerId(id)))?.Version ?? 0,
        "points-account" => (await district.PointsAccounts.FindAsync(new VolunteerId(id)))?.Version ?? 0,
        "honour-roll" => (await district.HonourRolls.FindAsync(new VolunteerId(id)))?.Version ?? 0,
        "volunteer" => (await district.Volunteers.FindAsync(new VolunteerId(id)))?.Version ?? 0,
        _ => null,
    };
}
