using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class VolunteersWithSkillSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="skill">The skill.</param>
    public VolunteersWithSkillSpec(VolunteerSkill skill)
        : base(new VolunteerActive() & new WithSkill(skill)) => Query.OrderBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}

/// <summary>The active volunteers who wish to give a kind of service, the longest registered first.</summary>
public sealed class VolunteersWishingToGiveSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="category">The kind of service.</param>
    public VolunteersWishingToGiveSpec(ActivityCategory category)
        : base(new VolunteerActive() & new WishingToGive(category)) => Query.OrderBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
