using System.Linq.Expressions;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer holds a role.</summary>
/// <param name="role">The role.</param>
public sealed class HoldingRole(VolunteerRole role) : TextHolds<Volunteer>(Volunteer.WordFor(role))
{
    /// <inheritdoc/>
    protected override Expression<Func<Volunteer, string>> Text => volunteer => volunteer.RoleCodes;

    /// <inheritdoc/>
    protected override string TextOf(Volunteer candidate) => candidate.RoleCodes;
}

/// <summary>The volunteer has applied for a role and waits for the answer.</summary>
/// <param name="role">The role.</param>
public sealed class ApplyingForRole(VolunteerRole role) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.PendingRole != null && candidate.PendingRole.Role == role;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.PendingRole != null && volunteer.PendingRole.Role == role;
}

/// <summary>Who holds a role, such as the lecturers of the district (志愿宣讲员), the longest registered first; of registrations in force.</summary>
/// <param name="role">The role.</param>
public sealed class RoleHoldersSpec(VolunteerRole role) : CriterionSpec<Volunteer>(new VolunteerActive() & new HoldingRole(role), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}

/// <summary>Who has applied for a role and waits for the answer, the longest registered first.</summary>
/// <param name="role">The role.</param>
public sealed class RoleApplicantsSpec(VolunteerRole role) : CriterionSpec<Volunteer>(new VolunteerActive() & new ApplyingForRole(role), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
