using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Somebody is no volunteer any more: nobody waits for their answer, and their seats are free for others.</content>
public sealed partial class ServingRequests
{
    // What they are asked alone.
    internal async ValueTask<Decision> WithdrawOffersWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var (asked, so) = (Assignee.Of(volunteer), Decision.Accepted);
        foreach (var entry in await EntriesOfAsync(asked, cancellationToken))
        {
            if (entry.AnswerBy is null || await district.Requests.FindAsync(entry.Request, cancellationToken) is not { } request) continue;
            var before = Involved.In(request);
            if (request.CanWithdrawOffer(asked).IsAccepted) so &= request.WithdrawOffer(asked, at) & await FollowAsync(request, before, at, cancellationToken);
        }

        return so;
    }

    // Also those that a team named them for: their book has them all. From the wanted time on a seat stays: who does not come is marked absent.
    internal async ValueTask<Decision> GiveSeatsBackWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var entry in await EntriesOfAsync(Assignee.Of(volunteer), cancellationToken))
        {
            if (await district.Requests.FindAsync(entry.Request, cancellationToken) is not { } request || request.Parties.FirstOrDefault(one => one.Volunteers.Contains(volunteer)) is not { } party) continue;
            var before = Involved.In(request);
            if (request.CanGiveBack(party.By, [volunteer], at).IsAccepted) so &= request.GiveBack(party.By, [volunteer], at) & await FollowAsync(request, before, at, cancellationToken);
        }

        return so;
    }

    private async ValueTask<IReadOnlyList<OfferBookEntry>> EntriesOfAsync(Assignee holder, CancellationToken cancellationToken) =>
        (await district.OfferBooks.FindAsync(OfferBookId.Of(holder), cancellationToken))?.Entries ?? [];
}
