namespace CivicPractice.Readiness;

/// <summary>Names a requirement of a readiness standard: an open vocabulary; the well-known values are those of the standard that applies where a district has none.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no requirement.</remarks>
public readonly record struct RequirementCode
{
    private readonly string? _code;

    /// <summary>Names a requirement by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>fixed-premises</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public RequirementCode(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Premises of its own (固定场所).</summary>
    public static RequirementCode FixedPremises { get; } = new("fixed-premises");

    /// <summary>A space for activities that is at hand (活动空间).</summary>
    public static RequirementCode ActivitySpace { get; } = new("activity-space");

    /// <summary>Somebody who is in charge (专人负责).</summary>
    public static RequirementCode PersonInCharge { get; } = new("person-in-charge");

    /// <summary>A volunteer team of its own (志愿服务队伍).</summary>
    public static RequirementCode VolunteerTeam { get; } = new("volunteer-team");

    /// <summary>Service projects that are published (服务项目).</summary>
    public static RequirementCode PublishedProjects { get; } = new("published-projects");

    /// <summary>Tables, chairs and what its activities need (活动设备).</summary>
    public static RequirementCode BasicEquipment { get; } = new("basic-equipment");

    /// <summary>A first-aid kit (急救用品).</summary>
    public static RequirementCode FirstAidKit { get; } = new("first-aid-kit");

    /// <summary>Rules of management that hang on the wall (管理制度上墙).</summary>
    public static RequirementCode PostedRules { get; } = new("posted-rules");

    /// <summary>Records of its activities (活动台账).</summary>
    public static RequirementCode ActivityRecords { get; } = new("activity-records");

    /// <summary>The signs of the practice centre (统一标识).</summary>
    public static RequirementCode UnifiedSigns { get; } = new("unified-signs");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
