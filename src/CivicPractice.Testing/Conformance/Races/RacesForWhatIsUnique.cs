using CivicPractice.Activities;
using CivicPractice.Communities;
using CivicPractice.Projects;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>What there may be one of only: a centre, a volunteer number, the deed of a key.</summary>
internal static class RacesForWhatIsUnique
{
    private static readonly IdempotencyKey Key = new("one key for all");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who plan the first centre at once exactly one does", CentreAsync),
        .. Race.Of("Of 64 who register under one volunteer number at once exactly one does", NumberAsync),
        .. Race.Of("Of 64 who plan a site under one id at once exactly one does", IdAsync),
        .. Race.Of("Of 64 who let one volunteer join one team at once exactly one does", MemberAsync),
        .. Race.Of("Of 64 who launch a project under one name at once exactly one does", ProjectNameAsync),
        .. Race.Of("Of 64 who designate one division at once exactly one does", CommunityAsync),
        .. Race.Of("Of 64 reviews of one activity by one volunteer at once exactly one is given", ReviewAsync),
        .. Race.Of("One key is carried out once, however many come with it at once", KeyAsync),
        .. Race.Of("Of 64 other commands under one key exactly one is carried out", OtherCommandsAsync),
    ];

    private static async Task CentreAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<PracticeSiteId>()).ToList();
        var decisions = await Race.RunAsync(stores, (district, caller) => new FoundingSites(district).PlanAsync(ids[caller], ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "site.centre-exists");
        Must.Equal(1, await play.District().Sites.CountAsync(new SiteOfTier(SiteTier.Centre)), "Centres");
        Must.Equal(2, (await Race.EventsAsync(play, 0)).Count, "Events of the centre and of its seat");
    }

    private static async Task NumberAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        var decisions = await Race.RunAsync(stores, (district, caller) => new RegisteringVolunteers(district).RegisterAsync(ids[caller], AVolunteer.Registration, TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "volunteer.number-taken");
        Must.Equal(1, await play.District().Volunteers.CountAsync(new Everything<Volunteer>()), "Volunteers");
        Must.Equal(2, (await Race.EventsAsync(play, 0)).Count, "Events of the volunteer and of the number");
    }

    private static async Task IdAsync(Play play, StoreOf stores)
    {
        var decisions = await Race.RunAsync(stores, (district, caller) => new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine));
        Race.MustBeWonBy(1, decisions, "site.already-exists");
        Must.Equal(2, (await Race.EventsAsync(play, 0)).Count, "Events of the centre and of its seat");
    }

    private static async Task MemberAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(Kept.Of<VolunteerTeam, VolunteerTeamId>(new ATeam().BuildRaising()));
        (await new RegisteringVolunteers(play.District()).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();
        var decisions = await Race.RunAsync(stores, (district, _) => new JoiningTeams(district).JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "volunteer.already-in-team");
        Must.Equal(1, await play.District().TeamMembers.CountAsync(new MemberOfTeam(ATeam.TheId)), "Members");
        Must.Equal(2, (await Race.EventsAsync(play, 3)).Count, "Events of the volunteer and of the member");
    }

    private static async Task ProjectNameAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<ServiceProjectId>()).ToList();
        await play.PutAsync(Kept.Of<PracticeSite, PracticeSiteId>(new ASite().Opened().BuildRaising()));
        await play.PutAsync([.. ids.Select(id => Kept.Of<ServiceProject, ServiceProjectId>(new AServiceProject().WithId(id).BuildUnstored()))]);
        var decisions = await Race.RunAsync(stores, (district, caller) => new RunningProjects(district).LaunchAsync(ids[caller], TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "project.name-taken");
        Must.Equal(1, await play.District().Projects.CountAsync(new ProjectInState(ProjectState.Running)), "Projects that run");
    }

    private static async Task CommunityAsync(Play play, StoreOf stores)
    {
        var decisions = await Race.RunAsync(stores, (district, _) => new DesignatingCommunities(district).DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan, TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "relocation-community.already-exists");
        Must.Equal(1, await play.District().RelocationCommunities.CountAsync(new CommunityDesignated()), "Communities");
        Must.Equal(1, (await Race.EventsAsync(play, 0)).Count, "Events of the community");
    }

    private static async Task ReviewAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(AnActivity.In(ActivityState.Held).BuildUnstored());
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => new ReviewingActivities(district).GiveAsync(
            AnActivity.TheId, AnActivityReview.Participant, 1 + (caller % 5), [], AnActivityReview.At));

        Race.MustBeWonBy(1, decisions, "activity-review.already-exists");
        Must.Equal(1L, (await new ReadingActivityReviews(play.District()).OfActivityAsync(AnActivity.TheId)).Count, "Reviews");
        Must.Equal(1, (await Race.EventsAsync(play, before)).Count, "Events of the review");
    }

    private static async Task KeyAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(Some.Site(Some.First));
        var decisions = await Race.RunAsync(stores, (district, caller) => district.RunAsync("offer", Key, async () =>
        {
            (await district.UnitOfWork.SiteAsync()).Offer($"p{caller}");
            return Decision.Accepted;
        }));

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(1, (await play.PlatformsAsync()).Count(), "Platforms in the end");
        Must.Equal(1, (await Race.EventsAsync(play, 1)).Count, "Events under the key");
    }

    private static async Task OtherCommandsAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<PracticeSiteId>()).ToList();
        await play.PutAsync([.. ids.Select(id => (Kept)Some.Site(id))]);
        var decisions = await Race.RunAsync(stores, async (district, caller) =>
        {
            try
            {
                return await new FoundingSites(district).OfferPlatformAsync(ids[caller], ServicePlatform.PeoplesStage, TestDistrict.Nine, Key);
            }
            catch (ArgumentException)
            {
                return new NotFound("key-of-another-command", ids[caller].Value);
            }
        });

        Race.MustBeWonBy(1, decisions, "key-of-another-command.not-found");
        Must.Equal(1, (await Race.EventsAsync(play, Race.Callers)).Count, "Events under the key");
    }
}
