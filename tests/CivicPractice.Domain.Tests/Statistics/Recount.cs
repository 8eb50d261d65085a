using CivicPractice.Activities;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>The district counted out of its aggregates as they are, without a look at any event.</summary>
internal sealed class Recount
{
    private readonly IReadOnlyList<PracticeSite> _sites;
    private readonly IReadOnlyList<ServiceRequest> _requests;
    private readonly IReadOnlyList<Activity> _activities;
    private readonly IReadOnlyList<Volunteer> _volunteers;
    private readonly IReadOnlyList<VolunteerOrganization> _organizations;

    private Recount(
        IReadOnlyList<PracticeSite> sites, IReadOnlyList<ServiceRequest> requests, IReadOnlyList<Activity> activities,
        IReadOnlyList<Volunteer> volunteers, IReadOnlyList<VolunteerOrganization> organizations) =>
        (_sites, _requests, _activities, _volunteers, _organizations) = (sites, requests, activities, volunteers, organizations);

    public static async Task<Recount> OfAsync(OpenDistrict district) => new(
        await district.Sites.ListAsync(All<PracticeSite, PracticeSiteId>.Instance),
        await district.Requests.ListAsync(All<ServiceRequest, ServiceRequestId>.Instance),
        await district.Activities.ListAsync(All<Activity, ActivityId>.Instance),
        await district.Volunteers.ListAsync(All<Volunteer, VolunteerId>.Instance),
        await district.Organizations.ListAsync(All<VolunteerOrganization, VolunteerOrganizationId>.Instance));

    public DistrictOverview Overview()
    {
        var open = _sites.Where(site => site.State == SiteState.Open).ToList();
        var stations = open.Where(site => site.Tier == SiteTier.Station).ToList();
        return new DistrictOverview
        {
            Centres = open.Count(site => site.Tier == SiteTier.Centre),
            Institutes = open.Count(site => site.Tier == SiteTier.Institute),
            Stations = stations.Count,
            UrbanStations = stations.Count(site => site.Setting == SiteSetting.Urban),
            RuralStations = stations.Count(site => site.Setting == SiteSetting.Rural),
            PointSites = open.Count(site => site.Tier == SiteTier.Point),
            Organizations = _organizations.Count(organization => organization.State == OrganizationState.Active),
            Volunteers = _volunteers.Count(volunteer => volunteer.State == VolunteerState.Active),
            Activities = Held.Count(),
            PersonTimes = Held.Sum(activity => activity.PersonTimes) + ServedItself.Sum(round => round.PersonTimes),
            RequestsPlaced = _requests.Count,
            RequestsReviewed = Rounds.Count(round => round.IsReviewed),
            ServiceMinutes = Held.Sum(Minutes) + ServedItself.Sum(round => (long)round.Minutes * round.Volunteers.Count),
        };
    }

    public IEnumerable<SessionFigures> Sessions()
    {
        var tiers = _sites.ToDictionary(site => site.Id, site => site.Tier);
        return from activity in Held
               group activity by (Month: activity.HeldOn!.Value.ToYearMonth(), Tier: tiers[activity.Site], activity.Category, activity.Host.Kind) into row
               orderby row.Key.Month, row.Key.Tier, row.Key.Category.Code, row.Key.Kind
               select new SessionFigures(
                   row.Key.Month, row.Key.Tier, row.Key.Category, row.Key.Kind, row.Count(), row.Sum(activity => activity.PersonTimes), row.Sum(Minutes));
    }

    public IEnumerable<MonthFigures> Months()
    {
        var tiers = _sites.ToDictionary(site => site.Id, site => site.Tier);
        return from activity in Held
               group activity by (Month: activity.HeldOn!.Value.ToYearMonth(), Tier: tiers[activity.Site]) into row
               orderby row.Key.Month, row.Key.Tier
               select new MonthFigures(row.Key.Month, row.Key.Tier, row.Count(), row.Sum(activity => activity.PersonTimes), row.Sum(Minutes));
    }

