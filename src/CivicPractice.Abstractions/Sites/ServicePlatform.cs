using System.Collections.Frozen;

namespace CivicPractice.Sites;

/// <summary>What a site offers under a name of its own (服务平台): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no platform.</remarks>
public readonly record struct ServicePlatform
{
    private readonly string? _code;

    /// <summary>Names a platform by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>farmhouse-library</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ServicePlatform(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Moral lecture hall (道德讲堂).</summary>
    public static ServicePlatform MoralLectureHall { get; } = new("moral-lecture-hall");

    /// <summary>Farmhouse library (农家书屋).</summary>
    public static ServicePlatform FarmhouseLibrary { get; } = new("farmhouse-library");

    /// <summary>People's stage (百姓大舞台).</summary>
    public static ServicePlatform PeoplesStage { get; } = new("peoples-stage");

    /// <summary>Party-member activity room (党员活动室).</summary>
    public static ServicePlatform PartyMemberActivityRoom { get; } = new("party-member-activity-room");

    /// <summary>Practice corridor (文明实践长廊).</summary>
    public static ServicePlatform PracticeCorridor { get; } = new("practice-corridor");

    /// <summary>Popular-science classroom (科普小课堂).</summary>
    public static ServicePlatform PopularScienceClassroom { get; } = new("popular-science-classroom");

    /// <summary>Health classroom (健康卫生小课堂).</summary>
    public static ServicePlatform HealthClassroom { get; } = new("health-classroom");

    /// <summary>The well-known platforms and their names.</summary>
    public static IReadOnlyDictionary<ServicePlatform, Bilingual> WellKnown { get; } = new Dictionary<ServicePlatform, Bilingual>
    {
        [MoralLectureHall] = new("道德讲堂", "moral lecture hall"),
        [FarmhouseLibrary] = new("农家书屋", "farmhouse library"),
        [PeoplesStage] = new("百姓大舞台", "people's stage"),
        [PartyMemberActivityRoom] = new("党员活动室", "party-member activity room"),
        [PracticeCorridor] = new("文明实践长廊", "practice corridor"),
        [PopularScienceClassroom] = new("科普小课堂", "popular-science classroom"),
        [HealthClassroom] = new("健康卫生小课堂", "health classroom"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
