using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <content>From the beginning to the conclusion.</content>
public sealed partial class TrainingSession
{
    /// <summary>Whether the session may begin.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Begin" path="/returns"/>
    public Decision CanBegin(Instant at)
    {
        var permitted = Lifecycle.Permits(State, TrainingSessionAction.Begin);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at < During.From ? new TrainingNotYetDue(During.From) : null);
    }

    /// <summary>The session begins (开班), at its time or later.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="TrainingNotYetDue"/>.</returns>
    public Decision Begin(Instant at)
    {
        var may = CanBegin(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.Begin);
        Raise(new TrainingSessionBegun(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer's attendance may be recorded.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="minutes">Whole minutes attended; 0 for one who did not come.</param>
    /// <inheritdoc cref="RecordAttendance" path="/returns"/>
    public Decision CanRecordAttendance(VolunteerId volunteer, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var permitted = Lifecycle.Permits(State, TrainingSessionAction.RecordAttendance);
        var most = (int)During.Length.TotalMinutes;
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            Find(volunteer) is null ? new NotEnrolled(volunteer) : null,
            minutes > most ? new AttendanceTooLong(most) : null);
    }

    /// <summary>Records, or corrects, how long a volunteer attended (签到). The same again is accepted and changes nothing; 0 minutes take the result away, and minutes that no longer carry a pass take the pass away.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="minutes">Whole minutes attended; 0 for one who did not come.</param>
    /// <param name="course">The course of the session.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotEnrolled"/>, <see cref="AttendanceTooLong"/> that apply.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are negative.</exception>
    /// <exception cref="ArgumentException">It is not the course of the session.</exception>
    public Decision RecordAttendance(VolunteerId volunteer, int minutes, CourseFacts course, Instant at)
    {
        RequireOwn(course);
        var may = CanRecordAttendance(volunteer, minutes);
        if (!may.IsAccepted || Find(volunteer)!.Minutes == minutes) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.RecordAttendance);
        var before = Find(volunteer)!;
        var takesAway = before.Result is not null && (minutes == 0 || (before.HasPassed && minutes < course.LeastMinutes));
        Put(volunteer, trainee => trainee with { Minutes = minutes, Result = takesAway ? null : trainee.Result });
        Raise(new TrainingAttended(Id, Course, volunteer, minutes, takesAway), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may be assessed.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="result">Passed or failed, with a score or without.</param>
    /// <param name="course">The course of the session.</param>
    /// <inheritdoc cref="Assess" path="/returns"/>
    /// <inheritdoc cref="Assess" path="/exception"/>
    public Decision CanAssess(VolunteerId volunteer, TrainingResult result, CourseFacts course)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Score is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(result), "A score is 0 to 100.");
        RequireOwn(course);
        var permitted = PermitsFor(volunteer, TrainingSessionAction.Assess);
        if (!permitted.IsAccepted) return permitted;
        var trainee = Find(volunteer)!;
        return Decision.Unless(
            trainee.HasAttended ? null : new NotAttended(volunteer),
            result.Passed && trainee.HasAttended && trainee.Minutes < course.LeastMinutes ? new AttendedTooLittle(volunteer, course.LeastMinutes.Value) : null,
            result.Passed && course.PassMark is { } mark && !(result.Score >= mark) ? new ScoreBelowPassMark(volunteer, mark) : null);
    }

    /// <summary>Assesses a volunteer who came (考核), or assesses again, as after a retake (补考). The same result again is accepted and changes nothing.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="result">Passed or failed, with a score or without.</param>
    /// <param name="course">The course of the session.</param>
    /// <param name="at">The moment of recording.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotEnrolled"/> alone, or with all of <see cref="NotAttended"/>,
    /// <see cref="AttendedTooLittle"/>, <see cref="ScoreBelowPassMark"/> that apply; the last two for a pass only.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 0 to 100.</exception>
    /// <exception cref="ArgumentException">It is not the course of the session.</exception>
    public Decision Assess(VolunteerId volunteer, TrainingResult result, CourseFacts course, Instant at)
    {
        var may = CanAssess(volunteer, result, course);
        if (!may.IsAccepted || Find(volunteer)!.Result == result) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.Assess);
        Put(volunteer, trainee => trainee with { Result = result });
        Raise(new TrainingAssessed(Id, Course, volunteer, result.Passed, result.Score), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the session may be concluded.</summary>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public Decision CanComplete()
    {
        var permitted = Lifecycle.Permits(State, TrainingSessionAction.Complete);
        var missing = _trainees.Count(trainee => trainee.HasAttended && trainee.Result is null);
        return !permitted.IsAccepted ? permitted : Decision.Unless(missing > 0 ? new ResultsMissing(missing) : null);
    }

    /// <summary>Concludes the session (结业). Concluding again is accepted and changes nothing.</summary>
    /// <remarks>Whose attendance was never recorded did not come.</remarks>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ResultsMissing"/>.</returns>
    public Decision Complete(Instant at)
    {
        if (State == TrainingSessionState.Completed) return Decision.Accepted;
        var may = CanComplete();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.Complete);
        CompletedAt = at.ToMicrosecond();
        var (attended, passed) = (_trainees.Count(trainee => trainee.HasAttended), _trainees.Count(trainee => trainee.HasPassed));
        Raise(new TrainingSessionCompleted(Id, Course, Site, attended, passed), at);
        return Decision.Accepted;
    }

    private void RequireOwn(CourseFacts course)
    {
        RequireSameDistrict(course.District, nameof(course));
        if (course.Course != Course) throw new ArgumentException("It is the course of another session.", nameof(course));
    }

    private void Put(VolunteerId volunteer, Func<Trainee, Trainee> change) =>
        _trainees = [.. _trainees.Select(trainee => trainee.Volunteer == volunteer ? change(trainee) : trainee)];
}
