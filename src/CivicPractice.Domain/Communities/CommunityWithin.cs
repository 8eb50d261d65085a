using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Communities;

/// <summary>The community stands at a division or anywhere inside it.</summary>
public sealed class CommunityWithin : Criterion<RelocationCommunity>
{
    private readonly DivisionCode _from;
    private readonly DivisionCode _until; // a subtree is a range of codes, which a store can answer from an index

    /// <summary>Asks for the communities of a division and of all it contains.</summary>
    /// <param name="division">The division.</param>
    /// <exception cref="InvalidOperationException">The division is the default value.</exception>
    public CommunityWithin(DivisionCode division)
    {
        _from = division;
        _until = division.SubtreeEnd;
    }

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RelocationCommunity candidate) => _from.Contains(candidate.Division);

    /// <inheritdoc/>
    public override Expression<Func<RelocationCommunity, bool>> ToExpression()
    {
        var (from, until) = (_from, _until);
        return community => community.Division.CompareTo(from) >= 0 && community.Division.CompareTo(until) < 0;
    }
}

/// <summary>The relocation communities of a division with all it contains, by division.</summary>
/// <param name="division">The division.</param>
public sealed class CommunitiesWithinSpec(DivisionCode division) : CriterionSpec<RelocationCommunity>(new CommunityDesignated() & new CommunityWithin(division), Order)
{
    private static readonly Ordering<RelocationCommunity> Order = Ordering<RelocationCommunity>.By(community => community.Division).ThenBy(community => community.Id);
}
