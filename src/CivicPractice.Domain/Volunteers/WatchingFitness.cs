using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Teams;

namespace CivicPractice.Volunteers;

/// <summary>Lists who is booked for service and not fit for it as things stand (上岗条件缺口): uninsured, untrained, without consent, no longer registered; before somebody is refused at the door.</summary>
/// <remarks>Judged by the same policy as sign-up, check-in, acceptance and beginning (<see cref="EligibilityPolicy"/>). Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class WatchingFitness(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Watches with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public WatchingFitness(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>The gaps of all services that are booked in a range of time: seats in activities that are published or under way, and requests that were accepted or are being served.</summary>
    /// <param name="during">The range of time; from now on, for what is ahead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The soonest first.</returns>
    public async ValueTask<IReadOnlyList<FitnessGap>> AheadAsync(TimeRange during, CancellationToken cancellationToken = default)
    {
        var known = new Dictionary<VolunteerId, VolunteerFacts?>();
        var gaps = new List<FitnessGap>();
        foreach (var activity in await district.Activities.ListAsync(new AnnouncedActivitiesSpec(during), cancellationToken))
        {
            foreach (var one in activity.Participations.Where(one => one.State is ParticipationState.SignedUp or ParticipationState.CheckedIn or ParticipationState.Promoted))
                if (await LackingAsync(one.Volunteer, volunteer => activity.LackedBy(volunteer, district.Profile, one.Id)) is [_, ..] lacking) gaps.Add(new(activity.Id, null, one.Volunteer, activity.During, lacking));
        }

        foreach (var request in await district.Requests.ListAsync(new ServiceAheadSpec(during), cancellationToken))
        {
            foreach (var one in request.Volunteers)
                if (await LackingAsync(one, volunteer => request.LackedBy(volunteer, district.Profile)) is [_, ..] lacking) gaps.Add(new(null, request.Id, one, request.Wanted, lacking));
        }

        return [.. gaps.OrderBy(gap => gap.During.From).ThenBy(gap => gap.Activity?.Value ?? gap.Request!.Value.Value).ThenBy(gap => gap.Volunteer)];

        async ValueTask<IReadOnlyList<Refusal>> LackingAsync(VolunteerId volunteer, Func<VolunteerFacts, IReadOnlyList<Refusal>> lackedBy)
        {
            if (!known.TryGetValue(volunteer, out var found)) known[volunteer] = found = await facts.FindAsync(volunteer, cancellationToken);
            return found is null ? [new NotFound("volunteer", volunteer.Value)] : lackedBy(found);
        }
    }

    /// <summary>What each member of a team lacks for a service, before the team is asked; who lacks nothing has an empty list.</summary>
    /// <param name="team">The team.</param>
    /// <param name="demand">What the service asks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The members at present, by volunteer; nobody where the team is unknown.</returns>
    public async ValueTask<IReadOnlyList<MemberFitness>> OfTeamAsync(VolunteerTeamId team, ServiceDemand demand, CancellationToken cancellationToken = default)
    {
        var members = new List<MemberFitness>();
        foreach (var member in await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team), cancellationToken))
        {
            if (await facts.FindAsync(member.Volunteer, cancellationToken) is { } known) members.Add(new(member.Volunteer, EligibilityPolicy.Judge(known, demand).Refusals));
        }

        return [.. members.OrderBy(member => member.Volunteer)];
    }
}

/// <summary>A volunteer who is booked for a service, and what stands in the way of giving it.</summary>
/// <param name="Activity">The activity, or <see langword="null"/>.</param>
/// <param name="Request">The request, or <see langword="null"/>.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="During">When the service is.</param>
/// <param name="Lacking">Why the volunteer would be refused; one at least.</param>
public sealed record FitnessGap(ActivityId? Activity, ServiceRequestId? Request, VolunteerId Volunteer, TimeRange During, IReadOnlyList<Refusal> Lacking);

/// <summary>What a member of a team lacks for a service.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Lacking">Why the volunteer would be refused; none who is fit.</param>
public sealed record MemberFitness(VolunteerId Volunteer, IReadOnlyList<Refusal> Lacking);
