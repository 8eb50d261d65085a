using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <content>Two rolls of one person become one.</content>
public sealed partial class HonourRoll
{
    /// <summary>What the roll of another registration of the same person takes in of this one.</summary>
    public HonourRollHoldings ToHoldings() => new(Id, _services, _starAwards, _honours, Proposal);

    /// <summary>Whether the roll may take in that of another registration of the same person.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
    public Decision CanAbsorb() => Decision.Unless(Closed());

    /// <summary>Takes in the roll of another registration of the same person. A service on both counts once, for the one that stands, or the longer one; time that two services share counts once; the higher stars stay, and those that both together reach are given.</summary>
    /// <param name="other">What the other roll has.</param>
    /// <param name="earned">The points earned, together.</param>
    /// <param name="scale">The district's scale.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(HonourRollHoldings other, Points earned, StarScale scale, Instant at)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(scale);
        OtherRegistration.Require(Id, other.Volunteer);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        _services = Recounted(Together(other));
        _honours = [.. _honours.Union(other.Honours)];
        Minutes = Standing(_services);
        Raise(new HonourRollAbsorbed(Id, other.Volunteer, Minutes), at);
        if (other.StarAwards.Count > _starAwards.Count)
        {
            var previous = Stars;
            _starAwards = [.. other.StarAwards];
            Stars = new StarRating((byte)_starAwards.Count);
            Raise(new StarAwarded(Id, Stars, previous), at);
        }

        TakeOver(other.Proposal, earned, at);
        Rise(scale.Rate(Minutes, earned), scale, at);
        return Decision.Accepted;
    }

    /// <summary>Whether the roll may go over into that of another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
    public Decision CanCarryTo() => Decision.Unless(Closed());

    /// <summary>The roll goes over into that of another registration of the same person, which has taken it in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        var previous = Stars;
        CarriedTo = into;
        (_services, _starAwards, _honours, Minutes, Stars) = ([], [], [], 0, default);
        Raise(new HonourRollCarriedOver(Id, into), at);
        WithdrawProposal(at);
        if (previous != default) Raise(new StarWithdrawn(Id, default, previous), at);
        return Decision.Accepted;
    }

    private List<CreditedService> Together(HonourRollHoldings other) =>
        [.. _services.Concat(other.Services).GroupBy(service => service.Cause).Select(OfBoth).OrderBy(service => service.At)];

    private static CreditedService OfBoth(IEnumerable<CreditedService> services) =>
        services.OrderBy(service => service.ReversedAt is not null).ThenByDescending(service => service.Given is { } given ? (int)given.Length.TotalMinutes : service.Minutes).First();
}

/// <summary>What the roll of one registration takes in of another one of the same person.</summary>
/// <param name="Volunteer">The other registration.</param>
/// <param name="Services">The services credited.</param>
/// <param name="StarAwards">The stars held.</param>
/// <param name="Honours">The honours.</param>
/// <param name="Proposal">The star that waits for a level above the district, or <see langword="null"/>.</param>
public sealed record HonourRollHoldings(
    VolunteerId Volunteer, IReadOnlyList<CreditedService> Services, IReadOnlyList<StarAward> StarAwards, IReadOnlyList<HonourAward> Honours, StarProposal? Proposal = null);
