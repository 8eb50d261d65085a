using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Scores all subjects of a cycle by what is recorded of them (系统计分).</summary>
/// <remarks>
/// What is counted is as of the moment of asking, before the scores are stored; whatever happens meanwhile is found when it is computed again. Sites are told by the district's statistics, which know nothing of a batch before it is completed.
/// </remarks>
/// <param name="district">The district, opened for whoever acts.</param>
/// <param name="measures">Where it is counted what computed indicators score.</param>
public sealed class ComputingScores(OpenDistrict district, IMeasureSource measures)
{
    /// <summary>Scores by what the district's own records tell.</summary>
    /// <param name="district">The district, opened for whoever acts.</param>
    public ComputingScores(OpenDistrict district)
        : this(district, new MeasuresOfDistrict(district))
    {
    }

    /// <summary>Opens a scorecard for each subject that was there in the cycle's period: sites that were open at some time of it, active teams and volunteers that were there by its end; in a correction also for each that has a final score in what it corrects, gone since or not. One that has a scorecard, or was taken out, gets no other.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key. Under a key that was committed before nothing is done and nothing told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were opened; refused with <see cref="NotFound"/> or <see cref="CycleNotScoring"/>.</returns>
    public async ValueTask<ScorecardsOpened> OpenAllAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var planned = await district.WasCommittedAsync(key, cancellationToken) ? null : await district.EvaluationCycles.FindAsync(cycle, cancellationToken);
        // Looked for beforehand: that one of thousands changes meanwhile is no reason to begin anew.
        var subjects = planned is { State: EvaluationCycleState.Open } ? await district.SubjectsOfAsync(planned, at, cancellationToken) : [];
        var opened = 0;
        var outcome = await district.RunAsync($"evaluation-cycle.open-scorecards {cycle}", key, async () =>
        {
            opened = 0;
            if (planned is null || await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            if (planned.State != EvaluationCycleState.Open || evaluated.State != EvaluationCycleState.Open) return new CycleNotScoring(cycle, evaluated.State);
            var known = (await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle), cancellationToken)).Select(scorecard => scorecard.Subject).ToHashSet();
            foreach (var subject in subjects.Where(subject => !known.Contains(subject)))
            {
                district.Scorecards.Add(EvaluationScorecard.Open(evaluated.Facts(), EvaluationScorecardId.Of(cycle, subject), subject, at).EnsureAccepted());
                opened++;
            }

            return Decision.Accepted;
        }, cancellationToken);
        return new ScorecardsOpened(outcome, opened);
    }

    /// <summary>Records the raw scores of the computed indicators on every scorecard that is not published, in one unit of work; one that can no longer be computed is taken back. Of registrations that were merged since the scorecards were opened the one that goes on is scored, the others are taken out (<see cref="ExclusionReason.Duplicate"/>), also where they are published. Computing again of the same records changes nothing.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key. Under a key that was committed before nothing is done and nothing told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were scored, and of whom something was missing; refused with <see cref="NotFound"/>, or with <see cref="CycleNotScoring"/> and for each measure the refusals of <see cref="IMeasureSource.CanMeasure"/>.</returns>
    /// <exception cref="InvalidOperationException">The source answers twice of one subject and measure.</exception>
    public async ValueTask<ScoresComputed> ComputeAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var planned = await district.WasCommittedAsync(key, cancellationToken) ? null : await district.EvaluationCycles.FindAsync(cycle, cancellationToken);
        var may = planned is null ? new NotFound("evaluation-cycle", cycle.Value) : CanCompute(planned);
        var counted = may.IsAccepted ? await CountAsync(planned!, at, cancellationToken) : null;
        var (scored, changed, excluded, missing) = (0, 0, 0, new List<MissingMeasure>());
        var outcome = await district.RunAsync($"evaluation-cycle.compute {cycle}", key, async () =>
        {
            (scored, changed, excluded, missing) = (0, 0, 0, []);
            if (counted is null) return may;
            var evaluated = (await district.EvaluationCycles.FindAsync(cycle, cancellationToken))!;
            if (CanCompute(evaluated) is { IsAccepted: false } refused) return refused;
            var (facts, computed) = (evaluated.Facts(), evaluated.Computed().ToList());
            var scorecards = await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle), cancellationToken);
            var takesPart = scorecards.Where(one => one.State != ScorecardState.Excluded).Select(one => one.Subject).ToHashSet();
            foreach (var scorecard in scorecards)
            {
                // Where the one that goes on has none, the first of those that went over stands for the person.
                if (counted.GoneOver.TryGetValue(scorecard.Subject, out var holder) && scorecard.CanExclude().IsAccepted && !takesPart.Add(holder))
                {
                    scorecard.Exclude(ExclusionReason.Duplicate, at).EnsureAccepted();
                    excluded++;
                    continue;
                }

                // One that was opened since was not counted.
                if (scorecard.State != ScorecardState.Scoring || !counted.Values.TryGetValue(scorecard.Subject, out var ofOne)) continue;
                var before = scorecard.RawScores;
                foreach (var (indicator, maximum, scale) in computed)
                {
                    if (ofOne.GetValueOrDefault(scale.Measure) is { } value)
                    {
                        scorecard.Record(new RawScore(indicator, scale.RawOf(value, maximum), value.Rounded), IndicatorSource.Computed, facts, at).EnsureAccepted();
                        continue;
                    }

                    scorecard.Drop(indicator, IndicatorSource.Computed, facts, at).EnsureAccepted();
                    missing.Add(new MissingMeasure(scorecard.Subject, indicator));
                }

                scored++;
                if (!before.SequenceEqual(scorecard.RawScores)) changed++;
            }

            return Decision.Accepted;
        }, cancellationToken);
        return new ScoresComputed(outcome, scored, changed, missing) { Excluded = excluded };
    }

    private Decision CanCompute(EvaluationCycle cycle) =>
        Decision.Unless(cycle.State is EvaluationCycleState.Open or EvaluationCycleState.Scored ? null : new CycleNotScoring(cycle.Id, cycle.State)) & cycle.CanBeMeasuredBy(measures);

    private async ValueTask<Counted> CountAsync(EvaluationCycle cycle, Instant at, CancellationToken cancellationToken)
    {
        var takePart = (await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle.Id), cancellationToken)).Where(one => one.State != ScorecardState.Excluded).ToList();
        var goneOver = new Dictionary<EvaluationSubject, EvaluationSubject>();
        foreach (var subject in takePart.Select(one => one.Subject).Where(subject => subject.Kind == EvaluationSubjectKind.Volunteer).Distinct())
        {
            if (await district.HolderOfAsync(subject, cancellationToken) is var holder && holder != subject) goneOver.Add(subject, holder);
        }

        var asked = cycle.AskedOf([.. takePart.Where(one => one.State == ScorecardState.Scoring).Select(one => one.Subject).Distinct()], at);
        return new Counted(await MeasureAsync(asked, cancellationToken), goneOver);
    }

    private async ValueTask<Dictionary<EvaluationSubject, Dictionary<Measure, MeasuredValue>>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var values = asked.Subjects.ToDictionary(subject => subject, _ => new Dictionary<Measure, MeasuredValue>());
        foreach (var one in asked.Measures.Count == 0 ? [] : await measures.MeasureAsync(asked, cancellationToken))
        {
            if (!asked.Includes(one.Measure) || !values.TryGetValue(one.Subject, out var ofOne)) continue;
            if (!ofOne.TryAdd(one.Measure, one.Value)) throw new InvalidOperationException($"The source answers twice of {one.Subject.Kind} {one.Subject.Value} in {one.Measure}.");
        }

        return values;
    }

    // What was counted, and which registrations have gone over into which.
    private sealed record Counted(Dictionary<EvaluationSubject, Dictionary<Measure, MeasuredValue>> Values, Dictionary<EvaluationSubject, EvaluationSubject> GoneOver);
}

/// <summary>What came of opening the scorecards of a cycle.</summary>
/// <param name="Outcome">Accepted, or why not.</param>
/// <param name="Opened">How many were opened.</param>
public sealed record ScorecardsOpened(Decision Outcome, int Opened);

/// <summary>What came of computing the scores of a cycle.</summary>
/// <param name="Outcome">Accepted, or why not.</param>
/// <param name="Scored">How many scorecards were looked at: all that are not published.</param>
/// <param name="Changed">How many of them say something else than before.</param>
/// <param name="Missing">Of whom nothing is known in which indicator, by scorecard.</param>
public sealed record ScoresComputed(Decision Outcome, int Scored, int Changed, IReadOnlyList<MissingMeasure> Missing)
{
    /// <summary>How many were taken out, because the registration has gone over into another one that has a scorecard.</summary>
    public int Excluded { get; init; }
}

/// <summary>An indicator in which nothing is known of a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record MissingMeasure(EvaluationSubject Subject, IndicatorCode Indicator);
