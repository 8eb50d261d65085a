using CivicPractice.Activities;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a registered volunteer through public commands: an adult of the village, registered at nine on Monday.</summary>
public sealed class AVolunteer
{
    private readonly List<Func<Volunteer, Decision>> _steps = [];
    private NewVolunteer _registration = Registration;
    private VolunteerId _id = TheId;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static VolunteerId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c1"));

    /// <summary>Another volunteer's id.</summary>
    public static VolunteerId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c2"));

    /// <summary>The registration: an adult who is good at first aid and wishes to help with housekeeping.</summary>
    public static NewVolunteer Registration { get; } = new()
    {
        Number = VolunteerNumber.Parse("990101-000001"),
        OfOwnWill = true,
        Residence = TestDistrict.Village,
        Skills = [VolunteerSkill.FirstAid],
        ServiceCategories = [ActivityCategory.Housekeeping],
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AVolunteer WithId(VolunteerId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the registration.</summary>
    /// <param name="change">The registration out of the usual one.</param>
    public AVolunteer Registering(Func<NewVolunteer, NewVolunteer> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _registration = change(_registration);
        return this;
    }

    /// <summary>Registers at another moment.</summary>
    /// <param name="at">The moment.</param>
    public AVolunteer At(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Makes them 15 years old, with a guardian's consent for the year.</summary>
    public AVolunteer Minor() => Registering(registration => registration with
    {
        EightFrom = new LocalDate(2015, 6, 1),
        AdultFrom = new LocalDate(2025, 6, 1),
        GuardianConsent = new Term(new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31)),
    });

    /// <summary>Lets them join a team.</summary>
    /// <param name="team">The team; the usual one unless given.</param>
    public AVolunteer InTeam(VolunteerTeamId? team = null) => Then(volunteer => volunteer.JoinTeam(team ?? ATeam.TheId, true, _at));

    /// <summary>Lets the usual team give its kit out; they must be in it.</summary>
    public AVolunteer WithKit() => Then(volunteer => volunteer.IssueIdentityKit(ATeam.TheId, new IdentityKit("A-012", true, true), _at));

    /// <summary>Lets them apply for a role.</summary>
    /// <param name="role">The role.</param>
    public AVolunteer AppliedFor(VolunteerRole role) => Then(volunteer => volunteer.ApplyForRole(role, _at));

    /// <summary>Lets them apply for a role and be appointed.</summary>
    /// <param name="role">The role.</param>
    public AVolunteer AppointedTo(VolunteerRole role) => AppliedFor(role).Then(volunteer => volunteer.AppointToRole(role, [], new TrainingRules(), _at));

    /// <summary>Lets them declare that they are fit for service, for a year from Monday on.</summary>
    /// <param name="except">The categories that they must not do.</param>
    public AVolunteer AttestedFit(params ActivityCategory[] except) => Then(volunteer => volunteer.AttestHealth(Fit(except), _at));

    /// <summary>Their own declaration that they are fit for service, for a year from Monday on.</summary>
    /// <param name="except">The categories that they must not do.</param>
    public static HealthAttestation Fit(params ActivityCategory[] except) =>
        new(HealthAttestationKind.OwnDeclaration, TestDistrict.Monday, TestDistrict.Monday.PlusYears(1).PlusDays(-1), except);

    /// <summary>Lets the registration pause.</summary>
    public AVolunteer Suspended() => Then(volunteer => volunteer.Suspend(_at));

    /// <summary>Lets them go of their own will.</summary>
    public AVolunteer Withdrawn() => Then(volunteer => volunteer.Withdraw(_at));

    /// <summary>Lets the district end the registration.</summary>
    public AVolunteer Ended() => Then(volunteer => volunteer.EndRegistration(RegistrationEndReason.NoShows, _at));

    /// <summary>Lets the registration go over into another one.</summary>
    public AVolunteer Merged() => Then(volunteer => volunteer.MergeInto(OtherId, _at));

    /// <summary>Builds a volunteer in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AVolunteer In(VolunteerState state) => new AVolunteer().Then(state);

    /// <summary>Brings them into a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public AVolunteer Then(VolunteerState state) => state switch
    {
        VolunteerState.Active => this,
        VolunteerState.Suspended => Suspended(),
        VolunteerState.Withdrawn => Withdrawn(),
        VolunteerState.Ended => Ended(),
        VolunteerState.Merged => Merged(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public Volunteer Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Volunteer BuildRaising()
    {
        var volunteer = Volunteer.Register(TestDistrict.Id, _id, _registration, _at.InZone(TestDistrict.TimeZone).Date, _at).EnsureAccepted();
        foreach (var step in _steps) step(volunteer).EnsureAccepted();
        return volunteer;
    }

    private AVolunteer Then(Func<Volunteer, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
