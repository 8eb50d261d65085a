using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Who has to do with a request that is not served yet, and how.</summary>
internal sealed record Involved(IReadOnlyList<VolunteerId> Volunteers, IReadOnlyDictionary<Assignee, (Instant? AnswerBy, bool IsTakenOn)> Stands)
{
    public static Involved In(ServiceRequest request)
    {
        var stands = new Dictionary<Assignee, (Instant? AnswerBy, bool IsTakenOn)>();
        foreach (var offer in request.Offers) stands[offer.To] = (offer.AnswerBy, false);
        if (request.ServedAt is null)
            foreach (var party in request.Parties) stands[party.By] = (stands.GetValueOrDefault(party.By).AnswerBy, true);
        return new Involved(request.Volunteers, stands);
    }
}
