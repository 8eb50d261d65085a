using CivicPractice.Commendation;

namespace CivicPractice.Statistics;

/// <summary>How many active volunteers hold a star rating.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Stars">The rating.</param>
/// <param name="Volunteers">The active volunteers whose rating is just this.</param>
public readonly record struct StarFigures(StarRating Stars, int Volunteers);
