using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class IntegrationOfDimensionSpec : CriterionSpec<IntegrationProgramme>
{
    /// <summary>Lists them.</summary>
    /// <param name="dimension">The dimension.</param>
    public IntegrationOfDimensionSpec(IntegrationDimension dimension)
        : base(new IntegrationOfDimension(dimension)) => Query.OrderBy(programme => programme.From).ThenBy(programme => programme.Id);
}
