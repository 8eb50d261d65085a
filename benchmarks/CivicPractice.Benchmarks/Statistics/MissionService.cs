using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>What a mission-sized district did: activities that were held and some that were not, and requests in every state.</summary>
internal static class MissionService
{
    private const int OtherActivities = 600;
    private const int OneInThroughActivity = 10;
    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);
    private static readonly CivicPractice.Volunteers.VolunteerFacts[] Facts = [VolunteerFactsFor.Adult(ARequest.Volunteer)];

    private static readonly ActivityCategory[] Categories =
        [ActivityCategory.TheoryTalk, ActivityCategory.PeoplesStage, ActivityCategory.MoralLecture, ActivityCategory.HealthCheck];

    private static readonly ActivityState[] NotHeld = [ActivityState.Drafted, ActivityState.Published, ActivityState.Underway, ActivityState.Cancelled];

    public static IEnumerable<Activity> Activities(IReadOnlyList<PracticeSite> sites)
    {
        var (ids, random) = (new SeededIds(4), new Random(4));
        for (var i = 0; i < MissionSize.HeldActivities + OtherActivities; i++)
        {
            var builder = i >= MissionSize.HeldActivities
                ? AnActivity.In(NotHeld[i % NotHeld.Length])
                : Held(random.Next(5, 60));
            if (i < MissionSize.HeldActivities && i % 2 == 0) builder.Reviewed();
            var (site, category) = (sites[random.Next(sites.Count)].Id, Categories[random.Next(Categories.Length)]);
            yield return builder.WithId(ids.Next<ActivityId>()).Planned(plan => plan with { Site = site, Category = category }).BuildUnstored();
        }
    }

    public static IEnumerable<ServiceRequest> Requests()
    {
        var (ids, random) = (new SeededIds(5), new Random(5));
        var states = Enum.GetValues<RequestState>();
        for (var i = 0; i < MissionSize.Requests; i++)
        {
            var order = ARequest.Order with { HeadCount = random.Next(1, 4) };
            var request = ServiceRequest.Place(TestDistrict.Id, ids.Next<ServiceRequestId>(), order, TestDistrict.Nine, TestDistrict.Profile.Requests).EnsureAccepted();
            Bring(request, states[random.Next(states.Length)], random);
            yield return request;
        }
    }

    private static AnActivity Held(int personTimes) => AnActivity.In(ActivityState.Published)
        .CheckedIn().CheckedIn(AnActivity.OtherParticipation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer)).CheckedOut().Completed(personTimes);

    private static void Bring(ServiceRequest request, RequestState to, Random random)
    {
        var rules = TestDistrict.Profile.Requests;
        if (to == RequestState.Cancelled) request.Cancel(CancellationReason.NoLongerNeeded, TestDistrict.Nine).EnsureAccepted();
        if (to is RequestState.Placed or RequestState.Cancelled) return;
        request.Dispatch(Asked, true, TestDistrict.Nine, rules).EnsureAccepted();
        if (to == RequestState.Dispatched) return;
        request.Accept(Asked, Facts, TestDistrict.Nine + Duration.FromHours(1), TestDistrict.Profile).EnsureAccepted();
        if (to == RequestState.Accepted) return;
        request.Begin(Facts, request.Wanted.From, TestDistrict.Profile).EnsureAccepted();
        if (to == RequestState.InService) return;
        var at = request.Wanted.From + Duration.FromMinutes(random.Next(20, 120));
        // The activity counts what it gave for a request.
        var through = random.Next(OneInThroughActivity) == 0 ? AnActivity.TheId : (ActivityId?)null;
        if (through is { } activity) request.NoteAnswer(activity, at).EnsureAccepted();
        request.Serve(at, through is null ? request.HeadCount : 0, TestDistrict.Profile.Requests, through).EnsureAccepted();
        if (to == RequestState.Served) return;
        request.Review(request.By.Id, 5, null, at, rules).EnsureAccepted();
    }
}
