using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>All that a <see cref="StatisticsProjection"/> knows at a position, so that a store need not fold every event anew. For those who write a store.</summary>
public sealed record StatisticsSnapshot
{
    /// <summary>The shape that this release writes. A snapshot of another shape is worth nothing: the figures are folded anew.</summary>
    public const int CurrentShape = 5;

    /// <summary>The shape it was written in.</summary>
    public int Shape { get; init; } = CurrentShape;

    /// <summary>How many of the district's events are in it.</summary>
    public required long Position { get; init; }

    /// <summary>Active organisations.</summary>
    public required int Organizations { get; init; }

    /// <summary>Active volunteers.</summary>
    public required int Volunteers { get; init; }

    /// <summary>Requests placed.</summary>
    public required int RequestsPlaced { get; init; }

    /// <summary>Requests reviewed.</summary>
    public required int RequestsReviewed { get; init; }

    /// <summary>Person-times of requests that were served on their own.</summary>
    public required long PersonTimesByRequest { get; init; }

    /// <summary>Minutes of requests that were served on their own.</summary>
    public required long MinutesByRequest { get; init; }

    /// <summary>The tier of every site there ever was.</summary>
    public required IReadOnlyList<TierOfSite> Sites { get; init; }

    /// <summary>How many sites are open, by tier and setting.</summary>
    public required IReadOnlyList<OpenSiteCount> Open { get; init; }

    /// <summary>When each site was open, by site and time.</summary>
    public required IReadOnlyList<OpenStretch> OpenStretches { get; init; }

    /// <summary>What was held, by month, tier and category.</summary>
    public required IReadOnlyList<SessionFigures> Sessions { get; init; }

    /// <summary>What was done at each site in each month.</summary>
    public required IReadOnlyList<MonthOfSite> MonthsOfSites { get; init; }

    /// <summary>What was held at each site on each day.</summary>
    public required IReadOnlyList<DayHeld<PracticeSiteId>> DaysOfSites { get; init; }

    /// <summary>What the partners of each partnership helped to run on each day.</summary>
    public required IReadOnlyList<DayHeld<PartnershipId>> DaysOfPartnerships { get; init; }

    /// <summary>How what was held at each site in each month was reviewed.</summary>
    public required IReadOnlyList<ReviewFigures> Reviews { get; init; }
}

/// <summary>The tier of a site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
public sealed record TierOfSite(PracticeSiteId Site, SiteTier Tier);

/// <summary>How many sites of a tier are open in a setting.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Setting">The setting, or <see langword="null"/> where nobody said.</param>
/// <param name="Open">How many.</param>
public sealed record OpenSiteCount(SiteTier Tier, SiteSetting? Setting, int Open);

/// <summary>What was done at a site in a month.</summary>
/// <param name="Site">The site.</param>
/// <param name="Month">The month, or <see langword="null"/> where nobody said the day.</param>
/// <param name="Held">Sessions held.</param>
/// <param name="SessionTime">How long they were planned, one by one.</param>
/// <param name="Used">The stretches of time in which there was a session, in order; no two touch.</param>
/// <param name="RequestsServed">Requests that were served on their own.</param>
/// <param name="PersonTimes">Person-times, by how they were counted.</param>
public sealed record MonthOfSite(
    PracticeSiteId Site, YearMonth? Month, int Held, Duration SessionTime, IReadOnlyList<TimeRange> Used, int RequestsServed, PersonTimesByMethod PersonTimes);
