using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Volunteers;

namespace CivicPractice.Activities;

/// <summary>A volunteer gave the review, under the registration of then.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class ReviewByVolunteer(VolunteerId volunteer) : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.Volunteer == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.Volunteer == volunteer;
}

/// <summary>The reviews that a volunteer gave of activities, those that were struck too, the first first.</summary>
public sealed class ReviewsByVolunteerSpec : CriterionSpec<ActivityReview>
{
    /// <summary>Lists them.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ReviewsByVolunteerSpec(VolunteerId volunteer)
        : base(new ReviewByVolunteer(volunteer)) => Query.OrderBy(review => review.GivenAt).ThenBy(review => review.Id);
}
