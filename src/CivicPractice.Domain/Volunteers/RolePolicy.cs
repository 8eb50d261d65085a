using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Train first, then post (先培训再上岗, R20), for roles.</summary>
public static class RolePolicy
{
    /// <summary>Whether a volunteer is trained for a role, where it needs training.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="role">The role.</param>
    /// <param name="trained">What roles the volunteer is trained for, and when.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment at which the training must hold.</param>
    /// <returns>Refused with <see cref="RoleUntrained"/>.</returns>
    public static Decision Judge(VolunteerId volunteer, VolunteerRole role, IReadOnlyList<TrainedForRole> trained, TrainingRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(rules);
        return Decision.Unless(rules.RolesFirst.Contains(role) && !trained.Any(one => one.Role == role && one.During.Contains(at)) ? new RoleUntrained(volunteer, role) : null);
    }
}
