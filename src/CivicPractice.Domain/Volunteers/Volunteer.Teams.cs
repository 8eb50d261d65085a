using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Teams, and what makes their members known.</content>
public sealed partial class Volunteer
{
    /// <summary>Whether the volunteer is in the team.</summary>
    /// <param name="team">The team.</param>
    public bool IsMemberOf(VolunteerTeamId team)
    {
        foreach (var membership in _memberships)
        {
            if (membership.Team == team) return true;
        }

        return false;
    }

    /// <summary>Whether the volunteer may join a team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="isTeamActive">Whether the team is active.</param>
    /// <inheritdoc cref="JoinTeam" path="/returns"/>
    public Decision CanJoinTeam(VolunteerTeamId team, bool isTeamActive)
    {
        RequireTeam(team);
        var permitted = Lifecycle.Permits(State, VolunteerAction.JoinTeam);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            IsMemberOf(team) ? new AlreadyInTeam(team) : null,
            isTeamActive ? null : new TeamInactive(team));
    }

    /// <summary>The volunteer joins a team (加入队伍), one of as many as they wish.</summary>
    /// <param name="team">The team.</param>
    /// <param name="isTeamActive">Whether the team is active.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="AlreadyInTeam"/>, <see cref="TeamInactive"/> that apply.</returns>
    /// <exception cref="ArgumentException">The team is the default value.</exception>
    public Decision JoinTeam(VolunteerTeamId team, bool isTeamActive, Instant at)
    {
        var may = CanJoinTeam(team, isTeamActive);
        if (!may.IsAccepted) return may;

        _memberships = [.. _memberships, new TeamMembership(team, at.ToMicrosecond())];
        Raise(new VolunteerJoinedTeam(Id, team), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may leave a team.</summary>
    /// <param name="team">The team.</param>
    /// <inheritdoc cref="LeaveTeam" path="/returns"/>
    public Decision CanLeaveTeam(VolunteerTeamId team)
    {
        RequireTeam(team);
        var permitted = Lifecycle.Permits(State, VolunteerAction.LeaveTeam);
        return !permitted.IsAccepted ? permitted : Decision.Unless(IsMemberOf(team) ? null : new NotInTeam(team));
    }

    /// <summary>The volunteer leaves a team (离开队伍), also while suspended, and also with the team's kit still out.</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotInTeam"/>.</returns>
    /// <exception cref="ArgumentException">The team is the default value.</exception>
    public Decision LeaveTeam(VolunteerTeamId team, Instant at)
    {
        var may = CanLeaveTeam(team);
        if (!may.IsAccepted) return may;

        _memberships = [.. _memberships.Where(membership => membership.Team != team)];
        Raise(new VolunteerLeftTeam(Id, team), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may join one team in the place of another.</summary>
    /// <param name="from">The team they are in.</param>
    /// <param name="to">The team they are to be in.</param>
    /// <param name="isTeamActive">Whether the other team is active.</param>
    /// <inheritdoc cref="MoveToTeam" path="/returns"/>
    /// <inheritdoc cref="MoveToTeam" path="/exception"/>
    public Decision CanMoveToTeam(VolunteerTeamId from, VolunteerTeamId to, bool isTeamActive)
    {
        RequireTeam(from);
        RequireTeam(to);
        if (from == to) throw new ArgumentException("That is the same team.", nameof(to));
        var permitted = Lifecycle.Permits(State, VolunteerAction.MoveToTeam);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            IsMemberOf(from) ? null : new NotInTeam(from),
            IsMemberOf(to) ? new AlreadyInTeam(to) : null,
            isTeamActive ? null : new TeamInactive(to));
    }

    /// <summary>The volunteer joins one team in the place of another (转入其他队伍), also while suspended: who was in a team stays in one. A kit that is out stays noted for the team that gave it.</summary>
    /// <param name="from">The team they are in.</param>
    /// <param name="to">The team they are to be in.</param>
    /// <param name="isTeamActive">Whether the other team is active.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotInTeam"/> (the one), <see cref="AlreadyInTeam"/> and
    /// <see cref="TeamInactive"/> (the other) that apply.
    /// </returns>
    /// <exception cref="ArgumentException">A team is the default value, or both are the same.</exception>
    public Decision MoveToTeam(VolunteerTeamId from, VolunteerTeamId to, bool isTeamActive, Instant at)
    {
        var may = CanMoveToTeam(from, to, isTeamActive);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, VolunteerAction.MoveToTeam);
        _memberships = [.. _memberships.Where(membership => membership.Team != from), new TeamMembership(to, at.ToMicrosecond())];
        Raise(new VolunteerLeftTeam(Id, from), at);
        Raise(new VolunteerJoinedTeam(Id, to), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a team may give its kit out to the volunteer.</summary>
    /// <param name="team">The team.</param>
    /// <inheritdoc cref="IssueIdentityKit" path="/returns"/>
    public Decision CanIssueIdentityKit(VolunteerTeamId team)
    {
        RequireTeam(team);
        var permitted = Lifecycle.Permits(State, VolunteerAction.IssueIdentityKit);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            IsMemberOf(team) ? null : new NotInTeam(team),
            KitOf(team) is { } kit ? new IdentityKitOutstanding(team, kit.Number) : null);
    }

    /// <summary>A team gives number, vest and badge out to its member (统一形象), one kit at a time.</summary>
    /// <param name="team">The team.</param>
    /// <param name="kit">What is given out.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotInTeam"/>, <see cref="IdentityKitOutstanding"/> that apply.</returns>
    /// <exception cref="ArgumentException">The team is the default value, or the kit has no number.</exception>
    public Decision IssueIdentityKit(VolunteerTeamId team, IdentityKit kit, Instant at)
    {
        ArgumentNullException.ThrowIfNull(kit);
        ArgumentException.ThrowIfNullOrWhiteSpace(kit.Number, nameof(kit));
        var may = CanIssueIdentityKit(team);
        if (!may.IsAccepted) return may;

        _kits = [.. _kits, new IssuedKit(team, kit.Number, kit.WithVest, kit.WithBadge, at.ToMicrosecond())];
        Raise(new IdentityKitIssued(Id, team, kit.Number, kit.WithVest, kit.WithBadge), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may give a team's kit back.</summary>
    /// <param name="team">The team.</param>
    /// <inheritdoc cref="ReturnIdentityKit" path="/returns"/>
    public Decision CanReturnIdentityKit(VolunteerTeamId team)
    {
        RequireTeam(team);
        return Decision.Unless(KitOf(team) is null ? new NoIdentityKitIssued(team) : null);
    }

    /// <summary>The volunteer gives a team's kit back; in every state, also after leaving the team or the district's volunteers.</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NoIdentityKitIssued"/>.</returns>
    /// <exception cref="ArgumentException">The team is the default value.</exception>
    public Decision ReturnIdentityKit(VolunteerTeamId team, Instant at)
    {
        var may = CanReturnIdentityKit(team);
        if (!may.IsAccepted) return may;

        var number = KitOf(team)!.Number;
        _kits = [.. _kits.Where(kit => kit.Team != team)];
        Raise(new IdentityKitReturned(Id, team, number), at);
        return Decision.Accepted;
    }

    private static void RequireTeam(VolunteerTeamId team)
    {
        if (team == default) throw new ArgumentException("The team is missing.", nameof(team));
    }

    private IssuedKit? KitOf(VolunteerTeamId team) => _kits.Find(kit => kit.Team == team);
}
