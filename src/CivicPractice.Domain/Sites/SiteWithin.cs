using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The site stands at a division or anywhere inside it.</summary>
public sealed class SiteWithin : Criterion<PracticeSite>
{
    private readonly DivisionCode _from;
    private readonly DivisionCode _until; // a subtree is a range of codes, which a store can answer from an index

    /// <summary>Asks for the sites of a division and of all it contains.</summary>
    /// <param name="division">The division.</param>
    /// <exception cref="InvalidOperationException">The division is the default value.</exception>
    public SiteWithin(DivisionCode division)
    {
        _from = division;
        _until = division.SubtreeEnd;
    }

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => _from.Contains(candidate.Division);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression()
    {
        var (from, until) = (_from, _until);
        return site => site.Division.CompareTo(from) >= 0 && site.Division.CompareTo(until) < 0;
    }
}
