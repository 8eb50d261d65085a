using System.Diagnostics.CodeAnalysis;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>A service project under a name of its own (志愿服务项目): what sessions and orders belong together to, for a year or for good. One that is recognised is a brand (服务品牌).</summary>
/// <remarks>
/// Activities and requests name it; it knows none of them, so that it stays small, and its record is read from them (<see cref="ReadingProjects"/>). Its name is its own in the district as long as it runs or pauses
/// (<see cref="ProjectName"/>, docs/decisions/0035).
/// </remarks>
[Kind("project")]
public sealed partial class ServiceProject : AggregateRoot<ServiceProjectId>
{
    private List<ActivityCategory> _categories = [];
    private List<PracticeSiteId> _sites = [];
    private List<DivisionCode> _divisions = [];

    private ServiceProject(DistrictId district, ServiceProjectId id, ProjectPlan plan, Instant at)
        : base(district, id)
    {
        Write(plan);
        DraftedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/project.md.</summary>
    public static Lifecycle<ProjectState, ProjectAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "project",
        ProjectState.Drafted,
        (ProjectState.Drafted, ProjectAction.Amend, ProjectState.Drafted),
        (ProjectState.Drafted, ProjectAction.Launch, ProjectState.Running),
        (ProjectState.Drafted, ProjectAction.Withdraw, ProjectState.Withdrawn),
        (ProjectState.Running, ProjectAction.Amend, ProjectState.Running),
        (ProjectState.Running, ProjectAction.Suspend, ProjectState.Suspended),
        (ProjectState.Running, ProjectAction.Conclude, ProjectState.Concluded),
        (ProjectState.Running, ProjectAction.Recognise, ProjectState.Running),
        (ProjectState.Running, ProjectAction.RevokeRecognition, ProjectState.Running),
        (ProjectState.Suspended, ProjectAction.Amend, ProjectState.Suspended),
        (ProjectState.Suspended, ProjectAction.Resume, ProjectState.Running),
        (ProjectState.Suspended, ProjectAction.Conclude, ProjectState.Concluded),
        // What was given wrongly goes, in a pause too.
        (ProjectState.Suspended, ProjectAction.RevokeRecognition, ProjectState.Suspended),
        (ProjectState.Concluded, ProjectAction.Recognise, ProjectState.Concluded),
        (ProjectState.Concluded, ProjectAction.RevokeRecognition, ProjectState.Concluded));

    /// <summary>Where the project stands.</summary>
    public ProjectState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Its name in Chinese.</summary>
    public string Name { get; private set; }

    /// <summary>Its name in English, or <see langword="null"/>.</summary>
    public string? EnglishName { get; private set; }

    /// <summary>What it is for, in the host's words.</summary>
    public string Aim { get; private set; }

    /// <summary>Who runs it (主办方).</summary>
    public ActivityHost Host { get; private set; }

    /// <summary>What kinds of service it gives.</summary>
    public IReadOnlyList<ActivityCategory> Categories => _categories;

    /// <summary>The sites at which it is given; empty where it is bound to none.</summary>
    public IReadOnlyList<PracticeSiteId> Sites => _sites;

    /// <summary>The ids of those sites in one text, as <see cref="WordFor"/> writes them; kept so that a store can be asked.</summary>
    public string SiteIds { get; private set; }

    /// <summary>The divisions for which it is meant; empty for the whole district.</summary>
    public IReadOnlyList<DivisionCode> Divisions => _divisions;

    /// <summary>Whom it is for.</summary>
    public TargetAudience Audience { get; private set; }

    /// <summary>Its first day, in the district's time zone.</summary>
    public LocalDate From { get; private set; }

    /// <summary>Its last day, included; <see langword="null"/> where it goes on.</summary>
    public LocalDate? Through { get; private set; }

    /// <summary>How often it is to be given, or <see langword="null"/>.</summary>
    public CadenceRule? Cadence { get; private set; }

    /// <summary>What it is to reach in its term, or <see langword="null"/>.</summary>
    public ProjectGoals? Goals { get; private set; }

    /// <summary>When it was drafted.</summary>
    public Instant DraftedAt { get; private set; }

    /// <summary>What is written on it.</summary>
    public ProjectPlan Plan => new()
    {
        Name = Name,
        EnglishName = EnglishName,
        Aim = Aim,
        Host = Host,
        Categories = _categories,
        Sites = _sites,
        Divisions = _divisions,
        Audience = Audience,
        From = From,
        Through = Through,
        Cadence = Cadence,
        Goals = Goals,
    };

    /// <summary>How a site stands in <see cref="SiteIds"/>.</summary>
    /// <param name="site">The site.</param>
    public static string WordFor(PracticeSiteId site) => $"<{site.Value:N}>";

    /// <summary>Drafts a project (立项).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new project.</param>
    /// <param name="plan">What is written on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The project; never refused.</returns>
    /// <exception cref="ArgumentException">A text is empty, the host or the audience is missing, no category is named, a category, site or division is named twice, or the last day lies before the first.</exception>
    public static ServiceProject Draft(DistrictId district, ServiceProjectId id, ProjectPlan plan, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        var project = new ServiceProject(district, id, plan, at);
        project.Raise(new ProjectDrafted(id, plan.Host, project.Plan.Categories, plan.From, plan.Through), at);
        return project;
    }

    /// <summary>Whether what is written on the project may be written anew.</summary>
    /// <param name="plan">What is to be written on it.</param>
    /// <inheritdoc cref="Amend" path="/returns"/>
    /// <inheritdoc cref="Amend" path="/exception"/>
    public Decision CanAmend(ProjectPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        var permitted = Lifecycle.Permits(State, ProjectAction.Amend);
        return !permitted.IsAccepted ? permitted : Decision.Unless(State != ProjectState.Drafted && plan.From != From ? new ProjectFirstDayStands(From) : null);
    }

    /// <summary>Writes anew what is written on the project, as a whole (修订), which may hand it to another host. What it says already is accepted and changes nothing; what belongs to it stays.</summary>
    /// <param name="plan">What is to be written on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, or with <see cref="ProjectFirstDayStands"/> once it was launched.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Draft"/>.</exception>
    public Decision Amend(ProjectPlan plan, Instant at)
    {
        var may = CanAmend(plan);
        if (!may.IsAccepted || plan.SaysTheSameAs(Plan)) return may;

        State = Lifecycle.Move(State, ProjectAction.Amend);
        Write(plan);
        Raise(new ProjectAmended(Id, Host, _categories, From, Through), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the draft may be given up.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => Lifecycle.Permits(State, ProjectAction.Withdraw);

    /// <summary>Gives the draft up (撤回). Giving up again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == ProjectState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ProjectAction.Withdraw);
        Raise(new ProjectWithdrawn(Id), at);
        return Decision.Accepted;
    }

    [MemberNotNull(nameof(Name), nameof(Aim), nameof(SiteIds))]
    private void Write(ProjectPlan plan)
    {
        var kept = plan.Kept();
        (Name, EnglishName, Aim, Host, Audience) = (kept.Name, kept.EnglishName, kept.Aim, kept.Host, kept.Audience);
        (From, Through, Cadence, Goals) = (kept.From, kept.Through, kept.Cadence, kept.Goals);
        (_categories, _sites, _divisions) = ([.. kept.Categories], [.. kept.Sites], [.. kept.Divisions]);
        SiteIds = string.Concat(_sites.Select(WordFor));
    }
}
