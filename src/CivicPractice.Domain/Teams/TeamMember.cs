using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>That a volunteer is, or was, in a team (队员): the row by which a team is asked who is in it.</summary>
/// <remarks>
/// <para>Decisions about a volunteer read <see cref="Volunteer.Memberships"/>; both change in one unit of work in every use case, so that they never differ.</para>
/// <para>Its id follows from team and volunteer (docs/decisions/0005): who comes back is the same member again. Who the volunteer is, is not kept here.</para>
/// </remarks>
[Kind("team-member")]
public sealed class TeamMember : AggregateRoot<TeamMemberId>
{
    private TeamMember(DistrictId district, VolunteerTeamId team, VolunteerId volunteer, Instant at)
        : base(district, TeamMemberId.Of(team, volunteer))
    {
        Team = team;
        Volunteer = volunteer;
        Since = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/team-member.md.</summary>
    public static Lifecycle<TeamMemberState, TeamMemberAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "team-member",
        TeamMemberState.Member,
        (TeamMemberState.Member, TeamMemberAction.Leave, TeamMemberState.Left),
        (TeamMemberState.Left, TeamMemberAction.Return, TeamMemberState.Member));

    /// <summary>Whether they are in the team.</summary>
    public TeamMemberState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The team.</summary>
    public VolunteerTeamId Team { get; private set; }

    /// <summary>The volunteer.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>When they joined, the last time.</summary>
    public Instant Since { get; private set; }

    /// <summary>When they left, or <see langword="null"/> while they are in the team.</summary>
    public Instant? LeftAt { get; private set; }

    /// <summary>A volunteer who was never in the team joins it; whether they may, the volunteer says (<see cref="Volunteers.Volunteer.JoinTeam"/>).</summary>
    /// <param name="district">The district.</param>
    /// <param name="team">The team.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Team or volunteer is the default value.</exception>
    public static TeamMember Join(DistrictId district, VolunteerTeamId team, VolunteerId volunteer, Instant at)
    {
        var member = new TeamMember(district, team, volunteer, at);
        member.Raise(new TeamMemberJoined(member.Id, team, volunteer), at);
        return member;
    }

    /// <summary>Whether the member may leave.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> when they have left already.</returns>
    public Decision CanLeave() => Lifecycle.Permits(State, TeamMemberAction.Leave);

    /// <summary>The member leaves (离队). Leaving again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision Leave(Instant at)
    {
        if (State == TeamMemberState.Left) return Decision.Accepted;

        State = Lifecycle.Move(State, TeamMemberAction.Leave);
        LeftAt = at.ToMicrosecond();
        Raise(new TeamMemberLeft(Id, Team, Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether who had left may join again.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> while they are in the team.</returns>
    public Decision CanReturn() => Lifecycle.Permits(State, TeamMemberAction.Return);

    /// <summary>Who had left joins again (归队). For who is in the team that is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision Return(Instant at)
    {
        if (State == TeamMemberState.Member) return Decision.Accepted;

        State = Lifecycle.Move(State, TeamMemberAction.Return);
        (Since, LeftAt) = (at.ToMicrosecond(), null);
        Raise(new TeamMemberJoined(Id, Team, Volunteer), at);
        return Decision.Accepted;
    }
}
