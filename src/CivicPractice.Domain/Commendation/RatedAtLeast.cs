using System.Linq.Expressions;

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
/// <param name="stars">The least.</param>
public sealed class StarVolunteersSpec(StarRating stars) : CriterionSpec<HonourRoll>(new RatedAtLeast(stars), Order)
{
    private static readonly Ordering<HonourRoll> Order = Ordering<HonourRoll>.ByDescending(roll => roll.Minutes).ThenBy(roll => roll.Id);
}
