using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How what was held at each site in each month was reviewed.</summary>
internal sealed class ReviewsOfSites
{
    private readonly Dictionary<(PracticeSiteId Site, YearMonth Month), (ScoreTally Participants, ScoreTally Public)> _rows = [];

    public ReviewsOfSites(IReadOnlyList<ReviewFigures> rows)
    {
        foreach (var row in rows) _rows.Add((row.Site, row.Month), (row.Participants, row.Public));
    }

    public IReadOnlyList<ReviewFigures> Rows() =>
        [.. _rows.OrderBy(one => one.Key.Site).ThenBy(one => one.Key.Month).Select(one => new ReviewFigures(one.Key.Site, one.Key.Month, one.Value.Participants, one.Value.Public))];

    public void Add(PracticeSiteId site, LocalDate day, ReviewerKind by, ScoreTally change)
    {
        var key = (site, day.ToYearMonth());
        var before = _rows.GetValueOrDefault(key);
        var after = by == ReviewerKind.Participant ? (before.Participants + change, before.Public) : (before.Participants, before.Public + change);
        // As if what was struck had never been said.
        if (after == default) _rows.Remove(key);
        else _rows[key] = after;
    }
}
