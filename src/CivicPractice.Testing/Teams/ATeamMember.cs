using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a member of a team through its public commands: the usual volunteer, who joined the usual team at nine on Monday.</summary>
public sealed class ATeamMember
{
    private readonly List<Func<TeamMember, Decision>> _steps = [];
    private VolunteerTeamId _team = ATeam.TheId;
    private VolunteerId _volunteer = AVolunteer.TheId;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id of the usual volunteer in the usual team.</summary>
    public static TeamMemberId TheId { get; } = TeamMemberId.Of(ATeam.TheId, AVolunteer.TheId);

    /// <summary>Is in another team.</summary>
    /// <param name="team">The team.</param>
    public ATeamMember In(VolunteerTeamId team)
    {
        _team = team;
        return this;
    }

    /// <summary>Is another volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ATeamMember Being(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Joins, leaves and comes back at another moment.</summary>
    /// <param name="at">The moment.</param>
    public ATeamMember At(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Lets them leave.</summary>
    public ATeamMember Left() => Then(member => member.Leave(_at));

    /// <summary>Lets who has left come back.</summary>
    public ATeamMember Returned() => Then(member => member.Return(_at));

    /// <summary>Builds a member in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ATeamMember In(TeamMemberState state) => state switch
    {
        TeamMemberState.Member => new ATeamMember(),
        TeamMemberState.Left => new ATeamMember().Left(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public TeamMember Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public TeamMember BuildRaising()
    {
        var member = TeamMember.Join(TestDistrict.Id, _team, _volunteer, _at);
        foreach (var step in _steps) step(member).EnsureAccepted();
        return member;
    }

    private ATeamMember Then(Func<TeamMember, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
