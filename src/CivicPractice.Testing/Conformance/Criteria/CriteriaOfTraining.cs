using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about training courses and sessions.</summary>
internal static class CriteriaOfTraining
{
    private static readonly TimeRange During = ATrainingSession.During;
    private static readonly TimeRange Later = TimeRange.Starting(During.Until, Duration.FromHours(1));

    public static CandidateSet<TrainingCourse, TrainingCourseId> Courses { get; } = new(
        "Training courses", course => course.Id, () => [.. Offered().Select((one, n) => one.WithId(HardIds.At<TrainingCourseId>(n)).BuildRaising())],
        [("on offer", new CourseOnOffer())],
        [("on offer", () => new CoursesOnOfferSpec())]);

    public static CandidateSet<TrainingSession, TrainingSessionId> Sessions { get; } = new(
        "Training sessions", session => session.Id, () => [.. Scheduled().Select((one, n) => one.WithId(HardIds.At<TrainingSessionId>(n)).BuildRaising())],
        [
            ("at a site", new TrainingAtSite(ASite.PointId)),
            ("not concluded", new TrainingNotConcluded()),
            ("in a stretch of time", new TrainingTakesPlace(During)),
            ("in the hour after the end", new TrainingTakesPlace(Later)),
            ("up to the beginning and a microsecond", new TrainingTakesPlace(new TimeRange(TestDistrict.Nine, During.From + Instants.Microsecond))),
            ("up to the beginning", new TrainingTakesPlace(new TimeRange(TestDistrict.Nine, During.From))),
        ],
        [
            ("in a stretch of time", () => new TrainingCalendarSpec(During)),
            ("from its last microsecond on", () => new TrainingCalendarSpec(new TimeRange(During.Until - Instants.Microsecond, Later.Until))),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Courses.Cases, .. Sessions.Cases];

    private static IEnumerable<ATrainingCourse> Offered()
    {
        foreach (var state in Enum.GetValues<CourseState>()) yield return ATrainingCourse.In(state);
        // Drafted at the same moment, a microsecond later and earlier.
        for (var n = 0; n < 2; n++) yield return new ATrainingCourse().Offered();
        foreach (var moved in new[] { Instants.Microsecond, -Instants.Microsecond }) yield return new ATrainingCourse().DraftedAt(TestDistrict.Nine + moved).Offered();
    }

    private static IEnumerable<ATrainingSession> Scheduled()
    {
        foreach (var state in Enum.GetValues<TrainingSessionState>()) yield return ATrainingSession.In(state);
        for (var n = 0; n < 2; n++) yield return new ATrainingSession().Planned(plan => plan with { Site = ASite.PointId });
        foreach (var during in new[] { Later, new TimeRange(During.From - Duration.FromHours(1), During.From), new TimeRange(During.From - Instants.Microsecond, During.Until) })
            yield return new ATrainingSession().Planned(plan => plan with { During = during });
        yield return new ATrainingSession().Planned(plan => plan with { During = Later, Site = ASite.PointId }).Cancelled();
    }
}
