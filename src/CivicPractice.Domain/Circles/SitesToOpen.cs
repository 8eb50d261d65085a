namespace CivicPractice.Circles;

/// <summary>A place at which a site might be opened.</summary>
public sealed record CandidatePlace
{
    /// <summary>States where a site might be opened.</summary>
    /// <param name="name">What the place is called.</param>
    /// <param name="at">Where it is.</param>
    /// <exception cref="ArgumentException">The name is empty, or the place is the default value.</exception>
    public CandidatePlace(string name, Coordinates at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!at.IsDefined) throw new ArgumentException("A candidate is somewhere.", nameof(at));
        (Name, At) = (name, at);
    }

    /// <summary>What the place is called.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public Coordinates At { get; }
}

/// <summary>One place chosen for a new site.</summary>
public sealed class SiteToOpen
{
    internal SiteToOpen(CandidatePlace place, IReadOnlyList<SettlementAtHand> settlements) =>
        (Place, Settlements, Residents) = (place, settlements, settlements.Sum(one => (long)one.Settlement.Residents));

    /// <summary>The place.</summary>
    public CandidatePlace Place { get; }

    /// <summary>The settlements that it brings in and none chosen before does, the nearest by time first.</summary>
    public IReadOnlyList<SettlementAtHand> Settlements { get; }

    /// <summary>How many people it brings in.</summary>
    public long Residents { get; }
}

/// <summary>At which places to open sites next, so that as many people as can be are brought into a circle (选址).</summary>
/// <remarks>
/// <para>Chosen greedily: each time the place that brings in most people who are still outside, of several as good the earlier in the list; until there are as many as asked, or nobody more is brought in.</para>
/// <para>The best choice cannot be found for certain in any useful time. How far this one may fall short of it, both bounds say: the one known beforehand for any town, and the one worked out for this.</para>
/// </remarks>
public sealed class SitesToOpen
{
    internal SitesToOpen(int asked, IReadOnlyList<SiteToOpen> picks, long atMost)
    {
        (Asked, Picks, AtMost) = (asked, picks, atMost);
        Residents = picks.Sum(one => one.Residents);
    }

    /// <summary>How many places were asked for.</summary>
    public int Asked { get; }

    /// <summary>The places, in the order in which they are best opened.</summary>
    public IReadOnlyList<SiteToOpen> Picks { get; }

    /// <summary>How many people they bring in together.</summary>
    public long Residents { get; }

    /// <summary>No choice of as many places out of the same candidates brings in more people than these.</summary>
    public long AtMost { get; }

    /// <summary>The share of the best possible that is reached for certain, in any town: 1 - (1 - 1/k)^k for k places (Nemhauser, Wolsey and Fisher, 1978); 1 for one place, and never below 0.632.</summary>
    public double GuaranteedShare => 1 - Math.Pow(1 - (1.0 / Asked), Asked);
}
