using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>Gives volunteers places in training, and books the renewals that come with them.</summary>
/// <param name="district">The district, opened for whoever acts.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class EnrollingInTraining(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Enrols with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district, opened for whoever acts.</param>
    public EnrollingInTraining(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Enrols a volunteer. Certificates that the course can renew are booked for renewal at once.</summary>
    /// <param name="session">The session.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="certificate">The id the certificate will bear if the volunteer passes.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (session, volunteer, course), with <see cref="AlreadyExists"/> for a certificate that was issued before or is allotted for another session, or as <see cref="TrainingSession.Enrol"/> is.</returns>
    public ValueTask<Decision> EnrolAsync(
        TrainingSessionId session, VolunteerId volunteer, TrainingCertificateId certificate, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-session.enrol {session} {volunteer} {certificate}", key, async () =>
        {
            var found = await district.TrainingSessions.FindAsync(session, cancellationToken);
            var known = await facts.FindAsync(volunteer, cancellationToken);
            if (found is not { } held || known is null)
            {
                return Decision.Unless(
                    found is null ? new NotFound("training-session", session.Value) : null,
                    known is null ? new NotFound("volunteer", volunteer.Value) : null);
            }

            if (await district.Courses.FindAsync(held.Course, cancellationToken) is not { } course) return new NotFound("training-course", held.Course.Value);
            var file = await district.TrainingFileOfAsync(volunteer, cancellationToken);
            var mayAllot = file.CanAllot(certificate, session);
            if (!mayAllot.IsAccepted) return mayAllot;
            var decision = held.Enrol(known, certificate, at);
            if (!decision.IsAccepted) return decision;

            // Who had a place already keeps the certificate that was allotted with it.
            decision = file.Allot(held.Trainees.First(trainee => trainee.Volunteer == volunteer).Certificate, session, at);
            district.BookRenewals(file, held, course, at);
            return decision;
        }, cancellationToken);

    /// <summary>Gives a volunteer's place back, and with it the certificate that was allotted and the renewals that were booked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingSession.Withdraw"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(
        TrainingSessionId session, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"training-session.withdraw {session} {volunteer}", key, async () =>
        {
            if (await district.TrainingSessions.FindAsync(session, cancellationToken) is not { } held) return new NotFound("training-session", session.Value);
            var decision = held.Withdraw(volunteer, at);
            if (decision.IsAccepted) await district.LetGoAsync(volunteer, session, at, cancellationToken);
            return decision;
        }, cancellationToken);
}