    public IEnumerable<TeamFigures> TopTeams(Term days, int most) =>
        (from one in Held.Select(activity => (activity.Host.Team, Day: activity.HeldOn, Minutes: Minutes(activity)))
            .Concat(from round in ServedItself from party in round.Parties select (party.By.Team, Day: round.ServedOn, Minutes: (long)round.Minutes * party.Volunteers.Count))
         where one is { Team: not null, Day: { } day, Minutes: > 0 } && days.Contains(day)
         group one.Minutes by one.Team!.Value into team
         orderby team.Sum() descending, team.Key
         select new TeamFigures(team.Key, team.Sum())).Take(most);

    // Offers that came to nothing are not all kept, so what became of them is told by the log.
    public RequestFigures Requests(RecountOfTheLog log) => new(
        _requests.Count, log.RequestsOffered(), log.RequestsTakenOn(), Count(round => round.IsServed), Count(round => round.IsReviewed), _requests.Count(request => request.State == RequestState.Cancelled || request.PastRounds.Any(round => round.CancelledFor is not null)),
        log.WaitedAtMost(50), log.WaitedAtMost(95),
        [.. from round in Rounds where round.Score is not null group round.Score!.Value by round.Site into site orderby site.Key select new SiteRating(site.Key, site.Count(), site.Sum(score => score))]);

    public IEnumerable<SiteFigures> Sites()
    {
        var tiers = _sites.ToDictionary(site => site.Id, site => site.Tier);
        var held = Held.ToLookup(activity => (activity.Site, Month: (YearMonth?)activity.HeldOn!.Value.ToYearMonth()));
        var served = ServedItself.ToLookup(round => (round.Site, Month: round.ServedOn?.ToYearMonth()));
        return from key in held.Select(one => one.Key).Union(served.Select(one => one.Key))
               orderby key.Site, key.Month
               select new SiteFigures(
                   key.Site, tiers[key.Site], key.Month, held[key].Count(),
                   held[key].Aggregate(Duration.Zero, (sum, activity) => sum + activity.During.Length),
                   Covered([.. held[key].Select(activity => activity.During)]),
                   served[key].Count(),
                   held[key].Sum(activity => activity.PersonTimes) + served[key].Sum(round => round.PersonTimes),
                   ByMethod([.. held[key].Select(activity => (activity.Counted, activity.PersonTimes)), .. served[key].Select(round => (round.Counted, round.PersonTimes))]));
    }

    /// <summary>What each volunteer has served, by the activities and requests themselves: time that two of them share, in the overtime of the one, is served once.</summary>
    public Dictionary<VolunteerId, long> MinutesOfVolunteers() =>
        Held.SelectMany(activity => activity.ServedMinutes.Select(served => (served.Volunteer, served.Given)))
            .Concat(ServedItself.Where(round => round.Minutes > 0).SelectMany(round => round.Volunteers.Select(
                volunteer => (Volunteer: volunteer, Given: TimeRange.Starting(Instant.Max(round.BegunAt!.Value, round.Wanted.From), Duration.FromMinutes(round.Minutes))))))
            .GroupBy(served => served.Volunteer)
            .ToDictionary(served => served.Key, served => (long)Covered([.. served.Select(one => one.Given)]).TotalMinutes);

    /// <summary>Whose time is taken now: by a request that was accepted, in this round or served in one before, or a seat in an activity that is not called off.</summary>
    public IEnumerable<(VolunteerId Volunteer, Guid Booking, TimeRange During)> TakenTimes() =>
        Rounds.Where(round => round.IsTaken)
            .SelectMany(round => round.Volunteers.Select(volunteer => (volunteer, round.Cause, round.Wanted)))
            .Concat(_activities.Where(activity => activity.State != ActivityState.Cancelled)
                .SelectMany(activity => activity.Participations.Where(one => one.HasSeat && !(activity.CompletedAt is not null && one.HasCome && one.Minutes == 0)).Select(one => (one.Volunteer, one.Id.Value, activity.During))));

