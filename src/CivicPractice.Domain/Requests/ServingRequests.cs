using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Records;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The order journey (百姓点单、中心派单、志愿者接单、群众评单): each step loads, asks the facts of others, changes and commits.</summary>
/// <remarks>Not safe for concurrent use, as the district is not. Every step can be repeated under the same key.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class ServingRequests(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly RecordingService _recording = new(district);
    private readonly EvaluatingService _evaluating = new(district);

    /// <summary>Serves requests with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public ServingRequests(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Places a request (点单).</summary>
    /// <param name="id">The id of the new request.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="at">The moment of ordering.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> (site, project), or with all of <see cref="SiteNotOpen"/>, <see cref="DivisionUnknown"/>, <see cref="WantedTimePassed"/> and, on the first day of the wanted time, the refusals of <see cref="ServiceProject.CanTakeIn"/> that apply.</returns>
    public ValueTask<Decision> PlaceAsync(ServiceRequestId id, NewRequest order, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return district.RunAsync($"request.place {id}", key, async () =>
        {
            if (await district.Requests.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("request", id.Value);
            if (await district.Sites.FindAsync(order.Site, cancellationToken) is not { } site) return new NotFound("site", order.Site.Value);
            var project = order.Project is { } belongs ? await district.Projects.FindAsync(belongs, cancellationToken) : null;
            if (project is null && order.Project is { } none) return new NotFound("project", none.Value);
            var isKnown = district.Divisions.Find(order.Division) is not null;
            var placed = ServiceRequest.Place(district.Id, id, order, at);
            var may = Decision.Unless(
                site.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State),
                isKnown ? null : new DivisionUnknown(order.Division)) & placed.Outcome;
            if (project is not null) may &= project.CanTakeIn(order.Category, order.Wanted.From.InZone(district.Profile.TimeZone).Date);
            if (may.IsAccepted) district.Requests.Add(placed.Value);
            return may;
        }, cancellationToken);
    }

    /// <summary>Offers a request to a volunteer or a team (派单).</summary>
    /// <param name="id">The request.</param>
    /// <param name="to">Who is asked.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (request, volunteer, team), or as <see cref="ServiceRequest.Dispatch"/> is.</returns>
    /// <exception cref="ArgumentException">Nobody is asked.</exception>
    public ValueTask<Decision> DispatchAsync(ServiceRequestId id, Assignee to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (to == default) throw new ArgumentException("Nobody is asked.", nameof(to));
        return RunAsync($"request.dispatch {id} {to.Kind} {to.Value}", id, key, async request =>
            await IsAvailableAsync(to, cancellationToken) is { } isAvailable
                ? request.Dispatch(to, isAvailable, at, district.Profile.Requests)
                : new NotFound(to.Team is null ? "volunteer" : "team", to.Value), cancellationToken);
    }

    /// <summary>Those who were asked take the request on (接单); the time of everybody who will come is held.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> (request, volunteer, team), or with all of <see cref="TeamInactive"/>, <see cref="NotInTeam"/> for each volunteer
    /// who is no member, and the refusals of <see cref="ServiceRequest.Accept"/> and <see cref="Schedule.Hold"/>.
    /// </returns>
    public ValueTask<Decision> AcceptAsync(
        ServiceRequestId id, Assignee by, IReadOnlyList<VolunteerId> volunteers, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.accept {id} {by.Kind} {by.Value} {string.Join(' ', volunteers)}", id, key, async request =>
        {
            ArgumentNullException.ThrowIfNull(volunteers);
            var (named, unknown) = await FactsOfAsync(volunteers, cancellationToken);
            if (!unknown.IsAccepted) return unknown;
            var decision = await JudgeTeamAsync(by, volunteers, cancellationToken) & request.Accept(by, named, at, district.Profile);
            foreach (var one in named)
                decision &= (await ScheduleOfAsync(one.Volunteer, cancellationToken)).Hold(id.Value, request.Wanted, district.Profile.Scheduling, at, one.Limits);
            return decision;
        }, cancellationToken);

    /// <summary>Those who were asked decline, without penalty (志愿服务条例 art. 25).</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Decline"/> is.</returns>
    public ValueTask<Decision> DeclineAsync(ServiceRequestId id, Assignee by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.decline {id} {by.Kind} {by.Value}", id, key, request => ValueTask.FromResult(request.Decline(by, at)), cancellationToken);

    /// <summary>Lets an offer expire that nobody answered.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.LetExpire"/> is.</returns>
    public ValueTask<Decision> LetExpireAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.let-expire {id}", id, key, request => ValueTask.FromResult(request.LetExpire(at)), cancellationToken);

    /// <summary>The volunteers begin (开始服务), judging eligibility by what is known now.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of beginning.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (request, volunteer), or as <see cref="ServiceRequest.Begin"/> is.</returns>
    public ValueTask<Decision> BeginAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.begin {id}", id, key, async request =>
        {
            var (known, unknown) = await FactsOfAsync(request.Volunteers, cancellationToken);
            return unknown.IsAccepted ? request.Begin(known, at, district.Profile) : unknown;
        }, cancellationToken);

    /// <summary>Records a failed visit (上门未果) and gives the volunteers' time back; the request waits to be dispatched again. Where the volunteers did not come, that is noted in their files, as without an excuse until one is found (<see cref="CorrectAbsenceAsync"/>).</summary>
    /// <param name="id">The request.</param>
    /// <param name="reason">Why it failed.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="VisitStillCovered"/> where cover is said to have ended and has not, or as <see cref="ServiceRequest.RecordFailedVisit"/> is.</returns>
    public ValueTask<Decision> RecordFailedVisitAsync(
        ServiceRequestId id, FailedVisitReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.record-failed-visit {id} {reason}", id, key, async request =>
        {
            if (reason == FailedVisitReason.CoverEnded && await IsCoveredAsync(request, at, cancellationToken)) return new VisitStillCovered(id);
            // Who has begun has come.
            var (volunteers, stayedAway) = (request.Volunteers, reason == FailedVisitReason.VolunteersAbsent && request.BegunAt is null);
            var decision = await FailWithinAsync(request, reason, at, cancellationToken);
            if (!decision.IsAccepted || !stayedAway) return decision;
            foreach (var volunteer in volunteers)
                decision &= await district.NoteAnotherAbsenceAsync(volunteer, id.Value, district.DayOf(request.Wanted.From), at, cancellationToken);
            return decision;
        }, cancellationToken);

    /// <summary>Corrects how a volunteer stayed away from a visit, such as when an excuse is found (请假补登).</summary>
    /// <param name="id">The request.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="kind">How they stayed away.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the request, or for the absence where none was noted.</returns>
    public ValueTask<Decision> CorrectAbsenceAsync(
        ServiceRequestId id, VolunteerId volunteer, AbsenceKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.correct-absence {id} {volunteer} {kind}", id, key, _ => district.CorrectAbsenceAsync(volunteer, id.Value, kind, at, cancellationToken), cancellationToken);

    /// <summary>Agrees on another time (改期), such as after a failed visit; the request can be dispatched again.</summary>
    /// <param name="id">The request.</param>
    /// <param name="wanted">The other time.</param>
    /// <param name="at">The moment of agreeing.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Reschedule"/> is.</returns>
    public ValueTask<Decision> RescheduleAsync(
        ServiceRequestId id, TimeRange wanted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.reschedule {id} {wanted}", id, key, request => ValueTask.FromResult(request.Reschedule(wanted, at)), cancellationToken);

    /// <summary>The service is given (完成服务); the service of every volunteer is recorded and credited, unless an activity does so.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of the end.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more; 0 where an activity counts them.</param>
    /// <param name="through">The activity that gave the service and counts and credits it, or <see langword="null"/>.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> (request, activity), with all of <see cref="ActivityAnswersAnother"/> and <see cref="ActivityNotHeld"/> that apply,
    /// or as <see cref="ServiceRequest.Serve"/> is.
    /// </returns>
    public ValueTask<Decision> ServeAsync(
        ServiceRequestId id, Instant at, int personTimes, ActivityId? through = null, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        ServeAsync(id, at, personTimes, CountingMethod.Unstated, through, key, cancellationToken);

    /// <summary>The service is given (完成服务), saying how its person-times were counted.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of the end.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more; 0 where an activity counts them.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="through">The activity that gave the service and counts and credits it, or <see langword="null"/>.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as without it.</returns>
    public ValueTask<Decision> ServeAsync(
        ServiceRequestId id, Instant at, int personTimes, CountingMethod counted, ActivityId? through = null, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"request.serve {id} {personTimes} {through}{(counted == CountingMethod.Unstated ? "" : $" {counted}")}"), id, key, async request =>
        {
            if (through is { } giving)
            {
                if (await district.Activities.FindAsync(giving, cancellationToken) is not { } activity) return new NotFound("activity", giving.Value);
                var gave = Decision.Unless(
                    activity.Answers != id ? new ActivityAnswersAnother(giving) : null,
                    activity.State is ActivityState.Held or ActivityState.Reviewed ? null : new ActivityNotHeld(giving, activity.State));
                if (!gave.IsAccepted) return gave;
            }

            var day = request.CountedFrom?.InZone(district.Profile.TimeZone).Date;
            var decision = request.Serve(at, personTimes, district.Profile.Requests, through, counted, day);
            if (!decision.IsAccepted || through is not null) return decision;

            foreach (var volunteer in request.Volunteers) decision &= await _recording.RecordWithinAsync(request, volunteer, at, cancellationToken);
            return decision;
        }, cancellationToken);

    /// <summary>Whom the service was for reviews it (评单), once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="text">The reviewer's words, or <see langword="null"/>.</param>
    /// <param name="at">The moment of the review.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Review"/> is.</returns>
    public ValueTask<Decision> ReviewAsync(
        ServiceRequestId id, RequesterId by, int score, string? text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"request.review {id} {by} {score}"), id, key, async request =>
        {
            var decision = request.Review(by, score, text, at, district.Profile.Requests);
            return decision.IsAccepted ? decision & await _evaluating.EvaluateWithinAsync(request, at, cancellationToken) : decision;
        }, cancellationToken);

    /// <summary>Calls a request off and gives the volunteers' time back.</summary>
    /// <param name="id">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Cancel"/> is.</returns>
    public ValueTask<Decision> CancelAsync(
        ServiceRequestId id, CancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.cancel {id} {reason}", id, key, request =>
            ReleasingAsync(request, request.Volunteers, at, request.Cancel(reason, at), cancellationToken), cancellationToken);

    // Whoever is called off because their cover has ended has served until then, and needs rest from it.
    internal async ValueTask<Decision> FailWithinAsync(ServiceRequest request, FailedVisitReason reason, Instant at, CancellationToken cancellationToken)
    {
        var (decision, volunteers, served) = (Decision.Accepted, request.Volunteers, default(TimeRange?));
        var visit = request.BegunAt is { } begun ? request.Id.CauseOfVisit(begun) : default;
        if (reason == FailedVisitReason.CoverEnded && request.CountedFrom is { } from)
        {
            if (from < at.ToMicrosecond()) served = new TimeRange(from, at.ToMicrosecond());
            foreach (var volunteer in volunteers) decision &= await _recording.RecordBrokenOffWithinAsync(request, volunteer, at, cancellationToken);
        }

        decision = await ReleasingAsync(request, volunteers, at, decision & request.RecordFailedVisit(reason, at, district.Profile.Requests), cancellationToken);
        if (!decision.IsAccepted || served is not { } time) return decision;
        foreach (var volunteer in volunteers)
        {
            var schedule = await ScheduleOfAsync(volunteer, cancellationToken);
            // What lasted into the next booking is served all the same.
            if (schedule.CanHold(visit, time, district.Profile.Scheduling).IsAccepted) decision &= schedule.Hold(visit, time, district.Profile.Scheduling, at);
        }

        return decision;
    }

    private async ValueTask<bool> IsCoveredAsync(ServiceRequest request, Instant at, CancellationToken cancellationToken)
    {
        foreach (var volunteer in request.Volunteers)
            if (await facts.FindAsync(volunteer, cancellationToken) is { } known && request.IsUncovered(known, at, district.Profile)) return false;
        // Who does not serve yet is told so by the request.
        return request.Volunteers.Count > 0;
    }

    private async ValueTask<(IReadOnlyList<VolunteerFacts> Known, Decision Unknown)> FactsOfAsync(
        IReadOnlyList<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        var known = new List<VolunteerFacts>(volunteers.Count);
        foreach (var volunteer in volunteers)
        {
            if (await facts.FindAsync(volunteer, cancellationToken) is not { } one) return ([], new NotFound("volunteer", volunteer.Value));
            known.Add(one);
        }

        return (known, Decision.Accepted);
    }

    // A team that takes a request on acts at present, and names its own.
    private async ValueTask<Decision> JudgeTeamAsync(Assignee by, IReadOnlyList<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        if (by.Team is not { } teamId) return Decision.Accepted;
        if (await district.Teams.FindAsync(teamId, cancellationToken) is not { } team) return new NotFound("team", teamId.Value);
        var decision = Decision.Unless(team.IsActive ? null : new TeamInactive(teamId));
        foreach (var volunteer in volunteers)
        {
            if ((await district.Volunteers.FindAsync(volunteer, cancellationToken))?.IsMemberOf(teamId) != true) decision &= new NotInTeam(teamId);
        }

        return decision;
    }

    // The volunteers are read before the command is carried out: afterwards the request no longer names them.
    private async ValueTask<Decision> ReleasingAsync(
        ServiceRequest request, IReadOnlyList<VolunteerId> volunteers, Instant at, Decision decision, CancellationToken cancellationToken)
    {
        if (!decision.IsAccepted) return decision;
        foreach (var volunteer in volunteers) decision &= (await ScheduleOfAsync(volunteer, cancellationToken)).Release(request.Id.Value, at);
        return decision;
    }

    private async ValueTask<bool?> IsAvailableAsync(Assignee to, CancellationToken cancellationToken)
    {
        if (to.Volunteer is { } volunteer) return (await facts.FindAsync(volunteer, cancellationToken))?.IsActive;
        return await district.Teams.FindAsync(to.Team!.Value, cancellationToken) is { } team ? team.State == TeamState.Active : null;
    }

    private async ValueTask<Schedule> ScheduleOfAsync(VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.Schedules.FindAsync(volunteer, cancellationToken) is { } schedule) return schedule;
        schedule = Schedule.Of(district.Id, volunteer);
        district.Schedules.Add(schedule);
        return schedule;
    }

    private ValueTask<Decision> RunAsync(
        string command, ServiceRequestId id, IdempotencyKey key, Func<ServiceRequest, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Requests.FindAsync(id, cancellationToken) is { } request ? await attempt(request) : new NotFound("request", id.Value), cancellationToken);
}
