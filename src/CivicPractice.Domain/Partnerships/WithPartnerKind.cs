using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>One of the parties is of a kind.</summary>
/// <param name="kind">The kind.</param>
public sealed class WithPartnerKind(PartnerKind kind) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => (candidate.PartnerKinds & (1 << (int)kind)) != 0;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression()
    {
        var sets = BitSets.With((int)kind, Enum.GetValues<PartnerKind>().Length);
        return partnership => sets.Contains(partnership.PartnerKinds);
    }
}
