using CivicPractice.Sites;
using CivicPractice.Teams;

namespace CivicPractice.Matching;

/// <summary>Which teams are considered for a request (候选队伍).</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class TeamPool
{
    private readonly Func<OpenDistrict, CancellationToken, ValueTask<IEnumerable<VolunteerTeamId>>> _read;

    private TeamPool(Func<OpenDistrict, CancellationToken, ValueTask<IEnumerable<VolunteerTeamId>>> read) => _read = read;

    /// <summary>Every team of the district that works.</summary>
    public static TeamPool WholeDistrict { get; } = new(async (district, cancel) => (await district.Teams.ListAsync(new ActiveTeamsSpec(), cancel)).Select(team => team.Id));

    /// <summary>The teams of a site but those dissolved.</summary>
    /// <param name="site">The site.</param>
    public static TeamPool At(PracticeSiteId site) => new(async (district, cancel) => (await district.Teams.ListAsync(new TeamsOfSiteSpec(site), cancel)).Select(team => team.Id));

    /// <summary>Some teams by name; one that is unknown is told to be.</summary>
    /// <param name="teams">The teams; one that stands twice is considered once.</param>
    public static TeamPool Of(IReadOnlyCollection<VolunteerTeamId> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        VolunteerTeamId[] named = [.. teams];
        return new((_, _) => ValueTask.FromResult<IEnumerable<VolunteerTeamId>>(named));
    }

    // Each once.
    internal async ValueTask<IReadOnlyList<VolunteerTeamId>> ReadAsync(OpenDistrict district, CancellationToken cancellationToken) => [.. (await _read(district, cancellationToken)).Distinct()];
}
