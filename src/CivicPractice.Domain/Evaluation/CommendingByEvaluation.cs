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
    /// <summary>Gives each subject of a closed cycle the honours of its outcome, each once however often it is asked for; the first award stands. A correction takes back what the versions that it corrects gave and it does not, and leaves what it gives too.</summary>
    /// <remarks>A volunteer whose registration was merged is honoured under the one that goes on. Whoever has ended meanwhile is left out and told; what was given wrongly is taken back from them all the same.</remarks>
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
        var outcome = await district.RunAsync($"evaluation-cycle.commend {cycle} {unit}", key, async () =>
        {
            told = new Told();
            if (await district.EvaluationCycles.FindAsync(cycle, cancellationToken) is not { } evaluated) return new NotFound("evaluation-cycle", cycle.Value);
            if (evaluated.State != EvaluationCycleState.Closed) return new CycleNotClosed(cycle, evaluated.State);
            if (await district.SupersededByAsync(cycle, cancellationToken) is { } by) return new CycleSuperseded(cycle, by);
            await CommendAllAsync(evaluated, unit, told, at, cancellationToken);
            return Decision.Accepted;
        }, cancellationToken);
        return new CommendedByEvaluation(outcome, told.Given, told.TakenBack, told.LeftOut);
    }

    private async ValueTask CommendAllAsync(EvaluationCycle cycle, string unit, Told told, Instant at, CancellationToken cancellationToken)
    {
        var earlier = await district.EarlierVersionsAsync(cycle, cancellationToken);
        var versions = earlier.Append(cycle.Id).ToHashSet();
        var on = district.DayOf(cycle.ClosedAt!.Value);
        var subjects = new Dictionary<EvaluationSubject, HashSet<Honour>>();
        foreach (var version in versions)
        {
            foreach (var scorecard in await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(version), cancellationToken))
            {
                if (scorecard.State != ScorecardState.Settled) continue;
                var subject = await HolderOfAsync(scorecard.Subject, cancellationToken);
                if (!subjects.TryGetValue(subject, out var deserved)) subjects.Add(subject, deserved = []);
                if (version == cycle.Id) deserved.UnionWith(district.Profile.Evaluation.HonoursFor(cycle.Subjects, scorecard.Outcome!.Value));
            }
        }

        foreach (var (subject, deserved) in subjects.OrderBy(one => one.Key.Value))
        {
            var honoured = await FindAsync(subject, at, cancellationToken);
            var held = honoured.Honours.Where(one => one.Cycle is { } gave && versions.Contains(gave)).ToList();
            foreach (var wrong in held.Where(one => one.Cycle != cycle.Id && !deserved.Contains(one.Honour)))
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

    private async ValueTask<EvaluationSubject> HolderOfAsync(EvaluationSubject subject, CancellationToken cancellationToken) =>
        subject.Volunteer is { } volunteer && await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken) is { } holder ? EvaluationSubject.Of(holder.Id) : subject;

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
