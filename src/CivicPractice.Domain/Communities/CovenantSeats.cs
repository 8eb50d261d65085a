using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The places of divisions that one attempt of a use case asks and changes, each looked for once.</summary>
/// <param name="district">The district.</param>
internal sealed class CovenantSeats(OpenDistrict district)
{
    private readonly Dictionary<DivisionCode, CovenantSeat> _seats = [];

    /// <summary>Whether a covenant may take the place of a division.</summary>
    public async ValueTask<Decision> CanTakeAsync(DivisionCode division, VillageCovenantId covenant, CancellationToken cancellationToken) =>
        await FindAsync(division, cancellationToken) is { } seat ? seat.CanTake(covenant) : Decision.Accepted;

    /// <summary>Which covenant has the place of a division, or <see langword="null"/>.</summary>
    public async ValueTask<VillageCovenantId?> HolderAsync(DivisionCode division, CancellationToken cancellationToken) => (await FindAsync(division, cancellationToken))?.Holder;

    /// <summary>A covenant takes the place of a division.</summary>
    public async ValueTask<Decision> TakeAsync(DivisionCode division, VillageCovenantId covenant, Instant at, CancellationToken cancellationToken)
    {
        if (await FindAsync(division, cancellationToken) is { } known) return known.Take(covenant, at);
        var free = _seats[division] = CovenantSeat.Of(district.Id, division);
        district.CovenantSeats.Add(free);
        return free.Take(covenant, at);
    }

    /// <summary>A covenant leaves the place of its division.</summary>
    public async ValueTask<Decision> LeaveAsync(DivisionCode division, VillageCovenantId covenant, Instant at, CancellationToken cancellationToken) =>
        await FindAsync(division, cancellationToken) is { } seat ? seat.Leave(covenant, at) : Decision.Accepted;

    private async ValueTask<CovenantSeat?> FindAsync(DivisionCode division, CancellationToken cancellationToken)
    {
        if (_seats.TryGetValue(division, out var known)) return known;
        if (await district.CovenantSeats.FindAsync(CovenantSeatId.Of(division), cancellationToken) is not { } stored) return null;
        return _seats[division] = stored;
    }
}
