using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>What was done at the sites of one tier, rolled up (A9): the centre for the district, institutes for towns, stations and point sites for villages and communities.</summary>
/// <remarks>
/// A session counts wholly in the month in which it begins, so that time used, added up over months, can be more than the time that passed. Person-times are also those of
/// requests that a site took care of and that were served elsewhere.
/// </remarks>
/// <param name="Tier">The tier, or <see langword="null"/> where nothing was heard of the sites.</param>
/// <param name="Sites">At how many sites.</param>
/// <param name="Held">Sessions held (场次).</param>
/// <param name="SessionTime">How long they were planned, one by one.</param>
/// <param name="TimeUsed">For how long the sites were used, within opening hours or not.</param>
/// <param name="RequestsServed">Requests that were served on their own.</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="ByMethod">The same person-times by how they were counted.</param>
public sealed record TierFigures(
    SiteTier? Tier, int Sites, int Held, Duration SessionTime, Duration TimeUsed, int RequestsServed, long PersonTimes, PersonTimesByMethod ByMethod)
{
    /// <summary>Rolls the figures of sites up, by tier.</summary>
    /// <param name="figures">The figures of sites, such as those of one month or of all.</param>
    public static IReadOnlyList<TierFigures> SumOf(IEnumerable<SiteFigures> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. from row in figures
               group row by row.Tier into tier
               orderby tier.Key
               select new TierFigures(
                   tier.Key,
                   tier.Select(row => row.Site).Distinct().Count(),
                   tier.Sum(row => row.Held),
                   tier.Aggregate(Duration.Zero, (sum, row) => sum + row.SessionTime),
                   tier.Aggregate(Duration.Zero, (sum, row) => sum + row.TimeUsed),
                   tier.Sum(row => row.RequestsServed),
                   tier.Sum(row => row.PersonTimes),
                   tier.Aggregate(default(PersonTimesByMethod), (sum, row) => sum + row.ByMethod)),
        ];
    }
}
