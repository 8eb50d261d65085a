using CivicPractice.Activities;
using CivicPractice.Cadence;
using NodaTime;

namespace CivicPractice.Projects;

/// <content>From the launch to the end, and what may come to it meanwhile.</content>
public sealed partial class ServiceProject
{
    private List<ProjectStretch> _stretches = [];

    /// <summary>When it ran, without the pauses, oldest first; the last one is open while it runs.</summary>
    public IReadOnlyList<ProjectStretch> Stretches => _stretches;

    /// <summary>The days of its term on which it ran at some time, put together where no day lies between.</summary>
    /// <param name="zone">The district's time zone.</param>
    public IReadOnlyList<Term> DaysRunning(DateTimeZone zone)
    {
        var last = Through ?? LocalDate.MaxIsoValue;
        return
        [
            .. DaysThroughout.Of(_stretches.Select(one => (one.From, one.Until)), zone).Where(days => days.From <= last && From <= days.Through)
                .Select(days => new Term(LocalDate.Max(days.From, From), LocalDate.Min(days.Through, last))),
        ];
    }

    /// <summary>Whether an activity or an order may belong to the project.</summary>
    /// <param name="category">What kind of service it is.</param>
    /// <param name="day">The day on which it is planned or wanted, in the district's time zone.</param>
    /// <returns>Refused with all of <see cref="ProjectNotRunning"/>, <see cref="ProjectOfOtherCategory"/> that apply.</returns>
    public Decision CanTakeIn(ActivityCategory category, LocalDate day) => Decision.Unless(
        State == ProjectState.Running && From <= day && !(Through < day) ? null : new ProjectNotRunning(Id, day),
        _categories.Contains(category) ? null : new ProjectOfOtherCategory(Id, category));

    /// <summary>Whether the project may be launched.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Launch" path="/returns"/>
    public Decision CanLaunch(LocalDate today) => UnlessPast(today, ProjectAction.Launch);

    /// <summary>Launches the project (启动), also ahead of its first day. Launching again while it runs is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ProjectLastDayPassed"/>.</returns>
    public Decision Launch(LocalDate today, Instant at)
    {
        if (State == ProjectState.Running) return Decision.Accepted;
        var may = CanLaunch(today);
        if (!may.IsAccepted) return may;

        Begin(ProjectAction.Launch, at);
        Raise(new ProjectLaunched(Id, Host), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the project may pause.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, ProjectAction.Suspend);

    /// <summary>Lets the project pause (暂停): what belongs to it goes on, nothing new comes to it. Pausing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Suspend(Instant at)
    {
        if (State == ProjectState.Suspended) return Decision.Accepted;
        var may = CanSuspend();
        if (!may.IsAccepted) return may;

        End(ProjectAction.Suspend, at);
        Raise(new ProjectSuspended(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the project may go on.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume(LocalDate today) => UnlessPast(today, ProjectAction.Resume);

    /// <summary>Lets the project go on (恢复). Going on again is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ProjectLastDayPassed"/>.</returns>
    public Decision Resume(LocalDate today, Instant at)
    {
        if (State == ProjectState.Running) return Decision.Accepted;
        var may = CanResume(today);
        if (!may.IsAccepted) return may;

        Begin(ProjectAction.Resume, at);
        Raise(new ProjectResumed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the project may be brought to an end.</summary>
    /// <inheritdoc cref="Conclude" path="/returns"/>
    public Decision CanConclude() => Lifecycle.Permits(State, ProjectAction.Conclude);

    /// <summary>Brings the project to an end (结项); what belongs to it goes on and counts. Concluding again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Conclude(Instant at)
    {
        if (State == ProjectState.Concluded) return Decision.Accepted;
        var may = CanConclude();
        if (!may.IsAccepted) return may;

        End(ProjectAction.Conclude, at);
        Raise(new ProjectConcluded(Id), at);
        return Decision.Accepted;
    }

    private Decision UnlessPast(LocalDate today, ProjectAction action)
    {
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Through is { } last && last < today ? new ProjectLastDayPassed(last) : null);
    }

    private void Begin(ProjectAction action, Instant at)
    {
        State = Lifecycle.Move(State, action);
        // Of two who act one after the other the later one may have the earlier clock.
        _stretches = [.. _stretches, new ProjectStretch(_stretches is [.., { Until: { } before }] ? Instant.Max(before, at.ToMicrosecond()) : at.ToMicrosecond(), null)];
    }

    private void End(ProjectAction action, Instant at)
    {
        State = Lifecycle.Move(State, action);
        if (_stretches is [.., { Until: null } open]) _stretches = [.. _stretches[..^1], open with { Until = Instant.Max(open.From, at.ToMicrosecond()) }];
    }
}
