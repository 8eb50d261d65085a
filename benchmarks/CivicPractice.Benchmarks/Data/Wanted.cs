using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>What volunteers are wanted for.</summary>
/// <param name="Site">Under which site they are at home.</param>
/// <param name="Skill">What they can do: a number in <see cref="Skills.All"/>.</param>
/// <param name="Free">When they are free.</param>
/// <param name="Most">How many are wanted at most.</param>
internal sealed record Wanted(SiteRow Site, int Skill, TimeRange Free, int Most)
{
    private const int Days = 60;

    /// <summary>Wants of one institute after the other, so that nobody answers out of what the question before has left in the processor's cache.</summary>
    public static Wanted[] In(DistrictData data)
    {
        var draw = new Draw(7);
        SiteRow[] institutes = [.. data.Sites.Where(site => site.Tier == SiteTier.Institute)];
        return [.. Enumerable.Range(0, 256).Select(_ => new Wanted(
            institutes[draw.Below(institutes.Length)], draw.Uneven(Skills.All.Length, 2), TimeRange.Starting(Calendar.At(Calendar.Last.PlusDays(-draw.Below(Days)), 15 * draw.Between(32, 72)), Duration.FromHours(2)), 20))];
    }
}
