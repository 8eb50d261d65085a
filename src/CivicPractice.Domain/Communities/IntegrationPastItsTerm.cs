using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The last day of the programme is over, and it is neither completed nor given up.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class IntegrationPastItsTerm(LocalDate today) : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.State is not (IntegrationProgrammeState.Completed or IntegrationProgrammeState.GivenUp) && candidate.Through < today;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.State != IntegrationProgrammeState.Completed && programme.State != IntegrationProgrammeState.GivenUp && programme.Through < today;
}

/// <summary>The work list of those who complete programmes (待结项融入项目), the one that ended first first.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class IntegrationPastItsTermSpec(LocalDate today) : CriterionSpec<IntegrationProgramme>(new IntegrationPastItsTerm(today), Order)
{
    private static readonly Ordering<IntegrationProgramme> Order = Ordering<IntegrationProgramme>.By(programme => programme.Through).ThenBy(programme => programme.Id);
}
