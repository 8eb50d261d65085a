namespace CivicPractice.Statistics;

/// <summary>A district at one glance: the sites that are open, the people, and all that was done so far.</summary>
public sealed record DistrictOverview
{
    /// <summary>Open centres (中心).</summary>
    public int Centres { get; init; }

    /// <summary>Open institutes (所).</summary>
    public int Institutes { get; init; }

    /// <summary>Open stations (站).</summary>
    public int Stations { get; init; }

    /// <summary>Open stations in an urban setting.</summary>
    public int UrbanStations { get; init; }

    /// <summary>Open stations in a rural setting.</summary>
    public int RuralStations { get; init; }

    /// <summary>Open point sites (点).</summary>
    public int PointSites { get; init; }

    /// <summary>Active volunteer service organisations (志愿服务组织).</summary>
    public int Organizations { get; init; }

    /// <summary>Active registered volunteers (注册志愿者).</summary>
    public int Volunteers { get; init; }

    /// <summary>Sessions held (场次).</summary>
    public int Activities { get; init; }

    /// <summary>Person-times served (服务人次), by activities and by requests that were served on their own.</summary>
    public long PersonTimes { get; init; }

    /// <summary>Service requests placed (点单).</summary>
    public int RequestsPlaced { get; init; }

    /// <summary>Reviews of service requests (评单): one that was reopened can have one a round.</summary>
    public int RequestsReviewed { get; init; }

    /// <summary>Minutes served by volunteers, one by one.</summary>
    public long ServiceMinutes { get; init; }

    /// <summary>Two districts put together (汇总).</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DistrictOverview operator +(DistrictOverview left, DistrictOverview right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DistrictOverview
        {
            Centres = left.Centres + right.Centres,
            Institutes = left.Institutes + right.Institutes,
            Stations = left.Stations + right.Stations,
            UrbanStations = left.UrbanStations + right.UrbanStations,
            RuralStations = left.RuralStations + right.RuralStations,
            PointSites = left.PointSites + right.PointSites,
            Organizations = left.Organizations + right.Organizations,
            Volunteers = left.Volunteers + right.Volunteers,
            Activities = left.Activities + right.Activities,
            PersonTimes = left.PersonTimes + right.PersonTimes,
            RequestsPlaced = left.RequestsPlaced + right.RequestsPlaced,
            RequestsReviewed = left.RequestsReviewed + right.RequestsReviewed,
            ServiceMinutes = left.ServiceMinutes + right.ServiceMinutes,
        };
    }
}
