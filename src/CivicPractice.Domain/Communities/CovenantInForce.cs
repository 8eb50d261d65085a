using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>An edition of the covenant is in force, and has been since a day or longer.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class CovenantInForceSince(LocalDate day) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.InForceSince is { } since && since <= day;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.InForceSince != null && covenant.InForceSince <= day;
}

/// <summary>The covenants in force on a day and later, by how long their edition is in force, the longest first.</summary>
/// <param name="day">The day of asking, in the district's time zone.</param>
public sealed class CovenantsInForceSpec(LocalDate day) : CriterionSpec<VillageCovenant>(new CovenantInForceSince(day), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.InForceSince).ThenBy(covenant => covenant.Id);
}
