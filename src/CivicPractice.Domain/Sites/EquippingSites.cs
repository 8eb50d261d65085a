using CivicPractice.Circles;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>When sites are open, how many people they hold and where exactly they are: the use cases.</summary>
/// <remarks>An unknown site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</remarks>
/// <param name="district">The district.</param>
public sealed class EquippingSites(OpenDistrict district)
{
    /// <summary>Sets the hours a site keeps every week from a day on (调整开放时间).</summary>
    /// <param name="id">The site.</param>
    /// <param name="hours">The hours.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.SetHours"/>.</returns>
    public ValueTask<Decision> SetHoursAsync(
        PracticeSiteId id, WeeklyHours hours, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var days = string.Join(' ', hours.Days.OrderBy(day => day.Day).Select(day => $"{(int)day.Day}:{Written(day.Intervals)}"));
        return RunAsync(FormattableString.Invariant($"site.set-hours {id} {hours.From:uuuu'-'MM'-'dd} {hours.OnHolidays} {days}"), id, key, site => site.SetHours(hours, at), cancellationToken);
    }

    /// <summary>Lets a site keep other hours on one day (临时调整开放时间).</summary>
    /// <param name="id">The site.</param>
    /// <param name="special">The day, its hours and why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.SetSpecialHours"/>.</returns>
    public ValueTask<Decision> SetSpecialHoursAsync(
        PracticeSiteId id, SpecialHours special, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(special);
        return RunAsync(
            FormattableString.Invariant($"site.set-special-hours {id} {special.Date:uuuu'-'MM'-'dd} {special.Reason} {Written(special.Intervals)}"),
            id, key, site => site.SetSpecialHours(special, at), cancellationToken);
    }

    /// <summary>Lets a site keep its usual hours on a day after all (取消临时调整).</summary>
    /// <param name="id">The site.</param>
    /// <param name="date">The day.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.DropSpecialHours"/>.</returns>
    public ValueTask<Decision> DropSpecialHoursAsync(
        PracticeSiteId id, LocalDate date, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"site.drop-special-hours {id} {date:uuuu'-'MM'-'dd}"), id, key, site => site.DropSpecialHours(date, at), cancellationToken);

    /// <summary>Lays down how many people a site holds (核定容量).</summary>
    /// <param name="id">The site.</param>
    /// <param name="capacity">How many, or <see langword="null"/> where it is no longer known.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.SetCapacity"/>.</returns>
    public ValueTask<Decision> SetCapacityAsync(
        PracticeSiteId id, int? capacity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"site.set-capacity {id} {capacity}"), id, key, site => site.SetCapacity(capacity, at), cancellationToken);

    /// <summary>Lays down where exactly a site is (定位); GCJ-02 and CGCS2000 are converted into the datum of the district's profile.</summary>
    /// <param name="id">The site.</param>
    /// <param name="location">Where it is, in the datum in which it is stated; or <see langword="null"/> where it is no longer known.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Locate"/>.</returns>
    public ValueTask<Decision> LocateAsync(
        PracticeSiteId id, Coordinates? location, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.locate {id} {location}", id, key, site => site.Locate(location, district.Profile.Circles.Datum, at), cancellationToken);

    private static string Written(IReadOnlyList<OpeningInterval> intervals) =>
        string.Join(',', intervals.Select(interval => FormattableString.Invariant($"{interval.Start}-{interval.End}")));

    private ValueTask<Decision> RunAsync(string command, PracticeSiteId id, IdempotencyKey key, Func<PracticeSite, Decision> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Sites.FindAsync(id, cancellationToken) is { } site ? attempt(site) : new NotFound("site", id.Value), cancellationToken);
}
