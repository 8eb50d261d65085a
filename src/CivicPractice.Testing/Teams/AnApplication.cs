using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;


namespace CivicPractice.Testing;

/// <summary>Builds an application to join a team through its public commands, handed in at nine on Monday.</summary>
public sealed class AnApplication
{
    private readonly List<Func<TeamApplication, Decision>> _steps = [];
    private RecruitmentDrive _drive = new ARecruitmentDrive().Build();
    private VolunteerId _volunteer = AVolunteer.TheId;
    private TeamApplicationId _id = TheId;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static TeamApplicationId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000b01"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnApplication WithId(TeamApplicationId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Answers another drive.</summary>
    /// <param name="drive">The drive.</param>
    public AnApplication For(RecruitmentDrive drive)
    {
        _drive = drive;
        return this;
    }

    /// <summary>Is handed in by another volunteer.</summary>
    /// <param name="volunteer">The applicant.</param>
    public AnApplication By(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Is handed in at another moment.</summary>
    /// <param name="at">The moment.</param>
    public AnApplication At(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Lets the applicant pass the interview.</summary>
    public AnApplication Interviewed() => Then(application => application.PassScreening(ScreeningStep.Interview, _at));

    /// <summary>Lets the applicant be admitted; every step that was asked for must be passed.</summary>
    public AnApplication Admitted() => Then(application => application.Admit(_at));

    /// <summary>Lets the applicant be rejected.</summary>
    public AnApplication Rejected() => Then(application => application.Reject(RejectionReason.NoPlaces, _at));

    /// <summary>Lets the applicant step back.</summary>
    public AnApplication Withdrawn() => Then(application => application.Withdraw(_at));

    /// <summary>Builds an application in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnApplication In(ApplicationState state) => state == ApplicationState.Admitted ? new AnApplication().Interviewed().Then(state) : new AnApplication().Then(state);

    /// <summary>Brings it into a state, by the shortest way.</summary>
    /// <param name="state">The state; to be admitted every step that was asked for must be passed.</param>
    public AnApplication Then(ApplicationState state) => state switch
    {
        ApplicationState.Pending => this,
        ApplicationState.Admitted => Admitted(),
        ApplicationState.Rejected => Rejected(),
        ApplicationState.Withdrawn => Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public TeamApplication Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public TeamApplication BuildRaising()
    {
        var application = TeamApplication.Submit(
            TestDistrict.Id, _id, _drive.ToFacts(), VolunteerFactsFor.Adult(_volunteer), false, TestDistrict.Monday, _at).EnsureAccepted();
        foreach (var step in _steps) step(application).EnsureAccepted();
        return application;
    }

    private AnApplication Then(Func<TeamApplication, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
