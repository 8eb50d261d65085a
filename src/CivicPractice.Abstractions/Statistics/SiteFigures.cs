using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>What was done at one site in one month (A8, A9): sessions, the time they took, requests, person-times.</summary>
/// <remarks>
/// A session counts wholly in the month in which it begins. So the time used, added up over months, can be more than the time that passed: a session that lasts
/// beyond the end of a month may overlap one of the next, and each month counts its own. Person-times are also those of requests that the site took care of and
/// that were served elsewhere, such as in homes.
/// </remarks>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier, or <see langword="null"/> where nothing was heard of the site.</param>
/// <param name="Month">The month in the district's time zone in which a session or service began, or <see langword="null"/> where nobody said the day.</param>
/// <param name="Held">Sessions held (场次).</param>
/// <param name="SessionTime">How long they were planned, one by one; those that overlap count each.</param>
/// <param name="TimeUsed">For how long the site was used by them, by the plan, within opening hours or not: moments at which several were held count once.</param>
/// <param name="RequestsServed">Requests that were served on their own, taken care of by the site.</param>
/// <param name="PersonTimes">Person-times served (服务人次) by sessions and such requests, as corrected.</param>
/// <param name="ByMethod">The same person-times by how they were counted, as corrected; their total is <paramref name="PersonTimes"/>.</param>
public sealed record SiteFigures(
    PracticeSiteId Site,
    SiteTier? Tier,
    YearMonth? Month,
    int Held,
    Duration SessionTime,
    Duration TimeUsed,
    int RequestsServed,
    long PersonTimes,
    PersonTimesByMethod ByMethod);
