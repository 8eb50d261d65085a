using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Which covenant a village or community has, in force or being made: one.</summary>
/// <remarks>
/// Its id follows from the division, and it is stored together with the covenant: of two that are drafted for one village at once the second meets a version that is there already, in every store (docs/decisions/0005).
/// </remarks>
[Kind("covenant-seat")]
public sealed class CovenantSeat : AggregateRoot<CovenantSeatId>
{
    private CovenantSeat(DistrictId district, DivisionCode division)
        : base(district, CovenantSeatId.Of(division)) => Division = division;

    /// <summary>The village or community.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>Its covenant, or <see langword="null"/> where it has none.</summary>
    public VillageCovenantId? Holder { get; private set; }

    /// <summary>The empty place of a division; the first covenant stores it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="division">The village or community.</param>
    /// <exception cref="ArgumentException">The division is missing.</exception>
    public static CovenantSeat Of(DistrictId district, DivisionCode division) => new(district, division);

    /// <summary>Whether a covenant may be the one of the division.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <inheritdoc cref="Take" path="/returns"/>
    /// <inheritdoc cref="Take" path="/exception"/>
    public Decision CanTake(VillageCovenantId covenant)
    {
        RequireNamed(covenant);
        return Decision.Unless(Holder is { } other && other != covenant ? new CovenantExists(Division, other) : null);
    }

    /// <summary>A covenant is the one of the division from now on. The same again is accepted and changes nothing.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CovenantExists"/>.</returns>
    /// <exception cref="ArgumentException">The covenant is missing.</exception>
    public Decision Take(VillageCovenantId covenant, Instant at)
    {
        var may = CanTake(covenant);
        if (!may.IsAccepted || Holder == covenant) return may;

        Holder = covenant;
        Raise(new CovenantSeatTaken(Id, Division, covenant), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a covenant may leave.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <inheritdoc cref="Leave" path="/returns"/>
    /// <inheritdoc cref="Leave" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanLeave(VillageCovenantId covenant)
#pragma warning restore CA1822
    {
        RequireNamed(covenant);
        return Decision.Accepted;
    }

    /// <summary>A covenant is the one of the division no more: it was repealed or given up, or the division has another code. One that is not is accepted and nothing changes.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether the covenant ends is the covenant's to say.</returns>
    /// <exception cref="ArgumentException">The covenant is missing.</exception>
    public Decision Leave(VillageCovenantId covenant, Instant at)
    {
        var may = CanLeave(covenant);
        if (!may.IsAccepted || Holder != covenant) return may;

        Holder = null;
        Raise(new CovenantSeatLeft(Id, Division, covenant), at);
        return Decision.Accepted;
    }

    private static void RequireNamed(VillageCovenantId covenant)
    {
        if (covenant == default) throw new ArgumentException("The covenant is missing.", nameof(covenant));
    }
}
