using CivicPractice.Circles;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;

namespace CivicPractice.Convenience;

/// <summary>How convenient service was in a district (便利化).</summary>
/// <param name="Days">The days on which the orders were placed, both ends included.</param>
/// <param name="Rules">The rules by which it was measured.</param>
/// <param name="Circles">Who lives within a circle of an open site, as sites are open at the moment of asking.</param>
/// <param name="Whole">The orders of the whole district.</param>
/// <param name="Towns">The orders of each town and sub-district that has residents or orders, by code; an order for the district as a whole stands under the district.</param>
public sealed record DistrictConvenience(Term Days, ConvenienceRules Rules, DistrictCircles Circles, ConvenienceOfDivision Whole, IReadOnlyList<ConvenienceOfDivision> Towns)
{
    /// <summary>How many in a hundred of the residents live within a circle of an open site, exact; <see langword="null"/> where there are none.</summary>
    public MeasuredValue? ShareWithin => Circles.Coverage is { ResidentsInside: var inside, ResidentsOutside: var outside } && inside + outside > 0 ? MeasuredValue.Percent(inside, inside + outside) : null;

    /// <summary>The towns with residents and not one order.</summary>
    public IEnumerable<ConvenienceOfDivision> WithoutOrders => Towns.Where(town => town is { Residents: > 0, Placed: 0 });

    /// <summary>The towns in which more was cancelled because nobody was found than the district allows.</summary>
    public IEnumerable<ConvenienceOfDivision> NobodyFoundTooOften => Towns.Where(town => Rules.IsTooOften(town.NobodyFound, town.Placed));
}

/// <summary>What became of the orders of a division.</summary>
/// <remarks>
/// An order that was reopened is measured by the first time that it was served. A wait lasts from placing to the beginning of that service, in whole minutes, also where a later time was wanted. It is told by the nearest rank: of n waits in order, the median is number ⌈n/2⌉ and the 90th
/// percentile number ⌈9n/10⌉, so that each is a wait that somebody had.
/// </remarks>
public sealed record ConvenienceOfDivision
{
    /// <summary>The town or sub-district, or the district.</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>How many people live in its settlements.</summary>
    public required long Residents { get; init; }

    /// <summary>How many of them live within a circle of an open site.</summary>
    public required long ResidentsWithin { get; init; }

    /// <summary>How many orders were placed.</summary>
    public required int Placed { get; init; }

    /// <summary>How many of them were served by the time of asking.</summary>
    public required int Served { get; init; }

    /// <summary>How many of those served ended by the end of the time that was wanted then and the district's grace.</summary>
    public required int ServedInTime { get; init; }

    /// <summary>How many were cancelled because nobody was found (无人承接), and never served.</summary>
    public required int NobodyFound { get; init; }

    /// <summary>The wait in the middle in whole minutes, or <see langword="null"/> where nothing was served.</summary>
    public required long? MedianWait { get; init; }

    /// <summary>The wait in whole minutes that nine in ten did not exceed, or <see langword="null"/> where nothing was served.</summary>
    public required long? NinetiethWait { get; init; }

    /// <summary>How many in a hundred of those served were served in time, exact; <see langword="null"/> where nothing was.</summary>
    public MeasuredValue? InTime => Served == 0 ? null : MeasuredValue.Percent(ServedInTime, Served);
}
