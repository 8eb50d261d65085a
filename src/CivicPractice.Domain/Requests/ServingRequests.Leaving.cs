using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Somebody is no volunteer any more: nobody waits for their answer, and their seats are free for others.</content>
public sealed partial class ServingRequests
{
    // What they are asked alone.
    internal ValueTask<Decision> WithdrawOffersWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken) =>
        ThroughBookAsync(Assignee.Of(volunteer), request => request.CanWithdrawOffer(Assignee.Of(volunteer)).IsAccepted ? request.WithdrawOffer(Assignee.Of(volunteer), at) : Decision.Accepted, at, cancellationToken);

    // Also those that a team named them for: their book has them all. From the wanted time on a seat stays: who does not come is marked absent.
    internal ValueTask<Decision> GiveSeatsBackWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken) => ThroughBookAsync(
        Assignee.Of(volunteer),
        request => request.Parties.FirstOrDefault(one => one.Volunteers.Contains(volunteer)) is { } party && request.CanGiveBack(party.By, [volunteer], at).IsAccepted
            ? request.GiveBack(party.By, [volunteer], at)
            : Decision.Accepted,
        at,
        cancellationToken);

    private async ValueTask<Decision> ThroughBookAsync(Assignee holder, Func<ServiceRequest, Decision> act, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var entry in (await district.OfferBooks.FindAsync(OfferBookId.Of(holder), cancellationToken))?.Entries ?? [])
        {
            if (await district.Requests.FindAsync(entry.Request, cancellationToken) is not { } request) continue;
            var before = Involved.In(request);
            so &= act(request) & await FollowAsync(request, before, at, cancellationToken);
        }

        return so;
    }
}
