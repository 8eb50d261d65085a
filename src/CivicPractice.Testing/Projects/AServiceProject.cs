using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a service project through its public commands: of the station, health checks and housekeeping every week for a year from Monday on. Drafted at nine on Monday.</summary>
public sealed class AServiceProject
{
    private readonly List<Action<ServiceProject>> _steps = [];
    private ServiceProjectId _id = TheId;
    private ProjectPlan _plan = Plan;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static ServiceProjectId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000c801"));

    /// <summary>Another project.</summary>
    public static ServiceProjectId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-00000000c802"));

    /// <summary>What is written on it.</summary>
    public static ProjectPlan Plan { get; } = new()
    {
        Name = "南山暖心屋",
        EnglishName = "Warm House of Nanshan",
        Aim = "为独居老人上门测血压、做家务。",
        Host = ActivityHost.Of(ASite.StationId),
        Categories = [ActivityCategory.HealthCheck, ActivityCategory.Housekeeping],
        Sites = [ASite.StationId],
        Divisions = [TestDistrict.Village],
        Audience = TargetAudience.OverSixty,
        From = TestDistrict.Monday,
        Through = TestDistrict.Monday.PlusYears(1),
        Cadence = CadenceRule.Weekly,
        Goals = new ProjectGoals(50, 1_000),
    };

    /// <summary>A recognition by the district on Monday.</summary>
    public static ProjectRecognition Brand { get; } = new(RecognitionLevel.District, "优秀志愿服务项目", "区文明办", TestDistrict.Monday);

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AServiceProject WithId(ServiceProjectId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the plan of the draft.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public AServiceProject Planned(Func<ProjectPlan, ProjectPlan> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Lets some time go by.</summary>
    /// <param name="time">How much.</param>
    public AServiceProject After(Duration time) => Then(_ =>
    {
        _now += time;
        return Decision.Accepted;
    });

    /// <summary>Amends it, at the moment reached.</summary>
    /// <param name="change">The plan out of the one that it has.</param>
    public AServiceProject Amended(Func<ProjectPlan, ProjectPlan> change) => Then(project => project.Amend(change(project.Plan), _now));

    /// <summary>Launches it, at the moment reached.</summary>
    public AServiceProject Launched() => Then(project => project.Launch(Today(), _now));

    /// <summary>Lets it pause an hour later.</summary>
    public AServiceProject Suspended() => Then(project => project.Suspend(_now += Duration.FromHours(1)));

    /// <summary>Lets it go on an hour later.</summary>
    public AServiceProject Resumed() => Then(project => project.Resume(Today(), _now += Duration.FromHours(1)));

    /// <summary>Brings it to an end an hour later.</summary>
    public AServiceProject Concluded() => Then(project => project.Conclude(_now += Duration.FromHours(1)));

    /// <summary>Gives the draft up.</summary>
    public AServiceProject Withdrawn() => Then(project => project.Withdraw(_now));

    /// <summary>Recognises it, at the moment reached.</summary>
    /// <param name="level">By whom; by the district unless given.</param>
    public AServiceProject Recognised(RecognitionLevel level = RecognitionLevel.District) => Then(project => project.Recognise(Brand with { Level = level }, Today(), _now));

    /// <summary>Takes a recognition back, at the moment reached.</summary>
    /// <param name="level">By whom it was recognised; by the district unless given.</param>
    public AServiceProject RecognitionRevoked(RecognitionLevel level = RecognitionLevel.District) => Then(project => project.RevokeRecognition(Brand with { Level = level }, _now));

    /// <summary>Builds a project in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AServiceProject In(ProjectState state) => state switch
    {
        ProjectState.Drafted => new AServiceProject(),
        ProjectState.Running => new AServiceProject().Launched(),
        ProjectState.Suspended => In(ProjectState.Running).Suspended(),
        ProjectState.Concluded => In(ProjectState.Running).Concluded(),
        ProjectState.Withdrawn => new AServiceProject().Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ServiceProject Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ServiceProject BuildUnstored()
    {
        _now = TestDistrict.Nine;
        var project = ServiceProject.Draft(TestDistrict.Id, _id, _plan, _now);
        foreach (var step in _steps) step(project);
        return project;
    }

    private LocalDate Today() => _now.InZone(TestDistrict.TimeZone).Date;

    private AServiceProject Then(Func<ServiceProject, Decision> step)
    {
        _steps.Add(project => step(project).EnsureAccepted());
        return this;
    }
}
