using CivicPractice.Partnerships;

namespace CivicPractice.Safeguards;

/// <summary>What says that money, supplies or insurance come from a partner (共建方提供): as the delivery of a commitment, or as a gift that was not promised.</summary>
/// <remarks>Units differ (yuan, sets, persons), so whoever takes a delivery in says how much it is in the unit of the commitment; the partnership notes it in the same unit of work.</remarks>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment that it delivers, or <see langword="null"/> for what was not promised.</param>
/// <param name="Quantity">How much of the commitment came, in its unit; more than zero and at most <see cref="CivicPractice.Partnerships.Commitment.Most"/>. <see langword="null"/> for what was not promised.</param>
public sealed record PartnerGift(PartnershipId Partnership, int? Commitment = null, decimal? Quantity = null)
{
    /// <summary>The delivery of a commitment.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="quantity">How much of it came, in its unit.</param>
    public static PartnerGift DeliveryOf(PartnershipId partnership, int commitment, decimal quantity) => new(partnership, commitment, quantity);

    /// <summary>What stands in a command: partnership, commitment and quantity.</summary>
    public override string ToString() => FormattableString.Invariant($"{Partnership} {Commitment} {Quantity:0.############################}").TrimEnd();

    internal void Require(string parameter)
    {
        if (Partnership == default) throw new ArgumentException("The partnership is missing.", parameter);
        if (Commitment.HasValue != Quantity.HasValue) throw new ArgumentException("A delivery is of a commitment and of a quantity.", parameter);
        if (Quantity is <= 0 or > Partnerships.Commitment.Most) throw new ArgumentException("A delivery is of more than nothing, and of no more than can be committed.", parameter);
    }
}
