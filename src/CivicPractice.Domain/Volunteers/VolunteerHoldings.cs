using CivicPractice.Activities;
using CivicPractice.Organizations;
using CivicPractice.PersonalData;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What one registration takes in of another one of the same person.</summary>
/// <param name="District">The district.</param>
/// <param name="Volunteer">The other registration.</param>
/// <param name="Person">Whose it is, or <see langword="null"/>.</param>
/// <param name="RegisteredAt">When it was made.</param>
/// <param name="EightFrom">The 8th birthday, or <see langword="null"/>.</param>
/// <param name="AdultFrom">The 18th birthday, or <see langword="null"/>.</param>
/// <param name="GuardianConsent">The days for which a guardian has consented, or <see langword="null"/>.</param>
/// <param name="OwnLabour">The days of own labour, or <see langword="null"/>.</param>
/// <param name="Home">The home site, or <see langword="null"/>.</param>
/// <param name="Organization">The organisation, or <see langword="null"/>.</param>
/// <param name="Skills">The skills.</param>
/// <param name="Evidence">What proves them.</param>
/// <param name="Health">What is attested of the health.</param>
/// <param name="ServiceCategories">The kinds of service.</param>
/// <param name="Memberships">The teams.</param>
/// <param name="Kits">The kits that are out.</param>
/// <param name="Roles">The roles.</param>
/// <param name="PendingRole">The application for a role, or <see langword="null"/>.</param>
/// <param name="Limits">The own limits of service.</param>
public sealed record VolunteerHoldings(
    DistrictId District,
    VolunteerId Volunteer,
    PersonId? Person,
    Instant RegisteredAt,
    LocalDate? EightFrom,
    LocalDate? AdultFrom,
    Term? GuardianConsent,
    Term? OwnLabour,
    PracticeSiteId? Home,
    VolunteerOrganizationId? Organization,
    IReadOnlyList<VolunteerSkill> Skills,
    IReadOnlyList<SkillEvidence> Evidence,
    IReadOnlyList<HealthAttestation> Health,
    IReadOnlyList<ActivityCategory> ServiceCategories,
    IReadOnlyList<TeamMembership> Memberships,
    IReadOnlyList<IssuedKit> Kits,
    IReadOnlyList<HeldRole> Roles,
    RoleApplication? PendingRole,
    ServiceLimits Limits)
{
    /// <summary>The kind and the id: birthdays and health are not for logs.</summary>
    public override string ToString() => $"{nameof(VolunteerHoldings)} {Volunteer}";
}
