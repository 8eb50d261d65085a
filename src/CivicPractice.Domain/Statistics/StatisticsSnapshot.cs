using CivicPractice.Commendation;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>All that a <see cref="StatisticsProjection"/> knows at a position, so that a store need not fold every event anew. For those who write a store.</summary>
public sealed record StatisticsSnapshot
{
    /// <summary>The shape that this release writes. A snapshot of another shape is worth nothing: the figures are folded anew.</summary>
    public const int CurrentShape = 6;

    /// <summary>What there is before the first event.</summary>
    public static StatisticsSnapshot Empty { get; } = new()
    {
        Position = 0,
        Organizations = 0,
        Volunteers = 0,
        RequestsPlaced = 0,
        RequestsReviewed = 0,
        PersonTimesByRequest = 0,
        MinutesByRequest = 0,
        Sites = [],
        Open = [],
        OpenStretches = [],
        Sessions = [],
        MonthsOfSites = [],
        DaysOfSites = [],
        DaysOfPartnerships = [],
        Reviews = [],
        DaysOfTeams = [],
        Stars = [],
        InactiveVolunteers = [],
        StagesOfRequests = [],
        WaitingTimes = [],
        Ratings = [],
    };

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

    /// <summary>The kind of every site there ever was.</summary>
    public required IReadOnlyList<KindOfSite> Sites { get; init; }

    /// <summary>How many sites are open, by tier and setting.</summary>
    public required IReadOnlyList<OpenSiteCount> Open { get; init; }

    /// <summary>When each site was open, by site and time.</summary>
    public required IReadOnlyList<OpenStretch> OpenStretches { get; init; }

    /// <summary>What was held, by month, tier, category and kind of host.</summary>
    public required IReadOnlyList<SessionFigures> Sessions { get; init; }

    /// <summary>What was done at each site in each month.</summary>
    public required IReadOnlyList<MonthOfSite> MonthsOfSites { get; init; }

    /// <summary>What was held at each site on each day.</summary>
    public required IReadOnlyList<DayHeld<PracticeSiteId>> DaysOfSites { get; init; }

    /// <summary>What the partners of each partnership helped to run on each day.</summary>
    public required IReadOnlyList<DayHeld<PartnershipId>> DaysOfPartnerships { get; init; }

    /// <summary>How what was held at each site in each month was reviewed.</summary>
    public required IReadOnlyList<ReviewFigures> Reviews { get; init; }

    /// <summary>What the sessions and requests of each team gave on each day.</summary>
    public required IReadOnlyList<DayOfTeam> DaysOfTeams { get; init; }

    /// <summary>The volunteers who hold stars.</summary>
    public required IReadOnlyList<StarsOfOne> Stars { get; init; }

    /// <summary>The volunteers who were registered and are not active.</summary>
    public required IReadOnlyList<VolunteerId> InactiveVolunteers { get; init; }

    /// <summary>How far each request came that was offered to somebody or cancelled.</summary>
    public required IReadOnlyList<StagesOfRequest> StagesOfRequests { get; init; }

    /// <summary>How many microseconds each offer waited that was taken on, the shortest first.</summary>
    public required IReadOnlyList<long> WaitingTimes { get; init; }

    /// <summary>How the requests of each site were reviewed.</summary>
    public required IReadOnlyList<SiteRating> Ratings { get; init; }
}

/// <summary>The kind of a site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Its setting, or <see langword="null"/> where nobody said.</param>
public sealed record KindOfSite(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting);

/// <summary>What the sessions and requests of a team gave on a day.</summary>
/// <param name="Team">The team.</param>
/// <param name="Day">The day.</param>
/// <param name="ServiceMinutes">Minutes given by all volunteers together.</param>
public sealed record DayOfTeam(VolunteerTeamId Team, LocalDate Day, long ServiceMinutes);

/// <summary>The stars a volunteer holds.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">The rating, at least one star.</param>
public sealed record StarsOfOne(VolunteerId Volunteer, StarRating Stars);

/// <summary>How far a request came.</summary>
/// <param name="Request">The request.</param>
/// <param name="Stages">All that it reached.</param>
public sealed record StagesOfRequest(ServiceRequestId Request, RequestStages Stages);

/// <summary>What a request reached, in whichever round.</summary>
[Flags]
public enum RequestStages : byte
{
    /// <summary>It was placed (点单).</summary>
    [Term("点单")] None = 0,

    /// <summary>It was offered to somebody (派单).</summary>
    [Term("派单")] Dispatched = 1,

    /// <summary>Somebody took it on (接单).</summary>
    [Term("接单")] Accepted = 2,

    /// <summary>It was served (完成服务).</summary>
    [Term("完成服务")] Served = 4,

    /// <summary>The public reviewed it (评单).</summary>
    [Term("评单")] Reviewed = 8,

    /// <summary>It was cancelled (取消).</summary>
    [Term("取消")] Cancelled = 16,
}

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
