using CivicPractice.Divisions;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace HanbinDistrict.Replaying;

/// <summary>Who and what is there when the period begins.</summary>
internal sealed class Cast
{
    /// <summary>Every open site: the centre first, then institutes, stations and point sites.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>Every team with its members.</summary>
    public List<Crew> Crews { get; } = [];

    /// <summary>The partnerships in force.</summary>
    public List<PartnershipId> Partnerships { get; } = [];

    /// <summary>The own site of a division: its centre, institute or station; or <see langword="null"/> where it has none.</summary>
    public Place? PlaceOf(DivisionCode division) => Places.Find(place => place.Tier != SiteTier.Point && place.Division == division);

    /// <summary>A crew for a site: one of its own, else one of the nearest site above that has some, else any.</summary>
    public IReadOnlyList<Crew> CrewsFor(Place place)
    {
        for (var here = place; here is not null; here = here.Above)
        {
            if (here.Crews.Count > 0) return here.Crews;
        }

        return Crews;
    }
}

/// <summary>An open site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural; stations only.</param>
/// <param name="Division">Where it stands.</param>
/// <param name="Above">The site it stands under; <see langword="null"/> for the centre.</param>
internal sealed record Place(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting, DivisionCode Division, Place? Above)
{
    /// <summary>The teams at home here.</summary>
    public List<Crew> Crews { get; } = [];
}

/// <summary>A team and its members.</summary>
/// <param name="Team">The team.</param>
/// <param name="Home">Where it is at home.</param>
internal sealed record Crew(VolunteerTeamId Team, Place Home)
{
    /// <summary>Its members.</summary>
    public List<VolunteerId> Members { get; } = [];

    /// <summary>Those of them who know first aid.</summary>
    public List<VolunteerId> FirstAiders { get; } = [];

    /// <summary>Whether its members are insured and trained for dangerous work.</summary>
    public bool IsPrepared { get; set; }
}
