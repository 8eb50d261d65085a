using CivicPractice.Commendation;
using CivicPractice.Matching;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>The roster of volunteers names whom the aggregates say, whoever has committed them.</summary>
internal static class RosterOfADistrict
{
    private static readonly VolunteerId[] Volunteers = [.. Enumerable.Range(1, 4).Select(number => new VolunteerId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xc0)))];

    private static readonly (string Said, WantedVolunteers Wanted)[] Questions =
    [
        ("whoever there is", new()),
        ("the best of them", new() { Most = 1 }),
        ("who knows first aid", new() { Skills = [VolunteerSkill.FirstAid] }),
        ("who also cooks", new() { Skills = [VolunteerSkill.FirstAid, VolunteerSkill.Cooking] }),
        ("who is at home below the institute", new() { Site = ASite.InstituteId }),
        ("who is at home below the station", new() { Site = ASite.StationId }),
        ("who is free", new() { During = ARequest.Wanted }),
        ("who knows first aid, is at home below the institute and free", new() { Skills = [VolunteerSkill.FirstAid], Site = ASite.InstituteId, During = ARequest.Wanted }),
    ];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A roster names the best who are wanted, and follows what any program commits", FollowedAsync),
        new("A roster reads a district page by page and leaves nobody out", ManyAsync),
    ];

    private static async Task FollowedAsync(Play play)
    {
        var roster = RosterOn(play.Store);
        await TellAsync(play, roster, "of an empty district");
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point })
        {
            Must.BeAccepted(await new FoundingSites(play.District()).PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), TestDistrict.Nine), "Planning a site");
            Must.BeAccepted(await new FoundingSites(play.District()).OpenAsync(ASite.IdOf(tier), TestDistrict.Nine), "Opening it");
        }

        PracticeSiteId?[] homes = [null, ASite.InstituteId, ASite.StationId, ASite.PointId];
        foreach (var (id, home) in Volunteers.Zip(homes)) await play.PutAsync(Kept.Of<Volunteer, VolunteerId>(VolunteerAt(id, home)));
        await play.PutAsync(new AnHonourRoll().Of(Volunteers[2]).Crediting(Volunteers[0].Value, 6_000).BuildUnstored(), new AnHonourRoll().Of(Volunteers[3]).Crediting(Volunteers[0].Value, 90).BuildUnstored());
        await play.PutAsync(new ASchedule().Of(Volunteers[2]).Holding(ARequest.Wanted).BuildUnstored());
        await TellAsync(play, roster, "at first");
        Must.Equal([Volunteers[2], Volunteers[3], Volunteers[1]], await NamedAsync(roster, Questions[4].Wanted), "At home below the institute, the best first");
        Must.Equal([Volunteers[3], Volunteers[1]], await NamedAsync(roster, Questions[7].Wanted), "Of them the free");

        await play.OpenAsync();
        await ChangeAsync(play);
        await TellAsync(play, roster, "after another program was at work");
        Must.Equal([Volunteers[2]], await NamedAsync(roster, Questions[5].Wanted), "At home below the station, since the point site came under the institute");
        Must.Equal([Volunteers[2], Volunteers[1]], await NamedAsync(roster, Questions[7].Wanted), "The free, since one was booked and another one given back");
        foreach (var (said, wanted) in Questions) Must.Equal(await roster.ShortlistAsync(wanted), await RosterOn(play.Store).ShortlistAsync(wanted), $"A roster that followed, and a fresh one, of {said}");
        await play.TellHistoryAsync();
    }

    private static async Task ChangeAsync(Play play)
    {
        Must.BeAccepted(await new FoundingSites(play.District()).TransferAsync(ASite.PointId, ASite.InstituteId, null, TestDistrict.Nine), "Putting the point site under the institute");
        Must.BeAccepted(await new UpdatingVolunteers(play.District()).AddSkillAsync(Volunteers[1], VolunteerSkill.Cooking, TestDistrict.Nine), "Adding a skill");
        Must.BeAccepted(await new RegisteringVolunteers(play.District()).WithdrawAsync(Volunteers[0], TestDistrict.Nine), "Leaving");
        await play.PutAsync(new ASchedule().Of(Volunteers[3]).Holding(ARequest.Wanted).BuildUnstored());
        var district = play.District();
        (await district.Schedules.FindAsync(Volunteers[2]))!.Release(ASchedule.TheBooking, TestDistrict.Nine).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    private static async Task ManyAsync(Play play)
    {
        const int Many = 400;
        var ids = Enumerable.Range(0, Many).Select(HardIds.At<VolunteerId>).ToList();
        await play.PutAsync([.. ids.Select(id => Kept.Of<Volunteer, VolunteerId>(VolunteerAt(id, null)))]);

        Must.Equal(ids.Order(), await NamedAsync(RosterOn(play.Store), new WantedVolunteers { Most = Many + 1 }), "All who are registered, by id");
    }

    private static Volunteer VolunteerAt(VolunteerId id, PracticeSiteId? home) => new AVolunteer().WithId(id).Registering(registration => registration with { Home = home }).BuildRaising();

    private static VolunteerRoster RosterOn(IDistrictStore store) =>
        new(new Districts(store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)]), TestDistrict.Id, TestDistrict.Dispatcher);

    private static async Task<IEnumerable<VolunteerId>> NamedAsync(VolunteerRoster roster, WantedVolunteers wanted) => (await roster.ShortlistAsync(wanted)).Answer.Select(one => one.Volunteer);

    private static async Task TellAsync(Play play, VolunteerRoster roster, string when)
    {
        foreach (var (said, wanted) in Questions) play.Tell($"{said}, {when}: {Words.Of(await roster.ShortlistAsync(wanted))}");
    }
}
