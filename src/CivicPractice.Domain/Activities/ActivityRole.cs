using CivicPractice.Volunteers;

namespace CivicPractice.Activities;

/// <summary>A role in an activity (活动岗位) with seats and requirements of its own: registration at the gate, first aid, driving.</summary>
/// <param name="Code">Names it within the activity.</param>
/// <param name="Name">What it is called, verbatim.</param>
/// <param name="Seats">How many volunteers it takes; at least 1.</param>
public sealed record ActivityRole(ActivityRoleCode Code, string Name, int Seats)
{
    /// <summary>The skills it asks for, besides those that the district asks for the category (R3).</summary>
    public IReadOnlyList<SkillDemand> Skills { get; init; } = [];

    /// <summary>The least age in years on the day, 8 to 18, or <see langword="null"/> for that of the activity (W5).</summary>
    public int? MinimumAge { get; init; }

    /// <summary>Whether somebody must have attested that the volunteer is fit (R3).</summary>
    public bool NeedsHealth { get; init; }

    internal string InFull => FormattableString.Invariant($"{Code} {Name.Length} {Name} {Seats} {MinimumAge} {NeedsHealth} {string.Join(' ', Skills)}");

    internal void RequireSound(string parameter)
    {
        if (Code == default) throw new ArgumentException("A role has a code.", parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        if (Seats < 1) throw new ArgumentException("A role has at least one seat.", parameter);
        AgePolicy.RequireMinimumAge(MinimumAge, parameter);
        if (Skills.Select(one => one.Skill).Distinct().Count() != Skills.Count) throw new ArgumentException("A skill is asked for twice.", parameter);
    }
}
