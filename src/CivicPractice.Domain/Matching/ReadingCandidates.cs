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
internal sealed class ReadingCandidates(OpenDistrict district, IVolunteerFactsSource facts, ITravelTimes? times, int considered)
{
    // Of more than so many, the records of all volunteers are listed once and not a head.
    private const int Few = 200;

    private readonly ITravelTimes _times = times ?? new WalkingTimes(district.Profile.Circles);
    private readonly Dictionary<VolunteerId, Candidate?> _candidates = [];
    private readonly Dictionary<(VolunteerId, Term), int> _recorded = [];
    private readonly Dictionary<Term, Dictionary<VolunteerId, int>> _recordedOfAll = [];
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

    // Minutes that are recorded of some days and stand.
    public async ValueTask<int> RecordedAsync(VolunteerId volunteer, Term days, CancellationToken cancellationToken)
    {
        if (considered > Few) return (await RecordedOfAllAsync(days, cancellationToken)).GetValueOrDefault(volunteer);
        if (_recorded.TryGetValue((volunteer, days), out var known)) return known;
        var records = await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(volunteer, days), cancellationToken);
        return _recorded[(volunteer, days)] = records.Where(record => record.Stands).Sum(record => record.Minutes);
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

    private async ValueTask<Dictionary<VolunteerId, int>> RecordedOfAllAsync(Term days, CancellationToken cancellationToken)
    {
        if (_recordedOfAll.TryGetValue(days, out var known)) return known;
        var records = await district.ServiceRecords.ListAsync(new RecordsOfDaysSpec(days), cancellationToken);
        return _recordedOfAll[days] = records.Where(record => record.Stands).GroupBy(record => record.Volunteer).ToDictionary(theirs => theirs.Key, theirs => theirs.Sum(record => record.Minutes));
    }

    // A district that went over from a plane to the Earth may have places of both kinds for a while.
    private async ValueTask<Coordinates?> PlaceOfAsync(PracticeSiteId id, CancellationToken cancellationToken) =>
        await district.Sites.FindAsync(id, cancellationToken) is { Location: { } location } && location.CanBecome(district.Profile.Circles.Datum) ? location : null;
}
