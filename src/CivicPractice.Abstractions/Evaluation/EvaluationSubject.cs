using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Evaluation;

/// <summary>Who or what is evaluated (评估对象): one site, one team or one volunteer.</summary>
/// <remarks>The default value is nobody.</remarks>
public readonly record struct EvaluationSubject
{
    private EvaluationSubject(EvaluationSubjectKind kind, Guid value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>A site, a team or a volunteer.</summary>
    public EvaluationSubjectKind Kind { get; }

    /// <summary>The raw id.</summary>
    public Guid Value { get; }

    /// <summary>The site, or <see langword="null"/> when something else is evaluated.</summary>
    public PracticeSiteId? Site => Kind == EvaluationSubjectKind.Site ? new PracticeSiteId(Value) : null;

    /// <summary>The team, or <see langword="null"/> when something else is evaluated.</summary>
    public VolunteerTeamId? Team => Kind == EvaluationSubjectKind.Team ? new VolunteerTeamId(Value) : null;

    /// <summary>The volunteer, or <see langword="null"/> when something else is evaluated.</summary>
    public VolunteerId? Volunteer => Kind == EvaluationSubjectKind.Volunteer ? new VolunteerId(Value) : null;

    /// <summary>A site.</summary>
    /// <param name="site">The site.</param>
    public static EvaluationSubject Of(PracticeSiteId site) => new(EvaluationSubjectKind.Site, site.Value);

    /// <summary>A team.</summary>
    /// <param name="team">The team.</param>
    public static EvaluationSubject Of(VolunteerTeamId team) => new(EvaluationSubjectKind.Team, team.Value);

    /// <summary>A volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public static EvaluationSubject Of(VolunteerId volunteer) => new(EvaluationSubjectKind.Volunteer, volunteer.Value);
}

/// <summary>What a cycle evaluates.</summary>
public enum EvaluationSubjectKind : byte
{
    /// <summary>Nothing: the default.</summary>
    [Term("无")] None = 0,

    /// <summary>Sites (阵地).</summary>
    [Term("阵地")] Site = 1,

    /// <summary>Teams (志愿服务队).</summary>
    [Term("志愿服务队")] Team = 2,

    /// <summary>Volunteers (志愿者).</summary>
    [Term("志愿者")] Volunteer = 3,
}
