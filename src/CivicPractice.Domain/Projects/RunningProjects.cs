using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>Running service projects (项目管理): drafted, launched under a name of their own, recognised as brands, concluded; the use cases, written once.</summary>
/// <remarks>An unknown project is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class RunningProjects(OpenDistrict district)
{
    /// <summary>Drafts a project (立项).</summary>
    /// <param name="id">The id of the new project.</param>
    /// <param name="plan">What is written on it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for each of host and sites that is unknown, or with <see cref="DivisionUnknown"/> for each division.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ServiceProject.Draft"/>.</exception>
    public ValueTask<Decision> DraftAsync(ServiceProjectId id, ProjectPlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        return district.RunAsync($"project.draft {id}", key, async () =>
        {
            if (await district.Projects.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("project", id.Value);
            var may = await JudgeAsync(plan, cancellationToken);
            if (may.IsAccepted) district.Projects.Add(ServiceProject.Draft(district.Id, id, plan, at));
            return may;
        }, cancellationToken);
    }

    /// <summary>Writes anew what is written on a project, as a whole (修订); another name has to be free once it was launched, and another host has to act.</summary>
    /// <param name="id">The project.</param>
    /// <param name="plan">What is to be written on it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> for the project alone or for each of host and sites that is unknown, with <see cref="DivisionUnknown"/> for each division, or with all of <see cref="HostInactive"/>,
    /// <see cref="ProjectNameTaken"/> and the refusals of <see cref="ServiceProject.Amend"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">As for <see cref="ServiceProject.Draft"/>.</exception>
    public ValueTask<Decision> AmendAsync(ServiceProjectId id, ProjectPlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        return OnAsync($"project.amend {id} {plan.Digest()}", id, key, async project =>
        {
            var known = await JudgeAsync(plan, cancellationToken);
            if (!known.IsAccepted) return known;
            var (isUnderWay, host, name) = (project.State is ProjectState.Running or ProjectState.Suspended, project.Host, project.Name);
            var may = project.Amend(plan, at);
            if (!isUnderWay) return may;
            if (plan.Host != host) may &= await JudgeHostAsync(plan.Host, cancellationToken);
            return ProjectNameId.Of(plan.Name) == ProjectNameId.Of(name) ? may : may & await TakeNameAsync(plan.Name, id, at, cancellationToken) & await GiveUpNameAsync(name, id, at, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Launches a project (启动): its host acts, and nobody else bears its name.</summary>
    /// <param name="id">The project.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="HostInactive"/>, <see cref="ProjectNameTaken"/> and <see cref="ProjectLastDayPassed"/> that apply.</returns>
    public ValueTask<Decision> LaunchAsync(ServiceProjectId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"project.launch {id}", id, key, async project => project.State == ProjectState.Drafted
            ? project.Launch(TodayAt(at), at) & await JudgeHostAsync(project.Host, cancellationToken) & await TakeNameAsync(project.Name, id, at, cancellationToken)
            : project.Launch(TodayAt(at), at), cancellationToken);

    /// <summary>Lets a project pause (暂停).</summary>
    /// <param name="id">The project.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceProject.Suspend"/> is.</returns>
    public ValueTask<Decision> SuspendAsync(ServiceProjectId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"project.suspend {id}", id, key, project => ValueTask.FromResult(project.Suspend(at)), cancellationToken);

    /// <summary>Lets a project go on (恢复) whose host acts.</summary>
    /// <param name="id">The project.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="HostInactive"/> and <see cref="ProjectLastDayPassed"/> that apply.</returns>
    public ValueTask<Decision> ResumeAsync(ServiceProjectId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"project.resume {id}", id, key, async project => project.State == ProjectState.Suspended
            ? project.Resume(TodayAt(at), at) & await JudgeHostAsync(project.Host, cancellationToken)
            : project.Resume(TodayAt(at), at), cancellationToken);

    /// <summary>Brings a project to an end (结项); its name is free again.</summary>
    /// <param name="id">The project.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceProject.Conclude"/> is.</returns>
    public ValueTask<Decision> ConcludeAsync(ServiceProjectId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"project.conclude {id}", id, key, async project => project.Conclude(at) & await GiveUpNameAsync(project.Name, id, at, cancellationToken), cancellationToken);

    /// <summary>Gives a draft up (撤回).</summary>
    /// <param name="id">The project.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceProject.Withdraw"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(ServiceProjectId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"project.withdraw {id}", id, key, project => ValueTask.FromResult(project.Withdraw(at)), cancellationToken);

    /// <summary>Recognises a project as a brand (授牌).</summary>
    /// <param name="id">The project.</param>
    /// <param name="recognition">By whom, as what and when.</param>
    /// <param name="at">The moment of entering.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceProject.Recognise"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ServiceProject.Recognise"/>.</exception>
    public ValueTask<Decision> RecogniseAsync(ServiceProjectId id, ProjectRecognition recognition, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        return OnAsync($"project.recognise {id} {DigestOf(recognition)}", id, key, project => ValueTask.FromResult(project.Recognise(recognition, TodayAt(at), at)), cancellationToken);
    }

    /// <summary>Takes a recognition back (摘牌).</summary>
    /// <param name="id">The project.</param>
    /// <param name="recognition">The recognition; level, name and day say which.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceProject.RevokeRecognition"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ServiceProject.RevokeRecognition"/>.</exception>
    public ValueTask<Decision> RevokeRecognitionAsync(ServiceProjectId id, ProjectRecognition recognition, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        return OnAsync($"project.revoke-recognition {id} {DigestOf(recognition)}", id, key, project => ValueTask.FromResult(project.RevokeRecognition(recognition, at)), cancellationToken);
    }

    private static string DigestOf(ProjectRecognition recognition) =>
        ShortDigest.Of(FormattableString.Invariant($"{recognition.Level}\n{recognition.Name}\n{recognition.AwardedBy}\n{recognition.On:uuuu'-'MM'-'dd}"));

    private LocalDate TodayAt(Instant at) => at.InZone(district.Profile.TimeZone).Date;

    private async ValueTask<Decision> JudgeAsync(ProjectPlan plan, CancellationToken cancellationToken)
    {
        var unknown = Decision.Unless(await district.IsActiveAsync(plan.Host, cancellationToken) is null ? new NotFound("host", plan.Host.Value) : null);
        foreach (var site in plan.Sites) unknown &= Decision.Unless(await district.Sites.FindAsync(site, cancellationToken) is null ? new NotFound("site", site.Value) : null);
        return unknown.IsAccepted ? Decision.Unless(plan.Divisions.Where(division => district.Divisions.Find(division) is null).Select(division => new DivisionUnknown(division))) : unknown;
    }

    private async ValueTask<Decision> JudgeHostAsync(ActivityHost host, CancellationToken cancellationToken) =>
        Decision.Unless(await district.IsActiveAsync(host, cancellationToken) == true ? null : new HostInactive(host));

    private async ValueTask<Decision> TakeNameAsync(string name, ServiceProjectId project, Instant at, CancellationToken cancellationToken)
    {
        if (await district.ProjectNames.FindAsync(ProjectNameId.Of(name), cancellationToken) is { } known) return known.Take(project, at);
        var free = ProjectName.Of(district.Id, name);
        district.ProjectNames.Add(free);
        return free.Take(project, at);
    }

    private async ValueTask<Decision> GiveUpNameAsync(string name, ServiceProjectId project, Instant at, CancellationToken cancellationToken) =>
        await district.ProjectNames.FindAsync(ProjectNameId.Of(name), cancellationToken) is { } known ? known.GiveUp(project, at) : Decision.Accepted;

    private ValueTask<Decision> OnAsync(string command, ServiceProjectId id, IdempotencyKey key, Func<ServiceProject, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Projects.FindAsync(id, cancellationToken) is { } project ? await attempt(project) : new NotFound("project", id.Value), cancellationToken);
}
