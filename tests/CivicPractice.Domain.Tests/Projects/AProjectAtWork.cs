using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>The small district with the usual project, launched at nine on Monday by its station; sessions are held, and orders served, on days counted from Monday.</summary>
internal sealed class AProjectAtWork
{
    public static readonly ServiceProjectId Id = AServiceProject.TheId;
    public static readonly Instant At = TestDistrict.Nine;

    private readonly SeededIds _ids = new(35);

    private AProjectAtWork(Neighbourhood place) => Place = place;

    public Neighbourhood Place { get; }

    public InMemoryStore Store => Place.Store;

    public RunningProjects Projects => new(Place.Open());

    public ReadingProjects Reading => new(Place.Open());

    public static async Task<AProjectAtWork> LaunchedAsync(Func<ProjectPlan, ProjectPlan>? change = null)
    {
        var one = new AProjectAtWork(await Neighbourhood.FoundedAsync());
        await one.LaunchAsync(Id, change ?? (plan => plan));
        return one;
    }

    public async Task LaunchAsync(ServiceProjectId id, Func<ProjectPlan, ProjectPlan> change)
    {
        (await Projects.DraftAsync(id, change(AServiceProject.Plan), At)).EnsureAccepted();
        (await Projects.LaunchAsync(id, At)).EnsureAccepted();
    }

    public static TimeRange On(int day) => TimeRange.Starting(At + Duration.FromDays(day), Duration.FromHours(2));

    public async Task<ActivityId> PlannedAsync(int day, ServiceProjectId? project, Func<NewActivity, NewActivity>? change = null)
    {
        var (id, plan) = (_ids.Next<ActivityId>(), Neighbourhood.Plan with { During = On(day), Project = project });
        (await Place.Planning.DraftAsync(id, change is null ? plan : change(plan), [], At)).EnsureAccepted();
        return id;
    }

    public async Task<ActivityId> HeldAsync(int day, VolunteerId by, ServiceProjectId? project, Func<NewActivity, NewActivity>? change = null)
    {
        var id = await PlannedAsync(day, project, change);
        await Place.HoldAsync(id, by);
        return id;
    }

    public async Task<ServiceRequestId> OrderedAsync(int day, ServiceProjectId? project, Func<NewRequest, NewRequest>? change = null)
    {
        var (id, order) = (_ids.Next<ServiceRequestId>(), Neighbourhood.Order with { Wanted = On(day), Project = project });
        (await Place.Serving.PlaceAsync(id, change is null ? order : change(order), At)).EnsureAccepted();
        return id;
    }

    public async Task<ServiceRequestId> ServedAsync(int day, VolunteerId by, ServiceProjectId? project, Func<NewRequest, NewRequest>? change = null)
    {
        var id = await OrderedAsync(day, project, change);
        await ServeAsync(id, by);
        return id;
    }

    /// <summary>As soon as it is over, for a day.</summary>
    public async Task ReopenAsync(ServiceRequestId id, int day)
    {
        var request = (await Place.Open().Requests.FindAsync(id))!;
        (await Place.Reopening.ReopenAsync(id, request.By.Id, ReopenReason.NotSolved, On(day), (request.ServedAt ?? request.CancelledAt)!.Value)).EnsureAccepted();
    }

    public async Task ServeAsync(ServiceRequestId id, VolunteerId by, ActivityId? through = null)
    {
        var request = (await Place.Open().Requests.FindAsync(id))!;
        var (wanted, at) = (request.Wanted, request.ReopenedAt ?? At);
        (await Place.Serving.DispatchAsync(id, Assignee.Of(by), at)).EnsureAccepted();
        (await Place.Serving.AcceptAsync(id, Assignee.Of(by), [by], at)).EnsureAccepted();
        (await Place.Serving.BeginAsync(id, wanted.From)).EnsureAccepted();
        (await Place.Serving.ServeAsync(id, wanted.Until, through is null ? 1 : 0, through)).EnsureAccepted();
    }
}
