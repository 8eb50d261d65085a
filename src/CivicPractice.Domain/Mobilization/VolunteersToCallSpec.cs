using Ardalis.Specification;
using CivicPractice.Divisions;
using CivicPractice.Volunteers;

namespace CivicPractice.Mobilization;

/// <summary>A page of the active volunteers who live in an area and have skills, by place, the longest registered first: in this order they are called.</summary>
public sealed class VolunteersToCallSpec : CriterionSpec<Volunteer>
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.Residence).ThenBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);

    /// <summary>Lists them.</summary>
    /// <param name="area">The division; what it contains counts.</param>
    /// <param name="skills">The skills; none for everybody.</param>
    /// <param name="needsAllSkills">Whether each has all of the skills; any of them otherwise.</param>
    /// <param name="from">From whose place and moment of registration on, that volunteer among them, or <see langword="null"/> for all.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    public VolunteersToCallSpec(DivisionCode area, IReadOnlyList<VolunteerSkill> skills, bool needsAllSkills, CallUpTurn? from, int skip, int most)
        : base(from is null ? Living(area, skills, needsAllSkills) : Living(area, skills, needsAllSkills) & new InTurnFrom(from.Residence, from.RegisteredAt), Order, most, skip)
    {
    }

    private static Criterion<Volunteer> Living(DivisionCode area, IReadOnlyList<VolunteerSkill> skills, bool needsAllSkills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        var living = new VolunteerActive() & new LivingIn(area);
        var skilled = skills.Select(skill => (Criterion<Volunteer>)new WithSkill(skill)).ToList();
        return skilled.Count == 0 ? living : living & skilled.Aggregate((one, other) => needsAllSkills ? one & other : one | other);
    }
}
