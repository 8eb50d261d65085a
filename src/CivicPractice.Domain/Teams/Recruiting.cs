using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Recruiting (招募): drive, application, screening, place and membership, kept together; the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class Recruiting(OpenDistrict district)
{
    /// <summary>A team announces that it recruits (发布招募); the drive asks at least for the steps of the screening that the team's members need.</summary>
    /// <param name="id">The id of the new drive.</param>
    /// <param name="drive">What is published.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/>, or as <see cref="RecruitmentDrive.Announce"/> is.</returns>
    public ValueTask<Decision> AnnounceAsync(
        RecruitmentDriveId id, NewDrive drive, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(drive);
        return district.RunAsync($"recruitment-drive.announce {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.RecruitmentDrives.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("recruitment-drive", id.Value);
            if (await district.Teams.FindAsync(drive.Team, cancellationToken) is not { } team) return new NotFound("team", drive.Team.Value);
            var announced = RecruitmentDrive.Announce(district.Id, id, team.WithScreening(drive), team.IsActive, at);
            if (announced.IsAccepted) district.RecruitmentDrives.Add(announced.Value);
            return announced;
        }
    }

    /// <summary>A volunteer applies (报名); one unanswered application in a drive at a time, and none while the team pauses.</summary>
    /// <param name="id">The id of the new application.</param>
    /// <param name="drive">The drive.</param>
    /// <param name="volunteer">The applicant.</param>
    /// <param name="at">The moment; its day in the district's time zone judges ages.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/>, or as <see cref="RecruitmentDrive.ReceiveApplication"/>, <see cref="Volunteer.CanJoinTeam"/> (already in the team, team not active) and <see cref="TeamApplication.Submit"/> are.</returns>
    public ValueTask<Decision> ApplyAsync(
        TeamApplicationId id, RecruitmentDriveId drive, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"application.submit {id} {drive} {volunteer}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Applications.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("application", id.Value);
            if (await district.RecruitmentDrives.FindAsync(drive, cancellationToken) is not { } answered) return new NotFound("recruitment-drive", drive.Value);
            if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } applicant) return new NotFound("volunteer", volunteer.Value);
            if (await district.Teams.FindAsync(answered.Team, cancellationToken) is not { } team) return new NotFound("team", answered.Team.Value);

            // Two at once both write the drive's version: the second asks again and finds the first.
            var hasPending = await district.Applications.ExistsAsync(new PendingInDrive(drive) & new AppliedBy(volunteer), cancellationToken);
            var submitted = TeamApplication.Submit(
                district.Id, id, answered.ToFacts(), applicant.FactsWith([], []), hasPending, at.InZone(district.Profile.TimeZone).Date, at);
            var so = answered.ReceiveApplication(id, at)
                & Decision.Unless(
                    applicant.IsMemberOf(team.Id) ? new AlreadyInTeam(team.Id) : null,
                    team.IsActive ? null : new TeamInactive(team.Id))
                & submitted;
            if (so.IsAccepted) district.Applications.Add(submitted.Value);
            return so;
        }
    }

    /// <summary>A step of the screening is passed (通过筛选), and the volunteer's file holds it from that day on for as long as the district's rules say.</summary>
    /// <param name="id">The application.</param>
    /// <param name="step">The step.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TeamApplication.PassScreening"/> is.</returns>
    public ValueTask<Decision> PassScreeningAsync(
        TeamApplicationId id, ScreeningStep step, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"application.pass-screening {id} {step}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Applications.FindAsync(id, cancellationToken) is not { } application) return new NotFound("application", id.Value);
            var file = await district.ScreeningFileOfAsync(application.Volunteer, cancellationToken);
            var so = application.PassScreening(step, at);
            return so.IsAccepted ? file.Pass(step, id, district.DayOf(at), district.Profile.Screening, at) : so;
        }
    }

    /// <summary>A step that the volunteer has passed elsewhere, and that still holds, is taken over (沿用筛选结果) instead of being asked twice.</summary>
    /// <param name="id">The application.</param>
    /// <param name="step">The step.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TeamApplication.TakeOverScreening"/> is.</returns>
    public ValueTask<Decision> TakeOverScreeningAsync(
        TeamApplicationId id, ScreeningStep step, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"application.take-over-screening {id} {step}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Applications.FindAsync(id, cancellationToken) is not { } application) return new NotFound("application", id.Value);
            return application.TakeOverScreening(step, await district.ScreenedAsync(application.Volunteer, cancellationToken), district.DayOf(at), at);
        }
    }

    /// <summary>A step of the screening is failed (未通过筛选). What the volunteer has passed elsewhere holds on: this team's work is not another's.</summary>
    /// <param name="id">The application.</param>
    /// <param name="step">The step.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TeamApplication.FailScreening"/> is.</returns>
    public ValueTask<Decision> FailScreeningAsync(
        TeamApplicationId id, ScreeningStep step, ScreeningFailureReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnApplicationAsync($"application.fail-screening {id} {step}", id, application => application.FailScreening(step, reason, at), key, cancellationToken);

    /// <summary>Admits an applicant (录用): the place is taken, the application answered and the team joined, or nothing of it.</summary>
    /// <param name="id">The application.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or for all that <see cref="TeamApplication.Admit"/>, <see cref="TeamApplication.CanRelyOnScreening"/>, <see cref="RecruitmentDrive.TakePlace"/> and <see cref="Volunteer.JoinTeam"/> refuse.</returns>
    public ValueTask<Decision> AdmitAsync(TeamApplicationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"application.admit {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Applications.FindAsync(id, cancellationToken) is not { } application) return new NotFound("application", id.Value);
            if (await district.RecruitmentDrives.FindAsync(application.Drive, cancellationToken) is not { } drive) return new NotFound("recruitment-drive", application.Drive.Value);
            if (await district.Teams.FindAsync(application.Team, cancellationToken) is not { } team) return new NotFound("team", application.Team.Value);
            if (await district.Volunteers.FindAsync(application.Volunteer, cancellationToken) is not { } volunteer) return new NotFound("volunteer", application.Volunteer.Value);

            var relied = application.CanRelyOnScreening(team.Screening, await district.ScreenedAsync(application.Volunteer, cancellationToken), district.DayOf(at));
            return application.Admit(at) & relied & drive.TakePlace(id, at) & await district.JoinTeamAsync(volunteer, team.Id, team.IsActive, at, cancellationToken);
        }
    }

    /// <summary>Rejects an applicant (不予录用).</summary>
    /// <param name="id">The application.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TeamApplication.Reject"/> is.</returns>
    public ValueTask<Decision> RejectAsync(
        TeamApplicationId id, RejectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnApplicationAsync($"application.reject {id} {reason}", id, application => application.Reject(reason, at), key, cancellationToken);

    /// <summary>The applicant steps back (撤回); who was admitted gives the place back and leaves the team.</summary>
    /// <param name="id">The application.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="TeamApplication.Withdraw"/> is.</returns>
    public ValueTask<Decision> WithdrawAsync(TeamApplicationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"application.withdraw {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Applications.FindAsync(id, cancellationToken) is not { } application) return new NotFound("application", id.Value);
            var wasAdmitted = application.State == ApplicationState.Admitted;
            var so = application.Withdraw(at);
            return wasAdmitted ? so & await GiveBackAsync(application, at, cancellationToken) : so;
        }
    }

    /// <summary>Closes a drive (结束招募).</summary>
    /// <param name="id">The drive.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public ValueTask<Decision> CloseAsync(RecruitmentDriveId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"recruitment-drive.close {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync() =>
            await district.RecruitmentDrives.FindAsync(id, cancellationToken) is { } drive ? drive.Close(at) : new NotFound("recruitment-drive", id.Value);
    }

    private ValueTask<Decision> OnApplicationAsync(
        string command, TeamApplicationId id, Func<TeamApplication, Decision> act, IdempotencyKey key, CancellationToken cancellationToken)
    {
        return district.RunAsync(command, key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync() =>
            await district.Applications.FindAsync(id, cancellationToken) is { } application ? act(application) : new NotFound("application", id.Value);
    }

    // Whoever was admitted may have left the team already, by hand or with the registration: the place comes back all the same.
    private async ValueTask<Decision> GiveBackAsync(TeamApplication application, Instant at, CancellationToken cancellationToken)
    {
        var drive = await district.RecruitmentDrives.FindAsync(application.Drive, cancellationToken);
        var volunteer = await district.Volunteers.FindAsync(application.Volunteer, cancellationToken);
        var team = await district.Teams.FindAsync(application.Team, cancellationToken);
        var so = drive!.ReleasePlace(application.Id, at);
        if (volunteer!.IsMemberOf(application.Team)) so &= await district.LeaveTeamAsync(volunteer, application.Team, at, cancellationToken);
        return team!.Leader == application.Volunteer ? so & team.StepDown(application.Volunteer, at) : so;
    }
}
