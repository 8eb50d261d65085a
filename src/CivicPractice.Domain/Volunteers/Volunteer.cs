using System.Diagnostics.CodeAnalysis;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Organizations;
using CivicPractice.PersonalData;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>A registered volunteer (注册志愿者): registration, skills, teams and roles.</summary>
/// <remarks>
/// <para>Neither name nor ID number nor contact is kept here, and no birth date: personal data (R6, R7) stands with the <see cref="PersonalData.Person"/>, unreadable.
/// The <see cref="Number"/> is the public identifier (R14).</para>
/// <para>Every command either changes the state and raises its event, or is refused and changes nothing. A registration that ends
/// first ends each team and each role, with one event each.</para>
/// </remarks>
[Kind("volunteer")]
public sealed partial class Volunteer : AggregateRoot<VolunteerId>
{
    private List<VolunteerSkill> _skills;
    private List<ActivityCategory> _serviceCategories;
    private List<TeamMembership> _memberships = [];
    private List<IssuedKit> _kits = [];
    private List<HeldRole> _roles = [];
    private List<SkillEvidence> _evidence = [];
    private List<HealthAttestation> _health = [];
    private List<AvailableHours> _hours = [];
    private List<Term> _away = [];
    private List<DivisionCode> _area = [];

    private Volunteer(DistrictId district, VolunteerId id, NewVolunteer registration, Instant at)
        : base(district, id)
    {
        Person = registration.Person;
        Number = registration.Number;
        Residence = registration.Residence;
        EightFrom = registration.EightFrom;
        AdultFrom = registration.AdultFrom;
        GuardianConsent = registration.GuardianConsent;
        OwnLabour = registration.OwnLabour;
        Home = registration.Home;
        Organization = registration.Organization;
        KeepSkills([.. registration.Skills]);
        KeepCategories([.. registration.ServiceCategories]);
        RegisteredAt = at.ToMicrosecond();
    }

    /// <summary>Where the registration stands.</summary>
    public VolunteerState State { get; private set; } = Lifecycle.Initial;

    /// <summary>In whose record the personal data stands, or <see langword="null"/> where the district keeps none.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>The unified number (志愿者编号), given for good.</summary>
    public VolunteerNumber Number { get; private set; }

    /// <summary>The division they live in; the district's own once the person was forgotten.</summary>
    public DivisionCode Residence { get; private set; }

    /// <summary>The day of the 8th birthday, or <see langword="null"/> where it is not known to matter.</summary>
    public LocalDate? EightFrom { get; private set; }

    /// <summary>The 18th birthday, or <see langword="null"/> where it is not known to matter.</summary>
    public LocalDate? AdultFrom { get; private set; }

    /// <summary>The days for which a guardian has consented, or <see langword="null"/>.</summary>
    public Term? GuardianConsent { get; private set; }

    /// <summary>The days for which it is attested that they live mainly on own labour, or <see langword="null"/>: from the 16th birthday on they then count as having full capacity (民法典 art. 18), and no guardian is asked.</summary>
    public Term? OwnLabour { get; private set; }

    /// <summary>The site they belong to, or <see langword="null"/>.</summary>
    public PracticeSiteId? Home { get; private set; }

    /// <summary>The organisation they belong to: where they registered, or were transferred to since; <see langword="null"/> for none.</summary>
    public VolunteerOrganizationId? Organization { get; private set; }

    /// <summary>What they are good at (专业技能), in the order in which it was added.</summary>
    public IReadOnlyList<VolunteerSkill> Skills => _skills;

    /// <summary>What proves the skills (技能证明), in the order in which it was seen; a skill without any is one's own word.</summary>
    public IReadOnlyList<SkillEvidence> Evidence => _evidence;

    /// <summary>What is attested of their health, as far as service asks (健康状况): one of each kind, and after a merge what either registration had; sensitive, never a diagnosis.</summary>
    public IReadOnlyList<HealthAttestation> Health => _health;

    /// <summary>When they have time every week (可服务时间), in the district's time zone; any time where there is none.</summary>
    public IReadOnlyList<AvailableHours> Hours => _hours;

    /// <summary>The days on which they are away.</summary>
    public IReadOnlyList<Term> Away => _away;

    /// <summary>Where they serve (服务区域): these divisions and what they contain; everywhere where there is none.</summary>
    public IReadOnlyList<DivisionCode> Area => _area;

    /// <summary>Their own limits of service, besides the district's.</summary>
    public ServiceLimits Limits { get; private set; } = ServiceLimits.None;

    /// <summary>The kinds of service they wish to give (服务类别).</summary>
    public IReadOnlyList<ActivityCategory> ServiceCategories => _serviceCategories;

    /// <summary>The teams they are in, the longest first; empty once the registration has ended.</summary>
    public IReadOnlyList<TeamMembership> Memberships => _memberships;

    /// <summary>The kits that are out, the longest first; what is not returned stays here when they leave.</summary>
    public IReadOnlyList<IssuedKit> IdentityKits => _kits;

