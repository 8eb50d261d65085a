using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Safeguards;

namespace CivicPractice.Programmes;

/// <summary>What is planned for an occurrence that is held as an activity, beyond what its programme says.</summary>
public sealed record OccurrencePlan
{
    /// <summary>How many volunteers it takes; at least 1.</summary>
    public required int Seats { get; init; }

    /// <summary>Who runs it (主办方).</summary>
    public required ActivityHost Host { get; init; }

    /// <summary>Its name, or <see langword="null"/> for the programme's.</summary>
    public string? Title { get; init; }

    /// <summary>What volunteers need to know, or <see langword="null"/> until it is written.</summary>
    public string? Information { get; init; }

    /// <summary>The risks, or <see langword="null"/> until they are stated.</summary>
    public RiskStatement? Risk { get; init; }

    /// <summary>Whom it is for; everybody unless said otherwise.</summary>
    public TargetAudience Audience { get; init; } = TargetAudience.Everybody;

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; init; }

    /// <summary>Whether it is a concentrated one (集中活动).</summary>
    public bool IsConcentrated { get; init; }

    internal NewActivity For(Programme programme, ProgrammeOccurrence occurrence) => new()
    {
        Site = programme.Site,
        Category = programme.Category,
        Title = Title ?? programme.Name,
        During = occurrence.During,
        Seats = Seats,
        Host = Host,
        Information = Information,
        Risk = Risk,
        Project = Project,
        Audience = Audience,
        IsConcentrated = IsConcentrated,
    };
}
