using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>An offer is answered once.</summary>
internal static class RacesForOffers
{
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who accept one offer to their team at once exactly one comes", AcceptanceAsync),
        .. Race.Of("Of an acceptance and an expiry at once exactly one gets through", ExpiryAsync),
        .. Race.Of("Of 64 who dispatch one request at once to others no more are asked than the district allows", DispatchAsync),
        .. Race.Of("Of 64 who were asked for five seats and accept at once exactly five come, and the others need not answer", SeatsAsync),
        .. Race.Of("Of a beginning and a cancellation at once exactly one gets through", CancellationAsync),
    ];

    private static async Task AcceptanceAsync(Play play, StoreOf stores)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await play.PutAsync(new ARequest().Dispatched(Team).BuildUnstored());
        var decisions = await Race.RunAsync(stores, (district, caller) => district.RunAsync($"accept {caller}", default, async () =>
        {
            var request = (await district.Requests.FindAsync(ARequest.TheId))!;
            var schedule = await district.Schedules.FindAsync(volunteers[caller]);
            if (schedule is null) district.Schedules.Add(schedule = Schedule.Of(district.Id, volunteers[caller]));
            return request.Accept(Team, [VolunteerFactsFor.Adult(volunteers[caller])], TestDistrict.Nine, district.Profile)
                & schedule.Hold(request.Id.Value, request.Wanted, district.Profile.Scheduling, TestDistrict.Nine);
        }));

        Race.MustBeWonBy(1, decisions, "request.not-permitted-in-state");
        var winner = volunteers[Array.FindIndex(decisions, decision => decision.IsAccepted)];
        Must.Equal([winner], (await play.District().Requests.FindAsync(ARequest.TheId))!.Volunteers, "Who comes");
        Must.Equal([typeof(RequestAccepted), typeof(RequestSettled), typeof(ScheduleHeld)], (await Race.EventsAsync(play, 2)).Select(happened => happened.GetType()), "Events of the one who comes");
        foreach (var volunteer in volunteers)
            Must.Equal(volunteer == winner, await play.District().Schedules.FindAsync(volunteer) is not null, "Whether a volunteer's time is held");
    }

    private static async Task ExpiryAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(new ARequest().Dispatched().BuildUnstored());
        var deadline = ARequest.Wanted.From;
        var facts = new KnownVolunteers(VolunteerFactsFor.Adult(ARequest.Volunteer));
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new ServingRequests(district, facts).AcceptAsync(ARequest.TheId, Assignee.Of(ARequest.Volunteer), [ARequest.Volunteer], deadline - Instants.Microsecond)
            : new ServingRequests(district, facts).LetExpireAsync(ARequest.TheId, deadline));

        var events = await Race.EventsAsync(play, 2);
        var isAccepted = events is [RequestAccepted, RequestSettled, ScheduleHeld, OfferBookNoted { IsTakenOn: true }];
        Must.Hold(isAccepted || events is [RequestOfferExpired], "Either the acceptance or the expiry has happened, once.");
        // Accepting again is accepted and changes nothing; there is nothing to expire twice.
        Race.MustBeWonBy(isAccepted ? Race.Callers / 2 : 1, decisions, "request.not-permitted-in-state");
        Must.Equal(isAccepted, (await play.District().Schedules.FindAsync(ARequest.Volunteer))?.Bookings.Count == 1, "Whether the volunteer's time is held");
    }

    private static async Task DispatchAsync(Play play, StoreOf stores)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await play.PutAsync(new ARequest().BuildUnstored());
        var facts = new KnownVolunteers([.. volunteers.Select(VolunteerFactsFor.Adult)]);
        var decisions = await Race.RunAsync(stores, (district, caller) => new ServingRequests(district, facts).DispatchAsync(ARequest.TheId, Assignee.Of(volunteers[caller]), TestDistrict.Nine));

        var most = TestDistrict.Profile.Requests.MostOffersAtOnce;
        Race.MustBeWonBy(most, decisions, "request.too-many-offers");
        Must.Equal(most, (await Race.EventsAsync(play, 1)).OfType<RequestDispatched>().Select(asked => asked.To).Distinct().Count(), "Who was asked");
        Must.Equal(most, (await play.District().Requests.FindAsync(ARequest.TheId))!.Offers.Count, "Offers that are open");
    }

    private static async Task SeatsAsync(Play play, StoreOf stores)
    {
        const int Seats = 5;
        var profile = TestDistrict.Profile with { Requests = new RequestRules { MostOffersAtOnce = Race.Callers } };
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await play.PutAsync(new ARequest().Under(profile).Wanting(Seats).DispatchedTo([.. volunteers.Select(Assignee.Of)]).BuildUnstored());
        var facts = new KnownVolunteers([.. volunteers.Select(VolunteerFactsFor.Adult)]);
        var decisions = await Race.RunAsync(
            stores, (district, caller) => new ServingRequests(district, facts).AcceptAsync(ARequest.TheId, Assignee.Of(volunteers[caller]), [volunteers[caller]], TestDistrict.Nine), profile);

        Race.MustBeWonBy(Seats, decisions, "request.not-permitted-in-state");
        var request = (await play.District().Requests.FindAsync(ARequest.TheId))!;
        Must.Equal((RequestState.Accepted, Seats, 0, 0), (request.State, request.SeatsTaken, request.SeatsLeft, request.Offers.Count), "The request");
        Must.Equal(volunteers.Where((_, caller) => decisions[caller].IsAccepted).Order(), request.Volunteers.Order(), "Who comes");
        foreach (var volunteer in volunteers)
        {
            var comes = request.Volunteers.Contains(volunteer);
            Must.Equal(comes, await play.District().Schedules.FindAsync(volunteer) is not null, "Whether a volunteer's time is held");
            Must.Equal(comes ? 1 : 0, (await play.District().OfferBooks.FindAsync(OfferBookId.Of(Assignee.Of(volunteer))))?.Entries.Count ?? 0, "What the volunteer's book has");
        }

        Must.Equal(Race.Callers - Seats, (await Race.EventsAsync(play, 1)).OfType<RequestSettled>().Single().Withdrawn.Count, "Who need not answer");
    }

    private static async Task CancellationAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(new ARequest().Dispatched().Accepted().BuildUnstored());
        var facts = new KnownVolunteers(VolunteerFactsFor.Adult(ARequest.Volunteer));
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new ServingRequests(district, facts).BeginAsync(ARequest.TheId, ARequest.Wanted.From)
            : new ServingRequests(district, facts).CancelAsync(ARequest.TheId, CancellationReason.NoLongerNeeded, ARequest.Wanted.From));

        var events = await Race.EventsAsync(play, 4);
        Must.Hold(events is [RequestBegun] or [RequestCancelled], "Either the beginning or the cancellation has happened, once.");
        // Calling off again is accepted and changes nothing; nobody begins twice.
        Race.MustBeWonBy(events is [RequestCancelled] ? Race.Callers / 2 : 1, decisions, "request.not-permitted-in-state");
    }
}
