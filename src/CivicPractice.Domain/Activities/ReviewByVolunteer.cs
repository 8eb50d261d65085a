using System.Linq.Expressions;
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
/// <param name="volunteer">The volunteer.</param>
public sealed class ReviewsByVolunteerSpec(VolunteerId volunteer) : CriterionSpec<ActivityReview>(new ReviewByVolunteer(volunteer), Order)
{
    private static readonly Ordering<ActivityReview> Order = Ordering<ActivityReview>.By(review => review.GivenAt).ThenBy(review => review.Id);
}
