using System.Globalization;
using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>What is written on an integration programme (融入项目). The words are those of the centre, never of persons.</summary>
public sealed record IntegrationPlan
{
    /// <summary>What it is called, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>From which day through which it runs, in the district's time zone.</summary>
    public required Term Term { get; init; }

    /// <summary>What is to be reached, each once; one goal at least.</summary>
    public required IReadOnlyList<IntegrationGoal> Goals { get; init; }

    /// <summary>The service project through which its activities run, or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; init; }

    // A record compares lists by reference.
    internal bool SaysTheSameAs(IntegrationPlan other) => Goals.SequenceEqual(other.Goals) && this with { Goals = other.Goals } == other;

    // Short, and another one where it says something else.
    internal string Digest() => ShortDigest.Of(FormattableString.Invariant(
        $"{Name}\n{Term}\n{Project}\n{string.Join('\n', Goals.Select(goal => FormattableString.Invariant($"{goal.Code} {goal.Unit} {IntegrationGoal.Written(goal.Baseline)} {IntegrationGoal.Written(goal.Target)} {goal.Measures}")))}"));

    internal void RequireSound(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        if (Goals.Count == 0) throw new ArgumentException("A programme has a goal.", parameter);
        foreach (var goal in Goals) goal.RequireSound(parameter);
        if (Goals.Select(goal => goal.Code).Distinct().Count() != Goals.Count) throw new ArgumentException("Each goal is named once.", parameter);
        if (Project == default(ServiceProjectId)) throw new ArgumentException("The project is missing.", parameter);
    }
}

/// <summary>One goal of an integration programme (融入目标): what is measured, from where to where.</summary>
/// <param name="Code">Which goal, in the programme.</param>
/// <param name="Measures">What is measured, in words.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Baseline">Where it stood at the beginning; within <see cref="Most"/>, to six decimals.</param>
/// <param name="Target">Where it is to stand; another number, within the same bounds.</param>
public sealed record IntegrationGoal(IntegrationGoalCode Code, string Measures, IntegrationUnit Unit, decimal Baseline, decimal Target)
{
    /// <summary>How great a number may be, in either direction; beyond it and beyond six decimals differences are not exact.</summary>
    public const decimal Most = 1_000_000_000_000m;

    private const int MostDecimals = 6;

    /// <summary>Which way it is to be reached.</summary>
    public GoalDirection Direction => Target > Baseline ? GoalDirection.Up : GoalDirection.Down;

    /// <summary>Whether a number is the target or beyond it.</summary>
    /// <param name="value">The number.</param>
    public bool IsReachedBy(decimal value) => Direction == GoalDirection.Up ? value >= Target : value <= Target;

    // From the baseline: what goes the wrong way has come no way, what goes beyond has come the whole.
    internal decimal WayOf(decimal value) => decimal.Clamp(Direction == GoalDirection.Up ? value - Baseline : Baseline - value, 0, WholeWay);

    internal decimal WholeWay => Math.Abs(Target - Baseline);

    internal void RequireSound(string parameter)
    {
        if (Code == default) throw new ArgumentException("The goal has no code.", parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Measures, parameter);
        if (Unit == default) throw new ArgumentException("The goal has no unit.", parameter);
        RequireExact(Baseline, parameter);
        RequireExact(Target, parameter);
        if (Baseline == Target) throw new ArgumentException("The target is not where it begins.", parameter);
    }

    // A decimal remembers how it was written: 1.0 and 1.00 are one number, and one text.
    internal static string Written(decimal number) => number == 0 ? "0" : number.ToString("0.######", CultureInfo.InvariantCulture);

    internal static void RequireExact(decimal number, string parameter)
    {
        if (number is < -Most or > Most || decimal.Round(number, MostDecimals) != number) throw new ArgumentOutOfRangeException(parameter);
    }
}

/// <summary>A goal as it was measured once (测量值). What was measured for the same day before stays beside it.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Day">For which day.</param>
/// <param name="Value">The number, in the unit of the goal.</param>
/// <param name="By">Who counted.</param>
/// <param name="At">When it was entered.</param>
public sealed record GoalMeasurement(IntegrationGoalCode Goal, LocalDate Day, decimal Value, ActorId By, Instant At);
