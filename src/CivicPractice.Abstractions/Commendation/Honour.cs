using System.Collections.Frozen;

namespace CivicPractice.Commendation;

/// <summary>What a volunteer, a team or a site can be honoured as (荣誉): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no honour.</remarks>
public readonly record struct Honour
{
    private readonly string? _code;

    /// <summary>Names an honour by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>finest-volunteer</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Honour(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Outstanding volunteer (优秀志愿者).</summary>
    public static Honour OutstandingVolunteer { get; } = new("outstanding-volunteer");

    /// <summary>Finest volunteer (最美志愿者).</summary>
    public static Honour FinestVolunteer { get; } = new("finest-volunteer");

    /// <summary>Outstanding organizer of volunteer service (优秀志愿服务组织者).</summary>
    public static Honour OutstandingOrganizer { get; } = new("outstanding-organizer");

    /// <summary>Outstanding volunteer team (优秀志愿服务队).</summary>
    public static Honour OutstandingTeam { get; } = new("outstanding-team");

    /// <summary>Model site (示范阵地).</summary>
    public static Honour ModelSite { get; } = new("model-site");

    /// <summary>The well-known honours and their names.</summary>
    public static IReadOnlyDictionary<Honour, Bilingual> WellKnown { get; } = new Dictionary<Honour, Bilingual>
    {
        [OutstandingVolunteer] = new("优秀志愿者", "outstanding volunteer"),
        [FinestVolunteer] = new("最美志愿者", "finest volunteer"),
        [OutstandingOrganizer] = new("优秀志愿服务组织者", "outstanding organizer"),
        [OutstandingTeam] = new("优秀志愿服务队", "outstanding volunteer team"),
        [ModelSite] = new("示范阵地", "model site"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
