using System.Linq.Expressions;
using CivicPractice.Activities;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer has a skill, proved or not.</summary>
/// <param name="skill">The skill.</param>
public sealed class WithSkill(VolunteerSkill skill) : TextHolds<Volunteer>(Volunteer.WordFor(skill))
{
    /// <inheritdoc/>
    protected override Expression<Func<Volunteer, string>> Text => volunteer => volunteer.SkillCodes;

    /// <inheritdoc/>
    protected override string TextOf(Volunteer candidate) => candidate.SkillCodes;
}

/// <summary>The volunteer wishes to give a kind of service.</summary>
/// <param name="category">The kind of service.</param>
public sealed class WishingToGive(ActivityCategory category) : TextHolds<Volunteer>(Volunteer.WordFor(category))
{
    /// <inheritdoc/>
    protected override Expression<Func<Volunteer, string>> Text => volunteer => volunteer.CategoryCodes;

    /// <inheritdoc/>
    protected override string TextOf(Volunteer candidate) => candidate.CategoryCodes;
}

/// <summary>The active volunteers with a skill, the longest registered first.</summary>
/// <param name="skill">The skill.</param>
public sealed class VolunteersWithSkillSpec(VolunteerSkill skill) : CriterionSpec<Volunteer>(new VolunteerActive() & new WithSkill(skill), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}

/// <summary>The active volunteers who wish to give a kind of service, the longest registered first.</summary>
/// <param name="category">The kind of service.</param>
public sealed class VolunteersWishingToGiveSpec(ActivityCategory category) : CriterionSpec<Volunteer>(new VolunteerActive() & new WishingToGive(category), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
