using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class IntegrationOfCommunitySpec : CriterionSpec<IntegrationProgramme>
{
    /// <summary>Lists them.</summary>
    /// <param name="community">The community.</param>
    public IntegrationOfCommunitySpec(RelocationCommunityId community)
        : base(new IntegrationOfCommunity(community)) => Query.OrderBy(programme => programme.From).ThenBy(programme => programme.Id);
}
