using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Teams;

namespace CivicPractice.Activities;

/// <summary>Who runs an activity (主办方), and with whom a volunteer has a written agreement: a site itself, a volunteer service organisation or a team.</summary>
/// <remarks>The default value is nobody; no activity accepts it.</remarks>
public readonly record struct ActivityHost
{
    private ActivityHost(ActivityHostKind kind, Guid value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>A site, an organisation or a team.</summary>
    public ActivityHostKind Kind { get; }

    /// <summary>The raw id of the site, the organisation or the team.</summary>
    public Guid Value { get; }

    /// <summary>The site, or <see langword="null"/> when another hosts.</summary>
    public PracticeSiteId? Site => Kind == ActivityHostKind.Site ? new PracticeSiteId(Value) : null;

    /// <summary>The organisation, or <see langword="null"/> when another hosts.</summary>
    public VolunteerOrganizationId? Organization => Kind == ActivityHostKind.Organization ? new VolunteerOrganizationId(Value) : null;

    /// <summary>The team, or <see langword="null"/> when another hosts.</summary>
    public VolunteerTeamId? Team => Kind == ActivityHostKind.Team ? new VolunteerTeamId(Value) : null;

    /// <summary>A site hosts.</summary>
    /// <param name="site">The site.</param>
    public static ActivityHost Of(PracticeSiteId site) => new(ActivityHostKind.Site, site.Value);

    /// <summary>An organisation hosts.</summary>
    /// <param name="organization">The organisation.</param>
    public static ActivityHost Of(VolunteerOrganizationId organization) => new(ActivityHostKind.Organization, organization.Value);

    /// <summary>A team hosts.</summary>
    /// <param name="team">The team.</param>
    public static ActivityHost Of(VolunteerTeamId team) => new(ActivityHostKind.Team, team.Value);
}

/// <summary>Who can host.</summary>
public enum ActivityHostKind : byte
{
    /// <summary>Nobody: the default.</summary>
    [Term("无")] None = 0,

    /// <summary>A site (阵地).</summary>
    [Term("阵地")] Site = 1,

    /// <summary>A volunteer service organisation (志愿服务组织).</summary>
    [Term("志愿服务组织")] Organization = 2,

    /// <summary>A team (志愿服务队).</summary>
    [Term("志愿服务队")] Team = 3,
}
