using CivicPractice;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Plans and opens the centre, the institutes, the stations and the point sites.</summary>
internal sealed class FoundingTheMatrix(OpenDistrict district, DistrictInput input, Cast cast, IIdSource ids, Chance chance, Steps steps)
{
    private readonly FoundingSites _founding = new(district);

    public async ValueTask RunAsync(Instant at)
    {
        var counts = input.Counts;
        var progress = steps.Begin(new Bilingual("建设阵地", "founding sites"), 1 + counts.Institutes + counts.Stations + counts.PointSites);
        var centre = await FoundAsync(SiteTier.Centre, null, input.Divisions.Root, null, at, progress);
        var institutes = new Dictionary<DivisionCode, Place>();
        foreach (var town in input.Sites.Institutes)
            institutes.Add(town.Code, await FoundAsync(SiteTier.Institute, null, town, centre, at, progress));
        foreach (var (setting, villages) in new[] { (SiteSetting.Urban, input.Sites.UrbanStations), (SiteSetting.Rural, input.Sites.RuralStations) })
        {
            foreach (var village in villages)
                await FoundAsync(SiteTier.Station, setting, village, institutes[village.Parent!.Value], at, progress);
        }

        // Point sites are spread over the stations; where there are none they stand under an institute or the centre.
        var hosts = cast.Places.Where(place => place.Tier == SiteTier.Station).ToList();
        if (hosts.Count == 0) hosts = [.. institutes.Values];
        if (hosts.Count == 0) hosts = [centre];
        for (var i = 0; i < counts.PointSites; i++)
        {
            var host = i < hosts.Count ? hosts[i] : chance.Pick(hosts);
            await FoundAsync(SiteTier.Point, null, input.Divisions.Find(host.Division)!, host, at, progress);
        }
    }

    private async ValueTask<Place> FoundAsync(SiteTier tier, SiteSetting? setting, Division division, Place? above, Instant at, Progress progress)
    {
        var id = ids.Next<PracticeSiteId>();
        var plan = new NewSite { Tier = tier, Name = $"{division.Name}{Terms.Of(tier).Zh}", Division = division.Code, Setting = setting, Parent = above?.Site };
        (await _founding.PlanAsync(id, plan, at)).EnsureAccepted();
        (await _founding.OpenAsync(id, at)).EnsureAccepted();
        var place = new Place(id, tier, setting, division.Code, above);
        cast.Places.Add(place);
        progress.Advance();
        return place;
    }
}
