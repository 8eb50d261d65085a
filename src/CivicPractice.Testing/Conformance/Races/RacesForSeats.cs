using CivicPractice.Activities;
using CivicPractice.Scheduling;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>Seats are never overbooked, and nobody serves in two places at once.</summary>
internal static class RacesForSeats
{
    private static readonly ActivityId Other = new(new Guid("00000000-0000-7000-8000-000000000202"));

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who sign up at once for the last seat exactly one gets it", (play, stores) => SeatsAsync(play, stores, seats: 1)),
        .. Race.Of("Of 64 who sign up at once for five seats exactly five get one", (play, stores) => SeatsAsync(play, stores, seats: 5)),
        .. Race.Of("Of 64 who give seats back and confirm them at once nobody jumps the line, and every seat is taken once", LineAsync),
        .. Race.Of("Of one volunteer's 64 sign-ups at once for two overlapping activities exactly one gets through", OverlapAsync),
        .. Race.Of("Of a cancellation and a check-in at once exactly one gets through", CancellationAsync),
    ];

    private static async Task SeatsAsync(Play play, StoreOf stores, int seats)
    {
        var (volunteers, participations) = Callers(play);
        await play.PutAsync(new AnActivity().Planned(plan => plan with { Seats = seats }).Published().BuildUnstored());
        var decisions = await Race.RunAsync(stores, (district, caller) => new SigningUp(district, Known(volunteers)).SignUpAsync(
            AnActivity.TheId, participations[caller], volunteers[caller], TestDistrict.Nine));

        Race.MustBeWonBy(seats, decisions, "activity.seats-taken");
        var activity = (await play.District().Activities.FindAsync(AnActivity.TheId))!;
        Must.Equal(seats, activity.SeatsTaken, "Seats taken");
        Must.Equal(seats, activity.Participations.Count, "Participations");
        Must.Equal(2 * seats, (await Race.EventsAsync(play, 2)).Count, "Events of those who got a seat: activity and schedule");
        foreach (var (volunteer, decision) in volunteers.Zip(decisions))
            Must.Equal(decision.IsAccepted, await play.District().Schedules.FindAsync(volunteer) is not null, "Whether a volunteer's time is held");
    }

    // Everybody has waited; all seats that are given back, confirmed and lapsing meet.
    private static async Task LineAsync(Play play, StoreOf stores)
    {
        var (volunteers, participations) = Callers(play);
        var seats = Race.Callers / 4;
        var full = new AnActivity().Planned(plan => plan with { Seats = seats }).Under(Patient).Published();
        for (var n = 0; n < Race.Callers; n++)
            full = n < seats ? full.SignedUp(participations[n], VolunteerFactsFor.Adult(volunteers[n])) : full.InLine(participations[n], VolunteerFactsFor.Adult(volunteers[n]));
        var activity = full.BuildUnstored();
        await play.PutAsync([activity, .. Enumerable.Range(0, seats).Select(n => (Kept)new ASchedule().Of(volunteers[n]).Holding(AnActivity.During, participations[n].Value).BuildUnstored())]);

        var decisions = await Race.RunAsync(stores, (district, caller) => caller < seats
            ? new SigningUp(district, Known(volunteers)).WithdrawAsync(AnActivity.TheId, participations[caller], TestDistrict.Nine)
            : new SigningUp(district, Known(volunteers)).ConfirmAsync(AnActivity.TheId, participations[caller], TestDistrict.Nine));

        Must.Hold(decisions.Take(seats).All(decision => decision.IsAccepted), "Everybody may give the seat back.");
        var after = (await play.District().Activities.FindAsync(AnActivity.TheId))!;
        Must.Equal(seats, after.SeatsTaken, "Seats taken or kept");
        Must.Equal(decisions.Skip(seats).Count(decision => decision.IsAccepted), after.Participations.Count(one => one.State == ParticipationState.SignedUp), "Seats that were confirmed");
        Must.Equal(
            participations.Skip(seats).Take(seats), after.Participations.Where(one => one.HasSeat).Select(one => one.Id), "Who was first in line has the seats");
        foreach (var (volunteer, participation) in volunteers.Zip(participations))
            Must.Equal(after.Find(participation)!.HasSeat, (await play.District().Schedules.FindAsync(volunteer))?.Bookings.Count > 0, "Whether a volunteer's time is held");
    }

    private static DistrictProfile Patient { get; } = TestDistrict.Profile with { Activities = TestDistrict.Profile.Activities with { MostWaiting = Race.Callers } };

    private static async Task OverlapAsync(Play play, StoreOf stores)
    {
        var (_, participations) = Callers(play);
        ActivityId[] both = [AnActivity.TheId, Other];
        await play.PutAsync([.. both.Select(id => (Kept)new AnActivity().WithId(id).Planned(plan => plan with { Seats = Race.Callers }).Published().BuildUnstored())]);
        // Each program has callers for either activity.
        var decisions = await Race.RunAsync(stores, (district, caller) => new SigningUp(district, Known([AnActivity.Volunteer])).SignUpAsync(
            both[caller / 2 % 2], participations[caller], AnActivity.Volunteer, TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "schedule.conflict", "schedule.conflict, activity.already-signed-up");
        Must.Equal(1, (await play.District().Schedules.FindAsync(AnActivity.Volunteer))!.Bookings.Count, "Times held");
        Must.Equal(2, (await Race.EventsAsync(play, 4)).Count, "Events of the one that got through");
    }

    private static async Task CancellationAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(
            new AnActivity().Published().SignedUp().BuildUnstored(),
            new ASchedule().Of(AnActivity.Volunteer).Holding(AnActivity.During, AnActivity.Participation.Value).BuildUnstored());
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new HoldingActivities(district, Known([AnActivity.Volunteer])).CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)
            : new HoldingActivities(district, Known([AnActivity.Volunteer])).CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, AnActivity.During.From));

        // Repeating what won is accepted and changes nothing.
        Race.MustBeWonBy(Race.Callers / 2, decisions, "activity.not-permitted-in-state");
        var events = await Race.EventsAsync(play, before);
        Must.Hold(events is [VolunteerCheckedIn] or [ActivityCancelled, ScheduleReleased], "Either the check-in or the cancellation has happened, once.");
    }

    private static KnownVolunteers Known(IEnumerable<VolunteerId> volunteers) => new([.. volunteers.Select(VolunteerFactsFor.Adult)]);

    private static (List<VolunteerId> Volunteers, List<ParticipationId> Participations) Callers(Play play) =>
        ([.. Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>())], [.. Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<ParticipationId>())]);
}
