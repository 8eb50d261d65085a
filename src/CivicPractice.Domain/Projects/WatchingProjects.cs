using CivicPractice.Cadence;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>Watching whether projects keep the cadence that they promised (常态化): which weeks, months and quarters each was given in, and which it missed.</summary>
/// <remarks>
/// A session counts on the day it was held, an order on the day it was served, each time that it was, unless the rule counts concentrated activities only, which no order is. Planned are the sessions that are announced from the day of asking on.
/// Holidays are excused as <see cref="WatchingCadence"/> does.
/// </remarks>
/// <param name="district">The district.</param>
public sealed class WatchingProjects(OpenDistrict district)
{
    private DateTimeZone Zone => district.Profile.TimeZone;

    /// <summary>How a project stands.</summary>
    /// <param name="id">The project.</param>
    /// <param name="days">The days, of the years 1 to 9998; periods that reach into them are told whole.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its regularity, or <see langword="null"/> when nobody knows the project or it promised no cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It promised a cadence, and a day is of another year.</exception>
    public async ValueTask<ProjectRegularity?> OfProjectAsync(ServiceProjectId id, Term days, Instant now, CancellationToken cancellationToken = default) =>
        await district.Projects.FindAsync(id, cancellationToken) is { Cadence: not null } project ? (await JudgeAsync([project], days, now, cancellationToken))[0] : null;

    /// <summary>How all projects stand that run now and promised a cadence, by their first day and id.</summary>
    /// <param name="days">The days, of the years 1 to 9998; periods that reach into them are told whole.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">A project promised a cadence, and a day is of another year.</exception>
    public async ValueTask<IReadOnlyList<ProjectRegularity>> OfAllRunningAsync(Term days, Instant now, CancellationToken cancellationToken = default)
    {
        var running = await district.Projects.ListAsync(new ProjectsInStateSpec(ProjectState.Running), cancellationToken);
        return await JudgeAsync([.. running.Where(project => project.Cadence is not null)], days, now, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<ProjectRegularity>> JudgeAsync(IReadOnlyList<ServiceProject> projects, Term days, Instant now, CancellationToken cancellationToken)
    {
        if (projects.Count == 0) return [];
        var (reading, today) = (new ReadingProjects(district), now.InZone(Zone).Date);
        var announced = await new WatchingCadence(district).PlannedAsync(WatchingCadence.Whole(days, projects.Select(project => project.Cadence!)), now, cancellationToken);
        var planned = announced.Where(activity => activity.Project is not null).ToLookup(activity => activity.Project!.Value);
        var rows = new List<ProjectRegularity>(projects.Count);
        foreach (var project in projects)
        {
            var rule = project.Cadence!;
            var (all, whole) = (rule.Counts == CadenceMeasure.Activities, WatchingCadence.Whole(days, [rule]));
            var sessions = await district.Activities.ListAsync(new SessionsOfProjectSpec(project.Id, whole), cancellationToken);
            var orders = all ? await reading.OrdersAsync(project.Id, whole, cancellationToken) : [];
            List<LocalDate> held = [.. sessions.Where(one => all || one.IsConcentrated).Select(one => one.HeldOn!.Value), .. orders.SelectMany(order => order.Rounds).Select(round => round.On!.Value)];
            List<LocalDate> coming = [.. planned[project.Id].Where(one => all || one.IsConcentrated).Select(one => one.DayIn(Zone))];
            rows.Add(new ProjectRegularity(project.Id, rule, rule.Standings(days, project.DaysRunning(Zone), held, coming, district.Profile.WorkingDays, today)));
        }

        return rows;
    }
}
