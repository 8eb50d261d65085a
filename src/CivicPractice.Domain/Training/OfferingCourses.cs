using NodaTime;

namespace CivicPractice.Training;

/// <summary>The district's courses: drafted, put on offer, given no longer (课程管理); the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class OfferingCourses(OpenDistrict district)
{
    /// <summary>Drafts a course (拟定).</summary>
    /// <param name="id">The id of the new course.</param>
    /// <param name="plan">What it is.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="TrainingCourse.Draft"/>.</exception>
    public ValueTask<Decision> DraftAsync(TrainingCourseId id, CoursePlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-course.draft {id}", key, async () =>
        {
            if (await district.Courses.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("training-course", id.Value);
            district.Courses.Add(TrainingCourse.Draft(district.Id, id, plan, at));
            return Decision.Accepted;
        }, cancellationToken);

    /// <summary>Rewrites the plan of a draft (修订).</summary>
    /// <param name="id">The course.</param>
    /// <param name="plan">What it is to be.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingCourse.Revise"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="TrainingCourse.Draft"/>.</exception>
    public ValueTask<Decision> ReviseAsync(TrainingCourseId id, CoursePlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return OnAsync($"training-course.revise {id} {plan.Digest()}", id, key, course => course.Revise(plan, at), cancellationToken);
    }

    /// <summary>Puts a course on offer (开设).</summary>
    /// <param name="id">The course.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingCourse.Offer"/> is.</returns>
    public ValueTask<Decision> OfferAsync(TrainingCourseId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"training-course.offer {id}", id, key, course => course.Offer(at), cancellationToken);

    /// <summary>Gives a course no longer (停办); sessions already scheduled go on, certificates stay valid.</summary>
    /// <param name="id">The course.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingCourse.Retire"/> is.</returns>
    public ValueTask<Decision> RetireAsync(TrainingCourseId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"training-course.retire {id}", id, key, course => course.Retire(at), cancellationToken);

    private ValueTask<Decision> OnAsync(string command, TrainingCourseId id, IdempotencyKey key, Func<TrainingCourse, Decision> act, CancellationToken cancellationToken) =>
        district.RunAsync(
            command, key, async () => await district.Courses.FindAsync(id, cancellationToken) is { } course ? act(course) : new NotFound("training-course", id.Value), cancellationToken);
}
