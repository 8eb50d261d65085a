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
        .. Race.Of("Of 64 who dispatch one request at once exactly one does", DispatchAsync),
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
        Must.Equal(2, (await Race.EventsAsync(play, 2)).Count, "Events of the one who comes");
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
        Must.Hold(events is [RequestAccepted, ScheduleHeld] or [RequestOfferExpired], "Either the acceptance or the expiry has happened, once.");
        // Accepting again is accepted and changes nothing; there is nothing to expire twice.
        Race.MustBeWonBy(events.Count == 2 ? Race.Callers / 2 : 1, decisions, "request.not-permitted-in-state");
        Must.Equal(events.Count == 2, (await play.District().Schedules.FindAsync(ARequest.Volunteer))?.Bookings.Count == 1, "Whether the volunteer's time is held");
    }

    private static async Task DispatchAsync(Play play, StoreOf stores)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await play.PutAsync(new ARequest().BuildUnstored());
        var facts = new KnownVolunteers([.. volunteers.Select(VolunteerFactsFor.Adult)]);
        var decisions = await Race.RunAsync(stores, (district, caller) => new ServingRequests(district, facts).DispatchAsync(ARequest.TheId, Assignee.Of(volunteers[caller]), TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "request.not-permitted-in-state");
        Must.Equal(1, (await Race.EventsAsync(play, 1)).Count, "Events of the one that dispatched");
    }

    private static async Task CancellationAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(new ARequest().Dispatched().Accepted().BuildUnstored());
        var facts = new KnownVolunteers(VolunteerFactsFor.Adult(ARequest.Volunteer));
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new ServingRequests(district, facts).BeginAsync(ARequest.TheId, ARequest.Wanted.From)
            : new ServingRequests(district, facts).CancelAsync(ARequest.TheId, CancellationReason.NoLongerNeeded, ARequest.Wanted.From));

        var events = await Race.EventsAsync(play, 3);
        Must.Hold(events is [RequestBegun] or [RequestCancelled], "Either the beginning or the cancellation has happened, once.");
        // Calling off again is accepted and changes nothing; nobody begins twice.
        Race.MustBeWonBy(events is [RequestCancelled] ? Race.Callers / 2 : 1, decisions, "request.not-permitted-in-state");
    }
}
