using System.Linq.Expressions;
using CivicPractice.Activities;
using CivicPractice.Requests;

namespace CivicPractice.Safeguards;

/// <summary>The activity is dangerous.</summary>
public sealed class DangerousActivity : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Risk is { Level: RiskLevel.Dangerous };

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Risk != null && activity.Risk.Level == RiskLevel.Dangerous;
}

/// <summary>The service that is asked for is dangerous.</summary>
public sealed class DangerousRequest : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Risk.Level == RiskLevel.Dangerous;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.Risk.Level == RiskLevel.Dangerous;
}

/// <summary>The request's wanted time shares a moment with a range of time.</summary>
/// <param name="during">The range of time.</param>
public sealed class WantedDuring(TimeRange during) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Wanted.Overlaps(during);

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return request => request.Wanted.From < until && request.Wanted.Until > from;
    }
}

/// <summary>The dangerous activities that are announced for a range of time or under way in it (危险服务), the first first.</summary>
/// <param name="during">The range of time.</param>
public sealed class DangerousActivitiesSpec(TimeRange during) : CriterionSpec<Activity>(new NotOver(during.From) & new TakesPlaceDuring(during) & new DangerousActivity(), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}

/// <summary>The requests for dangerous service in a range of time that are not served yet, whether anybody has accepted them or not, the first first.</summary>
/// <param name="during">The range of time.</param>
public sealed class DangerousRequestsSpec(TimeRange during) : CriterionSpec<ServiceRequest>(new NotYetServed() & new WantedDuring(during) & new DangerousRequest(), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Wanted.From).ThenBy(request => request.Id);
}
