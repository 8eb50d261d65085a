using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The programme has begun, and is neither completed nor given up: it runs or pauses.</summary>
public sealed class IntegrationNotOver : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.State is IntegrationProgrammeState.Running or IntegrationProgrammeState.Suspended;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.State == IntegrationProgrammeState.Running || programme.State == IntegrationProgrammeState.Suspended;
}

/// <summary>The programme runs, and a day lies in its term.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class IntegrationRunningOn(LocalDate day) : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.State == IntegrationProgrammeState.Running && candidate.From <= day && day <= candidate.Through;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.State == IntegrationProgrammeState.Running && programme.From <= day && programme.Through >= day;
}

/// <summary>The integration programmes that run on a day, by their first day.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class IntegrationRunningSpec(LocalDate day) : CriterionSpec<IntegrationProgramme>(new IntegrationRunningOn(day), Order)
{
    private static readonly Ordering<IntegrationProgramme> Order = Ordering<IntegrationProgramme>.By(programme => programme.From).ThenBy(programme => programme.Id);
}
