using NodaTime;

namespace CivicPractice.Training;

/// <summary>Puts training on the calendar, and takes it off.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class SchedulingTraining(OpenDistrict district)
{
    /// <summary>Schedules a session of a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="id">The id of the new session.</param>
    /// <param name="session">When, where and for how many.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="AlreadyExists"/>, or as <see cref="TrainingSession.Schedule"/> is.</returns>
    public ValueTask<Decision> ScheduleAsync(
        TrainingCourseId course, TrainingSessionId id, NewTrainingSession session, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-session.schedule {id} {course}", key, async () =>
        {
            if (await district.Courses.FindAsync(course, cancellationToken) is not { } offered) return new NotFound("training-course", course.Value);
            if (await district.TrainingSessions.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("training-session", id.Value);
            var scheduled = TrainingSession.Schedule(offered.Facts(), id, session, at);
            if (scheduled.TryGetValue(out var made)) district.TrainingSessions.Add(made);
            return scheduled.Outcome;
        }, cancellationToken);

    /// <summary>Calls a session off, and with it the certificates that were allotted and the renewals that were booked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingSession.Cancel"/> is.</returns>
    public ValueTask<Decision> CancelAsync(TrainingSessionId session, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-session.cancel {session}", key, async () =>
        {
            if (await district.TrainingSessions.FindAsync(session, cancellationToken) is not { } held) return new NotFound("training-session", session.Value);
            var decision = held.Cancel(at);
            if (!decision.IsAccepted) return decision;
            foreach (var trainee in held.Trainees) await district.LetGoAsync(trainee.Volunteer, session, at, cancellationToken);
            return decision;
        }, cancellationToken);
}
