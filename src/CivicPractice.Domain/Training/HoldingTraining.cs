using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>How long a volunteer attended a session (签到).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Minutes">Whole minutes attended; 0 for one who did not come.</param>
public readonly record struct TrainingAttendance(VolunteerId Volunteer, int Minutes);

/// <summary>Holds training: from the beginning through attendance to assessment (开班、签到、考核); <see cref="CompletingTraining"/> concludes it.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class HoldingTraining(OpenDistrict district)
{
    /// <summary>A session begins (开班).</summary>
    /// <param name="session">The session.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TrainingSession.Begin"/> is.</returns>
    public ValueTask<Decision> BeginAsync(TrainingSessionId session, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(
            $"training-session.begin {session}", key,
            async () => await district.TrainingSessions.FindAsync(session, cancellationToken) is { } held ? held.Begin(at) : new NotFound("training-session", session.Value),
            cancellationToken);

    /// <summary>Records, or corrects, how long a volunteer attended (签到).</summary>
    /// <param name="session">The session.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="minutes">Whole minutes attended; 0 for one who did not come.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (session, course), or as <see cref="TrainingSession.RecordAttendance"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are negative.</exception>
    public ValueTask<Decision> RecordAttendanceAsync(
        TrainingSessionId session, VolunteerId volunteer, int minutes, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RecordAttendanceAsync(session, [new TrainingAttendance(volunteer, minutes)], at, key, cancellationToken);

    /// <summary>Records, or corrects, how long several volunteers attended: of all, or of none where one is refused.</summary>
    /// <param name="session">The session.</param>
    /// <param name="attendance">Each volunteer once.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (session, course), or for all that <see cref="TrainingSession.RecordAttendance"/> refuses.</returns>
    /// <exception cref="ArgumentException">Nobody is named, somebody twice, or minutes are negative.</exception>
    public ValueTask<Decision> RecordAttendanceAsync(
        TrainingSessionId session, IReadOnlyList<TrainingAttendance> attendance, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        if (attendance.Count == 0 || attendance.DistinctBy(one => one.Volunteer).Count() != attendance.Count) throw new ArgumentException("Each volunteer is named, and once.", nameof(attendance));
        foreach (var one in attendance) ArgumentOutOfRangeException.ThrowIfNegative(one.Minutes, nameof(attendance));
        // The caller may go on changing a list it has handed in.
        IReadOnlyList<TrainingAttendance> all = [.. attendance];
        var everyone = string.Join(' ', all.Select(one => FormattableString.Invariant($"{one.Volunteer} {one.Minutes}")));
        return OnAsync(
            $"training-session.record-attendance {session} {everyone}", session, key,
            (held, course) => all.Aggregate(Decision.Accepted, (so, one) => so & held.RecordAttendance(one.Volunteer, one.Minutes, course, at)), cancellationToken);
    }

    /// <summary>Assesses a volunteer who came (考核), or assesses again, as after a retake (补考).</summary>
    /// <param name="session">The session.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="result">Passed or failed, with a score or without.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (session, course), or as <see cref="TrainingSession.Assess"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 0 to 100.</exception>
    public ValueTask<Decision> AssessAsync(
        TrainingSessionId session, VolunteerId volunteer, TrainingResult result, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var said = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(result.Passed ? "passed" : "failed")} {result.Score}");
        return OnAsync($"training-session.assess {session} {volunteer} {said}", session, key, (held, course) => held.Assess(volunteer, result, course, at), cancellationToken);
    }

    private ValueTask<Decision> OnAsync(
        string command, TrainingSessionId session, IdempotencyKey key, Func<TrainingSession, CourseFacts, Decision> act, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
        {
            if (await district.TrainingSessions.FindAsync(session, cancellationToken) is not { } held) return new NotFound("training-session", session.Value);
            return await district.Courses.FindAsync(held.Course, cancellationToken) is { } course ? act(held, course.Facts()) : new NotFound("training-course", held.Course.Value);
        }, cancellationToken);
}
