using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The district's own rules for partnerships and what is shared under them.</summary>
public sealed record PartnershipRules
{
    /// <summary>Who signs an amendment before the district's side does; every party where the district says nothing.</summary>
    public AmendmentConsent AmendmentConsent { get; init; } = AmendmentConsent.AllParties;

    /// <summary>
    /// How long a booking of a resource is kept by itself after its end, so that the resource stays small; 90 days where the district says nothing. Then it
    /// is added to the sums of its month, and its use can't be recorded any more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration KeepEndedBookings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.Zero);
            field = value;
        }
    } = Duration.FromDays(90);
}
