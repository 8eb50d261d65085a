using CivicPractice;
using CivicPractice.Circles;
using CivicPractice.Sites;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Says where every site is, and groups them as the data say.</summary>
internal sealed class LocatingSites(OpenDistrict district, DistrictInput input, Cast cast, Landscape landscape, Chance chance)
{
    private readonly EquippingSites _equipping = new(district);
    private readonly GroupingSites _grouping = new(district);

    public async ValueTask RunAsync(Instant at)
    {
        // Where nobody lives, nobody asks for circles.
        foreach (var place in landscape.Settlements.Count == 0 ? [] : cast.Places)
        {
            var location = place.Tier == SiteTier.Point ? landscape.SomewhereIn(place.Division, chance) : landscape.SeatOf(place.Division);
            (await _equipping.LocateAsync(place.Site, location, at)).EnsureAccepted();
        }

        var ids = new SeededIds(chance.For("ids").NextBits());
        foreach (var plan in input.Groupings)
        {
            var id = ids.Next<SiteGroupingId>();
            (await _grouping.FormAsync(id, plan.Kind, plan.Name.Zh, at)).EnsureAccepted();
            foreach (var place in cast.Places.Where(place => place.Tier != SiteTier.Point && plan.Divisions.Any(division => division.Contains(place.Division))))
                (await _grouping.IncludeAsync(id, place.Site, at)).EnsureAccepted();
        }
    }
}
