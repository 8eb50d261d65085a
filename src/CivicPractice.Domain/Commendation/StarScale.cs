using CivicPractice.Divisions;

namespace CivicPractice.Commendation;

/// <summary>What one more star asks for.</summary>
/// <param name="Hours">Hours served, the way to and fro excluded; more than zero.</param>
/// <param name="Points">Points earned, spent or not, that it asks for besides; zero for none.</param>
/// <param name="AwardedBy">The level above the district that awards it (授予层级): province or prefecture; <see langword="null"/> for the district itself.</param>
public sealed record StarThreshold(int Hours, Points Points = default, DivisionLevel? AwardedBy = null)
{
    private const int MinutesInAnHour = 60;

    /// <summary>Whether it is reached.</summary>
    /// <param name="minutes">Whole minutes served.</param>
    /// <param name="earned">Points earned and not taken back.</param>
    public bool IsReachedBy(long minutes, Points earned) => minutes >= (long)Hours * MinutesInAnHour && earned >= Points;
}

/// <summary>The district's scale of stars (星级): one threshold a star, from the first star up.</summary>
/// <remarks>
/// 100, 300, 600, 1000 and 1500 hours where the district says nothing, and the district awards all of them. In Fujian the county awards the first and second star, the city the third and fourth, the province the fifth:
/// then the third one says <c>AwardedBy: DivisionLevel.Prefecture</c>, and so on. A star of a higher level is proposed, and held once its award is entered (docs/decisions/0026-rewards-and-stars.md).
/// </remarks>
public sealed record StarScale
{
    /// <summary>The scale where the district says nothing.</summary>
    public StarScale()
        : this([new(100), new(300), new(600), new(1000), new(1500)])
    {
    }

    /// <summary>A district's own scale.</summary>
    /// <param name="thresholds">One threshold a star; hours rise from star to star, points and the level that awards do not fall.</param>
    /// <exception cref="ArgumentException">Hours do not rise from above zero, points fall or are negative, a level does not stand above a district or comes after a higher one, or there are more than 255 stars.</exception>
    public StarScale(IEnumerable<StarThreshold> thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        StarThreshold[] steps = [.. thresholds];
        if (steps.Length > byte.MaxValue) throw new ArgumentException($"A scale has at most {byte.MaxValue} stars.", nameof(thresholds));
        var before = new StarThreshold(0);
        foreach (var step in steps)
        {
            if (step.Hours <= before.Hours || step.Points < before.Points) throw new ArgumentException("Every star asks for more than the one before.", nameof(thresholds));
            if (step.AwardedBy is not (null or DivisionLevel.Prefecture or DivisionLevel.Province)) throw new ArgumentException("Above a district there are prefecture and province.", nameof(thresholds));
            if (HeightOf(step) < HeightOf(before)) throw new ArgumentException("No star is awarded by a lower level than the one before.", nameof(thresholds));
            before = step;
        }

        Thresholds = steps;
    }

    /// <summary>One threshold a star, from the first star up.</summary>
    public IReadOnlyList<StarThreshold> Thresholds { get; }

    /// <summary>The stars that service and points deserve.</summary>
    /// <param name="minutes">Whole minutes served.</param>
    /// <param name="earned">Points earned and not taken back.</param>
    public StarRating Rate(long minutes, Points earned)
    {
        byte stars = 0;
        while (stars < Thresholds.Count && Thresholds[stars].IsReachedBy(minutes, earned)) stars++;
        return new StarRating(stars);
    }

    private static int HeightOf(StarThreshold step) => step.AwardedBy switch { null => 0, DivisionLevel.Prefecture => 1, _ => 2 };
}
