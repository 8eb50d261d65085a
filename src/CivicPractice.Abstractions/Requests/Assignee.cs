using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Requests;

/// <summary>Who is asked to take a request on: one volunteer, or a team that then names its volunteers.</summary>
/// <remarks>The default value is nobody.</remarks>
public readonly record struct Assignee
{
    private Assignee(AssigneeKind kind, Guid value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>A volunteer or a team.</summary>
    public AssigneeKind Kind { get; }

    /// <summary>The raw id of the volunteer or the team.</summary>
    public Guid Value { get; }

    /// <summary>The volunteer, or <see langword="null"/> when a team is asked.</summary>
    public VolunteerId? Volunteer => Kind == AssigneeKind.Volunteer ? new VolunteerId(Value) : null;

    /// <summary>The team, or <see langword="null"/> when one volunteer is asked.</summary>
    public VolunteerTeamId? Team => Kind == AssigneeKind.Team ? new VolunteerTeamId(Value) : null;

    /// <summary>Asks one volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public static Assignee Of(VolunteerId volunteer) => new(AssigneeKind.Volunteer, volunteer.Value);

    /// <summary>Asks a team.</summary>
    /// <param name="team">The team.</param>
    public static Assignee Of(VolunteerTeamId team) => new(AssigneeKind.Team, team.Value);
}

/// <summary>Whether a volunteer or a team is asked.</summary>
public enum AssigneeKind : byte
{
    /// <summary>Nobody: the default.</summary>
    [Term("无")] None = 0,

    /// <summary>One volunteer (志愿者).</summary>
    [Term("志愿者")] Volunteer = 1,

    /// <summary>A team (志愿服务队).</summary>
    [Term("志愿服务队")] Team = 2,
}
