using System.Diagnostics.CodeAnalysis;
using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>An integration programme of a relocation community (融入项目): in thought, economy or daily life, with goals that are measured.</summary>
/// <remarks>Every command either changes something and raises one event, or is refused and changes nothing. docs/decisions/0041.</remarks>
[Kind("integration-programme")]
public sealed partial class IntegrationProgramme : AggregateRoot<IntegrationProgrammeId>
{
    private List<IntegrationGoal> _goals = [];

    private IntegrationProgramme(DistrictId district, IntegrationProgrammeId id, RelocationCommunityId community, IntegrationDimension dimension, IntegrationPlan plan)
        : base(district, id)
    {
        (Community, Dimension) = (community, dimension);
        Write(plan);
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/integration-programme.md.</summary>
    public static Lifecycle<IntegrationProgrammeState, IntegrationProgrammeAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "integration-programme",
        IntegrationProgrammeState.Planned,
        (IntegrationProgrammeState.Planned, IntegrationProgrammeAction.Amend, IntegrationProgrammeState.Planned),
        (IntegrationProgrammeState.Planned, IntegrationProgrammeAction.Start, IntegrationProgrammeState.Running),
        (IntegrationProgrammeState.Planned, IntegrationProgrammeAction.GiveUp, IntegrationProgrammeState.GivenUp),
        (IntegrationProgrammeState.Running, IntegrationProgrammeAction.Amend, IntegrationProgrammeState.Running),
        (IntegrationProgrammeState.Running, IntegrationProgrammeAction.Suspend, IntegrationProgrammeState.Suspended),
        (IntegrationProgrammeState.Running, IntegrationProgrammeAction.Measure, IntegrationProgrammeState.Running),
        (IntegrationProgrammeState.Running, IntegrationProgrammeAction.Complete, IntegrationProgrammeState.Completed),
        (IntegrationProgrammeState.Running, IntegrationProgrammeAction.GiveUp, IntegrationProgrammeState.GivenUp),
        (IntegrationProgrammeState.Suspended, IntegrationProgrammeAction.Amend, IntegrationProgrammeState.Suspended),
        (IntegrationProgrammeState.Suspended, IntegrationProgrammeAction.Resume, IntegrationProgrammeState.Running),
        (IntegrationProgrammeState.Suspended, IntegrationProgrammeAction.Measure, IntegrationProgrammeState.Suspended),
        (IntegrationProgrammeState.Suspended, IntegrationProgrammeAction.GiveUp, IntegrationProgrammeState.GivenUp));

    /// <summary>Where the programme stands.</summary>
    public IntegrationProgrammeState State { get; private set; } = Lifecycle.Initial;

    /// <summary>For which community it is.</summary>
    public RelocationCommunityId Community { get; private set; }

    /// <summary>In what it is to grow together with the place.</summary>
    public IntegrationDimension Dimension { get; private set; }

    /// <summary>What it is called, in Chinese.</summary>
    public string Name { get; private set; }

    /// <summary>Its first day, in the district's time zone.</summary>
    public LocalDate From { get; private set; }

    /// <summary>Its last day, included.</summary>
    public LocalDate Through { get; private set; }

    /// <summary>The service project through which its activities run, or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; private set; }

    /// <summary>What is to be reached.</summary>
    public IReadOnlyList<IntegrationGoal> Goals => _goals;

    /// <summary>The day on which it began, in the district's time zone; before <see cref="From"/> where it began ahead, <see langword="null"/> until then.</summary>
    public LocalDate? StartedOn { get; private set; }

    /// <summary>The day on which it was completed, or <see langword="null"/>.</summary>
    public LocalDate? CompletedOn { get; private set; }

    /// <summary>The day on which it was given up, or <see langword="null"/>.</summary>
    public LocalDate? GivenUpOn { get; private set; }

    /// <summary>Why it was completed with goals that are not reached, or <see langword="null"/>.</summary>
    public ShortfallReason? CompletedDespite { get; private set; }

    /// <summary>Why it was given up, or <see langword="null"/>.</summary>
    public IntegrationGivenUpReason? GivenUpFor { get; private set; }

    /// <summary>What is written on it.</summary>
    public IntegrationPlan Written => new() { Name = Name, Term = new Term(From, Through), Goals = _goals, Project = Project };

    /// <summary>Whether it had begun by a day, and was not given up by then.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public bool HadBegunBy(LocalDate day) => StartedOn <= day && !(GivenUpOn <= day);

