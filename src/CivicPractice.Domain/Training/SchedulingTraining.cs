using CivicPractice.Sites;
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
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for each of course and site that is unknown, or with all of <see cref="SiteNotOpen"/>, <see cref="BeyondCapacity"/> and the
    /// refusals of <see cref="TrainingSession.Schedule"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">As in <see cref="TrainingSession.Schedule"/>.</exception>
    public ValueTask<Decision> ScheduleAsync(
        TrainingCourseId course, TrainingSessionId id, NewTrainingSession session, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Site == default) throw new ArgumentException("The site is missing.", nameof(session));
        ArgumentOutOfRangeException.ThrowIfLessThan(session.Capacity, 1, nameof(session));
        return district.RunAsync($"training-session.schedule {id} {course}", key, async () =>
        {
            if (await district.TrainingSessions.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("training-session", id.Value);
            var offered = await district.Courses.FindAsync(course, cancellationToken);
            var site = await district.Sites.FindAsync(session.Site, cancellationToken);
            if (offered is null || site is null)
            {
                return Decision.Unless(
                    offered is null ? new NotFound("training-course", course.Value) : null,
                    site is null ? new NotFound("site", session.Site.Value) : null);
            }

            var scheduled = TrainingSession.Schedule(offered.Facts(), id, session, at);
            var may = Decision.Unless(site.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State)) & site.CanHold(session.Capacity) & scheduled.Outcome;
            if (may.IsAccepted) district.TrainingSessions.Add(scheduled.Value);
            return may;
        }, cancellationToken);
    }

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
