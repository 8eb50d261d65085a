using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Records;

/// <content>How good the service was, and since when that is said (志愿服务记录与证明出具办法 art. 10, R9).</content>
public sealed partial class ServiceRecord
{
    private List<ServiceEvaluation> _evaluations = [];

    /// <summary>How good the service was, by the latest evaluation; <see langword="null"/> until it is evaluated.</summary>
    public EvaluationOutcome? Quality { get; private set; }

    /// <summary>The day of the latest evaluation, or <see langword="null"/>; due by <see cref="DueBy"/>, as the record itself is (R10).</summary>
    public LocalDate? EvaluatedOn { get; private set; }

    /// <summary>The evaluations (评价), in the order in which they were recorded: the last one that was not taken back counts.</summary>
    public IReadOnlyList<ServiceEvaluation> Evaluations => _evaluations;

    /// <summary>Whether the service may be evaluated.</summary>
    /// <param name="on">The day of the evaluation.</param>
    /// <param name="today">The day of recording it.</param>
    /// <inheritdoc cref="Evaluate" path="/returns"/>
    public Decision CanEvaluate(LocalDate on, LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, RecordAction.Evaluate);
        return !permitted.IsAccepted ? permitted : Decision.Unless(on < Day || on > today ? new NoDayToEvaluateOn(on, Day, today) : null);
    }

    /// <summary>Evaluates the service (评价). Another evaluation takes the place of the one before, which is kept; the same again is accepted and changes nothing.</summary>
    /// <param name="quality">How good the service was, in the words of the district.</param>
    /// <param name="on">The day of the evaluation in the district's time zone; not before the service.</param>
    /// <param name="by">Who evaluates.</param>
    /// <param name="today">The day of recording it in the district's time zone.</param>
    /// <param name="at">The moment of recording it.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NoDayToEvaluateOn"/>.</returns>
    /// <exception cref="ArgumentException">The quality, or who evaluates, is missing.</exception>
    public Decision Evaluate(EvaluationOutcome quality, LocalDate on, ActorId by, LocalDate today, Instant at)
    {
        if (quality == default) throw new ArgumentException("The quality is missing.", nameof(quality));
        if (by == default) throw new ArgumentException("Who evaluates is missing.", nameof(by));
        var may = CanEvaluate(on, today);
        if (!may.IsAccepted || (Quality, EvaluatedOn) == (quality, on)) return may;

        State = Lifecycle.Move(State, RecordAction.Evaluate);
        (Quality, EvaluatedOn) = (quality, on);
        _evaluations = [.. _evaluations, new ServiceEvaluation(quality, on, by, at.ToMicrosecond())];
        Raise(new ServiceEvaluated(Id, Volunteer, quality, on), at);
        return may;
    }

    /// <summary>Whether an evaluation may be taken back.</summary>
    /// <inheritdoc cref="TakeBackEvaluation" path="/returns"/>
    public Decision CanTakeBackEvaluation() => Lifecycle.Permits(State, RecordAction.TakeBackEvaluation);

    /// <summary>Takes back what was said of the service at a moment (撤回评价), such as by a review that was struck. It is kept, the one before it counts again, and without one the service awaits its evaluation anew. Nothing said then, or taken back already, is accepted and changes nothing.</summary>
    /// <param name="saidAt">The moment at which the evaluation was recorded.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision TakeBackEvaluation(Instant saidAt, Instant at)
    {
        var may = CanTakeBackEvaluation();
        var said = saidAt.ToMicrosecond();
        if (!may.IsAccepted || _evaluations.FindLast(one => one.At == said && one.TakenBackAt is null) is not { } evaluation) return may;

        State = Lifecycle.Move(State, RecordAction.TakeBackEvaluation);
        _evaluations = [.. _evaluations.Select(one => ReferenceEquals(one, evaluation) ? one with { TakenBackAt = at.ToMicrosecond() } : one)];
        var standing = _evaluations.FindLast(one => one.TakenBackAt is null);
        (Quality, EvaluatedOn) = (standing?.Quality, standing?.On);
        Raise(new ServiceEvaluationTakenBack(Id, Volunteer, evaluation.Quality, evaluation.On), at);
        return may;
    }

    private void ForgetEvaluations() => (Quality, EvaluatedOn, _evaluations) = (null, null, []);
}