    /// <summary>Whether somebody who comes for a request signed up for an activity that answers it: the time then goes over to the participation.</summary>
    public bool IsGoneOver(VolunteerId volunteer, Guid round) => Rounds.FirstOrDefault(one => one.Cause == round) is { } taken &&
        _activities.Any(activity => activity.Answers is { } answered && taken.Request == answered && activity.State != ActivityState.Cancelled && activity.Participations.Any(one => one.Volunteer == volunteer && one.HasSeat));

    /// <summary>Whether the service was over before any of its time had come: the time was then given back whole.</summary>
    public bool IsOverInNoTime(Guid round) => ServedItself.Any(one => one.Cause == round && one.Minutes == 0);

    private static PersonTimesByMethod ByMethod(IReadOnlyList<(CountingMethod Counted, int PersonTimes)> counted)
    {
        long Of(CountingMethod method) => counted.Where(one => one.Counted == method).Sum(one => one.PersonTimes);
        return new(Of(CountingMethod.Unstated), Of(CountingMethod.Estimated), Of(CountingMethod.AtTheDoor), Of(CountingMethod.SignInSheet), Of(CountingMethod.Participants));
    }

    // Between any two moments at which something begins or ends there is something throughout, or nothing at all.
    private static Duration Covered(IReadOnlyList<TimeRange> sessions)
    {
        var moments = sessions.SelectMany(one => new[] { one.From, one.Until }).Distinct().Order().ToList();
        return moments.Zip(moments.Skip(1)).Where(pair => sessions.Any(one => one.Contains(pair.First))).Aggregate(Duration.Zero, (sum, pair) => sum + (pair.Second - pair.First));
    }

    private IEnumerable<Activity> Held => _activities.Where(activity => activity.State is ActivityState.Held or ActivityState.Reviewed);

    private IEnumerable<OneRound> ServedItself => Rounds.Where(round => round is { IsServed: true, Through: null });

    // What a request is now, and what it was before it was reopened.
    private IEnumerable<OneRound> Rounds => _requests.SelectMany(request => request.PastRounds
        .Select(past => new OneRound(
            request.Id, request.Id.CauseOfRound(past.Number), request.Site, past.Wanted, past.Volunteers, past.BegunAt, past.ServedAt is not null, past.ServedAt is not null,
            past.Minutes, past.PersonTimes, past.Counted, past.ServedOn, past.Through, past.Review is not null, ScoreOf(past.Review), past.Parties))
        .Append(new OneRound(
            request.Id, request.Cause, request.Site, request.Wanted, request.Volunteers, request.BegunAt, request.State is RequestState.Accepted or RequestState.InService || IsServed(request), IsServed(request),
            request.Minutes, request.PersonTimes, request.Counted, request.ServedOn, request.Through, request.PublicReview is not null, ScoreOf(request.PublicReview), request.Parties)));

    private int Count(Func<OneRound, bool> reached) => Rounds.Where(reached).Select(round => round.Request).Distinct().Count();

    private static int? ScoreOf(RequestReview? review) => review is { Counts: true } ? review.Score : null;

    private static bool IsServed(ServiceRequest request) => request.State is RequestState.Served or RequestState.Confirmed or RequestState.Reviewed or RequestState.Disputed;

    private static long Minutes(Activity activity) => activity.Participations.Sum(one => (long)one.Minutes);

    private sealed record OneRound(
        ServiceRequestId Request, Guid Cause, PracticeSiteId Site, TimeRange Wanted, IReadOnlyList<VolunteerId> Volunteers, Instant? BegunAt, bool IsTaken, bool IsServed,
        int Minutes, int PersonTimes, CountingMethod Counted, LocalDate? ServedOn, ActivityId? Through, bool IsReviewed, int? Score, IReadOnlyList<ServingParty> Parties);
}
