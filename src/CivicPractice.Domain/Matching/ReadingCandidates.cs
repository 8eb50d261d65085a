using CivicPractice.Circles;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

// What is known of a volunteer who may be asked.
internal sealed record Candidate(Volunteer Registered, VolunteerFacts Facts, Schedule Schedule)
{
    public Assignee Assignee => Assignee.Of(Registered.Id);
}

// Reads what rankings need, each of it once for as long as one thing is worked out.
internal sealed class ReadingCandidates(OpenDistrict district, IVolunteerFactsSource facts, ITravelTimes? times, Term days)
{
    // Of more than so many, the records of all volunteers are listed once and not a head. All are read before any record is.
    private const int Few = 200;

    private readonly ITravelTimes _times = times ?? new WalkingTimes(district.Profile.Circles);
    private readonly Dictionary<VolunteerId, Candidate?> _candidates = [];
    private readonly Dictionary<VolunteerId, IReadOnlyList<Recorded>> _recorded = [];
    private ILookup<VolunteerId, Recorded>? _recordedOfAll;
    private readonly Dictionary<VolunteerTeamId, IReadOnlyList<VolunteerId>> _members = [];

    public async ValueTask<Candidate?> FindAsync(VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (_candidates.TryGetValue(volunteer, out var known)) return known;
        var candidate = await district.Volunteers.FindAsync(volunteer, cancellationToken) is { } registered && await facts.FindAsync(volunteer, cancellationToken) is { } told
            ? new Candidate(registered, told, await district.Schedules.FindAsync(volunteer, cancellationToken) ?? Schedule.Of(district.Id, volunteer))
            : null;
        return _candidates[volunteer] = candidate;
    }

    public async ValueTask<IReadOnlyList<VolunteerId>> MembersOfAsync(VolunteerTeamId team, CancellationToken cancellationToken) => _members.TryGetValue(team, out var known)
        ? known
        : _members[team] = [.. (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team), cancellationToken)).Select(member => member.Volunteer)];

    // Minutes that are recorded of some of the days, and stand.
    public async ValueTask<int> RecordedAsync(VolunteerId volunteer, Term some, CancellationToken cancellationToken)
    {
        var theirs = _candidates.Count > Few ? (await RecordedOfAllAsync(cancellationToken))[volunteer] : await RecordedOfAsync(volunteer, cancellationToken);
        return theirs.Where(one => some.Contains(one.Day)).Sum(one => one.Minutes);
    }

    // How long the way is to a site from each of some others; a site of which nobody knows where it is has no entry.
    public async ValueTask<IReadOnlyDictionary<PracticeSiteId, Duration?>> WaysAsync(PracticeSiteId to, IEnumerable<PracticeSiteId?> from, CancellationToken cancellationToken)
    {
        var ways = new Dictionary<PracticeSiteId, Duration?>();
        var located = new List<(PracticeSiteId Site, Coordinates At)>();
        var place = await PlaceOfAsync(to, cancellationToken);
        foreach (var site in from.OfType<PracticeSiteId>().Distinct())
        {
            if (site == to) ways[site] = Duration.Zero;
            else if (place is not null && await PlaceOfAsync(site, cancellationToken) is { } at) located.Add((site, at));
        }

        if (place is not { } goal || located.Count == 0) return ways;
        var taken = await _times.ToAsync(goal, [.. located.Select(one => one.At)], cancellationToken);
        if (taken.Count != located.Count || taken.Any(time => time < Duration.Zero)) throw new InvalidOperationException("The travel times are not one for each place that was asked for, or some are negative.");
        for (var i = 0; i < located.Count; i++) ways[located[i].Site] = taken[i];
        return ways;
    }

    private async ValueTask<IReadOnlyList<Recorded>> RecordedOfAsync(VolunteerId volunteer, CancellationToken cancellationToken) => _recorded.TryGetValue(volunteer, out var known)
        ? known
        : _recorded[volunteer] = Standing(await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(volunteer, days), cancellationToken));

    private async ValueTask<ILookup<VolunteerId, Recorded>> RecordedOfAllAsync(CancellationToken cancellationToken) =>
        _recordedOfAll ??= Standing(await district.ServiceRecords.ListAsync(new RecordsOfDaysSpec(days), cancellationToken)).ToLookup(one => one.Volunteer);

    private static IReadOnlyList<Recorded> Standing(IReadOnlyList<ServiceRecord> records) =>
        [.. records.Where(record => record.Stands).Select(record => new Recorded(record.Volunteer, record.Day, record.Minutes))];

    // A district that went over from a plane to the Earth may have places of both kinds for a while.
    private async ValueTask<Coordinates?> PlaceOfAsync(PracticeSiteId id, CancellationToken cancellationToken) =>
        await district.Sites.FindAsync(id, cancellationToken) is { Location: { } location } && location.CanBecome(district.Profile.Circles.Datum) ? location : null;

    private readonly record struct Recorded(VolunteerId Volunteer, LocalDate Day, int Minutes);
}
