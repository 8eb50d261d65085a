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

    // Also those that a team named them for: they are found where their time is booked. From the wanted time on a seat stays: a visit that cannot begin is a failed one.
    internal async ValueTask<Decision> GiveSeatsBackWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var ahead = new HashSet<ServiceRequestId>();
        foreach (var entry in await EntriesOfAsync(Assignee.Of(volunteer), cancellationToken))
            if (entry.IsTakenOn) ahead.Add(entry.Request);
        foreach (var booking in (await district.Schedules.FindAsync(volunteer, cancellationToken))?.Bookings ?? [])
        {
            if (booking.During.Until <= at) continue;
            foreach (var listed in await district.Requests.ListAsync(new ServiceAheadSpec(booking.During), cancellationToken))
                if (listed.Volunteers.Contains(volunteer)) ahead.Add(listed.Id);
        }

        var so = Decision.Accepted;
        foreach (var id in ahead.Order())
        {
            if (await district.Requests.FindAsync(id, cancellationToken) is not { } request || request.Parties.FirstOrDefault(one => one.Volunteers.Contains(volunteer)) is not { } party) continue;
            var before = Involved.In(request);
            if (request.CanGiveBack(party.By, [volunteer], at).IsAccepted) so &= request.GiveBack(party.By, [volunteer], at) & await FollowAsync(request, before, at, cancellationToken);
        }

        return so;
    }

    private async ValueTask<IReadOnlyList<OfferBookEntry>> EntriesOfAsync(Assignee holder, CancellationToken cancellationToken) =>
        (await district.OfferBooks.FindAsync(OfferBookId.Of(holder), cancellationToken))?.Entries ?? [];
}
