using CivicPractice.Activities;
using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>Reads what came of projects (项目成效): out of what belongs to them, and the records of service.</summary>
/// <remarks>Lists are asked of <see cref="OpenDistrict.Projects"/> by specifications, such as <see cref="BrandedProjectsSpec"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingProjects(OpenDistrict district)
{
    /// <summary>What a project did on some days.</summary>
    /// <param name="id">The project.</param>
    /// <param name="days">The days, both ends included; sessions count on the day they were held, orders on the day they were served.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record, or <see langword="null"/> when nobody knows the project.</returns>
    public async ValueTask<ProjectRecord?> RecordAsync(ServiceProjectId id, Term days, CancellationToken cancellationToken = default) =>
        await district.Projects.FindAsync(id, cancellationToken) is { } project ? await RecordAsync(project, days, cancellationToken) : null;

    /// <summary>The goals of a project against what it has reached in its term.</summary>
    /// <param name="id">The project.</param>
    /// <param name="today">The day of asking in the district's time zone, up to which a project without a last day is told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The progress, or <see langword="null"/> when nobody knows the project.</returns>
    public async ValueTask<ProjectProgress?> ProgressAsync(ServiceProjectId id, LocalDate today, CancellationToken cancellationToken = default) =>
        await district.Projects.FindAsync(id, cancellationToken) is { } project
            ? new ProjectProgress(project.Goals, await RecordAsync(project, project.Plan.TermUntil(today), cancellationToken))
            : null;

    // With the rounds that were served on the days, but for those that a session of the project gave: the session tells them. Where visits were broken off there may be none.
    internal async ValueTask<IReadOnlyList<(ServiceRequest Request, IReadOnlyList<ServedRound> Rounds)>> OrdersAsync(ServiceProjectId project, Term days, CancellationToken cancellationToken)
    {
        var orders = new List<(ServiceRequest Request, IReadOnlyList<ServedRound> Rounds)>();
        foreach (var request in await district.Requests.ListAsync(new RequestsServedForProjectSpec(project, days), cancellationToken))
        {
            var rounds = new List<ServedRound>();
            foreach (var round in request.RoundsServedOn(days))
                if (round.Through is not { } activity || (await district.Activities.FindAsync(activity, cancellationToken))?.Project != project) rounds.Add(round);
            orders.Add((request, rounds));
        }

        return orders;
    }

    private async ValueTask<ProjectRecord> RecordAsync(ServiceProject project, Term days, CancellationToken cancellationToken)
    {
        var sessions = await district.Activities.ListAsync(new SessionsOfProjectSpec(project.Id, days), cancellationToken);
        var orders = await OrdersAsync(project.Id, days, cancellationToken);
        List<ServedRound> rounds = [.. orders.SelectMany(order => order.Rounds)];
        List<ServiceRequest> requests = [.. orders.Where(order => order.Rounds.Count > 0).Select(order => order.Request)];
        var records = await RecordsAsync(sessions, orders.Select(order => order.Request), days, cancellationToken);
        var held = sessions.Select(activity => activity.Site).Distinct().ToList();
        var scores = sessions.Where(activity => activity.ReviewGiven is not null).Select(activity => activity.ReviewGiven!.Score)
            .Concat(rounds.Select(round => round.Score).OfType<int>()).ToList();
        return new ProjectRecord
        {
            Project = project.Id,
            Days = days,
            Sessions = sessions.Count,
            RequestsServed = rounds.Count,
            PersonTimes = sessions.Sum(activity => (long)activity.PersonTimes) + rounds.Sum(round => (long)round.PersonTimes),
            Minutes = records.Sum(record => (long)record.Minutes),
            Volunteers = await CountAsync(records.Select(record => record.Volunteer), cancellationToken),
            Review = scores.Count == 0 ? null : MeasuredValue.Ratio(scores.Sum(), scores.Count),
            Reviews = scores.Count,
            Recognitions = [.. project.Recognitions.Where(recognition => days.Contains(recognition.On))],
            SitesReached = [.. held.Concat(requests.Select(request => request.Site)).Distinct().Order()],
            DivisionsReached = [.. (await district.FactsOfSitesAsync(held, cancellationToken)).Select(site => site.Division).Concat(requests.Select(request => request.Division)).Distinct().Order()],
        };
    }

    private async ValueTask<IReadOnlyList<ServiceRecord>> RecordsAsync(IEnumerable<Activity> sessions, IEnumerable<ServiceRequest> requests, Term days, CancellationToken cancellationToken)
    {
        var records = new List<ServiceRecord>();
        foreach (var activity in sessions) records.AddRange(await district.ServiceRecords.ListAsync(new RecordsOfActivitySpec(activity.Id), cancellationToken));
        foreach (var request in requests)
        {
            // A round counts on the day it was served, time that is of none, such as until a visit was broken off, on its own.
            var served = request.ServedRounds().ToDictionary(round => round.Cause, round => round.On);
            foreach (var record in await district.ServiceRecords.ListAsync(new RecordsOfRequestSpec(request.Id), cancellationToken))
                if (served.GetValueOrDefault(record.Cause, record.Day) is { } day && days.Contains(day)) records.Add(record);
        }

        return [.. records.Where(record => record.Stands)];
    }

    private async ValueTask<int> CountAsync(IEnumerable<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        var holders = new HashSet<VolunteerId>();
        foreach (var volunteer in volunteers.Distinct()) holders.Add((await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken))?.Id ?? volunteer);
        return holders.Count;
    }
}
