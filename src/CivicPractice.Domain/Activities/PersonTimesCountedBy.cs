using System.Linq.Expressions;
using CivicPractice.Sites;
using CivicPractice.Statistics;

namespace CivicPractice.Activities;

/// <summary>The activity was held, reviewed since or not, or broken off, and its person-times stand as counted in one way.</summary>
/// <param name="method">The way.</param>
public sealed class PersonTimesCountedBy(CountingMethod method) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.CompletedAt is not null && candidate.Counted == method;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.CompletedAt != null && activity.Counted == method;
}

/// <summary>The sessions (场次), and what was broken off, whose person-times were counted in one way, at one site or at all, the first first: such as those that were only estimated.</summary>
/// <param name="method">The way.</param>
/// <param name="site">The site, or <see langword="null"/> for all.</param>
public sealed class ActivitiesCountedBySpec(CountingMethod method, PracticeSiteId? site = null)
    : CriterionSpec<Activity>(site is { } one ? new PersonTimesCountedBy(method) & new TakesPlaceAtSite(one) : new PersonTimesCountedBy(method), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
