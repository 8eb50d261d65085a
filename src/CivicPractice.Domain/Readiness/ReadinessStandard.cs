using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>What makes a site of one kind ready (建设标准): the checkable requirements of its six things.</summary>
/// <remarks>A changed standard gets a higher version; inspections keep the one they were judged by.</remarks>
public sealed record ReadinessStandard
{
    /// <summary>Lays a standard down.</summary>
    /// <param name="tier">The tier it is for.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> for both.</param>
    /// <param name="version">Its version; at least 1.</param>
    /// <param name="requirements">What is asked; at least one, no code twice.</param>
    /// <exception cref="ArgumentException">The version is not positive, nothing is asked, or a code is missing or stands twice.</exception>
    public ReadinessStandard(SiteTier tier, SiteSetting? setting, int version, IReadOnlyList<ReadinessRequirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (requirements.Count == 0) throw new ArgumentException("A standard asks for something.", nameof(requirements));
        if (requirements.Any(one => one.Code == default)) throw new ArgumentException("A requirement has a code.", nameof(requirements));
        if (requirements.DistinctBy(one => one.Code).Count() != requirements.Count) throw new ArgumentException("A code stands twice.", nameof(requirements));
        (Tier, Setting, Version, Requirements) = (tier, setting, version, [.. requirements]);
    }

    /// <summary>The tier it is for.</summary>
    public SiteTier Tier { get; }

    /// <summary>Urban or rural, or <see langword="null"/> for both.</summary>
    public SiteSetting? Setting { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>What is asked, in the order in which it is checked.</summary>
    public IReadOnlyList<ReadinessRequirement> Requirements { get; }

    /// <summary>The standards that apply where a district lays down none: the six things for centre, institute and station; for a point site a space, a person in charge and signs, and tables and chairs that are not mandatory.</summary>
    public static IReadOnlyList<ReadinessStandard> Defaults { get; } = Usual();

    // A local method and no static list before it: statics are made in the order in which they stand.
    private static ReadinessStandard[] Usual()
    {
        ReadinessRequirement
            premises = new(RequirementCode.FixedPremises, ReadinessThing.Place, new("有固定场所", "It has premises of its own."), IsMandatory: true),
            space = new(RequirementCode.ActivitySpace, ReadinessThing.Place, new("有可用的活动空间", "A space for activities is at hand."), IsMandatory: true),
            person = new(RequirementCode.PersonInCharge, ReadinessThing.Team, new("有专人负责", "Somebody is in charge."), IsMandatory: true),
            team = new(RequirementCode.VolunteerTeam, ReadinessThing.Team, new("有志愿服务队伍", "It has a volunteer team."), IsMandatory: true),
            projects = new(RequirementCode.PublishedProjects, ReadinessThing.Projects, new("服务项目已公布", "Its service projects are published."), IsMandatory: true),
            equipment = new(RequirementCode.BasicEquipment, ReadinessThing.Equipment, new("桌椅等活动设备齐全", "Tables, chairs and equipment are there."), IsMandatory: true),
            firstAid = new(RequirementCode.FirstAidKit, ReadinessThing.Equipment, new("配有急救用品", "A first-aid kit is there."), IsMandatory: false),
            rules = new(RequirementCode.PostedRules, ReadinessThing.Rules, new("管理制度上墙", "Its rules hang on the wall."), IsMandatory: true),
            records = new(RequirementCode.ActivityRecords, ReadinessThing.Rules, new("活动台账完整", "Its activities are on record."), IsMandatory: false),
            signs = new(RequirementCode.UnifiedSigns, ReadinessThing.Signs, new("标识统一规范", "It bears the signs of the practice centre."), IsMandatory: true);
        ReadinessRequirement[] whole = [premises, person, team, projects, equipment, firstAid, rules, records, signs];
        return
        [
            new(SiteTier.Centre, null, 1, whole),
            new(SiteTier.Institute, null, 1, whole),
            new(SiteTier.Station, null, 1, whole),
            // "A table and a few chairs is a site": a point site needs no premises, and without the table it still is one.
            new(SiteTier.Point, null, 1, [space, person, equipment with { IsMandatory = false }, signs]),
        ];
    }
}
