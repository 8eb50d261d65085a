using NodaTime;

namespace CivicPractice.Teams;

/// <content>What the applicant has passed elsewhere, and whether it still holds.</content>
public sealed partial class TeamApplication
{
    /// <summary>Whether a step may be taken over.</summary>
    /// <param name="step">The step.</param>
    /// <param name="screened">Which steps hold for the applicant, and when.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <inheritdoc cref="TakeOverScreening" path="/returns"/>
    public Decision CanTakeOverScreening(ScreeningStep step, IReadOnlyList<ScreenedFor> screened, LocalDate today)
    {
        var may = CanRecord(ApplicationAction.TakeOverScreening, step);
        if (may.IsRefusedFor<NotPermittedInState<ApplicationState, ApplicationAction>>()) return may;
        return may & FilesOfScreening.JudgeHeld([step], screened, today);
    }

    /// <summary>Takes over a step that the applicant has passed elsewhere and that still holds (沿用筛选结果), so that nobody is checked twice for one thing.</summary>
    /// <param name="step">The step.</param>
    /// <param name="screened">Which steps hold for the applicant, and when: <see cref="ScreeningFile.Screened"/>.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="ScreeningNotAsked"/>, <see cref="ScreeningAlreadyRecorded"/>, <see cref="ScreeningNotHeld"/>
    /// that apply.
    /// </returns>
    public Decision TakeOverScreening(ScreeningStep step, IReadOnlyList<ScreenedFor> screened, LocalDate today, Instant at)
    {
        var may = CanTakeOverScreening(step, screened, today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ApplicationAction.TakeOverScreening);
        _results = [.. _results, new ScreeningResult(step, null, at.ToMicrosecond()) { IsTakenOver = true }];
        Raise(new ApplicationScreeningTakenOver(Id, step), at);
        return Decision.Accepted;
    }

    /// <summary>Whether all that was passed in this application still holds, for it may have run out or been revoked since, and what the team has come to need besides.</summary>
    /// <param name="needed">The steps that the team's members need now: <see cref="VolunteerTeam.Screening"/>.</param>
    /// <param name="screened">Which steps hold for the applicant, and when.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <returns>Accepted, or refused with <see cref="ScreeningNotHeld"/> for each step. What this application asks for and lacks is told by <see cref="CanAdmit"/>.</returns>
    public Decision CanRelyOnScreening(IReadOnlyList<ScreeningStep> needed, IReadOnlyList<ScreenedFor> screened, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(needed);
        var passed = _results.Where(result => result.Failure is null).Select(result => result.Step);
        return FilesOfScreening.JudgeHeld(passed.Concat(needed.Except(_asked)), screened, today);
    }
}
