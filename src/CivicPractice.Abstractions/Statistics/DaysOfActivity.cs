using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>On which days something was held (活动日), by site and by partnership, all of the same events.</summary>
/// <param name="Sites">What was held at each site on each of the days that were asked for, by site and day.</param>
/// <param name="Partnerships">What the partners of each partnership helped to run on each of these days, by partnership and day.</param>
/// <param name="Open">When each site was open, ever since the first event; by site and time.</param>
public sealed record DaysOfActivity(IReadOnlyList<DayHeld<PracticeSiteId>> Sites, IReadOnlyList<DayHeld<PartnershipId>> Partnerships, IReadOnlyList<OpenStretch> Open);

/// <summary>What was held on a day at a site, or with the help of the partners of a partnership; a day on which nothing was has no row.</summary>
/// <typeparam name="TSubject">What identifies it.</typeparam>
/// <param name="Subject">The site or the partnership.</param>
/// <param name="Day">The day in the district's time zone on which the sessions began.</param>
/// <param name="Held">Sessions held (场次).</param>
/// <param name="Concentrated">How many of them were concentrated ones (集中活动).</param>
public sealed record DayHeld<TSubject>(TSubject Subject, LocalDate Day, int Held, int Concentrated)
    where TSubject : struct, IComparable<TSubject>;
