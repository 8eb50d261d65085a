using System.Globalization;

namespace CivicPractice.Commendation;

/// <summary>Points (积分) of a volunteer, or a change of them: whole hundredths, so that half hours and quarter hours are exact.</summary>
/// <remarks>May be negative as a change; a balance never is. The default value is zero. Equality and order are by number.</remarks>
/// <param name="Hundredths">The number in hundredths of a point.</param>
public readonly record struct Points(long Hundredths) : IComparable<Points>, IComparable
{
    private const int HundredthsInAPoint = 100;

    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>The number in points; exact.</summary>
    public decimal Value => (decimal)Hundredths / HundredthsInAPoint;

    /// <summary>The sum.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Points operator +(Points left, Points right) => new(left.Hundredths + right.Hundredths);

    /// <summary>The difference.</summary>
    /// <param name="left">What is taken from.</param>
    /// <param name="right">What is taken.</param>
    public static Points operator -(Points left, Points right) => new(left.Hundredths - right.Hundredths);

    /// <summary>The opposite change.</summary>
    /// <param name="points">The change.</param>
    public static Points operator -(Points points) => new(-points.Hundredths);

    /// <summary>Whether fewer.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Points left, Points right) => left.Hundredths < right.Hundredths;

    /// <summary>Whether more.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Points left, Points right) => left.Hundredths > right.Hundredths;

    /// <summary>Whether fewer or as many.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Points left, Points right) => left.Hundredths <= right.Hundredths;

    /// <summary>Whether more or as many.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Points left, Points right) => left.Hundredths >= right.Hundredths;

    /// <summary>Whole points.</summary>
    /// <param name="whole">How many.</param>
    public static Points Of(int whole) => new((long)whole * HundredthsInAPoint);

    /// <summary>The lesser of the two.</summary>
    /// <param name="one">One number.</param>
    /// <param name="other">The other.</param>
    public static Points Min(Points one, Points other) => one < other ? one : other;

    /// <inheritdoc/>
    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Points other ? CompareTo(other) : 1;

    /// <summary>The number in points, such as "1.5".</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);
}
