using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Sites;

namespace CivicPractice.Activities;

/// <summary>What is written on the draft of an activity.</summary>
public sealed record NewActivity
{
    /// <summary>Where it takes place.</summary>
    public required PracticeSiteId Site { get; init; }

    /// <summary>What kind of service it gives.</summary>
    public required ActivityCategory Category { get; init; }

    /// <summary>Its name, as it stands in service records (R8).</summary>
    public required string Title { get; init; }

    /// <summary>From when until when.</summary>
    public required TimeRange During { get; init; }

    /// <summary>How many volunteers it takes; at least 1, and where it has roles, as many as these together.</summary>
    public required int Seats { get; init; }

    /// <summary>Who runs it (主办方).</summary>
    public required ActivityHost Host { get; init; }

    /// <summary>What volunteers need to know (志愿服务条例 art. 12), or <see langword="null"/> until it is written; needed to publish.</summary>
    public string? Information { get; init; }

    /// <summary>The risks (志愿服务条例 art. 12), or <see langword="null"/> until they are stated; needed to publish.</summary>
    public RiskStatement? Risk { get; init; }

    /// <summary>The service request it answers, or <see langword="null"/>.</summary>
    public ServiceRequestId? Answers { get; init; }

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; init; }

    /// <summary>The series of which it is a session (系列活动), or <see langword="null"/>; its series says so when it plans it.</summary>
    public ActivitySeriesId? Series { get; init; }

    /// <summary>Whom it is for; everybody unless said otherwise.</summary>
    public TargetAudience Audience { get; init; } = TargetAudience.Everybody;

    /// <summary>Its roles with their own seats (活动岗位), each code once; none where everybody does the same.</summary>
    public IReadOnlyList<ActivityRole> Roles { get; init; } = [];

    /// <summary>The least age in years on the day, 8 to 18, or <see langword="null"/> where any that the law allows will do (W5).</summary>
    public int? MinimumAge { get; init; }

    /// <summary>What about it may call for a written agreement (R18); nothing unless said otherwise.</summary>
    public ActivityCircumstances Circumstances { get; init; } = ActivityCircumstances.Usual;

    /// <summary>Whether it is a concentrated one (集中活动): held as the gathering of its period, with several teams or partners at once (月月有集中). Whoever plans it says so.</summary>
    public bool IsConcentrated { get; init; }

    /// <summary>Whether volunteers may still sign up, and give their seats back, while it is under way, until its planned end: for what has begun before anybody could be asked, such as an emergency.</summary>
    public bool TakesLatecomers { get; init; }

    /// <summary>Whether volunteers may get in line when its seats are taken (候补); yes unless said otherwise. Where others are in reserve, as those called up in an emergency are, a line would stand in their way.</summary>
    public bool TakesWaitingList { get; init; } = true;
}
