using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How far requests came (点单 to 评单), how long they waited for a yes, and how they were reviewed.</summary>
/// <remarks>A request counts once in each stage that it reached, however often it was offered and however many rounds it went through. One that was cancelled stays in the stages it had reached.</remarks>
/// <param name="Placed">Requests placed (点单).</param>
/// <param name="Dispatched">Those that were offered to somebody (派单).</param>
/// <param name="Accepted">Those that somebody took on (接单).</param>
/// <param name="Served">Those that were served.</param>
/// <param name="Reviewed">Those that the public reviewed (评单), also where a review was struck later.</param>
/// <param name="Cancelled">Those that were cancelled.</param>
/// <param name="MedianToAcceptance">
/// In how much time half of the offers that were taken on were taken on: the smallest time within which at least half of them were, to the microsecond; <see langword="null"/> before the first.
/// </param>
/// <param name="P95ToAcceptance">The same of 95 in a hundred.</param>
/// <param name="Sites">How the requests that each site took care of were reviewed, by site; a site without a review that stands has no row.</param>
public sealed record RequestFigures(
    int Placed, int Dispatched, int Accepted, int Served, int Reviewed, int Cancelled, Duration? MedianToAcceptance, Duration? P95ToAcceptance, IReadOnlyList<SiteRating> Sites);

/// <summary>How the requests that a site took care of were reviewed; a review that was struck in a dispute does not count.</summary>
/// <remarks>The default value is no row. Equality is by value.</remarks>
/// <param name="Site">The site.</param>
/// <param name="Reviews">How many reviews stand.</param>
/// <param name="Scores">Their scores added up.</param>
public readonly record struct SiteRating(PracticeSiteId Site, int Reviews, long Scores)
{
    /// <summary>The mean score, 1 to 5; 0 where there is none.</summary>
    public double Mean => Reviews == 0 ? 0 : (double)Scores / Reviews;
}
