using CivicPractice.Divisions;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

/// <summary>Which volunteers are considered for a request (候选范围).</summary>
/// <remarks>Immutable and safe for concurrent use. What it names is read when it is asked for, and nothing else: a pool of a site never loads the district.</remarks>
public sealed class MatchingPool
{
    private readonly Func<OpenDistrict, CancellationToken, ValueTask<IEnumerable<VolunteerId>>> _read;

    private MatchingPool(Func<OpenDistrict, CancellationToken, ValueTask<IEnumerable<VolunteerId>>> read) => _read = read;

    /// <summary>Every volunteer of the district whose registration is in force; all of them are loaded.</summary>
    public static MatchingPool WholeDistrict { get; } = new(async (district, cancel) => Ids(await district.Volunteers.ListAsync(new ActiveVolunteersSpec(), cancel)));

    /// <summary>The active volunteers who are at home at a site.</summary>
    /// <param name="site">The site.</param>
    public static MatchingPool AtHomeAt(PracticeSiteId site) => new(async (district, cancel) => Ids(await district.Volunteers.ListAsync(new VolunteersOfSiteSpec(site), cancel)));

    /// <summary>The active volunteers who live in a division or in what it contains.</summary>
    /// <param name="division">The division.</param>
    public static MatchingPool LivingIn(DivisionCode division) => new(async (district, cancel) => Ids(await district.Volunteers.ListAsync(new VolunteersLivingInSpec(division), cancel)));

    /// <summary>The members of a team.</summary>
    /// <param name="team">The team.</param>
    public static MatchingPool MembersOf(VolunteerTeamId team) => new((district, cancel) => MembersAsync(district, team, cancel));

    /// <summary>The members of all teams of a site.</summary>
    /// <param name="site">The site.</param>
    public static MatchingPool MembersAt(PracticeSiteId site) => new(async (district, cancel) =>
    {
        var members = new List<VolunteerId>();
        foreach (var team in await district.Teams.ListAsync(new TeamsOfSiteSpec(site), cancel)) members.AddRange(await MembersAsync(district, team.Id, cancel));
        return members;
    });

    /// <summary>Some volunteers by name; who is unknown is told to be.</summary>
    /// <param name="volunteers">The volunteers; who stands twice is considered once.</param>
    public static MatchingPool Of(IReadOnlyCollection<VolunteerId> volunteers)
    {
        ArgumentNullException.ThrowIfNull(volunteers);
        VolunteerId[] named = [.. volunteers];
        return new((_, _) => ValueTask.FromResult<IEnumerable<VolunteerId>>(named));
    }

    /// <summary>The best of those who are wanted, out of the roster: a centre of tens of thousands ranks some hundred in detail without loading everybody (候选名单).</summary>
    /// <remarks>Who is free by the roster may still lack the rest between, and whatever else is judged. It is asked when the pool is read.</remarks>
    /// <param name="roster">The roster; asked for a request of another district it throws an <see cref="ArgumentException"/>.</param>
    /// <param name="wanted">Whom to name, and how many.</param>
    public static MatchingPool Shortlisted(VolunteerRoster roster, WantedVolunteers wanted)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(wanted);
        return new(async (district, cancel) => roster.District == district.Id
            ? (await roster.ShortlistAsync(wanted, cancel)).Answer.Select(one => one.Volunteer)
            : throw new ArgumentException("The roster is another district's.", nameof(roster)));
    }

    // Each once.
    internal async ValueTask<IReadOnlyList<VolunteerId>> ReadAsync(OpenDistrict district, CancellationToken cancellationToken) => [.. (await _read(district, cancellationToken)).Distinct()];

    private static async ValueTask<IEnumerable<VolunteerId>> MembersAsync(OpenDistrict district, VolunteerTeamId team, CancellationToken cancellationToken) =>
        (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team), cancellationToken)).Select(member => member.Volunteer);

    private static IEnumerable<VolunteerId> Ids(IReadOnlyList<Volunteer> volunteers) => volunteers.Select(volunteer => volunteer.Id);
}
