using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Nobody goes on uninsured when dangerous service takes longer (R4).</summary>
public class ProlongingInDanger
{
    private static readonly Instant Longer = AnActivity.During.Until + Duration.FromHours(3);
    private static readonly Instant Midway = AnActivity.During.From + Duration.FromMinutes(45);
    private static readonly VolunteerFacts InsuredLonger = VolunteerFactsFor.Adult(AnActivity.OtherVolunteer).Insured(new TimeRange(AnActivity.During.From, Longer + TestDistrict.Profile.Activities.Overtime));

    [Fact]
    public async Task Calls_off_whose_cover_does_not_reach_the_new_end()
    {
        var (store, known) = (new InMemoryStore(), new KnownVolunteers(AnActivity.Covered(), InsuredLonger));
        await store.Holding(new AnActivity().InDanger().Published().SignedUp().SignedUp(AnActivity.OtherParticipation, InsuredLonger).CheckedIn().CheckedIn(AnActivity.OtherParticipation, InsuredLonger));

        (await new ChangingActivities(TestDistrict.Open(store), known).ProlongAsync(AnActivity.TheId, Longer, Midway)).EnsureAccepted();

        var activity = (await TestDistrict.Open(store).Activities.FindAsync(AnActivity.TheId))!;
        activity.During.Until.Should().Be(Longer);
        activity.Find(AnActivity.Participation).Should().Match<Participation>(one => one.State == ParticipationState.CheckedOut && one.Minutes == 45);
        activity.Find(AnActivity.OtherParticipation)!.State.Should().Be(ParticipationState.CheckedIn);
    }

    [Fact]
    public async Task Calls_nobody_off_where_it_is_not_dangerous()
    {
        var (store, known) = (new InMemoryStore(), new KnownVolunteers(VolunteerFactsFor.Adult(AnActivity.Volunteer)));
        await store.Holding(new AnActivity().Published().SignedUp().CheckedIn());

        (await new ChangingActivities(TestDistrict.Open(store), known).ProlongAsync(AnActivity.TheId, Longer, Midway)).EnsureAccepted();

        (await TestDistrict.Open(store).Activities.FindAsync(AnActivity.TheId))!.Find(AnActivity.Participation)!.State.Should().Be(ParticipationState.CheckedIn);
    }
}
