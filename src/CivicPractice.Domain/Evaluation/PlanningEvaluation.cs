using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Plans evaluation cycles (制定评估方案), up to the beginning of scoring, and drafts their corrections.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
/// <param name="measures">Where it is counted what computed indicators score.</param>
public sealed class PlanningEvaluation(OpenDistrict district, IMeasureSource measures)
{
    /// <summary>Plans with what the district's own records tell.</summary>
    /// <param name="district">The district, opened for whoever acts.</param>
    public PlanningEvaluation(OpenDistrict district)
        : this(district, new MeasuresOfDistrict(district))
    {
    }

    /// <summary>Drafts a cycle.</summary>
    /// <param name="id">The id of the new cycle.</param>
    /// <param name="cycle">What is to be evaluated, and by what; a correction is drafted by <see cref="CorrectAsync"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>.</returns>
    /// <exception cref="ArgumentException">It is to correct another one, or as in <see cref="EvaluationCycle.Draft"/>.</exception>
    public ValueTask<Decision> DraftAsync(
        EvaluationCycleId id, NewEvaluationCycle cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (cycle.Corrects is not null) throw new ArgumentException("A correction follows from the cycle that it corrects.", nameof(cycle));
        return district.RunAsync($"evaluation-cycle.draft {id}", key, () => AddAsync(id, cycle, at, cancellationToken), cancellationToken);
    }

    /// <summary>Rewrites the indicators of a drafted cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="indicators">By what it is to evaluate; each code once.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationCycle.Revise"/> is.</returns>
    /// <exception cref="ArgumentException">As in <see cref="EvaluationCycle.Revise"/>.</exception>
    public ValueTask<Decision> ReviseAsync(
        EvaluationCycleId cycle, IReadOnlyList<Indicator> indicators, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return district.RunAsync($"evaluation-cycle.revise {cycle} {Indicator.DigestOf(indicators)}", key, async () =>
            await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is { } drafted ? drafted.Revise(indicators, at) : new NotFound("evaluation-cycle", cycle.Value), cancellationToken);
    }

    /// <summary>Lets scoring begin, once whatever is computed can be counted.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with the refusals of <see cref="EvaluationCycle.Open"/> and for each computed indicator those of <see cref="IMeasureSource.CanMeasure"/>.</returns>
    public ValueTask<Decision> OpenAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"evaluation-cycle.open {cycle}", key, async () =>
        {
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } drafted) return new NotFound("evaluation-cycle", cycle.Value);
            if (drafted.State != EvaluationCycleState.Drafted) return drafted.Open(at);
            var may = drafted.CanOpen() & drafted.CanBeMeasuredBy(measures);
            return may.IsAccepted ? drafted.Open(at) : may;
        }, cancellationToken);

    /// <summary>Drafts the correction of a closed cycle (更正): a new version of the same subjects, days and indicators, which can be revised until it is opened. The closed cycle stays as it is.</summary>
    /// <param name="cycle">The cycle that is corrected; the correction is <see cref="EvaluationCycleId.CorrectionOf"/> it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="AlreadyExists"/> where it was corrected before (the correction can be corrected), or <see cref="CorrectedCycleNotClosed"/>.</returns>
    public ValueTask<Decision> CorrectAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"evaluation-cycle.correct {cycle}", key, async () =>
        {
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } corrected) return new NotFound("evaluation-cycle", cycle.Value);
            var plan = new NewEvaluationCycle
            {
                Name = corrected.Name,
                Subjects = corrected.Subjects,
                Period = corrected.Period,
                Indicators = corrected.Indicators,
                Corrects = corrected.Facts(),
            };
            return await AddAsync(EvaluationCycleId.CorrectionOf(cycle), plan, at, cancellationToken);
        }, cancellationToken);

    private async ValueTask<Decision> AddAsync(EvaluationCycleId id, NewEvaluationCycle cycle, Instant at, CancellationToken cancellationToken)
    {
        if (await district.EvaluationCycles.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("evaluation-cycle", id.Value);
        var drafted = EvaluationCycle.Draft(district.Id, id, cycle, at);
        if (drafted.TryGetValue(out var added)) district.EvaluationCycles.Add(added);
        return drafted.Outcome;
    }
}
