using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Finds those who are on dangerous service without cover, and calls them off (撤离): nobody goes on uninsured (R4).</summary>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from; covers as this unit of work has them.</param>
internal sealed class StandingDown(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly ServingRequests _serving = new(district, facts);

    /// <summary>Who of some volunteers is on dangerous service and not covered until its end.</summary>
    public async ValueTask<UncoveredService> FindAsync(IReadOnlySet<VolunteerId> volunteers, Instant at, CancellationToken cancellationToken)
    {
        var seats = new List<(Activity Activity, ParticipationId Seat, VolunteerFacts Volunteer)>();
        var requests = new List<ServiceRequest>();
        var (now, profile) = (at.ToMicrosecond(), district.Profile);
        // Also those about to begin: who begins in the same moment makes this attempt look again.
        foreach (var listed in await district.Activities.ListAsync(new DangerousActivitiesSpec(Around(now, profile.Activities.Overtime, profile.Activities.EarliestCheckIn)), cancellationToken))
        {
            if (await district.Activities.FindAsync(listed.Id, cancellationToken) is not { } activity) continue;
            foreach (var one in activity.Participations.Where(one => one.State == ParticipationState.CheckedIn && volunteers.Contains(one.Volunteer)))
            {
                if (await facts.FindAsync(one.Volunteer, cancellationToken) is { } known && activity.CanStandDown(one.Id, known, at, profile).IsAccepted) seats.Add((activity, one.Id, known));
            }
        }

        // Where an activity answers a request, who comes has a seat there.
        foreach (var listed in await district.Requests.ListAsync(new DangerousRequestsSpec(Around(now, profile.Requests.Overtime, profile.Requests.EarliestBegin)), cancellationToken))
        {
            if (await district.Requests.FindAsync(listed.Id, cancellationToken) is not { State: RequestState.InService, AnsweredBy: null } request) continue;
            foreach (var volunteer in request.Volunteers.Where(volunteers.Contains))
            {
                if (await facts.FindAsync(volunteer, cancellationToken) is not { } known || !request.IsUncovered(known, at, profile)) continue;
                requests.Add(request);
                break;
            }
        }

        return new UncoveredService(seats, requests);
    }

    /// <summary>Calls them off: out of activities one by one; a visit is broken off as a whole, and its request waits to be dispatched again.</summary>
    public async ValueTask<Decision> CallOffAsync(UncoveredService uncovered, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var (activity, seat, volunteer) in uncovered.Seats) so &= activity.StandDown(seat, volunteer, at, district.Profile);
        foreach (var request in uncovered.Requests) so &= await _serving.FailWithinAsync(request, FailedVisitReason.CoverEnded, at, cancellationToken);
        return so;
    }

    private static TimeRange Around(Instant now, Duration before, Duration after) => new(now - before, now + after + Duration.FromMilliseconds(1));
}

/// <summary>Dangerous service under way, whose volunteers are not covered until its end.</summary>
/// <param name="Seats">The seats in activities.</param>
/// <param name="Requests">The requests that are being served.</param>
internal sealed record UncoveredService(IReadOnlyList<(Activity Activity, ParticipationId Seat, VolunteerFacts Volunteer)> Seats, IReadOnlyList<ServiceRequest> Requests)
{
    public int Count => Seats.Count + Requests.Count;
}
