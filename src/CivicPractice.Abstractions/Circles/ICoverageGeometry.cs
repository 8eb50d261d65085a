namespace CivicPractice.Circles;

/// <summary>The port to whoever knows the shapes on the ground that circles and groupings of sites make, such as CivicPractice.Coverage.</summary>
/// <remarks>For the places of a district and not of a continent: they are laid on a plane that touches the Earth in their midst. Safe for concurrent use.</remarks>
public interface ICoverageGeometry
{
    /// <summary>The outline of some places: the shortest ring about them all (凸包), as of a belt or a cluster.</summary>
    /// <param name="places">The places.</param>
    /// <returns>The places at which the ring turns, as they were stated, anticlockwise from the westernmost (of those the southernmost) and back to it: where all lie on a line, its ends there and back; where all are one, that one twice; none for none.</returns>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, a place is the default value, or one on the Earth lies more than 500 km from their midst.</exception>
    IReadOnlyList<Coordinates> OutlineOf(IReadOnlyList<Coordinates> places);

    /// <summary>How much ground lies in at least one of some circles, in square kilometres.</summary>
    /// <param name="centres">The centres of the circles.</param>
    /// <param name="metres">The radius of each in metres; not negative.</param>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, a place is the default value, or one on the Earth lies more than 500 km from their midst.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The radius is negative, no number, or more than 500 km.</exception>
    double SquareKilometresCovered(IReadOnlyList<Coordinates> centres, double metres);
}
