using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Scores subjects, and hears their appeals.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class ScoringSubjects(OpenDistrict district)
{
    /// <summary>Opens the scorecard of a subject.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="id">The id of the new scorecard.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="AlreadyExists"/> or <see cref="SubjectTakesPart"/>, or as <see cref="EvaluationScorecard.Open"/> is.</returns>
    public ValueTask<Decision> OpenAsync(
        EvaluationCycleId cycle, EvaluationScorecardId id, EvaluationSubject subject, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"evaluation-scorecard.open {id} {cycle} {subject.Kind} {subject.Value}", key, async () =>
        {
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            if (await district.Scorecards.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("evaluation-scorecard", id.Value);
            if (await district.Scorecards.ExistsAsync(new ScorecardOfCycle(cycle) & new ScorecardOfSubject(subject), cancellationToken)) return new SubjectTakesPart(subject);
            var opened = EvaluationScorecard.Open(evaluated.Facts(), id, subject, at);
            if (opened.TryGetValue(out var scorecard)) district.Scorecards.Add(scorecard);
            return opened.Outcome;
        }, cancellationToken);

    /// <summary>Records a raw score.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="score">The raw score.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationScorecard.Record"/> is.</returns>
    public ValueTask<Decision> RecordAsync(
        EvaluationScorecardId scorecard, RawScore score, IndicatorSource source, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(score);
        var measured = score.Measured is { } counted ? FormattableString.Invariant($" {counted:0.############################}") : "";
        return WithCycle(FormattableString.Invariant($"record {score.Indicator} {score.Raw:0.############################} {source}{measured}"), scorecard, (found, cycle) => found.Record(score, source, cycle, at), key, cancellationToken);
    }

    /// <summary>Files an appeal of the subject.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="indicator">The indicator whose raw score is contested.</param>
    /// <param name="grounds">Why, in the subject's words.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationScorecard.Appeal"/> is.</returns>
    public ValueTask<Decision> AppealAsync(
        EvaluationScorecardId scorecard, IndicatorCode indicator, string grounds, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        WithCycle($"appeal {indicator}", scorecard, (found, cycle) => found.Appeal(indicator, grounds, cycle, district.Profile.Evaluation, at), key, cancellationToken);

    /// <summary>Upholds the appeal that waits, with a new raw score.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="raw">The new raw score.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationScorecard.Uphold"/> is.</returns>
    public ValueTask<Decision> UpholdAsync(
        EvaluationScorecardId scorecard, decimal raw, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        WithCycle(FormattableString.Invariant($"uphold {raw:0.############################}"), scorecard, (found, cycle) => found.Uphold(raw, cycle, district.Profile.Evaluation, at), key, cancellationToken);

    /// <summary>Dismisses the appeal that waits.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationScorecard.Dismiss"/> is.</returns>
    public ValueTask<Decision> DismissAsync(
        EvaluationScorecardId scorecard, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        WithCycle("dismiss", scorecard, (found, _) => found.Dismiss(at), key, cancellationToken);

    /// <summary>Takes a subject out of its cycle.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationScorecard.Exclude"/> is.</returns>
    public ValueTask<Decision> ExcludeAsync(
        EvaluationScorecardId scorecard, ExclusionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        WithCycle($"exclude {reason}", scorecard, (found, _) => found.Exclude(reason, at), key, cancellationToken);

    private ValueTask<Decision> WithCycle(
        string command, EvaluationScorecardId id, Func<EvaluationScorecard, EvaluationCycleFacts, Decision> act, IdempotencyKey key, CancellationToken cancellationToken) =>
        district.RunAsync($"evaluation-scorecard.{command} {id}", key, async () =>
        {
            if (await district.Scorecards.FindAsync(id, cancellationToken) is not { } scorecard) return new NotFound("evaluation-scorecard", id.Value);
            if (await district.EvaluationCycles.FindAsync(scorecard.Cycle, cancellationToken) is not { } cycle) return new NotFound("evaluation-cycle", scorecard.Cycle.Value);
            return act(scorecard, cycle.Facts());
        }, cancellationToken);
}
