using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Who has to do with a request, and how: whose time it holds, and who is asked or has still to serve.</summary>
internal sealed record Involved(IReadOnlyList<VolunteerId> Volunteers, IReadOnlyDictionary<Assignee, (Instant? AnswerBy, bool IsTakenOn)> Stands)
{
    public static Involved In(ServiceRequest request)
    {
        var stands = new Dictionary<Assignee, (Instant? AnswerBy, bool IsTakenOn)>();
        foreach (var offer in request.Offers) stands[offer.To] = (offer.AnswerBy, false);
        var isCancelled = request.State == RequestState.Cancelled;
        if (!isCancelled && request.ServedAt is null)
        {
            // Whom a team named has it in a book of their own, too.
            foreach (var one in request.Parties.SelectMany(party => party.Volunteers.Select(Assignee.Of).Prepend(party.By))) stands[one] = (stands.GetValueOrDefault(one).AnswerBy, true);
        }

        return new Involved(isCancelled ? [] : request.Volunteers, stands);
    }
}
