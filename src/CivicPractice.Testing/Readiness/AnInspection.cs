using CivicPractice.Readiness;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an inspection through its public commands: of the usual station by the usual standard, opened at nine on Monday for the same day.</summary>
public sealed class AnInspection
{
    private readonly List<Action<SiteInspection>> _steps = [];
    private SiteInspectionId _id = TheId;
    private SiteFacts _site = ASite.FactsOf(SiteTier.Station);
    private ReadinessRules _rules = TestDistrict.Profile.Readiness;
    private LocalDate _plannedFor = TestDistrict.Monday;
    private LocalDate _opened = TestDistrict.Monday;
    private LocalDate _first = TestDistrict.Monday;
    private LocalDate _today;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static SiteInspectionId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000008a01"));

    /// <summary>Another inspection, where one more is needed.</summary>
    public static SiteInspectionId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000008a02"));

    /// <summary>The last day for mending, unless another is given: four weeks after Monday.</summary>
    public static LocalDate MendBy { get; } = TestDistrict.Monday.PlusWeeks(4);

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnInspection WithId(SiteInspectionId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Lets it be of another site.</summary>
    /// <param name="site">The site.</param>
    public AnInspection Of(SiteFacts site)
    {
        _site = site;
        return this;
    }

    /// <summary>Judges it by other standards.</summary>
    /// <param name="rules">The standards.</param>
    public AnInspection JudgedBy(ReadinessRules rules)
    {
        _rules = rules;
        return this;
    }

    /// <summary>Plans it for another day; it is opened on that day at the latest, and all that follows takes place on it.</summary>
    /// <param name="day">The day.</param>
    public AnInspection PlannedFor(LocalDate day)
    {
        _plannedFor = day;
        _opened = LocalDate.Min(TestDistrict.Monday, day);
        _first = day;
        return this;
    }

    /// <summary>Opens it on another day, such as one after the day it is planned for; all that follows takes place on it.</summary>
    /// <param name="day">The day.</param>
    public AnInspection OpenedOn(LocalDate day)
    {
        _opened = _first = day;
        return this;
    }

    /// <summary>Opens it some time after nine.</summary>
    /// <param name="later">How much later.</param>
    public AnInspection OpenedAfter(Duration later)
    {
        _now = TestDistrict.Nine + later;
        return this;
    }

    /// <summary>Lets what follows take place on another day.</summary>
    /// <param name="day">The day.</param>
    public AnInspection On(LocalDate day)
    {
        _steps.Add(_ => _today = day);
        return this;
    }

    /// <summary>Finds a requirement not met.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="mendBy">The last day for mending; the usual one unless given.</param>
    public AnInspection Missing(RequirementCode requirement, LocalDate? mendBy = null) =>
        Then(inspection => inspection.RecordFinding(requirement, Finding.NotMet("缺少", mendBy ?? MendBy), _today, _now));

    /// <summary>Finds everything met of which nothing was recorded.</summary>
    public AnInspection OtherwiseMet() => Then(inspection => inspection.Items.Where(item => item.Finding is null).Aggregate(
        Decision.Accepted, (so, item) => so & inspection.RecordFinding(item.Requirement.Code, Finding.Met(), _today, _now)));

    /// <summary>Concludes it.</summary>
    public AnInspection Concluded() => Then(inspection => inspection.Conclude(_today, _now));

    /// <summary>Finds a defect mended.</summary>
    /// <param name="requirement">The requirement.</param>
    public AnInspection Mended(RequirementCode requirement) => Then(inspection => inspection.ConfirmMending(requirement, _today, _now));

    /// <summary>Gives a defect more time.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="mendBy">The new last day.</param>
    public AnInspection Extended(RequirementCode requirement, LocalDate mendBy) => Then(inspection => inspection.ExtendMending(requirement, mendBy, _today, _now));

    /// <summary>Lets the other inspection take its place.</summary>
    public AnInspection Superseded() => Then(inspection => inspection.Supersede(OtherId, _now));

    /// <summary>Calls it off.</summary>
    public AnInspection Cancelled() => Then(inspection => inspection.Cancel(InspectionCancellationReason.PutOff, _now));

    /// <summary>Builds an inspection in a state: once concluded, with the premises and the first-aid kit missing.</summary>
    /// <param name="state">The state.</param>
    public static AnInspection In(InspectionState state) => state switch
    {
        InspectionState.Open => new AnInspection(),
        InspectionState.Concluded => new AnInspection().Missing(RequirementCode.FixedPremises).Missing(RequirementCode.FirstAidKit).OtherwiseMet().Concluded(),
        InspectionState.Superseded => In(InspectionState.Concluded).Superseded(),
        InspectionState.Cancelled => new AnInspection().Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public SiteInspection Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public SiteInspection BuildRaising()
    {
        _today = _first;
        var inspection = SiteInspection.Open(_id, _site, _rules, _plannedFor, TestDistrict.Dispatcher, _opened, _now).EnsureAccepted();
        foreach (var step in _steps) step(inspection);
        return inspection;
    }

    /// <summary>Builds the readiness of its site out of it, with nothing raised; until it is concluded it is under way.</summary>
    public SiteReadiness BuildReadiness() => BuildReadinessRaising().Forgotten();

    /// <summary>Builds the readiness of its site with all it has raised, to be added to a district and committed.</summary>
    public SiteReadiness BuildReadinessRaising()
    {
        var (inspection, readiness) = (Build(), SiteReadiness.Of(_site));
        readiness.Begin(inspection.Id, _plannedFor, _now).EnsureAccepted();
        if (inspection.Standing is { } standing) readiness.Take(standing, _now).EnsureAccepted();
        if (inspection.State == InspectionState.Cancelled) readiness.Drop(inspection.Id, _now).EnsureAccepted();
        return readiness;
    }

    private AnInspection Then(Func<SiteInspection, Decision> step)
    {
        _steps.Add(inspection => step(inspection).EnsureAccepted());
        return this;
    }
}
