using CivicPractice.Divisions;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

/// <summary>The volunteer is away then, or has stated hours that do not cover the whole of the service.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="During">The service.</param>
public sealed record HoursNotOffered(VolunteerId Volunteer, TimeRange During) : Refusal("matching.hours-not-offered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者登记的可服务时间不覆盖服务时段（{During}）。", $"The volunteer has not offered the whole of that time ({During}).");
}

/// <summary>The volunteer serves elsewhere (服务区域).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Division">Where the service is wanted.</param>
public sealed record AreaNotOffered(VolunteerId Volunteer, DivisionCode Division) : Refusal("matching.area-not-offered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务地点（{Division}）不在该志愿者登记的服务区域内。", $"The service ({Division}) lies outside the area in which the volunteer serves.");
}

/// <summary>The way to the site that takes care is longer than the district lets people be asked for.</summary>
/// <param name="Way">How long the way is, or <see langword="null"/> where none leads there.</param>
/// <param name="Farthest">The longest way.</param>
public sealed record TooFarAway(Duration? Way, Duration Farthest) : Refusal("matching.too-far-away")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Way is { } way
        ? Say($"到服务阵地需 {MatchReason.MinutesOf(way)} 分钟，超过 {MatchReason.MinutesOf(Farthest)} 分钟的上限。", $"The way to the site takes {MatchReason.MinutesOf(way)} minutes, and {MatchReason.MinutesOf(Farthest)} are the most.")
        : Say($"没有到服务阵地的路。", $"No way leads to the site.");
}

/// <summary>Fewer members of the team are fit than volunteers are wanted.</summary>
/// <param name="Fit">How many are fit.</param>
/// <param name="Wanted">How many are wanted.</param>
public sealed record TooFewFitMembers(int Fit, int Wanted) : Refusal("matching.too-few-fit-members")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该队符合条件的队员为 {Fit} 人，需要 {Wanted} 人。", $"{Fit} members of the team are fit, and {Wanted} are wanted.");
}
