using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>The volunteer's last cover ends before a bound, or has ended; one who was never covered is not meant.</summary>
/// <param name="bound">The bound.</param>
public sealed class CoverEndingBefore(Instant bound) : Criterion<VolunteerCovers>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerCovers candidate) => candidate.CoveredUntil is { } until && until < bound;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerCovers, bool>> ToExpression() => covers => covers.CoveredUntil != null && covers.CoveredUntil < bound;
}

/// <summary>The volunteers whose cover is to be renewed, the soonest to end first; cover by any sum. Who is not covered for as much as the district asks is told by <see cref="Volunteers.WatchingFitness"/>.</summary>
/// <param name="bound">The bound.</param>
public sealed class CoversEndingSpec(Instant bound) : CriterionSpec<VolunteerCovers>(new CoverEndingBefore(bound), Order)
{
    private static readonly Ordering<VolunteerCovers> Order = Ordering<VolunteerCovers>.By(covers => covers.CoveredUntil).ThenBy(covers => covers.Id);
}
