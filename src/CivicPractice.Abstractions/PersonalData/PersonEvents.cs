using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>A person's record was opened; which fields there are is told, and nothing of what stands in them.</summary>
/// <param name="Person">The person.</param>
/// <param name="Fields">The fields.</param>
/// <param name="ConsentBy">Who consented to the record.</param>
[EventName("person.registered")]
public sealed record PersonRegistered(PersonId Person, IReadOnlyList<PersonalField> Fields, ConsentGiver ConsentBy) : DomainEvent;

/// <summary>Fields of a person were corrected or added.</summary>
/// <param name="Person">The person.</param>
/// <param name="Fields">The fields.</param>
/// <param name="ConsentBy">Who has consented to the record.</param>
[EventName("person.corrected")]
public sealed record PersonCorrected(PersonId Person, IReadOnlyList<PersonalField> Fields, ConsentGiver ConsentBy) : DomainEvent;

/// <summary>A field of a person was taken out.</summary>
/// <param name="Person">The person.</param>
/// <param name="Field">The field.</param>
[EventName("person.field-removed")]
public sealed record PersonFieldRemoved(PersonId Person, PersonalField Field) : DomainEvent;

/// <summary>It was consented that the person's data is told.</summary>
/// <param name="Person">The person.</param>
/// <param name="Purpose">For what.</param>
/// <param name="By">Who consented.</param>
[EventName("person.consent-recorded")]
public sealed record PersonConsentRecorded(PersonId Person, DisclosurePurpose Purpose, ConsentGiver By) : DomainEvent;

/// <summary>A consent was withdrawn.</summary>
/// <param name="Person">The person.</param>
/// <param name="Purpose">For what it was.</param>
[EventName("person.consent-withdrawn")]
public sealed record PersonConsentWithdrawn(PersonId Person, DisclosurePurpose Purpose) : DomainEvent;

/// <summary>The person registered as a volunteer.</summary>
/// <param name="Person">The person.</param>
/// <param name="Volunteer">The registration.</param>
[EventName("person.enrolled")]
public sealed record PersonEnrolled(PersonId Person, VolunteerId Volunteer) : DomainEvent;

/// <summary>A registration of the person as a volunteer has ended.</summary>
/// <param name="Person">The person.</param>
/// <param name="Volunteer">The registration.</param>
[EventName("person.enrolment-ended")]
public sealed record PersonEnrolmentEnded(PersonId Person, VolunteerId Volunteer) : DomainEvent;

/// <summary>The person's record is stored and no longer used.</summary>
/// <param name="Person">The person.</param>
/// <param name="KeptUntil">The day on which the legal period is over and the record is to be erased.</param>
[EventName("person.restricted")]
public sealed record PersonRestricted(PersonId Person, LocalDate KeptUntil) : DomainEvent;

/// <summary>The person's record is used again.</summary>
/// <param name="Person">The person.</param>
/// <param name="ConsentBy">Who consented to it.</param>
[EventName("person.resumed")]
public sealed record PersonResumed(PersonId Person, ConsentGiver ConsentBy) : DomainEvent;

/// <summary>The record took in another one of the same person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Absorbed">The other record.</param>
[EventName("person.absorbed")]
public sealed record PersonAbsorbed(PersonId Person, PersonId Absorbed) : DomainEvent;

/// <summary>The record went over into another one of the same person; its own fields are gone.</summary>
/// <param name="Person">The person.</param>
/// <param name="Into">The record that stays.</param>
[EventName("person.merged")]
public sealed record PersonMerged(PersonId Person, PersonId Into) : DomainEvent;

/// <summary>The person was erased: the fields are gone, and the key is to follow.</summary>
/// <param name="Person">The person.</param>
[EventName("person.erased")]
public sealed record PersonErased(PersonId Person) : DomainEvent;

/// <summary>What the record was protected with is gone, in every copy.</summary>
/// <param name="Person">The person.</param>
[EventName("person.settled")]
public sealed record PersonSettled(PersonId Person) : DomainEvent;

/// <summary>The birthdays of somebody who has come of age were forgotten.</summary>
/// <param name="Person">The person.</param>
[EventName("person.birthdays-forgotten")]
public sealed record PersonBirthdaysForgotten(PersonId Person) : DomainEvent;