    /// <summary>Plans a programme (立项).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new programme.</param>
    /// <param name="community">For which community; that stands.</param>
    /// <param name="dimension">In what it is to grow together with the place; that stands.</param>
    /// <param name="plan">What is written on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The programme; never refused.</returns>
    /// <exception cref="ArgumentException">The community, the dimension or a text is missing, there is no goal or one twice, or a goal has no unit or leads nowhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of a goal lies beyond <see cref="IntegrationGoal.Most"/> or has more than six decimals.</exception>
    public static IntegrationProgramme Plan(
        DistrictId district, IntegrationProgrammeId id, RelocationCommunityId community, IntegrationDimension dimension, IntegrationPlan plan, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        if (community == default) throw new ArgumentException("The community is missing.", nameof(community));
        if (!Enum.IsDefined(dimension)) throw new ArgumentException("The dimension is none.", nameof(dimension));
        var planned = new IntegrationProgramme(district, id, community, dimension, plan);
        planned.Raise(new IntegrationProgrammePlanned(id, community, dimension, plan.Term, [.. planned._goals.Select(goal => goal.Code)], plan.Project), at);
        return planned;
    }

    /// <summary>Whether what is written on it may be written anew.</summary>
    /// <param name="plan">What is to be written on it.</param>
    /// <inheritdoc cref="Amend" path="/returns"/>
    /// <inheritdoc cref="Amend" path="/exception"/>
    public Decision CanAmend(IntegrationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        var permitted = Lifecycle.Permits(State, IntegrationProgrammeAction.Amend);
        if (!permitted.IsAccepted) return permitted;
        var lost = from goal in _goals
                   where _measurements.Exists(one => one.Goal == goal.Code) && !plan.Goals.Any(one => (one.Code, one.Unit, one.Baseline) == (goal.Code, goal.Unit, goal.Baseline))
                   select new MeasuredGoalStands(goal.Code);
        return Decision.Unless(State != IntegrationProgrammeState.Planned && plan.Term.From != From ? new IntegrationFirstDayStands(From) : null) & Decision.Unless(lost);
    }

    /// <summary>Writes anew what is written on it, as a whole (修订): its progress is told by the targets that stand. What it says already is accepted and changes nothing.</summary>
    /// <param name="plan">What is to be written on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or once it has begun with all of <see cref="IntegrationFirstDayStands"/> and <see cref="MeasuredGoalStands"/> that apply.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Plan"/>.</exception>
    public Decision Amend(IntegrationPlan plan, Instant at)
    {
        var may = CanAmend(plan);
        if (!may.IsAccepted || plan.SaysTheSameAs(Written)) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.Amend);
        Write(plan);
        Raise(new IntegrationProgrammeAmended(Id, plan.Term, [.. _goals.Select(goal => goal.Code)], Project), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may begin.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Start" path="/returns"/>
    public Decision CanStart(LocalDate today) => UnlessPast(today, IntegrationProgrammeAction.Start);

    /// <summary>It begins (启动), also ahead of its first day. Beginning again while it runs is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="IntegrationTermOver"/>.</returns>
    public Decision Start(LocalDate today, Instant at)
    {
        if (State == IntegrationProgrammeState.Running) return Decision.Accepted;
        var may = CanStart(today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.Start);
        StartedOn = today;
        Raise(new IntegrationProgrammeStarted(Id, Community), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may pause.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, IntegrationProgrammeAction.Suspend);

    /// <summary>It pauses (暂停). Pausing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Suspend(Instant at)
    {
        if (State == IntegrationProgrammeState.Suspended) return Decision.Accepted;
        var may = CanSuspend();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.Suspend);
        Raise(new IntegrationProgrammeSuspended(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may go on.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume(LocalDate today) => UnlessPast(today, IntegrationProgrammeAction.Resume);

    /// <summary>It goes on (恢复). Going on while it runs is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="IntegrationTermOver"/>.</returns>
    public Decision Resume(LocalDate today, Instant at)
    {
        if (State == IntegrationProgrammeState.Running) return Decision.Accepted;
        var may = CanResume(today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.Resume);
        Raise(new IntegrationProgrammeResumed(Id), at);
        return Decision.Accepted;
    }

    private Decision UnlessPast(LocalDate today, IntegrationProgrammeAction action)
    {
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Through < today ? new IntegrationTermOver(Through) : null);
    }

    [MemberNotNull(nameof(Name))]
    private void Write(IntegrationPlan plan)
    {
        (Name, From, Through, Project) = (plan.Name, plan.Term.From, plan.Term.Through, plan.Project);
        _goals = [.. plan.Goals];
    }
}
