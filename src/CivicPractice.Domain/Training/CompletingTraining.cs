using NodaTime;

namespace CivicPractice.Training;

/// <summary>Concludes training: whoever passed gets the certificate, in one unit of work.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class CompletingTraining(OpenDistrict district)
{
    /// <summary>Concludes a session and issues the certificates; what they renew is renewed with that, and ends at its own end, or today where grace has begun. Of those who did not pass, allotted certificates are given back and renewals fall through. Again is accepted and changes nothing.</summary>
    /// <remarks>Certificates hold from the day of the conclusion on, in the district's time zone, for as long as the course says.</remarks>
    /// <param name="session">The session.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingSession.Complete"/> is.</returns>
    public ValueTask<Decision> CompleteAsync(TrainingSessionId session, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-session.complete {session}", key, async () =>
        {
            if (await district.TrainingSessions.FindAsync(session, cancellationToken) is not { } held) return new NotFound("training-session", session.Value);
            if (await district.Courses.FindAsync(held.Course, cancellationToken) is not { } course) return new NotFound("training-course", held.Course.Value);
            var wasCompleted = held.CompletedAt is not null;
            var decision = held.Complete(at);
            // What was issued then may have been revoked since, or have gone over to another registration.
            if (!decision.IsAccepted || wasCompleted) return decision;

            var from = district.DayOf(held.CompletedAt!.Value);
            foreach (var trainee in held.Trainees)
            {
                if (trainee.HasPassed) await IssueAsync(trainee, held, course, from, at, cancellationToken);
                else await district.LetGoAsync(trainee.Volunteer, session, at, cancellationToken);
            }

            return decision;
        }, cancellationToken);

    private async ValueTask IssueAsync(Trainee trainee, TrainingSession session, TrainingCourse course, LocalDate from, Instant at, CancellationToken cancellationToken)
    {
        var file = await district.TrainingFileOfAsync(trainee.Volunteer, cancellationToken);
        var certificate = new TrainingCertificate(trainee.Certificate, course.Id, course.Plan.Categories, from, course.Plan.LastDayFrom(from)) { Roles = course.Plan.Roles };
        file.Issue(certificate, at).EnsureAccepted();
        // No gap opens: the new one holds from today. Were it revoked, no grace may rest on it.
        district.WithdrawRenewals(file, session.Id, at);
    }
}
