using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Circles;

/// <summary>People who live at one place (居民点): a natural village, an estate, a street.</summary>
/// <remarks>How many live there is a count and names nobody.</remarks>
public sealed record Settlement
{
    /// <summary>States who lives where.</summary>
    /// <param name="code">By what the district tells settlements apart, since a natural village has no code of a division.</param>
    /// <param name="name">What it is called, word for word.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="residents">How many people live there (常住人口); 0 or more.</param>
    /// <exception cref="ArgumentException">A text is empty, or the place is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The residents are negative.</exception>
    public Settlement(string code, string name, Coordinates at, int residents)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(residents);
        if (!at.IsDefined) throw new ArgumentException("A settlement is somewhere.", nameof(at));
        (Code, Name, At, Residents) = (code, name, at, residents);
    }

    /// <summary>By what the district tells settlements apart.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public Coordinates At { get; }

    /// <summary>How many people live there.</summary>
    public int Residents { get; }

    /// <summary>The division in which it lies, where that is known; otherwise the default.</summary>
    public DivisionCode Division { get; init; }
}

/// <summary>Where a practice site is, about which a circle is drawn.</summary>
public sealed record CircleSite
{
    /// <summary>States where a site is.</summary>
    /// <param name="site">The site.</param>
    /// <param name="at">Where it is.</param>
    /// <exception cref="ArgumentException">The site or the place is the default value.</exception>
    public CircleSite(PracticeSiteId site, Coordinates at)
    {
        if (site == default) throw new ArgumentException("The site is missing.", nameof(site));
        if (!at.IsDefined) throw new ArgumentException("A site is somewhere.", nameof(at));
        (Site, At) = (site, at);
    }

    /// <summary>The site.</summary>
    public PracticeSiteId Site { get; }

    /// <summary>Where it is.</summary>
    public Coordinates At { get; }
}
