using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What makes members known as one of their team (统一形象): given out and given back; the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class IssuingIdentityKits(OpenDistrict district)
{
    /// <summary>A team gives number, vest and badge out to its member (发放统一形象用品).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="team">The team.</param>
    /// <param name="kit">What is given out.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.IssueIdentityKit"/> is.</returns>
    public ValueTask<Decision> IssueAsync(
        VolunteerId id, VolunteerTeamId team, IdentityKit kit, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kit);
        return district.OnVolunteerAsync($"volunteer.issue-identity-kit {id} {team} {kit.Number} {kit.WithVest} {kit.WithBadge}", id, key, volunteer => volunteer.IssueIdentityKit(team, kit, at), cancellationToken);
    }

    /// <summary>The volunteer gives a team's kit back (归还统一形象用品).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.ReturnIdentityKit"/> is.</returns>
    public ValueTask<Decision> ReturnAsync(
        VolunteerId id, VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.return-identity-kit {id} {team}", id, key, volunteer => volunteer.ReturnIdentityKit(team, at), cancellationToken);
}
