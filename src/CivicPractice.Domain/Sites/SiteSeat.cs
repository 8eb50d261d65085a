using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>Which live sites of a tier a division has: a district its centre, a town its institute, a village or community its station (一地一阵地).</summary>
/// <remarks>
/// Its id follows from tier and division, and it is stored together with the site: of two sites planned for one place at once the
/// second meets a version that is there already, in every store (docs/decisions/0005). Point sites have no seats.
/// </remarks>
[Kind("site-seat")]
public sealed class SiteSeat : AggregateRoot<SiteSeatId>
{
    private List<PracticeSiteId> _holders = [];

    private SiteSeat(DistrictId district, SiteTier tier, DivisionCode division)
        : base(district, SiteSeatId.Of(tier, division))
    {
        Tier = tier;
        Division = tier == SiteTier.Centre ? null : division;
    }

    /// <summary>The tier.</summary>
    public SiteTier Tier { get; private set; }

    /// <summary>The division; <see langword="null"/> for the centre, which stands for the whole district.</summary>
    public DivisionCode? Division { get; private set; }

    /// <summary>The live sites, in the order in which they came; more than one only where the district allows it.</summary>
    public IReadOnlyList<PracticeSiteId> Holders => _holders;

    /// <summary>The empty seat of a tier at a division; the first site stores it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="tier">The tier; not a point site.</param>
    /// <param name="division">The division.</param>
    /// <exception cref="ArgumentException">The tier has no seats, or the division is missing.</exception>
    public static SiteSeat Of(DistrictId district, SiteTier tier, DivisionCode division) => SiteHierarchy.LevelOf(tier) is not null
        ? new SiteSeat(district, tier, division)
        : throw new ArgumentException("Only centres, institutes and stations have seats.", nameof(tier));

    /// <summary>Whether a site may stand for the tier here.</summary>
    /// <param name="site">The site.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Take" path="/returns"/>
    public Decision CanTake(PracticeSiteId site, SiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (site == default) throw new ArgumentException("The site is missing.", nameof(site));
        var isFree = _holders.Count == 0 || _holders.Contains(site);
        return Decision.Unless(isFree || !rules.HasOneOnly(Tier) ? null : Tier switch
        {
            SiteTier.Centre => new CentreExists(_holders[0]),
            SiteTier.Institute => new TownHasInstitute(Division!.Value),
            _ => new VillageHasStation(Division!.Value),
        });
    }

    /// <summary>A site stands for the tier here from now on. The same site again is accepted and changes nothing.</summary>
    /// <param name="site">The site.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CentreExists"/>, <see cref="TownHasInstitute"/> or <see cref="VillageHasStation"/>, by tier.</returns>
    /// <exception cref="ArgumentException">The site is missing.</exception>
    public Decision Take(PracticeSiteId site, SiteRules rules, Instant at)
    {
        var may = CanTake(site, rules);
        if (!may.IsAccepted || _holders.Contains(site)) return may;

        _holders = [.. _holders, site];
        Raise(new SiteSeatTaken(Id, Tier, Division, site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a site may leave.</summary>
    /// <param name="site">The site.</param>
    /// <inheritdoc cref="Leave" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanLeave(PracticeSiteId site) =>
#pragma warning restore CA1822
        site == default ? throw new ArgumentException("The site is missing.", nameof(site)) : Decision.Accepted;

    /// <summary>A site no longer stands here: it has moved, merged or closed. One that does not is accepted and nothing changes.</summary>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether the site may go is the site's to say.</returns>
    /// <exception cref="ArgumentException">The site is missing.</exception>
    public Decision Leave(PracticeSiteId site, Instant at)
    {
        var may = CanLeave(site);
        if (!may.IsAccepted || !_holders.Contains(site)) return may;

        _holders = [.. _holders.Where(other => other != site)];
        Raise(new SiteSeatLeft(Id, Tier, Division, site), at);
        return Decision.Accepted;
    }
}
