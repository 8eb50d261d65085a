namespace CivicPractice.Circles;

/// <summary>The port to whoever finds places near a place (空间索引), such as CivicPractice.Coverage.</summary>
public interface ISpatialIndexing
{
    /// <summary>Makes an index over some places, which it keeps as they are now.</summary>
    /// <param name="places">The places, all on a plane or all on the Earth, there in whatever datum.</param>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, or a place is the default value.</exception>
    ISpatialIndex Over(IReadOnlyList<Coordinates> places);
}

/// <summary>Places that can be found by where they are.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface ISpatialIndex
{
    /// <summary>The places whose straight way to a place, as <see cref="Coordinates.MetresTo"/> measures it, is no longer than asked; the edge is in.</summary>
    /// <param name="centre">The place.</param>
    /// <param name="metres">The metres; not negative, and perhaps without end.</param>
    /// <returns>The numbers of the places in their list, from 0, ascending.</returns>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, or the place is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The metres are negative or no number.</exception>
    IReadOnlyList<int> Within(Coordinates centre, double metres);
}
