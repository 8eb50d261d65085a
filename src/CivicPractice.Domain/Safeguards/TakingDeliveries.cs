using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>What a partner gives is noted at its partnership in the unit of work that takes it in, so that neither is there without the other.</summary>
internal static class TakingDeliveries
{
    /// <summary>Notes a delivery on its day.</summary>
    /// <param name="district">The district.</param>
    /// <param name="gift">What says where it comes from, or <see langword="null"/> for what no partner gives.</param>
    /// <param name="cause">What is taken in for the first time: the id of the budget, the movement or the policy.</param>
    /// <param name="site">Where it goes to, or <see langword="null"/> for what is not for one site.</param>
    /// <param name="counted">How much came in a unit, or <see langword="null"/> where that can't be told from what is taken in.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> alone, or for all of <see cref="SiteNotInScope"/>, <see cref="DeliveryDiffers"/> and the refusals of <see cref="CoBuildingPartnership.RecordDelivery"/> that apply.</returns>
    /// <exception cref="ArgumentException">The partnership has recorded another delivery for the cause.</exception>
    public static async ValueTask<Decision> TakeDeliveryAsync(
        this OpenDistrict district, PartnerGift? gift, Guid cause, PracticeSiteId? site, Func<ContributionUnit, decimal?> counted, Instant at, CancellationToken cancellationToken)
    {
        if (gift is null) return Decision.Accepted;
        if (await district.Partnerships.FindAsync(gift.Partnership, cancellationToken) is not { } partnership) return new NotFound("partnership", gift.Partnership.Value);
        if (gift is not { Commitment: { } commitment, Quantity: { } quantity }) return Decision.Accepted;
        // Two that are taken in for one cause would be one delivery.
        if (partnership.Deliveries.Any(one => one.Cause == cause)) throw new ArgumentException("The partnership has recorded another delivery for this cause.", nameof(cause));

        var today = district.DayOf(at);
        var unit = partnership.Commitments.FirstOrDefault(one => one.Number == commitment)?.Unit;
        var may = Decision.Unless(
            site is { } place && !partnership.Sites.Contains(place) ? new SiteNotInScope(place) : null,
            unit is { } one && counted(one) is { } came && came != quantity ? new DeliveryDiffers(quantity, came, one) : null)
            & partnership.CanRecordDelivery(cause, commitment, quantity, today, today);
        return may.IsAccepted ? partnership.RecordDelivery(cause, commitment, quantity, today, today, at) : may;
    }
}
