using NodaTime;

namespace CivicPractice.Commendation;

/// <content>Time that two services share counts once (K3): for the one that was credited first.</content>
public sealed partial class HonourRoll
{
    // Whether something was credited for it, be it taken back.
    internal bool Has(Guid cause) => Find(cause) is not null;

    /// <summary>What counts of time given: whole minutes of the part that no service on the roll shares.</summary>
    /// <param name="given">From when until when time was given.</param>
    public int CountedMinutes(TimeRange given) => Uncounted(given, _services);

    /// <summary>What counts otherwise once a credit is taken back; asked before it is.</summary>
    /// <param name="cause">The service.</param>
    public IReadOnlyList<CountedService> CountedAfterReversing(Guid cause) =>
        Find(cause) is { } index ? Changes(Recounted([.. _services[..index], .. _services[(index + 1)..]])) : [];

    /// <summary>What counts otherwise once a credit is put right, that one among it; asked before it is.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="given">From when until when time was given.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    public IReadOnlyList<CountedService> CountedAfterCorrecting(Guid cause, TimeRange given, LocalDate day) =>
        Find(cause) is { } index ? Changes(Recounted(Put(index, _services[index] with { Given = given, Day = day }))) : [];

    /// <summary>What counts otherwise once the roll of another registration is taken in; asked before it is.</summary>
    /// <param name="other">What the other roll has.</param>
    public IReadOnlyList<CountedService> CountedAfterAbsorbing(HonourRollHoldings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var together = Together(other);
        return [.. Recounted(together).Zip(together).Where(pair => pair.First.ReversedAt is null && pair.First.Minutes != pair.Second.Minutes).Select(pair => Counted(pair.First, pair.Second))];
    }

    /// <summary>Whether a credit can be put right.</summary>
    /// <param name="cause">The service.</param>
    /// <inheritdoc cref="CorrectService" path="/returns"/>
    public Decision CanCorrectService(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(
            Closed(),
            Find(cause) is null ? new NeverCredited(cause) : null,
            Find(cause) is { } index && _services[index].ReversedAt is not null ? new CreditReversed(cause) : null);
    }

    /// <summary>Puts a credit right (更正), with every star that is reached or no longer reached; what other services shared with it is counted anew. The same again is accepted and changes nothing.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="given">From when until when time was given.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="earned">The volunteer's points earned after the correction.</param>
    /// <param name="scale">The district's scale.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="NeverCredited"/>, <see cref="CreditReversed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision CorrectService(Guid cause, TimeRange given, LocalDate day, Points earned, StarScale scale, Instant at)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var may = CanCorrectService(cause);
        if (!may.IsAccepted) return may;
        var index = Find(cause)!.Value;
        var service = _services[index];
        if ((service.Given, service.Day) == (given, day)) return may;

        Recount(Put(index, service with { Given = given, Day = day }), at, cause);
        Fall(earned, at);
        Rise(scale.Rate(Minutes, earned), scale, at);
        return may;
    }

    private List<CreditedService> Put(int index, CreditedService service) => [.. _services[..index], service, .. _services[(index + 1)..]];

    // What is put right is told though as much counts as before: another time is stored with it.
    private void Recount(List<CreditedService> services, Instant at, Guid? corrected = null)
    {
        var counted = Recounted(services);
        var changes = Changes(counted).ToDictionary(service => service.Cause, service => service.Minutes);
        _services = counted;
        foreach (var service in counted)
        {
            if (service.Cause == corrected || changes.ContainsKey(service.Cause)) Raise(new ServiceRecounted(Id, service.Cause, service.Minutes), at);
        }

        Minutes = Standing(_services);
    }

    private static long Standing(List<CreditedService> services) => services.Sum(service => service.ReversedAt is null ? service.Minutes : 0L);

    // Each counts what those before it left over; what was taken back keeps the number that was taken back.
    private static List<CreditedService> Recounted(List<CreditedService> services)
    {
        var counted = new List<CreditedService>(services.Count);
        foreach (var service in services)
            counted.Add(service is { ReversedAt: null, Given: { } given } ? service with { Minutes = Uncounted(given, counted) } : service);
        return counted;
    }

    private List<CountedService> Changes(List<CreditedService> after)
    {
        var before = _services.ToDictionary(service => service.Cause);
        return
        [
            .. after.Where(service => service.ReversedAt is null && (service.Minutes, service.Day) != (before[service.Cause].Minutes, before[service.Cause].Day))
                .Select(service => Counted(service, before[service.Cause])),
        ];
    }

    private static CountedService Counted(CreditedService service, CreditedService before) => new(service.Cause, service.Minutes, service.Day, before.Minutes);

    private static int Uncounted(TimeRange given, List<CreditedService> before)
    {
        List<TimeRange> left = [given];
        foreach (var service in before)
        {
            if (service is { ReversedAt: null, Given: { } taken } && taken.Overlaps(given)) left = [.. left.SelectMany(part => Without(part, taken))];
        }

        return (int)left.Aggregate(Duration.Zero, (sum, part) => sum + part.Length).TotalMinutes;
    }

    private static IEnumerable<TimeRange> Without(TimeRange part, TimeRange taken)
    {
        if (!part.Overlaps(taken)) yield return part;
        if (part.Overlaps(taken) && part.From < taken.From) yield return new TimeRange(part.From, taken.From);
        if (part.Overlaps(taken) && taken.Until < part.Until) yield return new TimeRange(taken.Until, part.Until);
    }
}
