using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>When what happens in a district.</summary>
internal static class Agenda
{
    private static readonly Duration Ahead = Duration.FromDays(5);

    /// <summary>Everything that happens, in order of time.</summary>
    public static IEnumerable<(Instant At, Happening Happening)> InOrder(DistrictData data)
    {
        var all = All(data).ToList();
        var times = new long[all.Count];
        for (var i = 0; i < times.Length; i++) times[i] = all[i].At.ToUnixTimeTicks();
        var happenings = all.ConvertAll(one => one.Happening).ToArray();
        all = null;
        Array.Sort(times, happenings);
        for (var i = 0; i < times.Length; i++) yield return (Instant.FromUnixTimeTicks(times[i]), happenings[i]);
    }

    private static IEnumerable<(Instant At, Happening Happening)> All(DistrictData data) =>
        OfPlaces(data).Concat(data.Volunteers.SelectMany(OfVolunteer)).Concat(data.Sessions.SelectMany(OfSession)).Concat(data.Requests.SelectMany(OfRequest));

    private static IEnumerable<(Instant, Happening)> OfPlaces(DistrictData data)
    {
        foreach (var site in data.Sites)
        {
            for (var i = 0; i < site.Open.Count; i++)
            {
                yield return (site.Open[i].From, new(What.SiteOpens, site.Number, i));
                if (site.Open[i].Until is { } until) yield return (until, new(What.SiteShuts, site.Number));
            }
        }

        foreach (var organization in data.Organizations)
        {
            var registered = Calendar.At(Calendar.First.PlusDays(-20), organization.Number % 1_440);
            yield return (registered, new(What.OrganizationRegisters, organization.Number));
            if (!organization.IsActive) yield return (registered + Duration.FromDays(60 + (organization.Number % 200)), new(What.OrganizationPauses, organization.Number));
        }
    }

    private static IEnumerable<(Instant, Happening)> OfVolunteer(VolunteerRow volunteer)
    {
        yield return (volunteer.RegisteredAt, new(What.VolunteerRegisters, volunteer.Number));
        if (volunteer.State != VolunteerState.Active) yield return (Calendar.At(Calendar.Last, volunteer.Number % 1_440), new(What.VolunteerLeaves, volunteer.Number));
    }

    private static IEnumerable<(Instant, Happening)> OfSession(SessionRow session)
    {
        yield return (session.During.From - Ahead, new(What.SessionIsPublished, session.Number));
        if (!session.IsHeld) yield break;
        yield return (session.During.Until, new(What.SessionIsHeld, session.Number));
        if (session.PersonTimes != session.FirstCounted) yield return (session.During.Until + Duration.FromDays(1), new(What.SessionIsCorrected, session.Number));
    }

    private static IEnumerable<(Instant, Happening)> OfRequest(RequestRow request)
    {
        yield return (request.PlacedAt, new(What.RequestIsPlaced, request.Number));
        var last = request.PlacedAt;
        for (var i = 0; i < request.Offers.Length; i++)
        {
            var offer = request.Offers[i];
            yield return (offer.At, new(What.RequestIsOffered, request.Number, i));
            if (offer.AcceptedAt is { } accepted) yield return (accepted, new(What.RequestIsAccepted, request.Number, i));
            last = Instant.Max(last, offer.AcceptedAt ?? offer.At);
        }

        if (request.IsCancelled) yield return (last + Duration.FromHours(5), new(What.RequestIsCancelled, request.Number));
        if (request.ServedOn is null) yield break;
        yield return (request.Wanted.Until, new(What.RequestIsServed, request.Number));
        if (request.Score is null) yield break;
        yield return (request.Wanted.Until + Duration.FromHours(1 + (request.Number % 100)), new(What.RequestIsReviewed, request.Number));
        if (request.IsStruck) yield return (request.Wanted.Until + Duration.FromDays(10), new(What.ReviewIsDecided, request.Number));
    }
}
