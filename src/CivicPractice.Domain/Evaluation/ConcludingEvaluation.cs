using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Publishes the scores of a cycle, and makes them final.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class ConcludingEvaluation(OpenDistrict district)
{
    /// <summary>Publishes the cycle and every scorecard that is complete; repeated, it publishes those that were completed since.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationCycle.Publish"/> is.</returns>
    public ValueTask<Decision> PublishAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"evaluation-cycle.publish {cycle}", key, async () =>
        {
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            var scorecards = await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle), cancellationToken);
            var rules = district.Profile.Evaluation;
            var decision = evaluated.Publish(ScorecardTally.Of(scorecards, evaluated.Facts(), rules), at);
            if (!decision.IsAccepted) return decision;

            var published = evaluated.Facts();
            foreach (var scorecard in scorecards.Where(scorecard => scorecard.CanPublish(published).IsAccepted))
                scorecard.Publish(published, rules, at).EnsureAccepted();
            return decision;
        }, cancellationToken);

    /// <summary>Closes the cycle: every score becomes final and gets its rank, equal scores the same one (1, 1, 3).</summary>
    /// <remarks>All scorecards change in one unit of work, so that an appeal that comes at the same moment is either seen or refused.</remarks>
    /// <param name="cycle">The cycle.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EvaluationCycle.Close"/> is.</returns>
    public ValueTask<Decision> CloseAsync(EvaluationCycleId cycle, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"evaluation-cycle.close {cycle}", key, async () =>
        {
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            if (evaluated.State == EvaluationCycleState.Closed) return Decision.Accepted;
            var scorecards = await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle), cancellationToken);
            var decision = evaluated.Close(ScorecardTally.Of(scorecards, evaluated.Facts(), district.Profile.Evaluation), at);
            if (!decision.IsAccepted) return decision;

            var ranked = scorecards.Where(scorecard => scorecard.State == ScorecardState.Published).OrderByDescending(scorecard => scorecard.Hundredths).ToList();
            var rank = 0;
            for (var i = 0; i < ranked.Count; i++)
            {
                if (i == 0 || ranked[i].Hundredths != ranked[i - 1].Hundredths) rank = i + 1;
                ranked[i].Settle(rank, at).EnsureAccepted();
            }

            return decision;
        }, cancellationToken);
}
