using System.Globalization;

namespace CivicPractice.Commendation;

/// <summary>How many stars a volunteer holds (星级志愿者): none, or 1 and up as far as the district's scale goes.</summary>
/// <remarks>The default value is no star. Equality and order are by number.</remarks>
/// <param name="Stars">The number of stars.</param>
public readonly record struct StarRating(byte Stars) : IComparable<StarRating>, IComparable
{
    /// <summary>No star.</summary>
    public static StarRating None => default;

    /// <summary>Whether fewer stars.</summary>
    /// <param name="left">One rating.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(StarRating left, StarRating right) => left.Stars < right.Stars;

    /// <summary>Whether more stars.</summary>
    /// <param name="left">One rating.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(StarRating left, StarRating right) => left.Stars > right.Stars;

    /// <summary>Whether fewer stars or as many.</summary>
    /// <param name="left">One rating.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(StarRating left, StarRating right) => left.Stars <= right.Stars;

    /// <summary>Whether more stars or as many.</summary>
    /// <param name="left">One rating.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(StarRating left, StarRating right) => left.Stars >= right.Stars;

    /// <inheritdoc/>
    public int CompareTo(StarRating other) => Stars.CompareTo(other.Stars);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is StarRating other ? CompareTo(other) : 1;

    /// <summary>The number of stars.</summary>
    public override string ToString() => Stars.ToString(CultureInfo.InvariantCulture);
}
