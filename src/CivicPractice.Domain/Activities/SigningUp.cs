using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Signing up (报名) and withdrawing: the volunteer's time and the seat, both or neither.</summary>
/// <remarks>The steps are keyed by the participation and can be repeated. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed partial class SigningUp(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Signs up with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public SigningUp(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Holds the volunteer's schedule, then takes the seat. Who has accepted the request that the activity answers holds that time already: it goes over to the participation.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The id of the participation, made by the caller; the same one again is the same sign-up.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment of signing up.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as <see cref="SignUpForRoleAsync"/> is.</returns>
    /// <exception cref="ArgumentException">The participation is missing, another volunteer's, or one of another activity.</exception>
    public ValueTask<Decision> SignUpAsync(
        ActivityId activity, ParticipationId participation, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        SignUpForRoleAsync(activity, participation, volunteer, role: null, at, key, cancellationToken);

    /// <summary>Signs up for a role of the activity (活动岗位): holds the volunteer's schedule, then takes a seat of the role.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The id of the participation, made by the caller; the same one again is the same sign-up. Who is in line takes a seat under the id of the place there, once the line is given up.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="role">The role, or <see langword="null"/> where the activity has none.</param>
    /// <param name="at">The moment of signing up.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity, volunteer), or with all of <see cref="SiteNotOpen"/> and the refusals of <see cref="Schedule.Hold"/> and <see cref="Activity.SignUp"/>.</returns>
    /// <exception cref="ArgumentException">The participation is missing, another volunteer's, or one of another activity.</exception>
    public ValueTask<Decision> SignUpForRoleAsync(
        ActivityId activity, ParticipationId participation, VolunteerId volunteer, ActivityRoleCode? role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"activity.sign-up {activity} {participation} {volunteer}{In(role)}", key, () => SignUpWithinAsync(activity, participation, volunteer, at, cancellationToken, role), cancellationToken);

    /// <summary>Gives the seat back, or the place in line, then releases the volunteer's schedule; a seat that becomes free is offered to the next in line. Who still comes for the request that the activity answers holds that time again, unless something else has taken it since; who was called up and was coming has withdrawn there too.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of withdrawing.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Withdraw"/>.</returns>
    public ValueTask<Decision> WithdrawAsync(
        ActivityId activity, ParticipationId participation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"activity.withdraw {activity} {participation}", key, () => WithdrawWithinAsync(activity, participation, at, cancellationToken), cancellationToken);

    /// <summary>Part of a command that signs somebody up, such as an answer to a call; refused as <see cref="SignUpForRoleAsync"/> is.</summary>
    internal async ValueTask<Decision> SignUpWithinAsync(
        ActivityId activity, ParticipationId participation, VolunteerId volunteer, Instant at, CancellationToken cancellationToken, ActivityRoleCode? role = null)
    {
        var session = await district.Activities.FindAsync(activity, cancellationToken);
        var known = await facts.FindAsync(volunteer, cancellationToken);
        if (Unknown(session, activity, known, volunteer) is { IsAccepted: false } unknown) return unknown;

        var schedule = await ScheduleAsync(volunteer, cancellationToken);
        if (session!.Find(participation) is null && schedule.Bookings.Any(booking => booking.Id == participation.Value))
            throw new ArgumentException("The participation belongs to another activity.", nameof(participation));
        await LapseOverdueWithinAsync(session, at, cancellationToken);
        var one = session.Find(participation);
        // Who is in already stays in while the site is shut.
        if (one?.HasSeat == true) return session.SignUp(participation, known!, at, district.Profile, role);
        if (await AnsweredByAsync(district, session, cancellationToken) is { } request) schedule.Release(request.Cause, at).EnsureAccepted();
        return await district.JudgeSiteAsync(session.Site, cancellationToken)
            & (at < session.SignUpUntil ? schedule.Hold(participation.Value, session.ServiceFrom(at), district.Profile.Scheduling, at, known!.Limits, activity) : Decision.Accepted)
            & session.SignUp(participation, known!, at, district.Profile, role);
    }

    /// <summary>Part of a command that gives a seat back; refused as <see cref="WithdrawAsync"/> is.</summary>
    internal async ValueTask<Decision> WithdrawWithinAsync(ActivityId activity, ParticipationId participation, Instant at, CancellationToken cancellationToken)
    {
        if (await district.Activities.FindAsync(activity, cancellationToken) is not { } session) return new NotFound("activity", activity.Value);
        var wasLate = session.Find(participation)?.LeftLate;
        var withdrawn = session.Withdraw(participation, at, district.Profile.Activities);
        if (!withdrawn.IsAccepted) return withdrawn;

        var one = session.Find(participation)!;
        await ReleaseWithinAsync(district, session, one, at, cancellationToken);
        withdrawn &= await district.NoteSeatLostAsync(session, one, at, cancellationToken);
        if (one.LeftLate && wasLate == false && district.Profile.NoShows.LateLeaveAs is { } kind)
            withdrawn &= await district.NoteAbsenceAsync(one.Volunteer, participation.CauseIn(activity), kind, session.DayIn(district.Profile.TimeZone), at, cancellationToken);
        await PromoteWithinAsync(session, at, cancellationToken);
        return withdrawn;
    }

    /// <summary>Part of a command with which a volunteer leaves for good: seats in activities to come are given back, and offered to those in line.</summary>
    internal async ValueTask<Decision> GiveSeatsBackWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var booking in (await district.Schedules.FindAsync(volunteer, cancellationToken))?.Bookings ?? [])
        {
            if (booking.Activity is not { } activity || booking.During.Until <= at || await district.Activities.FindAsync(activity, cancellationToken) is not { } session) continue;
            // From the beginning on the seat stays, and whoever runs the activity sees to it.
            if (session.CanWithdraw(new ParticipationId(booking.Id), at).IsAccepted) so &= await WithdrawWithinAsync(activity, new ParticipationId(booking.Id), at, cancellationToken);
        }

        return so;
    }

    /// <summary>Part of a command that takes a seat back: the time is free again, or the request's that the activity answers.</summary>
    internal static async ValueTask ReleaseWithinAsync(OpenDistrict district, Activity session, Participation participation, Instant at, CancellationToken cancellationToken)
    {
        if (await district.Schedules.FindAsync(participation.Volunteer, cancellationToken) is not { } schedule) return;
        var isHeld = schedule.Bookings.Any(booking => booking.Id == participation.Id.Value);
        schedule.Release(participation.Id.Value, at).EnsureAccepted();
        if (!isHeld || await AnsweredByAsync(district, session, cancellationToken) is not { IsAhead: true } request) return;
        if (!request.Volunteers.Contains(participation.Volunteer)) return;
        if (schedule.CanHold(request.Cause, request.Wanted, district.Profile.Scheduling).IsAccepted) schedule.Hold(request.Cause, request.Wanted, district.Profile.Scheduling, at).EnsureAccepted();
    }

    // A request that was reopened since is not answered by what answered it before.
    private static async ValueTask<ServiceRequest?> AnsweredByAsync(OpenDistrict district, Activity session, CancellationToken cancellationToken) =>
        session.Answers is { } id && await district.Requests.FindAsync(id, cancellationToken) is { } request && request.AnsweredBy == session.Id ? request : null;

    private static Decision Unknown(Activity? session, ActivityId activity, VolunteerFacts? known, VolunteerId volunteer) => Decision.Unless(
        session is null ? new NotFound("activity", activity.Value) : null,
        known is null ? new NotFound("volunteer", volunteer.Value) : null);

    // Where the activity has no roles, the command is the one that earlier releases stored under its key.
    private static string In(ActivityRoleCode? role) => role is { } code ? $" {code}" : "";

    private async ValueTask<Schedule> ScheduleAsync(VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.Schedules.FindAsync(volunteer, cancellationToken) is { } known) return known;
        var schedule = Schedule.Of(district.Id, volunteer);
        district.Schedules.Add(schedule);
        return schedule;
    }
}
