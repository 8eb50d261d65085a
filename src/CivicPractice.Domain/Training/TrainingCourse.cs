using NodaTime;

namespace CivicPractice.Training;

/// <summary>A course of regular training (常态培训): what is taught, and which work it qualifies for. Train first, then post (先培训再上岗).</summary>
/// <remarks>Once on offer its plan changes no more, so that a certificate says for ever what it said when it was earned; a changed course is a new one.</remarks>
[Kind("training-course")]
public sealed class TrainingCourse : AggregateRoot<TrainingCourseId>
{
    private TrainingCourse(DistrictId district, TrainingCourseId id, CoursePlan plan, Instant at)
        : base(district, id)
    {
        Plan = plan.Kept();
        DraftedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/training-course.md.</summary>
    public static Lifecycle<CourseState, CourseAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "training-course",
        CourseState.Drafted,
        (CourseState.Drafted, CourseAction.Revise, CourseState.Drafted),
        (CourseState.Drafted, CourseAction.Offer, CourseState.Open),
        (CourseState.Drafted, CourseAction.Retire, CourseState.Retired),
        (CourseState.Open, CourseAction.Retire, CourseState.Retired));

    /// <summary>Where the course stands.</summary>
    public CourseState State { get; private set; } = Lifecycle.Initial;

    /// <summary>What it is.</summary>
    public CoursePlan Plan { get; private set; }

    /// <summary>When it was drafted.</summary>
    public Instant DraftedAt { get; private set; }

    /// <summary>What a session needs to know of it.</summary>
    public CourseFacts Facts() => new(District, Id, State == CourseState.Open) { LeastMinutes = Plan.LeastMinutes, PassMark = Plan.PassMark };

    /// <summary>Drafts a course.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new course.</param>
    /// <param name="plan">What it is.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The course; never refused.</returns>
    /// <exception cref="ArgumentException">A text is empty, the study time is less than a minute, a category or a role stands twice, what one needs to pass is beyond what one can reach, or certificates would not hold for a day.</exception>
    public static TrainingCourse Draft(DistrictId district, TrainingCourseId id, CoursePlan plan, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check(nameof(plan));
        var course = new TrainingCourse(district, id, plan, at);
        course.Raise(new CourseDrafted(id, course.Plan.Categories, plan.StudyMinutes) { Roles = course.Plan.Roles }, at);
        return course;
    }

    /// <summary>Whether the plan may be rewritten.</summary>
    /// <inheritdoc cref="Revise" path="/returns"/>
    public Decision CanRevise() => Lifecycle.Permits(State, CourseAction.Revise);

    /// <summary>Rewrites the plan. The plan it has already is accepted and changes nothing.</summary>
    /// <param name="plan">What it is to be.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Draft"/>.</exception>
    public Decision Revise(CoursePlan plan, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check(nameof(plan));
        var may = CanRevise();
        if (!may.IsAccepted || plan.SaysTheSameAs(Plan)) return may;

        Plan = plan.Kept();
        Raise(new CourseRevised(Id, Plan.Categories, plan.StudyMinutes) { Roles = Plan.Roles }, at);
        return Decision.Accepted;
    }

    /// <summary>Whether the course may be put on offer.</summary>
    /// <inheritdoc cref="Offer" path="/returns"/>
    public Decision CanOffer() => Lifecycle.Permits(State, CourseAction.Offer);

    /// <summary>Puts the course on offer (开设). Offering again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Offer(Instant at)
    {
        if (State == CourseState.Open) return Decision.Accepted;
        var may = CanOffer();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CourseAction.Offer);
        Raise(new CourseOffered(Id, Plan.Categories, Plan.StudyMinutes) { Roles = Plan.Roles }, at);
        return Decision.Accepted;
    }

    /// <summary>Whether the course may be retired.</summary>
    /// <inheritdoc cref="Retire" path="/returns"/>
    public Decision CanRetire() => Lifecycle.Permits(State, CourseAction.Retire);

    /// <summary>Gives the course no longer (停办); sessions already scheduled go on, certificates stay valid. Retiring again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Retire(Instant at)
    {
        if (State == CourseState.Retired) return Decision.Accepted;
        var may = CanRetire();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CourseAction.Retire);
        Raise(new CourseRetired(Id), at);
        return Decision.Accepted;
    }
}
