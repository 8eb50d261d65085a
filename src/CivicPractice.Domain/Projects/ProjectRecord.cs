using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Sites;

namespace CivicPractice.Projects;

/// <summary>What a project did on some days (项目档案). What an activity of the project gave for an order of the project counts once, as the session.</summary>
public sealed record ProjectRecord
{
    /// <summary>The project.</summary>
    public required ServiceProjectId Project { get; init; }

    /// <summary>The days, both ends included.</summary>
    public required Term Days { get; init; }

    /// <summary>How many sessions were held (场次).</summary>
    public required int Sessions { get; init; }

    /// <summary>How many times an order was served, but for what a session of the project gave: one that was reopened counts each time, as in the figures; one that a session of another project or of none answered counts here, and what was given there is not the project's.</summary>
    public required int RequestsServed { get; init; }

    /// <summary>Person-times served (服务人次) in the sessions and for the orders.</summary>
    public required long PersonTimes { get; init; }

    /// <summary>Whole minutes that volunteers gave, as the records of service that stand tell them: struck out is not counted, corrected is as corrected. Also those given until a visit was broken off because cover ended.</summary>
    public required long Minutes { get; init; }

    /// <summary>How many volunteers gave them; registrations that were merged are one.</summary>
    public required int Volunteers { get; init; }

    /// <summary>The mean of the reviews of the sessions and of the orders, 1 to 5, exact; one that was struck does not count. <see langword="null"/> where nobody reviewed anything.</summary>
    public required MeasuredValue? Review { get; init; }

    /// <summary>How many reviews count.</summary>
    public required int Reviews { get; init; }

    /// <summary>As what it was recognised on these days, in the order of entering.</summary>
    public required IReadOnlyList<ProjectRecognition> Recognitions { get; init; }

    /// <summary>The sites where sessions were held or that took care of orders, by id.</summary>
    public required IReadOnlyList<PracticeSiteId> SitesReached { get; init; }

    /// <summary>The divisions where those sites of sessions stand or where orders were wanted, by code.</summary>
    public required IReadOnlyList<DivisionCode> DivisionsReached { get; init; }
}

/// <summary>The goals of a project against what it has reached in its term so far.</summary>
/// <param name="Goals">What it is to reach, or <see langword="null"/> where nothing is set.</param>
/// <param name="Reached">What it did from its first to its last day, or to the day of asking where it has no last one.</param>
public sealed record ProjectProgress(ProjectGoals? Goals, ProjectRecord Reached)
{
    /// <summary>How many sessions the goal still lacks, 0 once it is reached; <see langword="null"/> where no number is set.</summary>
    public int? SessionsLacking => Goals?.Sessions is { } goal ? Math.Max(0, goal - Reached.Sessions) : null;

    /// <summary>How many person-times the goal still lacks, 0 once it is reached; <see langword="null"/> where no number is set.</summary>
    public long? PersonTimesLacking => Goals?.PersonTimes is { } goal ? Math.Max(0, goal - Reached.PersonTimes) : null;
}
