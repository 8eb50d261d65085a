using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>Something was committed in one of the six modes and not withdrawn.</summary>
/// <param name="mode">The mode.</param>
public sealed class WithMode(MobilizationMode mode) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => (candidate.Modes & (1 << (int)mode)) != 0;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression()
    {
        var sets = BitSets.With((int)mode, Enum.GetValues<MobilizationMode>().Length);
        return partnership => sets.Contains(partnership.Modes);
    }
}
