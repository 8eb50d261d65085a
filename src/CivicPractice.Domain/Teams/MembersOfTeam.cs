using System.Linq.Expressions;

namespace CivicPractice.Teams;

/// <summary>Somebody is or was in a team.</summary>
/// <param name="team">The team.</param>
public sealed class MemberOfTeam(VolunteerTeamId team) : Criterion<TeamMember>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TeamMember candidate) => candidate.Team == team;

    /// <inheritdoc/>
    public override Expression<Func<TeamMember, bool>> ToExpression() => member => member.Team == team;
}

/// <summary>The member has not left.</summary>
public sealed class StillMember : Criterion<TeamMember>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TeamMember candidate) => candidate.State == TeamMemberState.Member;

    /// <inheritdoc/>
    public override Expression<Func<TeamMember, bool>> ToExpression() => member => member.State == TeamMemberState.Member;
}

/// <summary>Who is in a team (队员名册), the longest first; also volunteers whose registration pauses.</summary>
/// <param name="team">The team.</param>
public sealed class MembersOfTeamSpec(VolunteerTeamId team) : CriterionSpec<TeamMember>(new MemberOfTeam(team) & new StillMember(), Order)
{
    private static readonly Ordering<TeamMember> Order = Ordering<TeamMember>.By(member => member.Since).ThenBy(member => member.Id);
}
