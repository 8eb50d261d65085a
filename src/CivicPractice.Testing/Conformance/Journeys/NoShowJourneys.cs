using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Volunteers who stay away, and what follows from it, by the use cases.</summary>
internal static class NoShowJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly (VolunteerId Came, VolunteerId StayedAway) Both = (AVolunteer.TheId, AVolunteer.OtherId);
    private static readonly NewActivity Plan = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId) };

    public static IEnumerable<ConformanceCase> Cases => Told.Both("A volunteer stays away once too often, is excused, is not, and the registration ends", EndedAsync);

    private static async Task EndedAsync(OpenDistrict district, Told told)
    {
        await SignedUpAsync(district, told);
        var (holding, ending) = (new HoldingActivities(district), new EndingForNoShows(district));
        var (id, other, over) = (AnActivity.TheId, AnActivity.OtherParticipation, AnActivity.During.Until);
        await told.AskAsync("check in", key => holding.CheckInAsync(id, AnActivity.Participation, AnActivity.During.From, key));
        await told.AskAsync("mark absent too early", key => holding.MarkAbsentAsync(id, other, AbsenceKind.Malicious, AnActivity.During.From, key));
        await told.AskAsync("excuse", key => holding.MarkAbsentAsync(id, other, AbsenceKind.Excused, AnActivity.During.From, key));
        await told.AskAsync("complete", key => holding.CompleteAsync(id, 9, over, key));
        await TellAsync(district, told, "excused");
        await told.AskAsync("end too early", key => ending.EndAsync(Both.StayedAway, over, key));
        await told.AskAsync("take the excuse back", key => holding.MarkAbsentAsync(id, other, AbsenceKind.Unexcused, over, key));
        await TellAsync(district, told, "not excused");
        await told.AskAsync("end who came", key => ending.EndAsync(Both.Came, over, key));
        await told.AskAsync("end nobody's", key => ending.EndAsync(new VolunteerId(id.Value), over, key));
        await told.AskAsync("end", key => ending.EndAsync(Both.StayedAway, over, key));
        await told.AskAsync("end again", key => ending.EndAsync(Both.StayedAway, over, key));
        await told.AskAsync("find an excuse too late", key => holding.MarkAbsentAsync(id, other, AbsenceKind.Excused, over, key));
        await TellAsync(district, told, "ended");
        Must.Equal(VolunteerState.Ended, (await district.Volunteers.FindAsync(Both.StayedAway))!.State, "The registration of who stayed away");
        district.UnitOfWork.Forget();
    }

    private static async Task SignedUpAsync(OpenDistrict district, Told told)
    {
        await told.AskAsync("plan a centre", key => new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => new FoundingSites(district).OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("draft", key => new PlanningActivities(district).DraftAsync(AnActivity.TheId, Plan, [], Nine, key));
        await told.AskAsync("publish", key => new PlanningActivities(district).PublishAsync(AnActivity.TheId, Nine, key));
        var signing = new SigningUp(district);
        foreach (var (volunteer, number, seat) in new[] { (Both.Came, "990101-000001", AnActivity.Participation), (Both.StayedAway, "990101-000002", AnActivity.OtherParticipation) })
        {
            await told.AskAsync($"register {number}", key => new RegisteringVolunteers(district).RegisterAsync(
                volunteer, AVolunteer.Registration with { Number = VolunteerNumber.Parse(number) }, Nine, key));
            await told.AskAsync($"sign {number} up", key => signing.SignUpAsync(AnActivity.TheId, seat, volunteer, Nine, key));
        }

        district.AbsenceFiles.Add(new AnAbsenceFile().Of(Both.StayedAway).AbsentOften(4).BuildRaising());
        await district.UnitOfWork.CommitAsync();
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        foreach (var volunteer in new[] { Both.Came, Both.StayedAway })
        {
            told.Tell($"{when}, file", await district.AbsenceFiles.FindAsync(volunteer));
            told.Tell($"{when}, volunteer", await district.Volunteers.FindAsync(volunteer));
        }

        var since = NoShowRules.CountsFrom(AnActivity.Tuesday);
        told.Tell($"{when}, due", (await district.AbsenceFiles.ListAsync(new NoShowsDueSpec(since))).Select(file => file.Id).ToList());
        told.Tell($"{when}, to be warned", (await district.AbsenceFiles.ListAsync(new NoShowsToWarnOfSpec(since))).Select(file => file.Id).ToList());
        district.UnitOfWork.Forget();
    }
}
