using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>What is laid down when a site is planned (筹建).</summary>
public sealed record NewSite
{
    /// <summary>Its tier.</summary>
    public required SiteTier Tier { get; init; }

    /// <summary>Its name, verbatim.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is to stand.</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>Urban or rural; a station needs it, for the others it may stay open.</summary>
    public SiteSetting? Setting { get; init; }

    /// <summary>The site above it; <see langword="null"/> for a centre.</summary>
    public PracticeSiteId? Parent { get; init; }
}
