using CivicPractice.Commendation;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

/// <summary>Who of a district's volunteers could be asked (候选名册): by skill, home, free time and rank, answered at once out of memory however many they are.</summary>
/// <remarks>
/// <para>The first question reads the district; later ones read what events have told of since, whichever program committed it. An answer holds as of its position. docs/decisions/0044-roster-of-volunteers.md.</para>
/// <para>On it are the volunteers whose registration is in force, and of each: skills, home site, stars, minutes served, and when they are booked. Whoever is suspended, leaves, or is merged or forgotten is gone with the next question. Nothing of it is ever stored.</para>
/// <para>It proposes and does not judge: rest and limits of service, insurance, training, hours and area are looked at by <see cref="MatchingRequests"/>, for which a shortlist is a pool (<see cref="MatchingPool.Shortlisted"/>).</para>
/// <para>One a district and program is enough: it is safe for concurrent use, and whoever comes while it reads waits. While others write without a pause, a question reads on until the log has nothing more to tell.</para>
/// </remarks>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.
public sealed class VolunteerRoster
#pragma warning restore CA1001
{
    private const int Page = 1_000;

    private static readonly string OfSite = KindAttribute.NameOf(typeof(PracticeSite));
    private static readonly string[] OfVolunteer = [.. new[] { typeof(Volunteer), typeof(Schedule), typeof(HonourRoll) }.Select(KindAttribute.NameOf)];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Districts _districts;
    private readonly ActorId _actor;
    private readonly IEventLog _log;
    private RosterIndex? _index;
    private long _position;

    /// <summary>A roster of a district; nothing is read before the first question.</summary>
    /// <param name="districts">The districts of the program.</param>
    /// <param name="district">Which of them.</param>
    /// <param name="actor">Who reads; nothing is ever written.</param>
    /// <exception cref="ArgumentException">The program does not serve this district, or the actor is missing.</exception>
    public VolunteerRoster(Districts districts, DistrictId district, ActorId actor)
    {
        ArgumentNullException.ThrowIfNull(districts);
        // Whatever is wrong with either is told now and not with the first question.
        (_districts, District, _actor) = (districts, districts.Open(district, actor).Id, actor);
        _log = districts.LogOf(district);
    }

    /// <summary>The district.</summary>
    public DistrictId District { get; }

    /// <summary>The best of those who are wanted: most stars first, then most minutes served, then by id.</summary>
    /// <remarks>
    /// A home lies below a site when the site stands above it, however far; one that was merged counts with the site that it became part of, one that was closed stays below the site that it stood under. Free is who has no booking that shares a moment with the wanted time:
    /// bookings that only touch it do not matter, and those that ended so long ago that the schedule has dropped them (<see cref="ScheduleRules.KeepEnded"/>) are not known any more.
    /// </remarks>
    /// <param name="wanted">Whom to name; nobody is at home at a site that is unknown, and nobody has a skill that is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AsOf<IReadOnlyList<ShortlistedVolunteer>>> ShortlistAsync(WantedVolunteers wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var index = await CaughtUpAsync(cancellationToken);
            return new(_position, index.Shortlist(wanted));
        }
        finally
        {
            _turn.Release();
        }
    }

    // For measuring: as if the store held these, and no event had ever been told.
    internal void Fill(IEnumerable<(PracticeSiteId Site, PracticeSiteId? Above)> sites, IEnumerable<RosterEntry> entries)
    {
        var index = new RosterIndex();
        foreach (var (site, above) in sites) index.Sites.Put(site, above);
        index.PutAll(entries);
        _index = index;
    }

    // What is read may be newer than the event that told of it. When the log has nothing more to tell, nothing has changed since either: all is as of its end.
    private async ValueTask<RosterIndex> CaughtUpAsync(CancellationToken cancellationToken)
    {
        if (_index is null)
        {
            // What is committed while all is read is told by the events after this one.
            var district = _districts.Open(District, _actor);
            _position = (await district.Statistics.FiguresAsync(cancellationToken)).Position;
            _index = await new ReadingRoster(district).AllAsync(cancellationToken);
        }

        while (await _log.ReadAsync(_position, Page, cancellationToken) is { Count: > 0 } page)
        {
            await ReadAgainAsync(page, _index, cancellationToken);
            _position = page[^1].Position;
        }

        return _index;
    }

    // The event tells that something has changed, the aggregate tells what: no event says more than it must of a person.
    private async ValueTask ReadAgainAsync(IReadOnlyList<RecordedEvent> page, RosterIndex index, CancellationToken cancellationToken)
    {
        var (sites, volunteers) = (new HashSet<PracticeSiteId>(), new HashSet<VolunteerId>());
        foreach (var (_, envelope) in page)
        {
            if (envelope.Kind == OfSite) sites.Add(new PracticeSiteId(envelope.Aggregate));
            else if (OfVolunteer.Contains(envelope.Kind)) volunteers.Add(new VolunteerId(envelope.Aggregate));
        }

        var reading = new ReadingRoster(_districts.Open(District, _actor));
        foreach (var site in sites) await reading.AgainAsync(site, index, cancellationToken);
        foreach (var volunteer in volunteers) await reading.AgainAsync(volunteer, index, cancellationToken);
    }
}
