using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Organizations;
using CivicPractice.PersonalData;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What is written on a registration (志愿者注册).</summary>
/// <remarks>
/// Neither name nor ID number nor contact, and no birth date: these stand in the record of the <see cref="Person"/>, unreadable (R7). A host that keeps
/// them itself names no person, and says on which days age matters: they suffice for every rule.
/// </remarks>
public sealed record NewVolunteer
{
    /// <summary>The record of the person who registers, kept by <see cref="KeepingPersons"/>, or <see langword="null"/> where the host keeps personal data itself. The birthdays come from there, if it tells the age.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The unified number (志愿者编号).</summary>
    public required VolunteerNumber Number { get; init; }

    /// <summary>Whether the person registers of their own will; nobody is registered against it (R19).</summary>
    public required bool OfOwnWill { get; init; }

    /// <summary>The division they live in, in this district or elsewhere.</summary>
    public required DivisionCode Residence { get; init; }

    /// <summary>The day of the 8th birthday, or <see langword="null"/> where it lies so far back that it does not matter.</summary>
    public LocalDate? EightFrom { get; init; }

    /// <summary>The 18th birthday, from which they are an adult (民法典 art. 17), or <see langword="null"/> where it lies so far back that it does not matter.</summary>
    public LocalDate? AdultFrom { get; init; }

    /// <summary>The days for which a guardian has consented, or <see langword="null"/>.</summary>
    public Term? GuardianConsent { get; init; }

    /// <summary>The days for which it is attested that they live mainly on what they earn by their own labour (以自己的劳动收入为主要生活来源), or <see langword="null"/>; of consequence from the 16th birthday to the 18th.</summary>
    public Term? OwnLabour { get; init; }

    /// <summary>The site they belong to, or <see langword="null"/>.</summary>
    public PracticeSiteId? Home { get; init; }

    /// <summary>The organisation they register with, or <see langword="null"/>.</summary>
    public VolunteerOrganizationId? Organization { get; init; }

    /// <summary>What they are good at (专业技能); none twice.</summary>
    public IReadOnlyList<VolunteerSkill> Skills { get; init; } = [];

    /// <summary>The kinds of service they wish to give (服务类别); none twice.</summary>
    public IReadOnlyList<ActivityCategory> ServiceCategories { get; init; } = [];

    /// <summary>The kind and the number: birthdays, residence and the rest are not for logs (R7).</summary>
    public override string ToString() => $"{nameof(NewVolunteer)} {Number}";
}
