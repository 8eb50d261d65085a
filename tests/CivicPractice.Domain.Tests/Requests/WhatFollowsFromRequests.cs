using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Whatever is done with several requests in whatever order: whose time is held, and what stands in the books, is what the requests say.</summary>
public class WhatFollowsFromRequests
{
    private static readonly VolunteerId[] Volunteers = [Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao];
    private static readonly Assignee[] Assignees = [.. Volunteers.Select(Assignee.Of), Assignee.Of(Neighbourhood.Team)];
    private static readonly ServiceRequestId[] Requests = [.. Enumerable.Range(1, 3).Select(number => new ServiceRequestId(new Guid(number, 12, 0, new byte[8])))];

    private static readonly Gen<(int Command, int Request, int Who, int Some, int Minutes)[]> Histories =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 15], Gen.Int[0, 400]).Array[10, 40];

    [Fact]
    public Task Is_what_they_say_after_every_history() => Histories.SampleAsync(async steps =>
    {
        var place = await Neighbourhood.FoundedAsync();
        var now = TestDistrict.Nine;
        foreach (var (number, id) in Requests.Index())
        {
            var wanted = TimeRange.Starting(Neighbourhood.Order.Wanted.From + Duration.FromHours(number), Duration.FromHours(2));
            (await place.Serving.PlaceAsync(id, Neighbourhood.Order with { OnBehalfOf = new RequesterId(id.Value), VolunteersWanted = 2, Wanted = wanted }, now)).EnsureAccepted();
        }

        foreach (var (command, request, who, some, minutes) in steps)
        {
            now += Duration.FromMinutes(minutes);
            await DoAsync(place, command, Requests[request], Assignees[who], some, now);
            await ShouldFollowAsync(place);
        }
    }, iter: 60, threads: 1);

    // Refused or accepted: what follows has to be right.
    private static async Task DoAsync(Neighbourhood place, int command, ServiceRequestId id, Assignee who, int some, Instant at)
    {
        var request = (await place.Open().Requests.FindAsync(id))!;
        VolunteerId[] named = who.Volunteer is { } one ? [one] : [.. Volunteers.Where((_, n) => (some & (1 << n)) != 0).DefaultIfEmpty(Volunteers[0])];
        Assignee[] several = [.. Assignees.Where((_, n) => (some & (1 << n)) != 0)];
        var later = TimeRange.Starting(at + Duration.FromHours(some), Duration.FromHours(2));
        _ = command switch
        {
            0 => await place.Serving.DispatchAsync(id, several, at),
            1 => await place.Serving.DispatchInWavesAsync(id, new WavePlan(several, 1, Duration.FromHours(1)), at),
            2 => await place.Serving.SendWaveAsync(id, at),
            3 or 4 when request.Offers.Any(offer => offer.To == who && offer.OfferedAt <= at) => await place.Serving.AcceptAsync(id, who, named, at),
            5 => await place.Serving.DeclineAsync(id, who, at),
            6 => await place.Serving.LetExpireAsync(id, at),
            7 => await place.Serving.GiveBackAsync(id, who, some % 2 == 0 ? null : named, null, at),
            8 => await place.Serving.SettleAsync(id, at),
            9 => await place.Serving.RescheduleAsync(id, later, at),
            10 => some % 2 == 0 ? await place.Serving.BeginAsync(id, at) : await place.Serving.RecordFailedVisitAsync(id, FailedVisitReason.NobodyThere, at),
            11 => some % 2 == 0 ? await place.Serving.MarkAbsentAsync(id, named[0], AbsenceKind.Unexcused, at) : await ServeAsync(place, request, at),
            12 when some == 15 => await place.Serving.CancelAsync(id, CancellationReason.NobodyFound, at),
            _ => Decision.Accepted,
        };
    }

    private static async ValueTask<Decision> ServeAsync(Neighbourhood place, ServiceRequest request, Instant at) =>
        request.BegunAt is { } begun && begun <= at ? await place.Serving.ServeAsync(request.Id, at, 1) : Decision.Accepted;

    private static async Task ShouldFollowAsync(Neighbourhood place)
    {
        var district = place.Open();
        var requests = new List<ServiceRequest>();
        foreach (var id in Requests) requests.Add((await district.Requests.FindAsync(id))!);
        var ahead = requests.FindAll(request => request.State <= RequestState.InService);

        foreach (var volunteer in Volunteers)
        {
            var bookings = (await district.Schedules.FindAsync(volunteer))?.Bookings ?? [];
            var own = requests.Select(request => request.Cause).ToHashSet();
            bookings.Where(one => own.Contains(one.Id)).Where(one => ahead.Exists(request => request.Cause == one.Id)).Select(one => (one.Id, one.During)).Should().BeEquivalentTo(
                ahead.Where(request => request.Volunteers.Contains(volunteer)).Select(request => (request.Cause, request.Wanted)), "the time of who comes is held, and of nobody else");
        }

        foreach (var holder in Assignees)
        {
            var entries = (await district.OfferBooks.FindAsync(OfferBookId.Of(holder)))?.Entries ?? [];
            var expected = ahead.Select(request => new OfferBookEntry(
                    request.Id, request.Offers.FirstOrDefault(offer => offer.To == holder)?.AnswerBy,
                    request.Parties.Any(party => party.By == holder || (holder.Volunteer is { } one && party.Volunteers.Contains(one)))))
                .Where(entry => entry.AnswerBy is not null || entry.IsTakenOn);
            entries.Should().BeEquivalentTo(expected, "a book says what the requests say");
        }
    }
}
