using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>However many answer a call-up at once: no seat is taken twice, nobody is called twice, and what is called off nobody reports to.</summary>
internal static class RacesForCallUps
{
    private static readonly EmergencyMobilizationId Mobilization = AnEmergencyMobilization.TheId;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who are called up and come at once for five seats exactly five get one, and the others may still come", SeatsAsync),
        .. Race.Of("Of 64 answers to one call-up at once the seat is taken once", AnswersAsync),
        .. Race.Of("Of a mobilisation that is called off and its first muster at once exactly one gets through", CallingOffAsync),
        .. Race.Of("Of 64 who call the next wave at once exactly one does", WavesAsync),
    ];

    private static async Task SeatsAsync(Play play, StoreOf stores)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await PutAsync(play, new AnActivity().Planned(plan => plan with { Seats = 5, TakesLatecomers = true }).Published(), [.. volunteers.Select(volunteer => new ACallUp().To(volunteer))]);
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => new MobilizingVolunteers(district, Known(volunteers)).AcceptAsync(Mobilization, volunteers[caller], TestDistrict.Nine));

        Race.MustBeWonBy(5, decisions, "activity.seats-taken");
        Must.Equal(5, (await play.District().Activities.FindAsync(AnActivity.TheId))!.SeatsTaken, "Seats taken");
        Must.Equal(3 * 5, (await Race.EventsAsync(play, before)).Count, "Events of those who got a seat: activity, schedule and call");
        foreach (var (volunteer, decision) in volunteers.Zip(decisions))
        {
            var call = (await play.District().CallUps.FindAsync(CallUpId.Of(Mobilization, volunteer)))!;
            Must.Equal(decision.IsAccepted ? CallUpState.Coming : CallUpState.Called, call.State, "Where a call stands");
            Must.Equal(decision.IsAccepted, await play.District().Schedules.FindAsync(volunteer) is not null, "Whether a volunteer's time is held");
        }
    }

    private static async Task AnswersAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, new AnActivity().Planned(plan => plan with { TakesLatecomers = true }).Published(), [new ACallUp()]);
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new MobilizingVolunteers(district, Known([AVolunteer.TheId])).AcceptAsync(Mobilization, AVolunteer.TheId, TestDistrict.Nine)
            : new MobilizingVolunteers(district, Known([AVolunteer.TheId])).DeclineAsync(Mobilization, AVolunteer.TheId, null, TestDistrict.Nine));

        // Whoever declined first may still come; whoever comes withdraws and does not decline.
        Must.Equal([], decisions.Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(["call-up.not-permitted-in-state"]), "Reasons of those who lost");
        Must.Hold(Enumerable.Range(0, Race.Callers).Where(caller => caller / 2 % 2 == 0).All(caller => decisions[caller].IsAccepted), "Every yes is accepted, the first and its repetitions.");
        var events = await Race.EventsAsync(play, before);
        Must.Equal(1, events.OfType<CallUpAccepted>().Count(), "How often the volunteer came to come");
        Must.Equal(1, events.OfType<VolunteerSignedUp>().Count(), "Seats taken");
        Must.Equal(CallUpState.Coming, (await play.District().CallUps.FindAsync(ACallUp.TheId))!.State, "Where the call stands");
    }

    private static async Task CallingOffAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, new AnActivity().Published().SignedUp(ACallUp.Seat, VolunteerFactsFor.Adult(AVolunteer.TheId)), [new ACallUp().Accepted()]);
        await play.PutAsync(new ASchedule().Of(AVolunteer.TheId).Holding(AnActivity.During, ACallUp.Seat.Value).BuildUnstored());
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new MobilizingVolunteers(district, Known([AVolunteer.TheId])).MusterAsync(Mobilization, AVolunteer.TheId, AnActivity.During.From)
            : new MobilizingVolunteers(district, Known([AVolunteer.TheId])).CallOffAsync(Mobilization, ActivityCancellationReason.NoLongerNeeded, AnActivity.During.From));

        // Repeating what won is accepted and changes nothing.
        Race.MustBeWonBy(Race.Callers / 2, decisions, "mobilization.not-permitted-in-state", "mobilization.over, call-up.not-permitted-in-state");
        var events = (await Race.EventsAsync(play, before)).Select(happened => happened.GetType()).ToHashSet();
        Must.Hold(
            events.SetEquals([typeof(VolunteerCheckedIn), typeof(MobilizationMustering), typeof(VolunteerMustered)])
            || events.SetEquals([typeof(ActivityCancelled), typeof(Scheduling.ScheduleReleased), typeof(MobilizationCalledOff), typeof(CallUpDismissed)]),
            "Either somebody has reported or it is called off, once.");
    }

    private static async Task WavesAsync(Play play, StoreOf stores)
    {
        VolunteerId[] volunteers = [.. Enumerable.Range(0, 3).Select(_ => play.Ids.Next<VolunteerId>())];
        await PutAsync(play, new AnActivity().Planned(plan => plan with { TakesLatecomers = true }).Published(), []);
        await play.PutAsync([.. volunteers.Select(volunteer => Kept.Of<Volunteer, VolunteerId>(new AVolunteer().WithId(volunteer).BuildRaising()))]);
        var before = (await play.Log.ReadAllAsync()).Count;
        var due = TestDistrict.Nine + AnEmergencyMobilization.Rules.BetweenWaves;
        var decisions = await Race.RunAsync(stores, (district, _) => new MobilizingVolunteers(district).CallNextWaveAsync(Mobilization, due));

        Race.MustBeWonBy(1, decisions, "mobilization.no-further-wave");
        Must.Equal(volunteers.Length + 1, (await Race.EventsAsync(play, before)).Count, "Events: one of each who is called, one of the wave");
    }

    private static async Task PutAsync(Play play, AnActivity service, IReadOnlyList<ACallUp> calls)
    {
        await play.PutAsync(service.BuildUnstored(), Kept.Of<EmergencyMobilization, EmergencyMobilizationId>(AnEmergencyMobilization.In(MobilizationState.Calling).BuildUnstored()));
        await play.PutAsync([.. calls.Select(call => Kept.Of<CallUp, CallUpId>(call.BuildUnstored()))]);
    }

    private static KnownVolunteers Known(IEnumerable<VolunteerId> volunteers) => new([.. volunteers.Select(VolunteerFactsFor.Adult)]);
}
