using CivicPractice.Projects;
using CivicPractice.Records;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The order journey up to the service (百姓点单、中心派单、志愿者接单), from where <see cref="ReviewingRequests"/> goes on: each step loads, asks the facts of others, changes and commits.</summary>
/// <remarks>Not safe for concurrent use, as the district is not. Every step can be repeated under the same key.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed partial class ServingRequests(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly RecordingService _recording = new(district);

    /// <summary>Serves requests with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public ServingRequests(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Places a request (点单). What another system took comes under the id that follows from its number there (<see cref="ServiceRequestId.Of"/>), and so never twice.</summary>
    /// <param name="id">The id of the new request.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="at">The moment of ordering.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> (site, project), or with all of <see cref="SiteNotOpen"/>, <see cref="DivisionUnknown"/>, <see cref="WantedTimePassed"/> <see cref="LikeRequest"/> for each that looks like it and is not told apart and, on the first day of the wanted time, the refusals of <see cref="ServiceProject.CanTakeIn"/> that apply.</returns>
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
            var placed = ServiceRequest.Place(district.Id, id, order, at, district.Profile.Requests);
            var like = await LikeAsync(order, cancellationToken);
            var may = Decision.Unless(
                site.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State),
                isKnown ? null : new DivisionUnknown(order.Division)) & placed.Outcome & Decision.Unless(like.Where(one => !order.ToldApartFrom.Contains(one.Id)).Select(one => new LikeRequest(one.Id)));
            if (project is not null) may &= project.CanTakeIn(order.Category, district.DayOf(order.Wanted.From));
            if (may.IsAccepted) district.Requests.Add(placed.Value);
            return may;
        }, cancellationToken);
    }

    /// <summary>The requests that look like an order (疑似重复点单), to be shown before it is placed: for the same person, of the same category, in the same place, at about the same time, and not served yet. It is a hint: two that are placed in the same moment do not see each other.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The first first; none where the district looks for none.</returns>
    public async ValueTask<IReadOnlyList<ServiceRequest>> LikeAsync(NewRequest order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (district.Profile.Requests.LikeWithin is not { } within || order.Wanted == default) return [];
        var around = new TimeRange(order.Wanted.From - within, order.Wanted.Until + within);
        var like = await district.Requests.ListAsync(new LikeRequestsSpec(order.OnBehalfOf ?? order.By.Id, order.Category, around), cancellationToken);
        return [.. like.Where(one => one.Division == order.Division)];
    }

    /// <summary>The centre says what a request is (受理).</summary>
    /// <param name="id">The request.</param>
    /// <param name="triage">How urgent, of what category and risk, for how many volunteers.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, as <see cref="ServiceRequest.Triage"/> is, or with <see cref="ProjectOfOtherCategory"/> where it becomes one that its project does not give.</returns>
    public ValueTask<Decision> TriageAsync(ServiceRequestId id, RequestTriage triage, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(triage);
        return RunAsync(
            FormattableString.Invariant($"request.triage {id} {triage.Urgency} {triage.Category} {triage.Risk} {triage.VolunteersWanted}"), id, at, key,
            async request =>
            {
                var (before, may) = (request.Category, request.Triage(triage, at, district.Profile.Requests));
                if (request.Project is not { } belongs || triage.Category == before) return may;
                var project = await district.Projects.FindAsync(belongs, cancellationToken);
                return may & Decision.Unless(project is null || project.Categories.Contains(triage.Category) ? null : new ProjectOfOtherCategory(belongs, triage.Category));
            },
            cancellationToken);
    }

    /// <summary>Agrees on another time (改期), such as after a failed visit; whoever was asked or would come is free, and the request can be dispatched again.</summary>
    /// <param name="id">The request.</param>
    /// <param name="wanted">The other time.</param>
    /// <param name="at">The moment of agreeing.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Reschedule"/> is.</returns>
    public ValueTask<Decision> RescheduleAsync(
        ServiceRequestId id, TimeRange wanted, Instant at, IdempotencyKey key = default, StepReason? reason = null, CancellationToken cancellationToken = default) =>
        RunAsync(
            $"request.reschedule {id} {wanted}{InCommand(reason)}", id, at, key,
            request => ValueTask.FromResult(request.Reschedule(wanted, at, district.Profile.Requests, reason)), cancellationToken);

    /// <summary>Calls a request off and gives the volunteers' time back.</summary>
    /// <param name="id">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Cancel"/> is.</returns>
    public ValueTask<Decision> CancelAsync(
        ServiceRequestId id, CancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.cancel {id} {reason}", id, at, key, request => ValueTask.FromResult(request.Cancel(reason, at)), cancellationToken);

    /// <summary>Calls a request off that was ordered twice (重复点单), and says which one stays.</summary>
    /// <param name="id">The request.</param>
    /// <param name="duplicateOf">The request that stays.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for each that is unknown, or as <see cref="ServiceRequest.Cancel"/> is.</returns>
    /// <exception cref="ArgumentException">Both are the same.</exception>
    public ValueTask<Decision> CancelAsDuplicateAsync(
        ServiceRequestId id, ServiceRequestId duplicateOf, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.cancel {id} {CancellationReason.Duplicate} {duplicateOf}", id, at, key, async request =>
            await district.Requests.FindAsync(duplicateOf, cancellationToken) is null ? new NotFound("request", duplicateOf.Value) : request.Cancel(CancellationReason.Duplicate, at, duplicateOf), cancellationToken);

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

    private async ValueTask<Schedule> ScheduleOfAsync(VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.Schedules.FindAsync(volunteer, cancellationToken) is { } schedule) return schedule;
        schedule = Schedule.Of(district.Id, volunteer);
        district.Schedules.Add(schedule);
        return schedule;
    }

    private ValueTask<Decision> RunAsync(
        string command, ServiceRequestId id, Instant at, IdempotencyKey key, Func<ServiceRequest, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.OnRequestAsync(command, id, key, async request =>
        {
            var before = Involved.In(request);
            var decision = await attempt(request);
            return decision.IsAccepted ? decision & await FollowAsync(request, before, at, cancellationToken) : decision;
        }, cancellationToken);

    // What the request has changed for others: whoever comes no longer has the time back, and everybody's book says how they stand to it.
    private async ValueTask<Decision> FollowAsync(ServiceRequest request, Involved before, Instant at, CancellationToken cancellationToken)
    {
        var (now, so) = (Involved.In(request), Decision.Accepted);
        foreach (var volunteer in before.Volunteers.Except(now.Volunteers)) so &= (await ScheduleOfAsync(volunteer, cancellationToken)).Release(request.Cause, at);
        foreach (var holder in before.Stands.Keys.Union(now.Stands.Keys))
        {
            var (stands, stood) = (now.Stands.GetValueOrDefault(holder), before.Stands.GetValueOrDefault(holder));
            if (stands == stood) continue;
            var book = await district.OfferBooks.FindAsync(OfferBookId.Of(holder), cancellationToken);
            if (book is null && stands != default) district.OfferBooks.Add(book = OfferBook.Of(district.Id, holder));
            if (book is not null) so &= book.Note(request.Id, stands.AnswerBy, stands.IsTakenOn, at);
        }

        return so;
    }
}
