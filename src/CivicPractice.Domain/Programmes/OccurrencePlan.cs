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

    /// <summary>Its roles with their own seats (活动岗位); none where everybody does the same.</summary>
    public IReadOnlyList<ActivityRole> Roles { get; init; } = [];

    /// <summary>The least age in years on the day, 8 to 18, or <see langword="null"/> (W5).</summary>
    public int? MinimumAge { get; init; }

    /// <summary>What about it may call for a written agreement (R18).</summary>
    public ActivityCircumstances Circumstances { get; init; } = ActivityCircumstances.Usual;

    /// <summary>Whether volunteers may still sign up while it is under way.</summary>
    public bool TakesLatecomers { get; init; }

    /// <summary>Whether it says the same as another one.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(OccurrencePlan? other) => other is not null && InFull == other.InFull;

    /// <inheritdoc/>
    public override int GetHashCode() => InFull.GetHashCode(StringComparison.Ordinal);

    /// <summary>All of it as one text that tells one plan from another.</summary>
    internal string InFull => FormattableString.Invariant(
        $"{Seats}\n{Host.Kind} {Host.Value}\n{Title?.Length} {Title}\n{Information?.Length} {Information}\n{Risk?.Level} {Risk?.Statement}\n{Audience}\n{Project}\n{IsConcentrated}\n{MinimumAge}\n{Circumstances}\n{TakesLatecomers}\n{string.Join('\n', Roles.Select(role => role.InFull))}");

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
        Roles = Roles,
        MinimumAge = MinimumAge,
        Circumstances = Circumstances,
        TakesLatecomers = TakesLatecomers,
    };
}
