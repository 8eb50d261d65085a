using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How those who took part and the public reviewed what was held at one site in one month; what was struck does not count. The word of the site itself is not among it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Month">The month in the district's time zone by which the sessions are counted, whenever they were reviewed.</param>
/// <param name="Participants">The reviews of volunteers who served in them.</param>
/// <param name="Public">The reviews of the public.</param>
public sealed record ReviewFigures(PracticeSiteId Site, YearMonth Month, ScoreTally Participants, ScoreTally Public)
{
    /// <summary>All of them.</summary>
    public ScoreTally All => Participants + Public;
}
