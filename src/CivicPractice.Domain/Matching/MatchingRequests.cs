using CivicPractice.Circles;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

/// <summary>Ranks volunteers and teams for requests and says why (精准匹配, C8): who is fit comes first by skill, nearness, hours, load and wishes; who is not is told with everything that stands in the way.</summary>
/// <remarks>
/// <para>It reads and changes nothing. The centre dispatches whom it chooses, and whoever is asked may decline (志愿服务条例 art. 25).</para>
/// <para>Answers do not depend on the order in which anything was read: equal scores are told apart by load, then by open offers, then by id.</para>
/// <para>A volunteer is located by the division they live in and by their home site, never by an address. Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district, opened for who reads.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
/// <param name="times">How long ways take, or <see langword="null"/> for times on foot by the district's <see cref="CircleRules"/>.</param>
public sealed partial class MatchingRequests(OpenDistrict district, IVolunteerFactsSource facts, ITravelTimes? times = null)
{
    /// <summary>Ranks with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district, opened for who reads.</param>
    /// <param name="times">How long ways take, or <see langword="null"/> for times on foot by the district's <see cref="CircleRules"/>.</param>
    public MatchingRequests(OpenDistrict district, ITravelTimes? times = null)
        : this(district, new VolunteerFactsOfDistrict(district), times)
    {
    }

    /// <summary>Ranks volunteers for a request (志愿者匹配).</summary>
    /// <param name="request">The request.</param>
    /// <param name="pool">Who is considered.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// The fit and the others, or <see langword="null"/> when nobody knows the request. In the way stands all that applies of the refusals of <see cref="ServiceRequest.CanDispatch(Assignee, bool, Instant, RequestRules)"/> and
    /// <see cref="EligibilityPolicy.Judge"/>, of those of the schedule (<see cref="Scheduling.Schedule.CanHold"/>), and of <see cref="HoursNotOffered"/>, <see cref="AreaNotOffered"/> and <see cref="TooFarAway"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<Matches?> RankVolunteersAsync(ServiceRequestId request, MatchingPool pool, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        if (await district.Requests.FindAsync(request, cancellationToken) is not { } wanted) return null;
        var considered = await pool.ReadAsync(district, cancellationToken);
        var reading = ReadingOf([wanted]);
        var (appraising, appraisal) = (new Appraising(district, reading), await AppraisalOfAsync(reading, wanted, await HomesOfAsync(reading, considered, cancellationToken), at, cancellationToken));
        var all = new List<MatchAppraisal>(considered.Count);
        foreach (var volunteer in considered) all.Add(await appraising.OfAsync(appraisal, volunteer, isExplained: false, cancellationToken));
        return Appraising.Ranked(appraisal, all);
    }

    /// <summary>Ranks teams for a request (队伍匹配), by the members who would come: as many as are wanted, the best of those who are fit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pool">Which teams are considered.</param>
    /// <param name="volunteers">How many volunteers are wanted of a team, 1 or more; <see langword="null"/> for as many as the request still wants.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// The fit and the others, or <see langword="null"/> when nobody knows the request. In the way stands all that applies of the refusals of <see cref="ServiceRequest.CanDispatch(Assignee, bool, Instant, RequestRules)"/>, of <see cref="TeamInactive"/>,
    /// <see cref="TooFarAway"/> (of the team's site) and <see cref="TooFewFitMembers"/>. A member who declined alone, or comes already, does not count as fit; one who is only asked alone does.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is wanted.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<Matches?> RankTeamsAsync(ServiceRequestId request, TeamPool pool, int? volunteers, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(volunteers ?? 1, 1, nameof(volunteers));
        if (await district.Requests.FindAsync(request, cancellationToken) is not { } wanted) return null;
        var (reading, sites, considered) = (ReadingOf([wanted]), new List<PracticeSiteId?>(), await pool.ReadAsync(district, cancellationToken));
        foreach (var team in considered) sites.AddRange(await PlacesOfAsync(reading, team, cancellationToken));
        var (appraising, appraisal) = (new Appraising(district, reading), await AppraisalOfAsync(reading, wanted, sites, at, cancellationToken));
        var all = new List<MatchAppraisal>(considered.Count);
        foreach (var team in considered) all.Add(await appraising.OfAsync(appraisal, team, volunteers ?? StillWanted(wanted), isExplained: false, cancellationToken));
        return Appraising.Ranked(appraisal, all);
    }

    /// <summary>Says of one volunteer or team why, or why not (匹配说明): the score, as it is or would be, and everything that stands in the way; of a team its members too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="who">The volunteer or the team.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="volunteers">How many volunteers are wanted of a team, 1 or more; <see langword="null"/> for as many as the request still wants.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is to be said, refused with <see cref="NotFound"/> alone of who is unknown; <see langword="null"/> when nobody knows the request.</returns>
    /// <exception cref="ArgumentException">Nobody is asked about.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is wanted.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<MatchAppraisal?> WhyNotAsync(ServiceRequestId request, Assignee who, Instant at, int? volunteers = null, CancellationToken cancellationToken = default)
    {
        if (who == default) throw new ArgumentException("Nobody is asked about.", nameof(who));
        ArgumentOutOfRangeException.ThrowIfLessThan(volunteers ?? 1, 1, nameof(volunteers));
        if (await district.Requests.FindAsync(request, cancellationToken) is not { } wanted) return null;
        var reading = ReadingOf([wanted]);
        var appraising = new Appraising(district, reading);
        if (who.Volunteer is { } volunteer)
        {
            var homes = await HomesOfAsync(reading, [volunteer], cancellationToken);
            return await appraising.OfAsync(await AppraisalOfAsync(reading, wanted, homes, at, cancellationToken), volunteer, isExplained: true, cancellationToken);
        }

        var id = who.Team!.Value;
        var sites = await PlacesOfAsync(reading, id, cancellationToken);
        return await appraising.OfAsync(await AppraisalOfAsync(reading, wanted, sites, at, cancellationToken), id, volunteers ?? StillWanted(wanted), isExplained: true, cancellationToken);
    }

    private static int StillWanted(ServiceRequest request) => Math.Max(request.SeatsLeft, 1);

    // The days that count for any of these, all at once.
    private ReadingCandidates ReadingOf(IReadOnlyCollection<ServiceRequest> requests)
    {
        var days = requests.Select(request => district.Profile.Matching.LoadAround(district.DayOf(request.Wanted.From))).ToList();
        return new(district, facts, times, new Term(days.Min(one => one.From), days.Max(one => one.Through)));
    }

    private async ValueTask<RequestAppraisal> AppraisalOfAsync(
        ReadingCandidates reading, ServiceRequest request, IReadOnlyCollection<PracticeSiteId?> from, Instant at, CancellationToken cancellationToken) =>
        new(request, district.Profile, await reading.WaysAsync(request.Site, from, cancellationToken), at);

    // Of the team and of its members.
    private async ValueTask<IReadOnlyCollection<PracticeSiteId?>> PlacesOfAsync(ReadingCandidates reading, VolunteerTeamId team, CancellationToken cancellationToken) =>
    [
        (await district.Teams.FindAsync(team, cancellationToken))?.Site,
        .. await HomesOfAsync(reading, await reading.MembersOfAsync(team, cancellationToken), cancellationToken),
    ];

    private static async ValueTask<IReadOnlyCollection<PracticeSiteId?>> HomesOfAsync(ReadingCandidates reading, IReadOnlyList<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        var homes = new HashSet<PracticeSiteId?>();
        foreach (var volunteer in volunteers) homes.Add((await reading.FindAsync(volunteer, cancellationToken))?.Registered.Home);
        return homes;
    }
}
