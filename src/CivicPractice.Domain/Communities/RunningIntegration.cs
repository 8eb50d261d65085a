using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Running integration programmes (融入项目): planned, begun, measured, completed or given up; the use cases, written once.</summary>
/// <remarks>An unknown programme is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts: who counted.</param>
public sealed class RunningIntegration(OpenDistrict district)
{
    /// <summary>Plans a programme for a community (立项).</summary>
    /// <param name="id">The id of the new programme.</param>
    /// <param name="community">The community.</param>
    /// <param name="dimension">In what it is to grow together with the place.</param>
    /// <param name="plan">What is written on it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for each of community and project that is unknown, or with <see cref="CommunityNotDesignated"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="IntegrationProgramme.Plan"/>.</exception>
    public ValueTask<Decision> PlanAsync(
        IntegrationProgrammeId id, RelocationCommunityId community, IntegrationDimension dimension, IntegrationPlan plan, Instant at, IdempotencyKey key = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        return district.RunAsync($"integration-programme.plan {id}", key, async () =>
        {
            if (await district.IntegrationProgrammes.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("integration-programme", id.Value);
            var may = await JudgeCommunityAsync(community, cancellationToken) & await JudgeProjectAsync(plan.Project, cancellationToken);
            if (may.IsAccepted) district.IntegrationProgrammes.Add(IntegrationProgramme.Plan(district.Id, id, community, dimension, plan, at));
            return may;
        }, cancellationToken);
    }

    /// <summary>Writes anew what is written on a programme, as a whole (修订).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="plan">What is to be written on it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for programme or project, or as <see cref="IntegrationProgramme.Amend"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="IntegrationProgramme.Plan"/>.</exception>
    public ValueTask<Decision> AmendAsync(IntegrationProgrammeId id, IntegrationPlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        return OnAsync($"integration-programme.amend {id} {plan.Digest()}", id, key, async programme =>
        {
            var known = await JudgeProjectAsync(plan.Project, cancellationToken);
            return known.IsAccepted ? programme.Amend(plan, at) : known;
        }, cancellationToken);
    }

    /// <summary>Begins a programme (启动) of a community that is designated.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all of <see cref="CommunityNotDesignated"/> and the refusals of <see cref="IntegrationProgramme.Start"/> that apply.</returns>
    public ValueTask<Decision> StartAsync(IntegrationProgrammeId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"integration-programme.start {id}", id, key, async programme =>
        {
            if (programme.State != IntegrationProgrammeState.Planned) return programme.Start(district.DayOf(at), at);
            var may = programme.CanStart(district.DayOf(at)) & await JudgeCommunityAsync(programme.Community, cancellationToken);
            if (!may.IsAccepted) return may;
            // The community changes too: of this and its end the later one meets a version that is there already.
            var community = await district.RelocationCommunities.FindAsync(programme.Community, cancellationToken);
            return community!.BeginProgramme(id, at) & programme.Start(district.DayOf(at), at);
        }, cancellationToken);

    /// <summary>Lets a programme pause (暂停).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="IntegrationProgramme.Suspend"/> is.</returns>
    public ValueTask<Decision> SuspendAsync(IntegrationProgrammeId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"integration-programme.suspend {id}", id, key, programme => ValueTask.FromResult(programme.Suspend(at)), cancellationToken);

    /// <summary>Lets a programme go on (恢复).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="IntegrationProgramme.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(IntegrationProgrammeId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"integration-programme.resume {id}", id, key, programme => ValueTask.FromResult(programme.Resume(district.DayOf(at), at)), cancellationToken);

    /// <summary>Enters what a goal has come to on a day, or corrects it (登记指标), by whoever opened the district.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="day">For which day, in the district's time zone.</param>
    /// <param name="value">The number, in the unit of the goal.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="IntegrationProgramme.Measure"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="IntegrationProgramme.Measure"/>.</exception>
    public ValueTask<Decision> MeasureAsync(
        IntegrationProgrammeId id, IntegrationGoalCode goal, LocalDate day, decimal value, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"integration-programme.measure {id} {goal} {day:uuuu'-'MM'-'dd} {IntegrationGoal.Written(value)}"), id, key, programme =>
            ValueTask.FromResult(programme.Measure(goal, day, value, district.Actor, district.DayOf(at), at)), cancellationToken);

    /// <summary>Completes a programme (完成).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="despite">Why, where goals are not reached, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="IntegrationProgramme.Complete"/> is.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public ValueTask<Decision> CompleteAsync(IntegrationProgrammeId id, ShortfallReason? despite, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"integration-programme.complete {id} {despite}".TrimEnd(), id, key, programme => ValueTask.FromResult(programme.Complete(despite, district.DayOf(at), at)), cancellationToken);

    /// <summary>Gives a programme up (终止).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="IntegrationProgramme.GiveUp"/> is.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public ValueTask<Decision> GiveUpAsync(IntegrationProgrammeId id, IntegrationGivenUpReason why, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"integration-programme.give-up {id} {why}", id, key, programme => ValueTask.FromResult(programme.GiveUp(why, district.DayOf(at), at)), cancellationToken);

    private async ValueTask<Decision> JudgeCommunityAsync(RelocationCommunityId id, CancellationToken cancellationToken) =>
        await district.RelocationCommunities.FindAsync(id, cancellationToken) switch
        {
            null => new NotFound("relocation-community", id.Value),
            { State: RelocationCommunityState.Designated } => Decision.Accepted,
            _ => new CommunityNotDesignated(id),
        };

    private async ValueTask<Decision> JudgeProjectAsync(ServiceProjectId? id, CancellationToken cancellationToken) =>
        id is { } named && await district.Projects.FindAsync(named, cancellationToken) is null ? new NotFound("project", named.Value) : Decision.Accepted;

    private ValueTask<Decision> OnAsync(
        string command, IntegrationProgrammeId id, IdempotencyKey key, Func<IntegrationProgramme, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.IntegrationProgrammes.FindAsync(id, cancellationToken) is { } programme ? await attempt(programme) : new NotFound("integration-programme", id.Value), cancellationToken);
}
