using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Screening members (队员审查): what teams ask for as long as somebody is in them, renewals without a gap, first checks afterwards, revocations; the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class ScreeningMembers(OpenDistrict district)
{
    /// <summary>Lays down which steps a team's members need (规定筛选环节), in place of those before.</summary>
    /// <param name="team">The team.</param>
    /// <param name="steps">The steps; none where it asks for none any more.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.RequireScreening"/> is.</returns>
    public ValueTask<Decision> RequireAsync(
        VolunteerTeamId team, IReadOnlyList<ScreeningStep> steps, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return district.RunAsync($"team.require-screening {team} {string.Join(' ', steps)}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync() =>
            await district.Teams.FindAsync(team, cancellationToken) is { } found ? found.RequireScreening(steps, at) : new NotFound("team", team.Value);
    }

    /// <summary>Asks for a check of a step (申请复审), such as the renewal of a pass.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="check">The id of the new check.</param>
    /// <param name="step">The step.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> alone, or with all of <see cref="VolunteerInactive"/> and the refusals of <see cref="ScreeningFile.Ask"/> that apply.</returns>
    public ValueTask<Decision> AskAsync(
        VolunteerId volunteer, ScreeningCheckId check, ScreeningStep step, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"screening-check.ask {volunteer} {check} {step}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } registered) return new NotFound("volunteer", volunteer.Value);
            var file = await district.ScreeningFileOfAsync(volunteer, cancellationToken);
            var may = Decision.Unless(registered.State == VolunteerState.Active ? null : new VolunteerInactive(volunteer)) & file.CanAsk(check, step);
            return may.IsAccepted ? file.Ask(check, step, district.DayOf(at), district.Profile.Screening, at) : may;
        }
    }

    /// <summary>A check is passed (通过复审).</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="check">The check.</param>
    /// <param name="at">The moment; its day in the district's time zone is the first of the pass.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ScreeningFile.PassCheck"/> is.</returns>
    public ValueTask<Decision> PassAsync(
        VolunteerId volunteer, ScreeningCheckId check, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnFileAsync(
            $"screening-check.pass {volunteer} {check}", volunteer, file => file.PassCheck(check, district.DayOf(at), district.Profile.Screening, at), key, cancellationToken);

    /// <summary>A check is failed (未通过复审): the step holds no longer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="check">The check.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ScreeningFile.FailCheck"/> is.</returns>
    public ValueTask<Decision> FailAsync(
        VolunteerId volunteer, ScreeningCheckId check, ScreeningFailureReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnFileAsync($"screening-check.fail {volunteer} {check}", volunteer, file => file.FailCheck(check, reason, district.DayOf(at), at), key, cancellationToken);

    /// <summary>A check is called off (撤回复审).</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="check">The check.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ScreeningFile.WithdrawCheck"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(
        VolunteerId volunteer, ScreeningCheckId check, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnFileAsync($"screening-check.withdraw {volunteer} {check}", volunteer, file => file.WithdrawCheck(check, district.DayOf(at), at), key, cancellationToken);

    /// <summary>Revokes what was passed (撤销).</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="step">The step.</param>
    /// <param name="passedOn">The day on which it was passed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ScreeningFile.Revoke"/> is.</returns>
    public ValueTask<Decision> RevokeAsync(
        VolunteerId volunteer, ScreeningStep step, LocalDate passedOn, ScreeningRevocationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnFileAsync(
            FormattableString.Invariant($"screening.revoke {volunteer} {step} {passedOn:uuuu'-'MM'-'dd}"),
            volunteer, file => file.Revoke(step, passedOn, reason, district.DayOf(at), at), key, cancellationToken);

    private ValueTask<Decision> OnFileAsync(
        string command, VolunteerId volunteer, Func<ScreeningFile, Decision> act, IdempotencyKey key, CancellationToken cancellationToken)
    {
        return district.RunAsync(command, key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync() =>
            await district.ScreeningFiles.FindAsync(volunteer, cancellationToken) is { } file ? act(file) : new NotFound("screening-file", volunteer.Value);
    }
}
