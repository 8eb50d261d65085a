using System.Linq.Expressions;

namespace CivicPractice.Communities;

/// <summary>The programme is for a community.</summary>
/// <param name="community">The community.</param>
public sealed class IntegrationOfCommunity(RelocationCommunityId community) : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.Community == community;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.Community == community;
}

/// <summary>The integration programmes of a community, in whatever state, by their first day.</summary>
/// <param name="community">The community.</param>
public sealed class IntegrationOfCommunitySpec(RelocationCommunityId community) : CriterionSpec<IntegrationProgramme>(new IntegrationOfCommunity(community), Order)
{
    private static readonly Ordering<IntegrationProgramme> Order = Ordering<IntegrationProgramme>.By(programme => programme.From).ThenBy(programme => programme.Id);
}
