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

    /// <summary>Evaluates the service (评价). Another evaluation takes the place of the one before, which is kept; the same again, out of the same source, is accepted and changes nothing.</summary>
    /// <param name="quality">How good the service was, in the words of the district.</param>
    /// <param name="on">The day of the evaluation in the district's time zone; not before the service.</param>
    /// <param name="by">Who evaluates.</param>
    /// <param name="today">The day of recording it in the district's time zone.</param>
    /// <param name="at">The moment of recording it.</param>
    /// <param name="source">What it follows from: the cause of the round that was reviewed, or <see langword="null"/> where somebody evaluates.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NoDayToEvaluateOn"/>.</returns>
    /// <exception cref="ArgumentException">The quality, or who evaluates, is missing, or the source is empty.</exception>
    public Decision Evaluate(EvaluationOutcome quality, LocalDate on, ActorId by, LocalDate today, Instant at, Guid? source = null)
    {
        if (quality == default) throw new ArgumentException("The quality is missing.", nameof(quality));
        if (by == default) throw new ArgumentException("Who evaluates is missing.", nameof(by));
        if (source == Guid.Empty) throw new ArgumentException("The source is empty.", nameof(source));
        var may = CanEvaluate(on, today);
        if (!may.IsAccepted || (Standing is { } latest && (latest.Quality, latest.On, latest.Source) == (quality, on, source))) return may;

        State = Lifecycle.Move(State, RecordAction.Evaluate);
        (Quality, EvaluatedOn) = (quality, on);
        _evaluations = [.. _evaluations, new ServiceEvaluation(quality, on, by, at.ToMicrosecond(), Source: source)];
        Raise(new ServiceEvaluated(Id, Volunteer, quality, on), at);
        return may;
    }

    /// <summary>Whether an evaluation may be taken back.</summary>
    /// <inheritdoc cref="TakeBackEvaluation" path="/returns"/>
    public Decision CanTakeBackEvaluation() => Lifecycle.Permits(State, RecordAction.TakeBackEvaluation);

    /// <summary>Takes back what a source said of the service (撤回评价), such as a review that was struck. It is kept; what somebody else said before or after it stands, and without that the service awaits its evaluation anew. Nothing said by it, or taken back already, is accepted and changes nothing.</summary>
    /// <param name="source">What the evaluation followed from: the cause of the round that was reviewed.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    public Decision TakeBackEvaluation(Guid source, Instant at)
    {
        if (source == Guid.Empty) throw new ArgumentException("The source is empty.", nameof(source));
        var may = CanTakeBackEvaluation();
        if (!may.IsAccepted || _evaluations.FindLast(one => one.Source == source && one.TakenBackAt is null) is not { } evaluation) return may;

        State = Lifecycle.Move(State, RecordAction.TakeBackEvaluation);
        _evaluations = [.. _evaluations.Select(one => one.Source == source && one.TakenBackAt is null ? one with { TakenBackAt = at.ToMicrosecond() } : one)];
        (Quality, EvaluatedOn) = (Standing?.Quality, Standing?.On);
        Raise(new ServiceEvaluationTakenBack(Id, Volunteer, evaluation.Quality, evaluation.On), at);
        return may;
    }

    private ServiceEvaluation? Standing => _evaluations.FindLast(one => one.TakenBackAt is null);

    private void ForgetEvaluations() => (Quality, EvaluatedOn, _evaluations) = (null, null, []);
}
