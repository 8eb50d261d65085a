using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>
/// Ten months of a district, the same in every run; at scale 10 and 100 it is ten and a hundred times as large. At scale 1: 921 sites, 722 organisations with a team each, 89,912 volunteers, 14,000 sessions held with about 140,000 participations, 30,000 requests.
/// </summary>
internal sealed partial class DistrictData
{
    private const int OrganizationsOfOne = 722;
    private const int VolunteersOfOne = 89_912;
    private const int HeldOfOne = 14_000;
    private const int NotHeldOfOne = 400;
    private const int RequestsOfOne = 30_000;
    private static readonly int[] StarHours = [100, 300, 600, 1_000, 1_500];
    private static readonly int[] CategoryWeights = [14, 9, 6, 6, 12, 7, 9, 10, 4, 6, 2, 6, 5, 3, 1];

    private readonly Draw _draw = new(2026);
    private readonly int[] _minutes;
    private readonly List<TimeRange>?[] _bookings;

    /// <summary>The categories of sessions, by code.</summary>
    public static ActivityCategory[] Categories { get; } = [.. ActivityCategory.WellKnown.Keys.OrderBy(one => one.Code, StringComparer.Ordinal).Take(CategoryWeights.Length)];

    private DistrictData(int scale)
    {
        Scale = scale;
        (_minutes, _bookings) = (new int[VolunteersOfOne * scale], new List<TimeRange>?[VolunteersOfOne * scale]);
        Sites = SiteRows.Make(scale);
        Organizations = MakeOrganizations();
        var hosts = new Hosts(Sites);
        Sessions = MakeSessions(hosts);
        Requests = MakeRequests(hosts);
        Volunteers = MakeVolunteers();
        Wants = Wanted.In(this);
    }

    public int Scale { get; }

    public IReadOnlyList<SiteRow> Sites { get; }

    public IReadOnlyList<OrganizationRow> Organizations { get; }

    public IReadOnlyList<VolunteerRow> Volunteers { get; }

    public IReadOnlyList<SessionRow> Sessions { get; }

    public IReadOnlyList<RequestRow> Requests { get; }

    /// <summary>What volunteers are asked for, in turn.</summary>
    public IReadOnlyList<Wanted> Wants { get; }

    public static DistrictData Make(int scale) => new(scale);

    /// <summary>How many stars so many minutes are worth.</summary>
    public static int StarsOf(long minutes) => StarHours.Count(hours => minutes >= hours * 60L);

    private List<OrganizationRow> MakeOrganizations()
    {
        var ids = new SeededIds(12);
        return [.. Enumerable.Range(0, OrganizationsOfOne * Scale).Select(number => new OrganizationRow(number, ids.Next<VolunteerTeamId>(), _draw.Below(Sites.Count), !_draw.OneIn(40)))];
    }

    private List<SessionRow> MakeSessions(Hosts hosts)
    {
        var ids = new SeededIds(13);
        var sessions = new List<SessionRow>((HeldOfOne + NotHeldOfOne) * Scale);
        for (var number = 0; number < (HeldOfOne + NotHeldOfOne) * Scale; number++)
        {
            var isHeld = number % (HeldOfOne + NotHeldOfOne) < HeldOfOne;
            var (site, day) = (hosts.Draw(_draw), Calendar.Draw(_draw));
            var during = TimeRange.Starting(Calendar.At(day, 15 * _draw.Between(32, 72)), Duration.FromMinutes(15 * _draw.Between(4, 16)));
            var (kind, host) = _draw.Below(100) switch
            {
                < 60 => (ActivityHostKind.Team, _draw.Uneven(Organizations.Count, 2)),
                < 85 => (ActivityHostKind.Site, site),
                _ => (ActivityHostKind.Organization, _draw.Uneven(Organizations.Count, 2)),
            };
            var counted = _draw.Between(2, 15);
            sessions.Add(new SessionRow(
                number, ids.Next<ActivityId>(), site, Categories[_draw.Of(CategoryWeights)], kind, host, day, during, isHeld, _draw.Percent(8), counted, _draw.Percent(2) ? counted + _draw.Between(1, 9) : counted,
                isHeld ? Participations(during) : []));
        }

        return sessions;
    }

    private ParticipationRow[] Participations(TimeRange during)
    {
        var participations = new ParticipationRow[_draw.Between(4, 16)];
        for (var i = 0; i < participations.Length; i++)
        {
            var minutes = (int)during.Length.TotalMinutes - _draw.Below(20);
            participations[i] = new ParticipationRow(Serving(during, minutes), minutes);
        }

        return participations;
    }

    // Some serve often, and most never. Those who registered in the course of the year do not serve yet.
    private int Serving(TimeRange during, int minutes)
    {
        var volunteer = _draw.Uneven(_minutes.Length * 6 / 10, 4);
        _minutes[volunteer] += minutes;
        (_bookings[volunteer] ??= []).Add(during);
        return volunteer;
    }

    private List<VolunteerRow> MakeVolunteers()
    {
        var ids = new SeededIds(14);
        var volunteers = new List<VolunteerRow>(_minutes.Length);
        for (var number = 0; number < _minutes.Length; number++)
        {
            var registered = Calendar.At(Calendar.First.PlusDays(number < _minutes.Length * 7L / 10 ? -_draw.Between(1, 19) : _draw.Below(300)), _draw.Below(1_440));
            var state = _draw.Below(1_000) switch { < 20 => VolunteerState.Suspended, < 35 => VolunteerState.Withdrawn, _ => VolunteerState.Active };
            var home = _draw.Percent(20) ? -1 : _draw.Below(Sites.Count);
            volunteers.Add(new VolunteerRow(
                number, ids.Next<VolunteerId>(), registered, state, StarsOf(_minutes[number]), _minutes[number], home, Skills.Draw(_draw), _bookings[number]?.ToArray() ?? []));
            _bookings[number] = null;
        }

        return volunteers;
    }

    /// <summary>Sites that were open all the time, from which those where something takes place are drawn: stations most of all.</summary>
    private sealed class Hosts(IReadOnlyList<SiteRow> sites)
    {
        private static readonly int[] TierWeights = [3, 12, 55, 30];

        private readonly int[][] _tiers =
            [.. Enum.GetValues<SiteTier>().Where(tier => sites.Any(site => site.Tier == tier)).Select(tier => sites.Where(site => site.Tier == tier && site.Open is [{ Until: null }] && site.Open[0].From < Calendar.At(Calendar.First, 0)).Select(site => site.Number).ToArray())];

        public int Draw(Draw draw)
        {
            var tier = _tiers[draw.Of(TierWeights)];
            return tier[draw.Uneven(tier.Length, 2)];
        }
    }
}
