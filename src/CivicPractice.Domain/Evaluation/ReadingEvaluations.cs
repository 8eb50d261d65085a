using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Reads what came of evaluations (查询评估结果): of one subject over all cycles, and the table of a cycle. A result that a closed correction supersedes stays to be read, and says so.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingEvaluations(OpenDistrict district)
{
    /// <summary>Reads the published results of a subject, the earliest publication first; of a volunteer under the registration that is asked for (<see cref="ReadingVolunteerRecords"/> reads all of one person).</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<EvaluationResult>> OfAsync(EvaluationSubject subject, CancellationToken cancellationToken = default)
    {
        var results = new List<EvaluationResult>();
        foreach (var scorecard in await district.Scorecards.ListAsync(new PublishedScorecardsSpec(subject), cancellationToken))
            results.Add(ResultOf(scorecard, await district.SupersededByAsync(scorecard.Cycle, cancellationToken)));
        return results;
    }

    /// <summary>Reads the table of a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The table, or <see langword="null"/> when nobody knows the cycle.</returns>
    public async ValueTask<EvaluationTable?> TableOfAsync(EvaluationCycleId cycle, CancellationToken cancellationToken = default)
    {
        if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return null;
        var by = await district.SupersededByAsync(cycle, cancellationToken);
        var scorecards = await district.Scorecards.ListAsync(new ScorecardsByScoreSpec(cycle), cancellationToken);
        return new EvaluationTable(cycle, evaluated.State, evaluated.Edition, evaluated.Subjects, evaluated.Period, by, [.. scorecards.Select(scorecard => ResultOf(scorecard, by))]);
    }

    private static EvaluationResult ResultOf(EvaluationScorecard scorecard, EvaluationCycleId? by) => new(
        scorecard.Cycle, scorecard.Id, scorecard.Subject, scorecard.Score!.Value, scorecard.Outcome!.Value, scorecard.Rank, scorecard.PublishedAt!.Value, by);
}

/// <summary>What came of the evaluation of one subject in one cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Scorecard">The scorecard, which says how.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Score">0 to 100 with two decimals.</param>
/// <param name="Outcome">The word for it.</param>
/// <param name="Rank">The place, from 1, equal scores sharing one; <see langword="null"/> while the score is provisional.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="SupersededBy">The correction of the cycle that stands in its place, or <see langword="null"/> where the result stands.</param>
public sealed record EvaluationResult(
    EvaluationCycleId Cycle, EvaluationScorecardId Scorecard, EvaluationSubject Subject, decimal Score, EvaluationOutcome Outcome, int? Rank, Instant PublishedAt, EvaluationCycleId? SupersededBy);

/// <summary>What came of a cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Edition">1, and one more for each correction.</param>
/// <param name="Subjects">What it evaluates.</param>
/// <param name="Period">The days it looks at.</param>
/// <param name="SupersededBy">The correction that stands in its place, or <see langword="null"/> where the cycle stands.</param>
/// <param name="Results">The scored subjects, the best first.</param>
public sealed record EvaluationTable(
    EvaluationCycleId Cycle, EvaluationCycleState State, int Edition, EvaluationSubjectKind Subjects, Term Period, EvaluationCycleId? SupersededBy, IReadOnlyList<EvaluationResult> Results);
