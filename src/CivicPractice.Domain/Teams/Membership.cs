using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Who is in which team, written down with one stroke where it is decided (the volunteer) and where it is asked (<see cref="TeamMember"/>).</summary>
internal static class Membership
{
    /// <summary>A volunteer joins a team, as <see cref="Volunteer.JoinTeam"/> says.</summary>
    public static async ValueTask<Decision> JoinTeamAsync(
        this OpenDistrict district, Volunteer volunteer, VolunteerTeamId team, bool isTeamActive, Instant at, CancellationToken cancellationToken)
    {
        var joined = volunteer.JoinTeam(team, isTeamActive, at);
        return joined.IsAccepted ? joined & await district.NoteJoinedAsync(team, volunteer.Id, at, cancellationToken) : joined;
    }

    /// <summary>A volunteer leaves a team, as <see cref="Volunteer.LeaveTeam"/> says.</summary>
    public static async ValueTask<Decision> LeaveTeamAsync(
        this OpenDistrict district, Volunteer volunteer, VolunteerTeamId team, Instant at, CancellationToken cancellationToken)
    {
        var left = volunteer.LeaveTeam(team, at);
        return left.IsAccepted ? left & await district.NoteLeftAsync(team, volunteer.Id, at, cancellationToken) : left;
    }

    /// <summary>A volunteer joins one team in the place of another, as <see cref="Volunteer.MoveToTeam"/> says.</summary>
    public static async ValueTask<Decision> MoveToTeamAsync(
        this OpenDistrict district, Volunteer volunteer, VolunteerTeamId from, VolunteerTeam to, Instant at, CancellationToken cancellationToken)
    {
        var moved = volunteer.MoveToTeam(from, to.Id, to.IsActive, at);
        return moved.IsAccepted
            ? moved & await district.NoteLeftAsync(from, volunteer.Id, at, cancellationToken) & await district.NoteJoinedAsync(to.Id, volunteer.Id, at, cancellationToken)
            : moved;
    }

    /// <summary>Notes what the volunteer has said already: they are in the team no longer.</summary>
    public static async ValueTask<Decision> NoteLeftAsync(
        this OpenDistrict district, VolunteerTeamId team, VolunteerId volunteer, Instant at, CancellationToken cancellationToken) =>
        await district.TeamMembers.FindAsync(TeamMemberId.Of(team, volunteer), cancellationToken) is { } member ? member.Leave(at) : Decision.Accepted;

    /// <summary>Notes what the volunteer has said already: they are in the team.</summary>
    public static async ValueTask<Decision> NoteJoinedAsync(
        this OpenDistrict district, VolunteerTeamId team, VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        if (await district.TeamMembers.FindAsync(TeamMemberId.Of(team, volunteer), cancellationToken) is { } member) return member.Return(at);
        district.TeamMembers.Add(TeamMember.Join(district.Id, team, volunteer, at));
        return Decision.Accepted;
    }
}
