using CivicPractice.Commendation;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Honours sites, teams and volunteers by what came of their evaluation (评估结果运用), by the rules of the district's profile.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class CommendingByEvaluation(OpenDistrict district)
{
    /// <summary>Gives each subject of a closed cycle the honours of its outcome, each once however often it is asked for; the first award stands. A correction takes back what the versions that it corrects gave and it does not, and leaves what it gives too, and all honours of whoever has no scorecard in it.</summary>
    /// <remarks>What a closed cycle says is read before the unit of work that gives the honours; in that only those are looked up who may be given one, or may lose one by what the scorecards say. A volunteer whose registration was merged is honoured under the one that goes on. Whoever has ended meanwhile is left out and told; what was given wrongly is taken back from them all the same.</remarks>
    /// <param name="cycle">The cycle.</param>
    /// <param name="unit">The awarding unit (授予单位).</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key. Under a key that was committed before nothing is done and nothing told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What was given, taken back and left out; refused with <see cref="NotFound"/>, <see cref="CycleNotClosed"/> or <see cref="CycleSuperseded"/>.</returns>
    /// <exception cref="ArgumentException">The awarding unit is missing.</exception>
    public async ValueTask<CommendedByEvaluation> CommendAsync(EvaluationCycleId cycle, string unit, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        var told = new Told();
        // Final scores do not change any more: thousands of scorecards that earn nothing need not stand still until the honours are given.
        var closed = await district.WasCommittedAsync(key, cancellationToken) ? null : await district.EvaluationCycles.FindAsync(cycle, cancellationToken);
        var results = closed is { State: EvaluationCycleState.Closed } ? await ResultsAsync(closed, cancellationToken) : null;
        var outcome = await district.RunAsync($"evaluation-cycle.commend {cycle} {unit}", key, async () =>
        {
            told = new Told();
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            if (results is null) return new CycleNotClosed(cycle, closed?.State ?? evaluated.State);
            if (await district.SupersededByAsync(cycle, cancellationToken) is { } by) return new CycleSuperseded(cycle, by);
            await CommendAllAsync(evaluated, results, unit, told, at, cancellationToken);
            return Decision.Accepted;
        }, cancellationToken);
        return new CommendedByEvaluation(outcome, told.Given, told.TakenBack, told.LeftOut);
    }

    // What is final in the cycle and in the versions that it corrects.
    private async ValueTask<Results> ResultsAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var earlier = await district.EarlierVersionsAsync(cycle, cancellationToken);
        var rows = new List<Result>();
        foreach (var version in earlier.Prepend(cycle.Id))
        {
            foreach (var scorecard in await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(version), cancellationToken))
                rows.Add(new Result(version, scorecard.Subject, scorecard.State == ScorecardState.Settled ? scorecard.Outcome : null));
        }

        return new Results([.. earlier.Prepend(cycle.Id)], rows.Where(row => row.Version == cycle.Id).Select(row => row.Subject).ToHashSet(), rows.ToLookup(row => row.Subject));
    }

    private async ValueTask CommendAllAsync(EvaluationCycle cycle, Results results, string unit, Told told, Instant at, CancellationToken cancellationToken)
    {
        var on = district.DayOf(cycle.ClosedAt!.Value);
        var subjects = new Dictionary<EvaluationSubject, (HashSet<Honour> Deserved, bool IsJudged)>();
        foreach (var rows in results.Rows)
        {
            if (!Concerns(cycle, results, rows)) continue;
            var subject = await district.HolderOfAsync(rows.Key, cancellationToken);
            if (!subjects.TryGetValue(subject, out var known)) known = ([], await IsJudgedAsync(subject, rows.Key, results, cancellationToken));
            foreach (var outcome in rows.Where(row => row.Version == cycle.Id).Select(row => row.Outcome).OfType<EvaluationOutcome>())
                known.Deserved.UnionWith(district.Profile.Evaluation.HonoursFor(cycle.Subjects, outcome));
            subjects[subject] = known;
        }

        foreach (var (subject, (deserved, isJudged)) in subjects.OrderBy(one => one.Key.Value))
        {
            var honoured = await FindAsync(subject, at, cancellationToken);
            var held = honoured.Honours.Where(one => one.Cycle is { } gave && results.Versions.Contains(gave)).ToList();
            // Of whom the correction says nothing it takes nothing.
            foreach (var wrong in held.Where(one => isJudged && one.Cycle != cycle.Id && !deserved.Contains(one.Honour)))
            {
                honoured.TakeBack(wrong).EnsureAccepted();
                told.TakenBack.Add(new HonouredSubject(subject, wrong.Honour));
            }

            foreach (var honour in deserved.Where(honour => held.TrueForAll(one => one.Honour != honour)).OrderBy(honour => honour.Code, StringComparer.Ordinal))
            {
                if (!honoured.HasEnded) honoured.Give(new HonourAward(honour, on, unit, cycle.Id)).EnsureAccepted();
                (honoured.HasEnded ? told.LeftOut : told.Given).Add(new HonouredSubject(subject, honour));
            }
        }
    }

    // Some outcome earns an honour, or the versions differ: by other rules one of them may have earned one.
    private bool Concerns(EvaluationCycle cycle, Results results, IEnumerable<Result> ofOne)
    {
        var outcomes = ofOne.ToList();
        return outcomes.Exists(row => row.Outcome is { } outcome && district.Profile.Evaluation.HonoursFor(cycle.Subjects, outcome).Any())
            || (results.Subjects.Contains(outcomes[0].Subject) && outcomes.DistinctBy(row => row.Outcome).Count() > 1);
    }

    // Under whichever of the registrations that are one by now.
    private async ValueTask<bool> IsJudgedAsync(EvaluationSubject subject, EvaluationSubject scored, Results results, CancellationToken cancellationToken) =>
        results.Subjects.Contains(subject) || results.Subjects.Contains(scored)
        || (subject.Volunteer is { } volunteer && (await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken)).Any(one => results.Subjects.Contains(EvaluationSubject.Of(one))));

    private async ValueTask<Honoured> FindAsync(EvaluationSubject subject, Instant at, CancellationToken cancellationToken)
    {
        if (subject.Site is { } site && await district.Sites.FindAsync(site, cancellationToken) is { } place)
            return new Honoured(place.State is not (SiteState.Open or SiteState.Suspended), place.Honours, honour => place.Commend(honour, at), honour => place.WithdrawHonour(honour, at));
        if (subject.Team is { } team && await district.Teams.FindAsync(team, cancellationToken) is { } people)
            return new Honoured(people.State == TeamState.Dissolved, people.Honours, honour => people.Commend(honour, at), honour => people.WithdrawHonour(honour, at));
        if (subject.Volunteer is not { } volunteer || await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } registered) return Honoured.Nobody;

        var roll = await district.HonourRolls.FindAsync(volunteer, cancellationToken);
        return new Honoured(registered.State is VolunteerState.Withdrawn or VolunteerState.Ended, roll?.Honours ?? [], Give, honour => roll!.WithdrawHonour(honour, at));

        Decision Give(HonourAward honour)
        {
            if (roll is null) district.HonourRolls.Add(roll = HonourRoll.Open(district.Id, volunteer, at));
            return roll.AwardHonour(honour, at);
        }
    }

    private sealed record Honoured(bool HasEnded, IReadOnlyList<HonourAward> Honours, Func<HonourAward, Decision> Give, Func<HonourAward, Decision> TakeBack)
    {
        public static readonly Honoured Nobody = new(true, [], _ => Decision.Accepted, _ => Decision.Accepted);
    }

    /// <summary>What is final of a subject in one version; no outcome where it was taken out.</summary>
    private sealed record Result(EvaluationCycleId Version, EvaluationSubject Subject, EvaluationOutcome? Outcome);

    /// <summary>The versions, the latest first; the subjects that have a scorecard in the latest; and what is final, by the subject.</summary>
    private sealed record Results(IReadOnlyList<EvaluationCycleId> Versions, IReadOnlySet<EvaluationSubject> Subjects, ILookup<EvaluationSubject, Result> Rows);

    private sealed class Told
    {
        public List<HonouredSubject> Given { get; } = [];

        public List<HonouredSubject> TakenBack { get; } = [];

        public List<HonouredSubject> LeftOut { get; } = [];
    }
}

/// <summary>What came of commending by an evaluation.</summary>
/// <param name="Outcome">Accepted, or why not.</param>
/// <param name="Given">Who was honoured as what, that was not before.</param>
/// <param name="TakenBack">Whose honour of a version that was corrected was taken back.</param>
/// <param name="LeftOut">Who has ended meanwhile, and would have been honoured.</param>
public sealed record CommendedByEvaluation(
    Decision Outcome, IReadOnlyList<HonouredSubject> Given, IReadOnlyList<HonouredSubject> TakenBack, IReadOnlyList<HonouredSubject> LeftOut);

/// <summary>An honour of a subject.</summary>
/// <param name="Subject">The subject; of a volunteer the registration that goes on.</param>
/// <param name="Honour">As what.</param>
public sealed record HonouredSubject(EvaluationSubject Subject, Honour Honour);
