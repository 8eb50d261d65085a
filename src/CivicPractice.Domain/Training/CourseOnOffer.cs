using System.Linq.Expressions;

namespace CivicPractice.Training;

/// <summary>The course is on offer.</summary>
public sealed class CourseOnOffer : Criterion<TrainingCourse>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TrainingCourse candidate) => candidate.State == CourseState.Open;

    /// <inheritdoc/>
    public override Expression<Func<TrainingCourse, bool>> ToExpression() => course => course.State == CourseState.Open;
}

/// <summary>The courses on offer, the newest first.</summary>
public sealed class CoursesOnOfferSpec() : CriterionSpec<TrainingCourse>(new CourseOnOffer(), Order)
{
    private static readonly Ordering<TrainingCourse> Order = Ordering<TrainingCourse>.ByDescending(course => course.DraftedAt).ThenBy(course => course.Id);
}
