using CivicPractice.Partnerships;
using CivicPractice.Volunteers;

namespace CivicPractice.Safeguards;

/// <summary>An insurance policy for volunteers was taken out (投保).</summary>
/// <param name="Policy">The policy.</param>
/// <param name="SumInsured">The sum insured for each person.</param>
/// <param name="Period">When it holds.</param>
/// <param name="GivenBy">The partnership that gives it, or <see langword="null"/>.</param>
/// <param name="MostPersons">How many persons it covers at most, or <see langword="null"/> for any number.</param>
/// <param name="Commitment">The number of the partnership's commitment that it delivers, or <see langword="null"/>.</param>
[EventName("insurance.policy-taken-out")]
public sealed record PolicyTakenOut(InsurancePolicyId Policy, Money SumInsured, TimeRange Period, PartnershipId? GivenBy, int? MostPersons, int? Commitment = null) : DomainEvent;

/// <summary>A policy covers more volunteers (参保).</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Volunteers">Who is covered in addition.</param>
/// <param name="During">When the cover holds.</param>
[EventName("insurance.volunteers-covered")]
public sealed record PolicyVolunteersCovered(InsurancePolicyId Policy, IReadOnlyList<VolunteerId> Volunteers, TimeRange During) : DomainEvent;

/// <summary>A policy no longer covers a volunteer (减员).</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Volunteer">Who is taken off.</param>
[EventName("insurance.volunteer-released")]
public sealed record PolicyVolunteerReleased(InsurancePolicyId Policy, VolunteerId Volunteer) : DomainEvent;

/// <summary>A policy's period is over.</summary>
/// <param name="Policy">The policy.</param>
[EventName("insurance.policy-expired")]
public sealed record PolicyExpired(InsurancePolicyId Policy) : DomainEvent;

/// <summary>A policy was called off before its time (退保).</summary>
/// <param name="Policy">The policy.</param>
[EventName("insurance.policy-cancelled")]
public sealed record PolicyCancelled(InsurancePolicyId Policy) : DomainEvent;

/// <summary>A volunteer's record of covers was opened.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("insurance.covers-opened")]
public sealed record VolunteerCoversOpened(VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer was insured.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Policy">The policy.</param>
/// <param name="During">When the cover holds.</param>
/// <param name="SumInsured">The sum insured.</param>
[EventName("insurance.cover-added")]
public sealed record CoverAdded(VolunteerId Volunteer, InsurancePolicyId Policy, TimeRange During, Money SumInsured) : DomainEvent;

/// <summary>A volunteer's cover ends earlier than it was given.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Given">When the cover was to hold; it holds no longer from the moment of this event on.</param>
[EventName("insurance.cover-ended")]
public sealed record CoverEnded(VolunteerId Volunteer, InsurancePolicyId Policy, TimeRange Given) : DomainEvent;

/// <summary>A volunteer's record of covers took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("insurance.covers-absorbed")]
public sealed record VolunteerCoversAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>A volunteer's covers went over to another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("insurance.covers-carried-over")]
public sealed record VolunteerCoversCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;
