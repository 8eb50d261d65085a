using CivicPractice.Divisions;

namespace HanbinDistrict.Input;

/// <summary>Which villages and communities lie in town: the district says so, the code does not know.</summary>
/// <param name="Kinds">A division of one of these kinds is urban,</param>
/// <param name="Except">unless it is listed here;</param>
/// <param name="Also">and so is one of another kind that is listed here. All others are rural.</param>
public sealed record UrbanRule(IReadOnlySet<DivisionKind> Kinds, IReadOnlySet<DivisionCode> Except, IReadOnlySet<DivisionCode> Also)
{
    /// <summary>Whether the division is urban.</summary>
    /// <param name="division">A division of village level.</param>
    public bool IsUrban(Division division)
    {
        ArgumentNullException.ThrowIfNull(division);
        return Also.Contains(division.Code) || (Kinds.Contains(division.Kind) && !Except.Contains(division.Code));
    }
}
