using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Planning activities (策划活动): draft, publish, change the seats; and the site's word afterwards.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class PlanningActivities(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Plans activities with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public PlanningActivities(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Drafts an activity at an open site, by a host that acts, together with partners in force on its day; a request that it answers notes it.</summary>
    /// <param name="id">The id of the new activity.</param>
    /// <param name="plan">What is planned.</param>
    /// <param name="coOrganizers">The partnerships out of which others co-organise; may be empty.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for each of site, host, request, project and partnership that is unknown,
    /// or with all of <see cref="SiteNotOpen"/>, <see cref="BeyondCapacity"/>, <see cref="HostInactive"/>, <see cref="CoOrganizerNotInForce"/> and the refusals of <see cref="ServiceProject.CanTakeIn"/> and <see cref="ServiceRequest.NoteAnswer"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">It is a session of a series: <see cref="Series.RunningSeries.PlanAheadAsync"/> plans those.</exception>
    public ValueTask<Decision> DraftAsync(
        ActivityId id, NewActivity plan, IReadOnlyList<PartnershipId> coOrganizers, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(coOrganizers);
        if (plan.Series is not null) throw new ArgumentException("Its series plans a session, together with the programme.", nameof(plan));
        return district.RunAsync(
            $"activity.draft {id} {string.Join(' ', coOrganizers)}", key, () => DraftWithinAsync(id, plan, coOrganizers, at, programme: null, cancellationToken), cancellationToken);
    }

    /// <summary>Publishes an activity; volunteers may sign up from now on.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all of <see cref="SiteNotOpen"/>, <see cref="BeyondCapacity"/>, <see cref="HostInactive"/> and the refusals of <see cref="Activity.Publish"/>.</returns>
    public ValueTask<Decision> PublishAsync(ActivityId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"activity.publish {id}", id, key, async activity =>
        {
            if (activity.State != ActivityState.Drafted) return activity.Publish(at);
            // What held when it was drafted may hold no more. A site that is shut is told once, also where it hosts.
            var room = await district.Sites.FindAsync(activity.Site, cancellationToken) is { } site ? site.CanHold(activity.Seats) : Decision.Accepted;
            var isHostGone = activity.Host.Site != activity.Site && await district.IsActiveAsync(activity.Host, cancellationToken) == false;
            var may = await district.JudgeSiteAsync(activity.Site, cancellationToken) & room & Decision.Unless(isHostGone ? new HostInactive(activity.Host) : null) & activity.CanPublish(at);
            return may.IsAccepted ? activity.Publish(at) : may;
        }, cancellationToken);

    /// <summary>Gives an activity more or fewer seats, never fewer than are taken and never more than the site holds; new ones are offered to those in line.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="seats">How many volunteers it takes.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as <see cref="ChangeSeatsOfRoleAsync"/> is.</returns>
    public ValueTask<Decision> ChangeSeatsAsync(ActivityId id, int seats, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        ChangeSeatsOfRoleAsync(id, role: null, seats, at, key, cancellationToken);

    /// <summary>Gives a role of an activity more or fewer seats, never fewer than are taken and never more in all than the site holds; new ones are offered to those in line for it.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="role">The role, or <see langword="null"/> where the activity has none.</param>
    /// <param name="seats">How many volunteers the role takes.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all of the refusals of <see cref="Activity.ChangeSeats"/> and, where there are to be more seats, <see cref="BeyondCapacity"/>.</returns>
    public ValueTask<Decision> ChangeSeatsOfRoleAsync(ActivityId id, ActivityRoleCode? role, int seats, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"activity.change-seats {id} {seats}{(role is { } code ? $" {code}" : "")}"), id, key, async activity =>
        {
            var signing = new SigningUp(district, facts);
            await signing.LapseOverdueWithinAsync(activity, at, cancellationToken);
            var site = await district.Sites.FindAsync(activity.Site, cancellationToken);
            var more = seats - activity.SeatsOf(role);
            var isRoom = more <= 0 || site is null ? Decision.Accepted : site.CanHold(activity.Seats + more);
            if (!isRoom.IsAccepted) return activity.CanChangeSeats(seats, role) & isRoom;
            var changed = activity.ChangeSeats(seats, at, role);
            if (changed.IsAccepted && more > 0) await signing.PromoteWithinAsync(activity, at, cancellationToken);
            return changed;
        }, cancellationToken);

    /// <summary>Gives the site's word on an activity that was held, by whoever opened the district.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Activity.Review"/> is.</returns>
    public ValueTask<Decision> ReviewAsync(ActivityId id, int score, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"activity.review {id} {score}"), id, key, activity =>
            ValueTask.FromResult(activity.Review(score, district.Actor, at, district.Profile.Activities)), cancellationToken);

    // Within a command: changes the district only where all is accepted.
    internal async ValueTask<Decision> DraftWithinAsync(
        ActivityId id, NewActivity plan, IReadOnlyList<PartnershipId> coOrganizers, Instant at, ProgrammeId? programme, CancellationToken cancellationToken)
    {
        if (await district.Activities.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("activity", id.Value);
        var day = plan.During.From.InZone(district.Profile.TimeZone).Date;
        var site = await district.Sites.FindAsync(plan.Site, cancellationToken);
        var isHostActive = await district.IsActiveAsync(plan.Host, cancellationToken);
        var request = plan.Answers is { } answered ? await district.Requests.FindAsync(answered, cancellationToken) : null;
        var project = plan.Project is { } belongs ? await district.Projects.FindAsync(belongs, cancellationToken) : null;
        var partners = new List<PartnershipStanding>(coOrganizers.Count);
        var unknown = Decision.Unless(
            site is null ? new NotFound("site", plan.Site.Value) : null,
            isHostActive is null ? new NotFound("host", plan.Host.Value) : null,
            request is null && plan.Answers is { } nothing ? new NotFound("request", nothing.Value) : null,
            project is null && plan.Project is { } none ? new NotFound("project", none.Value) : null);
        foreach (var partnership in coOrganizers)
        {
            if (await district.Partnerships.FindAsync(partnership, cancellationToken) is { } known)
                partners.Add(known.StandingOn(day));
            else
                unknown &= new NotFound("partnership", partnership.Value);
        }

        if (!unknown.IsAccepted) return unknown;
        var drafted = Activity.DraftFor(programme, district.Id, id, plan, partners, day, at);
        var may = Decision.Unless(
            site!.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State)) & site.CanHold(plan.Seats) & Decision.Unless(
            isHostActive == true ? null : new HostInactive(plan.Host)) & drafted.Outcome;
        if (project is not null) may &= project.CanTakeIn(plan.Category, day);
        if (request is not null) may &= request.NoteAnswer(id, at);
        if (may.IsAccepted) district.Activities.Add(drafted.Value);
        return may;
    }

    // Null where the district has no such host.
    private ValueTask<Decision> RunAsync(string command, ActivityId id, IdempotencyKey key, Func<Activity, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Activities.FindAsync(id, cancellationToken) is { } activity ? await attempt(activity) : new NotFound("activity", id.Value), cancellationToken);
}