    /// <summary>The roles they hold, the longest first; empty once the registration has ended.</summary>
    public IReadOnlyList<HeldRole> Roles => _roles;

    /// <summary>The application for a role that waits for its answer, or <see langword="null"/>.</summary>
    public RoleApplication? PendingRole { get; private set; }

    /// <summary>The codes of skills in one text, as <see cref="WordFor(VolunteerSkill)"/> writes them; kept so that a store can be asked.</summary>
    public string SkillCodes { get; private set; } = "";

    /// <summary>The codes of the kinds of service they wish to give, in one text; kept so that a store can be asked.</summary>
    public string CategoryCodes { get; private set; } = "";

    /// <summary>The codes of the roles they hold, in one text; kept so that a store can be asked.</summary>
    public string RoleCodes { get; private set; } = "";

    /// <summary>When they registered.</summary>
    public Instant RegisteredAt { get; private set; }

    /// <summary>When the registration ended, or <see langword="null"/>.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>The registration of the same person into which this one went, or <see langword="null"/>; points, hours, stars and certificates stand there.</summary>
    public VolunteerId? MergedInto { get; private set; }

    /// <summary>Why the district ended the registration, or <see langword="null"/>.</summary>
    public RegistrationEndReason? EndedFor { get; private set; }

    /// <summary>Registers a volunteer (注册); the registration is in force at once.</summary>
    /// <remarks>That no two volunteers bear one number is the care of <see cref="RegisteringVolunteers"/>.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new volunteer.</param>
    /// <param name="registration">What is written on the registration.</param>
    /// <param name="today">The day in the district, by which ages are judged.</param>
    /// <param name="at">The moment of registering.</param>
    /// <returns>The volunteer, or refused for all of <see cref="NotOfOwnWill"/> (R19), <see cref="VolunteerTooYoung"/>, <see cref="GuardianConsentMissing"/> (R15) that apply.</returns>
    /// <exception cref="ArgumentException">Number or residence is missing, an id, a skill or a category is a default value or stands twice, or adulthood comes before the 8th birthday.</exception>
    public static Decision<Volunteer> Register(DistrictId district, VolunteerId id, NewVolunteer registration, LocalDate today, Instant at)
    {
        RequireComplete(registration);
        // The constructor checks district and id; a bug of the caller comes before any refusal.
        var volunteer = new Volunteer(district, id, registration, at);
        var may = Decision.Unless(
            registration.OfOwnWill ? null : new NotOfOwnWill(id),
            AgePolicy.UnderEight(id, registration.EightFrom, today),
            AgePolicy.WithoutGuardian(id, registration.AdultFrom, registration.GuardianConsent, registration.OwnLabour, today));
        if (!may.IsAccepted) return may;

        volunteer.Raise(new VolunteerRegistered(id, registration.Organization), at);
        return volunteer;
    }

    // Whether the registration says still what was written on it, and is in force. Birthdays out of a person's record may have passed since.
    internal bool IsStillAs(NewVolunteer registration) =>
        State == VolunteerState.Active
        && (Person is not null || (EightFrom, AdultFrom) == (registration.EightFrom, registration.AdultFrom))
        && (Person, Number, Residence, GuardianConsent, OwnLabour, Home, Organization) == (
            registration.Person, registration.Number, registration.Residence, registration.GuardianConsent, registration.OwnLabour, registration.Home, registration.Organization)
        && _skills.SequenceEqual(registration.Skills)
        && _serviceCategories.SequenceEqual(registration.ServiceCategories);

    /// <summary>What other subjects may know when service is decided.</summary>
    /// <param name="covered">When accident insurance holds.</param>
    /// <param name="trained">What the volunteer is trained for, and when.</param>
    public VolunteerFacts FactsWith(IReadOnlyList<TimeRange> covered, IReadOnlyList<TrainedFor> trained) =>
        new(District, Id, State == VolunteerState.Active, EightFrom, AdultFrom, GuardianConsent, OwnLabour, covered, trained)
        {
            Limits = Limits,
            MergedInto = MergedInto,
            Proved = _evidence.Count == 0 ? [] : [.. _evidence.Select(proof => new ProvedSkill(proof.Skill, proof.Kind, proof.IssuedOn, proof.Through))],
            Health = _health,
        };

    /// <summary>Whether a guardian's consent may be recorded.</summary>
    /// <inheritdoc cref="RecordGuardianConsent" path="/returns"/>
    public Decision CanRecordGuardianConsent() => Lifecycle.Permits(State, VolunteerAction.RecordGuardianConsent);

