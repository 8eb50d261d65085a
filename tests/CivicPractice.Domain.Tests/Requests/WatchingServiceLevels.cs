using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>By when what is to be done (W10): nothing fails without having been on the list.</summary>
public sealed class WatchingServiceLevels : IAsyncLifetime
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly RequestRules Rules = new() { TriageFirst = true };
    private static readonly TimeRange InAWeek = TimeRange.Starting(Nine + Duration.FromDays(7), Duration.FromHours(2));

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Tells_at_every_step_what_is_due_next_and_by_when()
    {
        var request = ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { Wanted = InAWeek }, Nine, Rules).EnsureAccepted();
        var (wang, profile) = (Assignee.Of(ARequest.Volunteer), TestDistrict.Profile with { Requests = Rules });
        Due(request).Should().Be((RequestDuty.Triage, Nine + Duration.FromDays(1)));

        request.Triage(new RequestTriage(RequestUrgency.Ordinary, request.Category, RiskLevel.Ordinary), Nine, Rules).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Dispatch, Nine + Duration.FromDays(2)));
        request.Dispatch(wang, true, Nine, Rules).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Staff, InAWeek.From - Duration.FromHours(12)));
        request.Decline(wang, Nine).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Staff, InAWeek.From - Duration.FromHours(12)));
        request.Dispatch(Assignee.Of(ARequest.OtherVolunteer), true, Nine, Rules).EnsureAccepted();
        request.Accept(Assignee.Of(ARequest.OtherVolunteer), [VolunteerFactsFor.Adult(ARequest.OtherVolunteer)], Nine, profile).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Begin, InAWeek.Until));
        request.Begin([VolunteerFactsFor.Adult(ARequest.OtherVolunteer)], InAWeek.From, profile).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Record, InAWeek.Until));
        request.Serve(InAWeek.Until, 1, Rules).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Nothing, null));
    }

    [Fact]
    public void Is_stricter_for_what_is_urgent_and_for_categories_that_have_a_level_of_their_own()
    {
        var rules = new RequestRules { Levels = new Dictionary<ActivityCategory, ServiceLevel> { [ActivityCategory.LegalAid] = new() { DispatchWithin = Duration.FromHours(5), StaffedBefore = Duration.FromDays(1) } } };

        rules.LevelOf(ActivityCategory.Housekeeping, RequestUrgency.Ordinary).Should().Be(new ServiceLevel());
        rules.LevelOf(ActivityCategory.LegalAid, RequestUrgency.Ordinary).DispatchWithin.Should().Be(Duration.FromHours(5));
        var urgent = rules.LevelOf(ActivityCategory.LegalAid, RequestUrgency.Urgent);
        (urgent.DispatchWithin, urgent.StaffedBefore).Should().Be((Duration.FromHours(2), Duration.FromDays(1)), "of each the stricter");
    }

    [Fact]
    public void Counts_anew_from_another_time()
    {
        var request = new ARequest().Dispatched().Declined().Build();
        var at = Nine + Duration.FromHours(5);

        request.Reschedule(InAWeek, at, Rules).EnsureAccepted();

        Due(request).Should().Be((RequestDuty.Triage, at + Duration.FromDays(1)), "this district triages first, and nobody has");
    }

    [Fact]
    public void Never_promises_anything_for_after_the_wanted_time()
    {
        var request = new ARequest().Build();

        Due(request).Should().Be((RequestDuty.Dispatch, ARequest.Wanted.From));
    }

    [Fact]
    public void Calls_nothing_late_that_was_ordered_at_short_notice()
    {
        var soon = TimeRange.Starting(Nine + Duration.FromHours(3), Duration.FromHours(1));
        var request = ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { Wanted = soon }, Nine, new RequestRules()).EnsureAccepted();

        request.Triage(new RequestTriage(RequestUrgency.Emergency, request.Category, RiskLevel.Ordinary), Nine, new RequestRules()).EnsureAccepted();
        Due(request).Should().Be((RequestDuty.Dispatch, Nine + Duration.FromHours(1)));
        request.Dispatch(Assignee.Of(ARequest.Volunteer), true, Nine, new RequestRules()).EnsureAccepted();

        Due(request).Should().Be((RequestDuty.Staff, Nine + Duration.FromHours(1)), "an hour to find somebody, and not the day before");
    }

    [Fact]
    public void Goes_on_asking_for_the_first_dispatch_when_a_wave_asked_nobody()
    {
        var request = new ARequest().Build();
        request.PlanWaves(new WavePlan([Assignee.Of(ARequest.Volunteer)], 1, Duration.FromHours(1)), Nine, new RequestRules()).EnsureAccepted();

        request.SendWave(_ => false, Nine, new RequestRules()).EnsureAccepted();
        request.NoteAnswer(AnActivity.TheId, Nine).EnsureAccepted();

        Due(request).Should().Be((RequestDuty.Dispatch, ARequest.Wanted.From));
    }

    [Fact]
    public async Task Lists_what_is_about_to_fail_of_the_district_or_of_a_site()
    {
        var (first, second) = (ARequest.TheId, new ServiceRequestId(new Guid("00000000-0000-7000-8000-0000000000a2")));
        (await _place.Serving.PlaceAsync(first, Neighbourhood.Order with { Wanted = InAWeek }, Nine)).EnsureAccepted();
        (await _place.Serving.PlaceAsync(second, Neighbourhood.Order with { Wanted = InAWeek, Site = ASite.CentreId, OnBehalfOf = new RequesterId(second.Value) }, Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(second, Assignee.Of(Neighbourhood.Wang), Nine)).EnsureAccepted();

        (await DueAsync(Nine + Duration.FromDays(2))).Should().Equal(first);
        (await DueAsync(Nine + Duration.FromDays(2) - Duration.FromMilliseconds(1))).Should().BeEmpty();
        (await DueAsync(InAWeek.From)).Should().Equal([first, second], "what is due first comes first");
        (await DueAsync(InAWeek.From, ASite.CentreId)).Should().Equal(second);
    }

    private static (RequestDuty, Instant?) Due(ServiceRequest request) => (request.Due, request.DueBy);

    private async Task<IEnumerable<ServiceRequestId>> DueAsync(Instant until, PracticeSiteId? site = null) =>
        (await _place.Open().Requests.ListAsync(new RequestsDueSpec(until, site))).Select(request => request.Id);
}
