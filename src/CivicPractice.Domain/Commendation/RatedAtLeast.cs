using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Commendation;

/// <summary>The volunteer holds at least so many stars.</summary>
/// <param name="stars">The least.</param>
public sealed class RatedAtLeast(StarRating stars) : Criterion<HonourRoll>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(HonourRoll candidate) => candidate.Stars >= stars;

    /// <inheritdoc/>
    public override Expression<Func<HonourRoll, bool>> ToExpression() => roll => roll.Stars >= stars;
}

/// <summary>The star volunteers (星级志愿者), who served longest first.</summary>
public sealed class StarVolunteersSpec : CriterionSpec<HonourRoll>
{
    /// <summary>Lists those with at least so many stars.</summary>
    /// <param name="stars">The least.</param>
    public StarVolunteersSpec(StarRating stars)
        : base(new RatedAtLeast(stars)) => Query.OrderByDescending(roll => roll.Minutes).ThenBy(roll => roll.Id);
}
