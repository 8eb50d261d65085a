using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>A field of a person, unreadable.</summary>
/// <param name="Field">Which.</param>
/// <param name="Text">What the protector made of it.</param>
public sealed record ProtectedField(PersonalField Field, ProtectedText Text);

/// <summary>That the person's data may be told.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="By">Who consented.</param>
/// <param name="At">When.</param>
public sealed record DisclosureConsent(DisclosurePurpose Purpose, ConsentGiver By, Instant At);

/// <summary>What a record of the same person takes in of another one, besides its fields.</summary>
/// <param name="District">The district.</param>
/// <param name="Person">The other record.</param>
/// <param name="ConsentBy">Who consented to it.</param>
/// <param name="Enrolments">Its registrations as a volunteer.</param>
public sealed record PersonHoldings(DistrictId District, PersonId Person, ConsentGiver ConsentBy, IReadOnlyList<Enrolment> Enrolments);

/// <summary>A registration of the person as a volunteer.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="IsInForce">Whether it has not ended.</param>
public sealed record Enrolment(VolunteerId Volunteer, bool IsInForce);
