using CivicPractice.Commendation;
using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>The stream of events that a real district would have left behind, in order of time.</summary>
/// <remarks>Versions are not the aggregates' own: figures do not read them.</remarks>
internal sealed partial class DistrictEvents
{
    private const int ChunkSize = 2_000;
    private readonly DistrictData _data;
    private readonly List<EventEnvelope> _chunk = new(ChunkSize + 256);
    private readonly int[] _credited;
    private readonly byte[] _stars;
    private Instant _at;
    private long _position;

    private DistrictEvents(DistrictData data) => (_data, _credited, _stars) = (data, new int[data.Volunteers.Count], new byte[data.Volunteers.Count]);

    /// <summary>All events, in one list that is filled again and again, so that they need not all be held at once.</summary>
    public static IEnumerable<List<EventEnvelope>> InChunks(DistrictData data)
    {
        var events = new DistrictEvents(data);
        foreach (var (at, happening) in Agenda.InOrder(data))
        {
            events._at = at;
            events.Tell(happening);
            if (events._chunk.Count < ChunkSize) continue;
            yield return events._chunk;
            events._chunk.Clear();
        }

        yield return events._chunk;
    }

    private void Tell(Happening happening)
    {
        switch (happening.What)
        {
            case What.SiteOpens: TellSite(_data.Sites[happening.Row], happening.Part); break;
            case What.SiteShuts: TellSite(_data.Sites[happening.Row], part: null); break;
            case What.OrganizationRegisters: TellOrganization(_data.Organizations[happening.Row]); break;
            case What.OrganizationPauses: Tell("organization", Own(3, happening.Row), new OrganizationSuspended(OrganizationId(happening.Row))); break;
            case What.VolunteerRegisters: TellVolunteer(_data.Volunteers[happening.Row]); break;
            case What.VolunteerLeaves: TellLeaving(_data.Volunteers[happening.Row]); break;
            case What.SessionIsPublished: TellPublished(_data.Sessions[happening.Row]); break;
            case What.SessionIsHeld: TellHeld(_data.Sessions[happening.Row]); break;
            case What.SessionIsCorrected: TellCorrected(_data.Sessions[happening.Row]); break;
            default: TellRequest(happening.What, _data.Requests[happening.Row], happening.Part); break;
        }
    }

    private void TellSite(SiteRow site, int? part)
    {
        if (part == 0)
        {
            Tell("site", site.Id.Value, new SitePlanned(site.Id, site.Tier, site.Setting, TestDistrict.Village, site.Parent is { } parent ? _data.Sites[parent].Id : null));
            if (site.Parent is { } above) Tell("site", _data.Sites[above].Id.Value, new SiteChildAdopted(_data.Sites[above].Id, site.Id, TestDistrict.Village));
        }

        Tell("site", site.Id.Value, part switch
        {
            0 => new SiteOpened(site.Id, site.Tier, site.Setting),
            null => new SiteSuspended(site.Id, site.Tier, site.Setting),
            _ => new SiteResumed(site.Id, site.Tier, site.Setting),
        });
    }

    private void TellOrganization(OrganizationRow organization)
    {
        Tell("organization", Own(3, organization.Number), new OrganizationRegistered(OrganizationId(organization.Number)));
        Tell("team", organization.Team.Value, new TeamFounded(organization.Team, _data.Sites[organization.Site].Id, OrganizationId(organization.Number), null));
    }

    private void TellVolunteer(VolunteerRow volunteer)
    {
        Tell("volunteer", volunteer.Id.Value, new VolunteerRegistered(volunteer.Id, null));
        foreach (var _ in volunteer.Skills) Tell("volunteer", volunteer.Id.Value, new VolunteerSkillAdded(volunteer.Id));
        Tell("honour-roll", volunteer.Id.Value, new HonourRollOpened(volunteer.Id));
    }

    private void TellLeaving(VolunteerRow volunteer) =>
        Tell("volunteer", volunteer.Id.Value, volunteer.State == VolunteerState.Suspended ? new VolunteerSuspended(volunteer.Id) : new VolunteerWithdrawn(volunteer.Id, WasActive: true));

    private void Tell(string kind, Guid aggregate, DomainEvent happened) =>
        _chunk.Add(new EventEnvelope(TestDistrict.Id, kind, aggregate, ++_position, _at, TestDistrict.Dispatcher, IdempotencyKey.None, happened));

    private static VolunteerOrganizationId OrganizationId(int number) => new(Own(3, number));

    // Ids that no figure is kept by.
    private static Guid Own(short kind, int number, int part = 0) => new(number, kind, 0x7000, 0x80, 0, 0, (byte)part, (byte)(part >> 8), (byte)(part >> 16), 0, 0);
}
