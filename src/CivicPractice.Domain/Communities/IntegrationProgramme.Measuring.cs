using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Communities;

/// <content>What is measured, how far it has come, and how it ends.</content>
public sealed partial class IntegrationProgramme
{
    private List<GoalMeasurement> _measurements = [];

    /// <summary>Every measurement, in the order of entering; a later one for the same goal and day corrects the earlier one.</summary>
    public IReadOnlyList<GoalMeasurement> Measurements => _measurements;

    /// <summary>How far its goals have come by a day, in the order in which they are written.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public IReadOnlyList<GoalProgress> ProgressOn(LocalDate day) => [.. _goals.Select(goal => Latest(goal.Code, day) is { } latest
        ? new GoalProgress(goal, latest, MeasuredValue.Ratio(goal.WayOf(latest.Value), goal.WholeWay), goal.IsReachedBy(latest.Value))
        : new GoalProgress(goal, null, MeasuredValue.Ratio(0, goal.WholeWay), IsReached: false))];

    /// <summary>Whether a goal may be measured.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="day">For which day.</param>
    /// <param name="value">The number.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Measure" path="/returns"/>
    /// <inheritdoc cref="Measure" path="/exception"/>
    public Decision CanMeasure(IntegrationGoalCode goal, LocalDate day, decimal value, LocalDate today)
    {
        IntegrationGoal.RequireExact(value, nameof(value));
        var permitted = Lifecycle.Permits(State, IntegrationProgrammeAction.Measure);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            _goals.Exists(one => one.Code == goal) ? null : new IntegrationGoalUnknown(goal),
            day < From ? new MeasuredBeforeProgramme(From) : null,
            day > today ? new MeasuredInFuture(day) : null);
    }

    /// <summary>Enters what a goal has come to on a day (登记指标), or corrects it. What stands for that day already is accepted and changes nothing.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="day">For which day; not before the programme, nor to come.</param>
    /// <param name="value">The number, in the unit of the goal.</param>
    /// <param name="by">Who counted.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="IntegrationGoalUnknown"/>, <see cref="MeasuredBeforeProgramme"/> and <see cref="MeasuredInFuture"/> that apply.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies beyond <see cref="IntegrationGoal.Most"/> or has more than six decimals.</exception>
    /// <exception cref="ArgumentException">Nobody counted.</exception>
    public Decision Measure(IntegrationGoalCode goal, LocalDate day, decimal value, ActorId by, LocalDate today, Instant at)
    {
        if (by == default) throw new ArgumentException("Who counted is missing.", nameof(by));
        var may = CanMeasure(goal, day, value, today);
        var before = Latest(goal, day) is { } latest && latest.Day == day ? latest.Value : default(decimal?);
        if (!may.IsAccepted || before == value) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.Measure);
        _measurements = [.. _measurements, new GoalMeasurement(goal, day, value, by, at.ToMicrosecond())];
        Raise(new IntegrationProgrammeMeasured(Id, goal, day, value, before), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be completed.</summary>
    /// <param name="despite">Why, where goals are not reached.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Complete" path="/returns"/>
    /// <inheritdoc cref="Complete" path="/exception"/>
    public Decision CanComplete(ShortfallReason? despite, LocalDate today)
    {
        if (despite is { } reason && !Enum.IsDefined(reason)) throw new ArgumentException("The reason is none.", nameof(despite));
        var permitted = Lifecycle.Permits(State, IntegrationProgrammeAction.Complete);
        return !permitted.IsAccepted ? permitted : Decision.Unless(despite is null && ReachedBy(today) < _goals.Count ? new GoalsNotReached(ReachedBy(today), _goals.Count) : null);
    }

    /// <summary>It is completed (完成), with every goal reached by the latest measurements, or for a reason. Completing again is accepted and changes nothing.</summary>
    /// <param name="despite">Why, where goals are not reached; kept only then.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="GoalsNotReached"/>.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public Decision Complete(ShortfallReason? despite, LocalDate today, Instant at)
    {
        if (State == IntegrationProgrammeState.Completed) return Decision.Accepted;
        var may = CanComplete(despite, today);
        if (!may.IsAccepted) return may;

        var reached = ReachedBy(today);
        State = Lifecycle.Move(State, IntegrationProgrammeAction.Complete);
        (CompletedOn, CompletedDespite) = (today, reached < _goals.Count ? despite : null);
        Raise(new IntegrationProgrammeCompleted(Id, reached, _goals.Count, CompletedDespite), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be given up.</summary>
    /// <param name="why">Why.</param>
    /// <inheritdoc cref="GiveUp" path="/returns"/>
    /// <inheritdoc cref="GiveUp" path="/exception"/>
    public Decision CanGiveUp(IntegrationGivenUpReason why) =>
        Enum.IsDefined(why) ? Lifecycle.Permits(State, IntegrationProgrammeAction.GiveUp) : throw new ArgumentException("The reason is none.", nameof(why));

    /// <summary>It is given up (终止). Giving up again for the same reason is accepted and changes nothing.</summary>
    /// <param name="why">Why.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public Decision GiveUp(IntegrationGivenUpReason why, LocalDate today, Instant at)
    {
        if (State == IntegrationProgrammeState.GivenUp && GivenUpFor == why) return Decision.Accepted;
        var may = CanGiveUp(why);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, IntegrationProgrammeAction.GiveUp);
        (GivenUpOn, GivenUpFor) = (today, why);
        Raise(new IntegrationProgrammeGivenUp(Id, why), at);
        return Decision.Accepted;
    }

    private int ReachedBy(LocalDate day) => ProgressOn(day).Count(goal => goal.IsReached);

    private GoalMeasurement? Latest(IntegrationGoalCode goal, LocalDate day)
    {
        GoalMeasurement? latest = null;
        foreach (var one in _measurements)
            if (one.Goal == goal && one.Day <= day && !(one.Day < latest?.Day)) latest = one;
        return latest;
    }
}
