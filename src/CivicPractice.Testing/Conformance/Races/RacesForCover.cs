using CivicPractice.Activities;
using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Nobody is on dangerous service uninsured, whoever was quicker.</summary>
internal static class RacesForCover
{
    private const int CancelledByOneOf = 8;

    public static IEnumerable<ConformanceCase> Cases => Race.Of("When a policy is cancelled while many check in for dangerous service, nobody stays on it", CancelledAsync);

    private static async Task CancelledAsync(Play play, StoreOf stores)
    {
        List<(VolunteerId Id, ParticipationId Seat)> volunteers = [.. Enumerable.Range(0, Race.Callers).Select(_ => (play.Ids.Next<VolunteerId>(), play.Ids.Next<ParticipationId>()))];
        var begun = AnActivity.During.From;
        var activity = new AnActivity().Planned(plan => plan with { Seats = Race.Callers, Risk = new RiskStatement(RiskLevel.Dangerous, "深水") }).Published();
        foreach (var (id, seat) in volunteers) activity.SignedUp(seat, VolunteerFactsFor.Adult(id).Insured(AnInsurancePolicy.Period));
        var policy = InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted();
        policy.Cover([.. volunteers.Select(one => one.Id)], TestDistrict.Nine).EnsureAccepted();
        await play.PutAsync(
            [activity.BuildUnstored(), Kept.Of<InsurancePolicy, InsurancePolicyId>(policy), .. volunteers.Select(one => Kept.Of<VolunteerCovers, VolunteerId>(new SomeCovers().Of(one.Id).Covered().BuildRaising())),
                .. volunteers.Select((one, n) => Kept.Of<Volunteer, VolunteerId>(Registered(one.Id, n)))]);
        var before = (await play.Log.ReadAllAsync()).Count;
        // Each program has callers of either kind.
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % CancelledByOneOf == 0
            ? new Insuring(district).CancelAsync(AnInsurancePolicy.TheId, begun + Duration.FromMinutes(1))
            // Some come before that moment, some after it.
            : new HoldingActivities(district).CheckInAsync(AnActivity.TheId, volunteers[caller].Seat, begun + Duration.FromMinutes(caller % 2 * 2)));

        Must.Equal([], decisions.Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(["volunteer.uninsured"]), "Reasons that losers should not get");
        var held = (await play.District().Activities.FindAsync(AnActivity.TheId))!;
        for (var caller = 0; caller < Race.Callers; caller++)
        {
            var hasCome = caller / 2 % CancelledByOneOf != 0 && decisions[caller].IsAccepted;
            Must.Equal(hasCome ? ParticipationState.CheckedOut : ParticipationState.SignedUp, held.Find(volunteers[caller].Seat)!.State, "Where a volunteer is in the end");
        }

        var events = await Race.EventsAsync(play, before);
        Must.Equal(events.OfType<VolunteerCheckedIn>().Count(), events.OfType<VolunteerStoodDown>().Count(), "Volunteers called off");

        static Volunteer Registered(VolunteerId id, int number) => new AVolunteer().WithId(id)
            .Registering(registration => registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{number:000000}")) }).BuildRaising();
    }
}
