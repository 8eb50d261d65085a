using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>The seats that one attempt of a use case asks and changes, each looked for once.</summary>
/// <param name="district">The district.</param>
internal sealed class SeatsInUse(OpenDistrict district)
{
    private readonly Dictionary<SiteSeatId, SiteSeat> _seats = [];
    private readonly HashSet<SiteSeatId> _new = [];

    /// <summary>The seat of a tier at a division, empty where nobody took it yet; <see langword="null"/> for a point site, which has none.</summary>
    public async ValueTask<SiteSeat?> FindAsync(SiteTier tier, DivisionCode division, CancellationToken cancellationToken)
    {
        if (SiteHierarchy.LevelOf(tier) is null) return null;
        var id = SiteSeatId.Of(tier, division);
        if (_seats.TryGetValue(id, out var known)) return known;
        if (await district.SiteSeats.FindAsync(id, cancellationToken) is { } stored) return _seats[id] = stored;
        _new.Add(id);
        return _seats[id] = SiteSeat.Of(district.Id, tier, division);
    }

    /// <summary>A site takes a seat.</summary>
    public Decision Take(SiteSeat? seat, PracticeSiteId site, Instant at)
    {
        if (seat is null) return Decision.Accepted;
        if (_new.Remove(seat.Id)) district.SiteSeats.Add(seat);
        return seat.Take(site, district.Profile.Sites, at);
    }

    /// <summary>A site leaves the seat of its division.</summary>
    public async ValueTask<Decision> LeaveAsync(SiteTier tier, DivisionCode division, PracticeSiteId site, Instant at, CancellationToken cancellationToken) =>
        await FindAsync(tier, division, cancellationToken) is { } seat ? seat.Leave(site, at) : Decision.Accepted;
}
