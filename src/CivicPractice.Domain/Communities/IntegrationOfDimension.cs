using System.Linq.Expressions;

namespace CivicPractice.Communities;

/// <summary>The programme is of a dimension.</summary>
/// <param name="dimension">The dimension.</param>
public sealed class IntegrationOfDimension(IntegrationDimension dimension) : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.Dimension == dimension;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.Dimension == dimension;
}

/// <summary>The integration programmes of a dimension, in whatever state, by their first day.</summary>
/// <param name="dimension">The dimension.</param>
public sealed class IntegrationOfDimensionSpec(IntegrationDimension dimension) : CriterionSpec<IntegrationProgramme>(new IntegrationOfDimension(dimension), Order)
{
    private static readonly Ordering<IntegrationProgramme> Order = Ordering<IntegrationProgramme>.By(programme => programme.From).ThenBy(programme => programme.Id);
}
