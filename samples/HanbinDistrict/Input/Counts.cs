namespace HanbinDistrict.Input;

/// <summary>How much is to be generated for one district. Its one centre is not counted here: it is the district's own.</summary>
public sealed record Counts
{
    /// <summary>Institutes (所), one a town or sub-district.</summary>
    public required int Institutes { get; init; }

    /// <summary>Stations (站), one a village or community; urban and rural ones together.</summary>
    public required int Stations { get; init; }

    /// <summary>Stations in an urban setting.</summary>
    public required int UrbanStations { get; init; }

    /// <summary>Stations in a rural setting.</summary>
    public required int RuralStations { get; init; }

    /// <summary>Point sites (点).</summary>
    public required int PointSites { get; init; }

    /// <summary>Volunteer service organisations (志愿服务组织).</summary>
    public required int Organizations { get; init; }

    /// <summary>Teams (志愿服务队).</summary>
    public required int Teams { get; init; }

    /// <summary>Registered volunteers (注册志愿者).</summary>
    public required int Volunteers { get; init; }

    /// <summary>Co-building partnerships (阵地共建).</summary>
    public required int Partnerships { get; init; }

    /// <summary>Recurring programmes.</summary>
    public required int Programmes { get; init; }

    /// <summary>Sessions held (场次); those that are called off come on top.</summary>
    public required int Sessions { get; init; }

    /// <summary>Person-times served (服务人次).</summary>
    public required int PersonTimes { get; init; }

    /// <summary>Service requests placed (点单).</summary>
    public required int Requests { get; init; }
}
