namespace CivicPractice.Sites;

/// <summary>What still hangs on a site when it is to end: its teams and what is announced there (docs/decisions/0013).</summary>
/// <param name="Teams">The teams at home there, but for those dissolved.</param>
/// <param name="ActivitiesAhead">The activities there that are published or under way, and not over.</param>
public sealed record SiteTies(int Teams, int ActivitiesAhead)
{
    /// <summary>Nothing hangs on it.</summary>
    public static SiteTies None { get; } = new(0, 0);
}
