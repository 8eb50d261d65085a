using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Reads how far relocation communities have grown together with the place (融入进展): by the goals that were measured, and by what the projects of their programmes did.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingIntegration(OpenDistrict district)
{
    /// <summary>The programmes of a community as they stand now, and how far their goals had come by a day, by dimension and first day.</summary>
    /// <param name="community">The community.</param>
    /// <param name="day">The day until which measurements are read, in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<IntegrationStanding>> OfCommunityAsync(RelocationCommunityId community, LocalDate day, CancellationToken cancellationToken = default) =>
        [
            .. (await district.IntegrationProgrammes.ListAsync(new IntegrationOfCommunitySpec(community), cancellationToken))
                .OrderBy(programme => programme.Dimension).Select(programme => new IntegrationStanding(programme.Id, programme.Dimension, programme.State, programme.ProgressOn(day))),
        ];

    /// <summary>How each dimension stood over the district on a day, all three in order: by the programmes that had begun by then and were not given up, measured until then. Targets are those that are written now.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<DimensionFigures>> ByDimensionAsync(LocalDate day, CancellationToken cancellationToken = default)
    {
        var rows = new List<DimensionFigures>();
        foreach (var dimension in Enum.GetValues<IntegrationDimension>())
        {
            var all = await district.IntegrationProgrammes.ListAsync(new IntegrationOfDimensionSpec(dimension), cancellationToken);
            var counted = all.Where(programme => programme.HadBegunBy(day)).ToList();
            var goals = counted.SelectMany(programme => programme.ProgressOn(day)).ToList();
            rows.Add(new DimensionFigures(
                dimension,
                counted.Select(programme => programme.Community).Distinct().Count(),
                counted.Count,
                counted.Count(programme => programme.CompletedOn <= day),
                goals.Count,
                goals.Count(goal => goal.IsReached)));
        }

        return rows;
    }

    /// <summary>What the project of a programme did in the term of the programme (场次、人次).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record of the project, or <see langword="null"/> when nobody knows the programme or it has no project.</returns>
    public async ValueTask<ProjectRecord?> ServiceAsync(IntegrationProgrammeId id, CancellationToken cancellationToken = default) =>
        await district.IntegrationProgrammes.FindAsync(id, cancellationToken) is { Project: { } project } programme
            ? await new ReadingProjects(district).RecordAsync(project, programme.Written.Term, cancellationToken)
            : null;
}

/// <summary>How an integration programme stands.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Dimension">Its dimension.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Goals">How far each goal has come.</param>
public sealed record IntegrationStanding(IntegrationProgrammeId Programme, IntegrationDimension Dimension, IntegrationProgrammeState State, IReadOnlyList<GoalProgress> Goals)
{
    /// <summary>Whether every goal is reached.</summary>
    public bool IsReached => Goals.All(goal => goal.IsReached);
}

/// <summary>How one dimension of integration stood over a district on a day (分维度融入情况).</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Communities">For how many communities programmes had begun.</param>
/// <param name="Programmes">How many programmes had begun by the day, and were not given up by then.</param>
/// <param name="Completed">How many of them were completed by then.</param>
/// <param name="Goals">How many goals they have.</param>
/// <param name="GoalsReached">How many of these were reached by the latest measurements up to the day.</param>
public sealed record DimensionFigures(IntegrationDimension Dimension, int Communities, int Programmes, int Completed, int Goals, int GoalsReached);
