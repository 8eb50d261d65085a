using CivicPractice.Mobilization;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Changing activities that were published (变更活动): another time or place, and those who signed up stay signed up where they are free.</summary>
/// <remarks>Everything that hangs on the time goes along in one unit of work: the volunteers' schedules, the occurrence of a programme, the shared resources that were booked, the calls of a mobilisation. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from, for the limits that they have set themselves.</param>
public sealed class ChangingActivities(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly SharingResources _sharing = new(district);

    /// <summary>Changes activities with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public ChangingActivities(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Changes what was published (变更活动). Who is not free at another time loses the seat without penalty and is told so; resources are booked for the new time.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="change">What is to be otherwise.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> (activity, site) alone, or for all of: the refusals of <see cref="Activity.Change"/>; where time or place change, <see cref="SiteNotOpen"/>, <see cref="BeyondCapacity"/> and
    /// <see cref="HostInactive"/>; where the time changes, the refusals of its project for the new day, <see cref="Programmes.BeforeTheProgramme"/> and <see cref="Programmes.AfterTheProgramme"/>; and those of the resources it had booked.
    /// </returns>
    /// <exception cref="ArgumentException">As in <see cref="Activity.Change"/>.</exception>
    public ValueTask<Decision> ChangeAsync(ActivityId activity, ActivityChange change, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        change.RequireSound(nameof(change));
        return RunAsync($"activity.change {activity} {change.Digest()}", activity, key, session => ChangeWithinAsync([(session, change)], at, cancellationToken), cancellationToken);
    }

    /// <summary>Gives an activity another end (延长、缩短), also while it is under way. Who has a seat and is free stays booked until then; who is not free keeps the end that was booked and may leave then; who is on dangerous service and not insured until then is called off (R4), so insure them first. A resource stays where nobody else has booked it.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="until">The end.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Prolong"/>.</returns>
    public ValueTask<Decision> ProlongAsync(ActivityId activity, Instant until, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"activity.prolong {activity} {until.ToUnixTimeTicks()}"), activity, key, async session =>
        {
            var before = session.During;
            var prolonged = session.Prolong(until, at);
            if (!prolonged.IsAccepted || session.During == before) return prolonged;

            foreach (var one in session.Participations.Where(one => one.State is ParticipationState.SignedUp or ParticipationState.Promoted or ParticipationState.CheckedIn or ParticipationState.Excused))
            {
                if (await district.Schedules.FindAsync(one.Volunteer, cancellationToken) is not { } schedule) continue;
                if (session.During.Until < before.Until) prolonged &= schedule.Shorten(one.Id.Value, session.During.Until, at);
                else prolonged &= await LengthenAsync(schedule, one, session, at, cancellationToken);
            }

            // Nobody goes on uninsured (R4): whose cover does not reach the new end is called off, as when a policy is cancelled.
            foreach (var one in session.Participations.Where(one => one.State == ParticipationState.CheckedIn))
                if (await facts.FindAsync(one.Volunteer, cancellationToken) is { } known && session.CanStandDown(one.Id, known, at, district.Profile).IsAccepted) prolonged &= session.StandDown(one.Id, known, at, district.Profile);

            return prolonged & await FollowAsync(session, isElsewhere: false, at, cancellationToken) & await _sharing.MoveAllWithinAsync(session, before, mayStay: true, at, cancellationToken);
        }, cancellationToken);

    /// <summary>Part of a command that changes some activities at once, so that what moves with them does not stand in its own way; refused as <see cref="ChangeAsync"/> is, for all of them.</summary>
    internal async ValueTask<Decision> ChangeWithinAsync(IReadOnlyList<(Activity Session, ActivityChange Change)> all, Instant at, CancellationToken cancellationToken)
    {
        var (may, steps) = (Decision.Accepted, new List<Step>());
        foreach (var (session, change) in all)
        {
            var step = new Step(session, change, session.During, await StandingsAsync(session, change, cancellationToken), DayOf(change.During ?? session.During));
            may &= await JudgeAsync(step, at, cancellationToken);
            steps.Add(step);
        }

        if (!may.IsAccepted) return may;
        var notFree = await RebookAsync([.. steps.Where(step => step.IsAnotherTime)], at, cancellationToken);
        foreach (var (session, change, before, partners, day) in steps)
        {
            List<ParticipationId> without = [.. session.Participations.Where(one => notFree.Contains((session.Id, one.Id))).Select(one => one.Id)];
            var site = session.Site;
            may &= session.Change(change, partners, day, without, at);
            foreach (var one in without.Select(one => session.Find(one)!))
            {
                await SigningUp.ReleaseWithinAsync(district, session, one, at, cancellationToken);
                may &= await district.NoteSeatLostAsync(session, one, at, cancellationToken);
            }

            if (session.During != before || session.Site != site) may &= await FollowAsync(session, session.Site != site, at, cancellationToken) & await _sharing.MoveAllWithinAsync(session, before, mayStay: false, at, cancellationToken);
        }

        // Seats that were lost are offered to those in line who are free then.
        if (may.IsAccepted)
            foreach (var step in steps) await new SigningUp(district, facts).PromoteWithinAsync(step.Session, at, cancellationToken);
        return may;
    }

    // Judged as it was at drafting, for what is otherwise now.
    private async ValueTask<Decision> JudgeAsync(Step step, Instant at, CancellationToken cancellationToken)
    {
        var (session, change) = (step.Session, step.Change);
        var may = session.CanChange(change, step.Partners, step.Day, at);
        if (!step.IsAnotherTime && (change.Site ?? session.Site) == session.Site) return may;

        if (await district.Sites.FindAsync(change.Site ?? session.Site, cancellationToken) is not { } site) return new NotFound("site", (change.Site ?? session.Site).Value);
        var isHostGone = session.Host.Site != site.Id && await district.IsActiveAsync(session.Host, cancellationToken) == false;
        may &= Decision.Unless(site.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State)) & site.CanHold(session.Seats) & Decision.Unless(isHostGone ? new HostInactive(session.Host) : null);
        if (!step.IsAnotherTime) return may;
        if (session.Project is { } belongs && await district.Projects.FindAsync(belongs, cancellationToken) is { } project) may &= project.CanTakeIn(session.Category, step.Day);
        if (session.Programme is { } id && await district.Programmes.FindAsync(id, cancellationToken) is { } programme) may &= programme.CanMoveOccurrenceScheduledAs(session.Id, step.Day);
        return may;
    }

    private async ValueTask<IReadOnlyList<PartnershipStanding>> StandingsAsync(Activity session, ActivityChange change, CancellationToken cancellationToken)
    {
        var (day, partners) = (DayOf(change.During ?? session.During), new List<PartnershipStanding>());
        foreach (var id in session.CoOrganizers) partners.Add((await district.Partnerships.FindAsync(id, cancellationToken))!.StandingOn(day));
        return partners;
    }

    // Gives back all that is moved of a volunteer's time before any of it is taken anew: two sessions that go on by a day do not stand in each other's way.
    private async ValueTask<HashSet<(ActivityId, ParticipationId)>> RebookAsync(IReadOnlyList<Step> steps, Instant at, CancellationToken cancellationToken)
    {
        var notFree = new HashSet<(ActivityId, ParticipationId)>();
        var moves = steps.SelectMany(step => step.Session.Participations.Where(one => one.State is ParticipationState.SignedUp or ParticipationState.Promoted).Select(one => (step.Session, One: one, To: step.Change.During!.Value)));
        foreach (var own in moves.GroupBy(move => move.One.Volunteer).OrderBy(own => own.Key))
        {
            if (await district.Schedules.FindAsync(own.Key, cancellationToken) is not { } schedule) district.Schedules.Add(schedule = Schedule.Of(district.Id, own.Key));
            var limits = (await facts.FindAsync(own.Key, cancellationToken))?.Limits;
            var inOrder = own.OrderBy(move => move.To.From).ThenBy(move => move.Session.Id).ToList();
            // The time of one alone stays held until its seat is given back, so that a request that it answers can have it again.
            if (inOrder is [var (session, one, to)] && !schedule.WouldHold(one.Id.Value, to, district.Profile.Scheduling, limits, []).IsAccepted)
            {
                notFree.Add((session.Id, one.Id));
                continue;
            }

            foreach (var move in inOrder) schedule.Release(move.One.Id.Value, at).EnsureAccepted();
            foreach (var move in inOrder)
                if (!schedule.Hold(move.One.Id.Value, move.To, district.Profile.Scheduling, at, limits, move.Session.Id).IsAccepted) notFree.Add((move.Session.Id, move.One.Id));
        }

        return notFree;
    }

    private async ValueTask<Decision> LengthenAsync(Schedule schedule, Participation one, Activity session, Instant at, CancellationToken cancellationToken)
    {
        var limits = (await facts.FindAsync(one.Volunteer, cancellationToken))?.Limits;
        // Who joined late stays booked from then on.
        var time = new TimeRange(schedule.Bookings.FirstOrDefault(booking => booking.Id == one.Id.Value)?.During.From ?? session.During.From, session.During.Until);
        if (!schedule.WouldHold(one.Id.Value, time, district.Profile.Scheduling, limits, []).IsAccepted) return Decision.Accepted;
        return schedule.Release(one.Id.Value, at) & schedule.Hold(one.Id.Value, time, district.Profile.Scheduling, at, limits, session.Id);
    }

    // The occurrence of a programme stays the one that is held as this activity, and calendars are told.
    private async ValueTask<Decision> FollowAsync(Activity session, bool isElsewhere, Instant at, CancellationToken cancellationToken)
    {
        if (session.Programme is not { } id || await district.Programmes.FindAsync(id, cancellationToken) is not { } programme) return Decision.Accepted;
        ProgrammePlace? place = !isElsewhere && session.Site == programme.Site ? null
            : session.Site == programme.Site ? default(ProgrammePlace) : ProgrammePlace.In((await district.Sites.FindAsync(session.Site, cancellationToken))!.Division);
        programme.MoveOccurrenceScheduledAs(session.Id, session.During.From.InZone(district.Profile.TimeZone).LocalDateTime, session.During, place, at);
        return Decision.Accepted;
    }

    private LocalDate DayOf(TimeRange during) => during.From.InZone(district.Profile.TimeZone).Date;

    private ValueTask<Decision> RunAsync(string command, ActivityId activity, IdempotencyKey key, Func<Activity, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Activities.FindAsync(activity, cancellationToken) is { } session ? await attempt(session) : new NotFound("activity", activity.Value), cancellationToken);

    private sealed record Step(Activity Session, ActivityChange Change, TimeRange Before, IReadOnlyList<PartnershipStanding> Partners, LocalDate Day)
    {
        public bool IsAnotherTime => Change.During is { } to && to != Before;
    }
}