    /// <summary>Records a guardian's consent (监护人同意) in the place of an earlier one. The same once more is accepted and changes nothing.</summary>
    /// <param name="consent">The days for which it holds.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision RecordGuardianConsent(Term consent, Instant at)
    {
        var may = CanRecordGuardianConsent();
        if (!may.IsAccepted || GuardianConsent == consent) return may;

        GuardianConsent = consent;
        Raise(new GuardianConsentRecorded(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be recorded that they live on own labour.</summary>
    /// <inheritdoc cref="RecordOwnLabour" path="/returns"/>
    public Decision CanRecordOwnLabour() => Lifecycle.Permits(State, VolunteerAction.RecordOwnLabour);

    /// <summary>Records for which days it is attested that they live mainly on own labour (以自己的劳动收入为主要生活来源), in the place of what was recorded before. The same once more is accepted and changes nothing.</summary>
    /// <param name="ownLabour">The days for which it holds; those before the 16th birthday are of no consequence.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision RecordOwnLabour(Term ownLabour, Instant at)
    {
        var may = CanRecordOwnLabour();
        if (!may.IsAccepted || OwnLabour == ownLabour) return may;

        OwnLabour = ownLabour;
        Raise(new OwnLabourRecorded(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a skill may be added.</summary>
    /// <inheritdoc cref="AddSkill" path="/returns"/>
    public Decision CanAddSkill() => Lifecycle.Permits(State, VolunteerAction.AddSkill);

    /// <summary>Adds a skill (添加技能). One that is there already is accepted and changes nothing.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The skill is the default value.</exception>
    public Decision AddSkill(VolunteerSkill skill, Instant at)
    {
        RequireNamed(skill);
        var may = CanAddSkill();
        if (!may.IsAccepted || _skills.Contains(skill)) return may;

        KeepSkills([.. _skills, skill]);
        Raise(new VolunteerSkillAdded(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a skill may be taken out.</summary>
    /// <inheritdoc cref="RemoveSkill" path="/returns"/>
    public Decision CanRemoveSkill() => Lifecycle.Permits(State, VolunteerAction.RemoveSkill);

    /// <summary>Takes a skill out (移除技能). One that is not there is accepted and changes nothing.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The skill is the default value.</exception>
    public Decision RemoveSkill(VolunteerSkill skill, Instant at)
    {
        RequireNamed(skill);
        var may = CanRemoveSkill();
        if (!may.IsAccepted || !_skills.Contains(skill)) return may;

        KeepSkills([.. _skills.Where(other => other != skill)]);
        _evidence = [.. _evidence.Where(proof => proof.Skill != skill)];
        Raise(new VolunteerSkillRemoved(Id), at);
        return Decision.Accepted;
    }

    /// <summary>How a skill stands in <see cref="SkillCodes"/>.</summary>
    /// <param name="skill">The skill.</param>
    public static string WordFor(VolunteerSkill skill) => $"<{skill}>";

    /// <summary>How a kind of service stands in <see cref="CategoryCodes"/>.</summary>
    /// <param name="category">The kind of service.</param>
    public static string WordFor(ActivityCategory category) => $"<{category}>";

    /// <summary>How a role stands in <see cref="RoleCodes"/>.</summary>
    /// <param name="role">The role.</param>
    public static string WordFor(VolunteerRole role) => $"<{role}>";

    [MemberNotNull(nameof(_skills))]
    private void KeepSkills(List<VolunteerSkill> skills) => (_skills, SkillCodes) = (skills, string.Concat(skills.Select(WordFor)));

    [MemberNotNull(nameof(_serviceCategories))]
    private void KeepCategories(List<ActivityCategory> categories) => (_serviceCategories, CategoryCodes) = (categories, string.Concat(categories.Select(WordFor)));

    private void KeepRoles(List<HeldRole> roles) => (_roles, RoleCodes) = (roles, string.Concat(roles.Select(held => WordFor(held.Role))));

    private static void RequireNamed(VolunteerSkill skill)
    {
        if (skill == default) throw new ArgumentException("The skill is missing.", nameof(skill));
    }

    private static void RequireComplete(NewVolunteer registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        if (!registration.Number.IsDefined) throw new ArgumentException("The number is missing.", nameof(registration));
        if (!registration.Residence.IsDefined) throw new ArgumentException("The residence is missing.", nameof(registration));
        if (registration.AdultFrom <= registration.EightFrom) throw new ArgumentException("Nobody is an adult before the 8th birthday.", nameof(registration));
        if (registration.Person == default(PersonId)) throw new ArgumentException("The person is nobody.", nameof(registration));
        if (registration.Home == default(PracticeSiteId)) throw new ArgumentException("The home site is no site.", nameof(registration));
        if (registration.Organization == default(VolunteerOrganizationId)) throw new ArgumentException("The organisation is no organisation.", nameof(registration));
        RequireDistinct(registration.Skills, nameof(registration));
        RequireDistinct(registration.ServiceCategories, nameof(registration));
    }

    private static void RequireDistinct<T>(IReadOnlyList<T> values, string parameter)
        where T : struct, IEquatable<T>
    {
        // A handful at most: comparing each with each costs less than a set.
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Equals(default)) throw new ArgumentException("A skill or category is the default value.", parameter);
            for (var j = 0; j < i; j++)
            {
                if (values[i].Equals(values[j])) throw new ArgumentException($"{values[i]} stands twice.", parameter);
            }
        }
    }
}
