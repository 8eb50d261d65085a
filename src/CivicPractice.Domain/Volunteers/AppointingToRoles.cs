using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Roles that a volunteer applies for and is appointed to (聘任), beyond membership; the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class AppointingToRoles(OpenDistrict district)
{
    /// <summary>A volunteer applies for a role (申请), such as lecturer (志愿宣讲员).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="role">The role.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.ApplyForRole"/> is.</returns>
    public ValueTask<Decision> ApplyAsync(
        VolunteerId id, VolunteerRole role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.apply-for-role {id} {role}", id, key, volunteer => volunteer.ApplyForRole(role, at), cancellationToken);

    /// <summary>The volunteer takes the application back (撤回申请).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.WithdrawRoleApplication"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(
        VolunteerId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.withdraw-role-application {id}", id, key, volunteer => volunteer.WithdrawRoleApplication(at), cancellationToken);

    /// <summary>The application is turned down (不予聘任).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.TurnDownRoleApplication"/> is.</returns>
    public ValueTask<Decision> TurnDownAsync(
        VolunteerId id, RoleRejectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.turn-down-role-application {id} {reason}", id, key, volunteer => volunteer.TurnDownRoleApplication(reason, at), cancellationToken);

    /// <summary>The volunteer is appointed to the role applied for (聘任), by the training in the own file where the role needs training first.</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="role">The role.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.AppointToRole"/> is.</returns>
    public ValueTask<Decision> AppointAsync(
        VolunteerId id, VolunteerRole role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"volunteer.appoint-to-role {id} {role}", key, async () =>
        {
            if (await district.Volunteers.FindAsync(id, cancellationToken) is not { } volunteer) return new NotFound("volunteer", id.Value);
            var (profile, rules) = (district.Profile, district.Profile.Training);
            var file = rules.RolesFirst.Contains(role) ? await district.TrainingFiles.FindAsync(id, cancellationToken) : null;
            return volunteer.AppointToRole(role, file?.TrainedForRoles(profile.TimeZone) ?? [], rules, at);
        }, cancellationToken);

    /// <summary>The volunteer's role ends (解聘).</summary>
    /// <param name="id">The volunteer.</param>
    /// <param name="role">The role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.DismissFromRole"/> is.</returns>
    public ValueTask<Decision> DismissAsync(
        VolunteerId id, VolunteerRole role, RoleDismissalReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnVolunteerAsync($"volunteer.dismiss-from-role {id} {role} {reason}", id, key, volunteer => volunteer.DismissFromRole(role, reason, at), cancellationToken);
}
