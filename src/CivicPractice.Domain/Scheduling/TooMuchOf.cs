using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>Which limits one service more would pass.</summary>
internal static class TooMuchOf
{
    private static readonly Duration ADay = Duration.FromHours(24);
    private static readonly Duration AWeek = Duration.FromDays(7);

    /// <summary>Whether there is a limit that counts what was booked.</summary>
    public static bool IsAsked(ServiceLimits limits) => (limits.MostInADay ?? limits.MostInAWeek ?? limits.MostOnEnd) is not null;

    /// <summary>The limits that would be passed, each once.</summary>
    /// <param name="booked">The times that are booked.</param>
    /// <param name="during">The time to be booked.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="breakOf">The least break that ends a stretch.</param>
    public static IEnumerable<TooMuchService> All(IReadOnlyList<TimeRange> booked, TimeRange during, ServiceLimits limits, Duration breakOf)
    {
        if (limits.MostOnEnd is { } onEnd && OnEnd(booked, during, breakOf) > onEnd) yield return new TooMuchService(null, onEnd);
        if (limits.MostInADay is { } inADay && Within(ADay, booked, during) > inADay) yield return new TooMuchService(ADay, inADay);
        if (limits.MostInAWeek is { } inAWeek && Within(AWeek, booked, during) > inAWeek) yield return new TooMuchService(AWeek, inAWeek);
    }

    // The service in the stretch to which this one would belong; breaks in it that are too short to end it are not service.
    private static Duration OnEnd(IReadOnlyList<TimeRange> booked, TimeRange during, Duration breakOf)
    {
        var (from, until, service) = (during.From, during.Until, during.Length);
        foreach (var before in booked.Where(one => one.Until <= during.From).OrderByDescending(one => one.Until))
        {
            if (from - before.Until >= breakOf) break;
            (from, service) = (before.From, service + before.Length);
        }

        foreach (var after in booked.Where(one => one.From >= during.Until).OrderBy(one => one.From))
        {
            if (after.From - until >= breakOf) break;
            (until, service) = (after.Until, service + after.Length);
        }

        return service;
    }

    // The fullest window of this length that touches the new service. It can be moved until it begins or ends with a service without losing any of it.
    private static Duration Within(Duration window, IReadOnlyList<TimeRange> booked, TimeRange during)
    {
        TimeRange[] all = [.. booked, during];
        return all.SelectMany(one => new[] { one.From, one.Until - window })
            .Select(from => TimeRange.Starting(from, window)).Where(one => one.Overlaps(during))
            .Select(one => all.Aggregate(Duration.Zero, (sum, service) => sum + (service.Intersection(one)?.Length ?? Duration.Zero)))
            .Max();
    }
}
