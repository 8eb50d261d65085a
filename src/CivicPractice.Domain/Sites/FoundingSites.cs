using CivicPractice.Divisions;
using CivicPractice.Partnerships;
using CivicPractice.Readiness;
using CivicPractice.Safeguards;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>Founding sites, running them and giving them up: the use cases of the matrix, with all that several sites must agree on.</summary>
/// <remarks>
/// <para>Whatever is planned, moved, merged or closed under a site is noted there too, and at the seat of its tier in its division (<see cref="SiteSeat"/>).
/// So two that are planned for the same place at once meet there, and the second gets the rule's answer.</para>
/// <para>An unknown site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed partial class FoundingSites(OpenDistrict district)
{
    /// <summary>Plans a site (筹建).</summary>
    /// <param name="id">The id of the new site.</param>
    /// <param name="plan">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for the parent alone, or for all of the refusals of <see cref="PracticeSite.Plan"/>, <see cref="DivisionUnknown"/>,
    /// <see cref="CentreElsewhere"/>, <see cref="CentreExists"/>, <see cref="TownHasInstitute"/> and <see cref="VillageHasStation"/> that apply.
    /// </returns>
    public ValueTask<Decision> PlanAsync(
        PracticeSiteId id, NewSite plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return district.RunAsync($"site.plan {id}", key, Attempt, cancellationToken);

        async ValueTask<Decision> Attempt()
        {
            if (await district.Sites.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("site", id.Value);
            PracticeSite? parent = null;
            if (plan.Parent is { } upper)
            {
                parent = await district.Sites.FindAsync(upper, cancellationToken);
                if (parent is null) return new NotFound("site", upper.Value);
            }

            var planned = PracticeSite.Plan(district.Id, id, plan, parent?.Facts, at);
            var seats = new SeatsInUse(district);
            var seat = await seats.FindAsync(plan.Tier, plan.Division, cancellationToken);
            var may = planned.Outcome & JudgeDivision(id, plan.Tier, plan.Division, seat);
            if (!may.IsAccepted) return may;

            district.Sites.Add(planned.Value);
            return seats.Take(seat, id, at) & (parent?.Adopt(planned.Value.Facts, at) ?? Decision.Accepted);
        }
    }

    /// <summary>Opens a planned site (开放).</summary>
    /// <param name="id">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Open"/>.</returns>
    public ValueTask<Decision> OpenAsync(PracticeSiteId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.open {id}", id, key, (site, parent) => ValueTask.FromResult(site.Open(parent?.Facts, at)), cancellationToken);

    /// <summary>Shuts a site for a time (暂停).</summary>
    /// <param name="id">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Suspend"/>.</returns>
    public ValueTask<Decision> SuspendAsync(PracticeSiteId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.suspend {id}", id, key, (site, _) => ValueTask.FromResult(site.Suspend(at)), cancellationToken);

    /// <summary>Opens a suspended site again (恢复).</summary>
    /// <param name="id">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Resume"/>.</returns>
    public ValueTask<Decision> ResumeAsync(PracticeSiteId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.resume {id}", id, key, (site, parent) => ValueTask.FromResult(site.Resume(parent?.Facts, at)), cancellationToken);

    /// <summary>Moves a site to another division (迁移), where it is to be inspected anew, unless the division it stood at is no more, for then it stands where it stood; where exactly it is has to be laid down anew.</summary>
    /// <param name="id">The site.</param>
    /// <param name="to">Where it is to stand.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> alone, or for all of the refusals of <see cref="PracticeSite.Relocate"/>, <see cref="DivisionUnknown"/>, <see cref="CentreElsewhere"/>,
    /// <see cref="TownHasInstitute"/> and <see cref="VillageHasStation"/> that apply.
    /// </returns>
    public ValueTask<Decision> RelocateAsync(
        PracticeSiteId id, DivisionCode to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.relocate {id} {to}", id, key, async (site, parent) =>
        {
            var (before, from) = (site.Facts, site.Division);
            var seats = new SeatsInUse(district);
            var seat = await seats.FindAsync(site.Tier, to, cancellationToken);
            var may = site.CanRelocate(to, parent?.Facts) & JudgeDivision(id, site.Tier, to, seat);
            if (!may.IsAccepted || from == to) return may;

            var left = await seats.LeaveAsync(site.Tier, from, id, at, cancellationToken);
            return site.Relocate(to, parent?.Facts, at) & left & seats.Take(seat, id, at) & (parent?.Adopt(site.Facts, at) ?? Decision.Accepted)
                & await InspectingSites.MoveWithinAsync(district, before, to, at, cancellationToken);
        }, cancellationToken);

    /// <summary>
    /// Makes a suspended site part of another one (合并). Its teams have to be elsewhere before, its supplies too, its budgets closed and its posts vacant; vacant posts and empty stocks end with it. Its place in the scope of partnerships and in belts and clusters, and what partners
    /// share there, follow when the merger is stored (阵地并转).
    /// </summary>
    /// <param name="id">The site that will be no more.</param>
    /// <param name="into">The site it becomes part of.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either, or the refusals of <see cref="PracticeSite.MergeInto"/>.</returns>
    public ValueTask<Decision> MergeAsync(
        PracticeSiteId id, PracticeSiteId into, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        MergeAsync("site.merge", id, into, at, key, isWithTeams: false, cancellationToken);

    /// <summary>Makes a suspended site part of another one, and moves its teams there with the same stroke (合并，队伍随迁). Partnerships, shared resources, belts and clusters follow as in <see cref="MergeAsync(PracticeSiteId, PracticeSiteId, Instant, IdempotencyKey, CancellationToken)"/>.</summary>
    /// <param name="id">The site that will be no more.</param>
    /// <param name="into">The site it becomes part of.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either, or the refusals of <see cref="PracticeSite.MergeInto"/> but for <see cref="TeamsLeft"/>.</returns>
    public ValueTask<Decision> MergeWithTeamsAsync(
        PracticeSiteId id, PracticeSiteId into, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        MergeAsync("site.merge-with-teams", id, into, at, key, isWithTeams: true, cancellationToken);

    /// <summary>Closes a suspended site for good (撤销).</summary>
    /// <param name="id">The site.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Close"/>.</returns>
    public ValueTask<Decision> CloseAsync(
        PracticeSiteId id, SiteClosureReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.close {id} {reason}", id, key, async (site, parent) =>
        {
            var closed = site.Close(reason, await SiteTies.OfAsync(district, id, at, cancellationToken), at);
            if (!closed.IsAccepted) return closed;
            return Released(parent, site, at) & await LeftAsync(site, at, cancellationToken)
                & await InspectingSites.EndWithinAsync(district, id, at, cancellationToken) & await district.EndSafeguardsWithinAsync(id, at, cancellationToken);
        }, cancellationToken);

    private async ValueTask<Decision> MergeAsync(
        string command, PracticeSiteId id, PracticeSiteId into, Instant at, IdempotencyKey key, bool isWithTeams, CancellationToken cancellationToken)
    {
        var outcome = await RunAsync($"{command} {id} {into}", id, key, async (site, parent) =>
        {
            var other = await district.Sites.FindAsync(into, cancellationToken);
            if (other is null) return new NotFound("site", into.Value);

            var ties = await SiteTies.OfAsync(district, id, at, cancellationToken);
            var merged = site.MergeInto(other.Facts, isWithTeams ? ties with { Teams = 0 } : ties, at);
            if (!merged.IsAccepted) return merged;

            merged &= other.Absorb(site.Facts, at) & Released(parent, site, at) & await LeftAsync(site, at, cancellationToken)
                & await InspectingSites.EndWithinAsync(district, id, at, cancellationToken) & await district.EndSafeguardsWithinAsync(id, at, cancellationToken);
            if (isWithTeams && ties.Teams > 0)
            {
                foreach (var team in await district.Teams.ListAsync(new TeamsOfSiteSpec(id), cancellationToken)) merged &= team.MoveTo(other.Facts, at);
            }

            return merged;
        }, cancellationToken);
        if (outcome.IsAccepted) await new HandingSitesOver(district).FollowAsync(id, at, cancellationToken);
        return outcome;
    }

    // The repeated command finds the site ended and its parent possibly too; there is nothing left to release then.
    private static Decision Released(PracticeSite? parent, PracticeSite site, Instant at) =>
        parent is { Facts.IsLive: true } ? parent.Release(site.Facts, at) : Decision.Accepted;

    private ValueTask<Decision> RunAsync(
        string command, PracticeSiteId id, IdempotencyKey key, Func<PracticeSite, PracticeSite?, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
        {
            var site = await district.Sites.FindAsync(id, cancellationToken);
            if (site is null) return new NotFound("site", id.Value);

            var parent = site.Parent is { } upper ? await district.Sites.FindAsync(upper, cancellationToken) : null;
            return await attempt(site, parent);
        }, cancellationToken);

    private Decision JudgeDivision(PracticeSiteId site, SiteTier tier, DivisionCode division, SiteSeat? seat) =>
        Decision.Unless(
            district.Divisions.Find(division) is null ? new DivisionUnknown(division) : null,
            tier == SiteTier.Centre && division != district.Divisions.Root.Code ? new CentreElsewhere(division, district.Divisions.Root.Code) : null)
        & (seat?.CanTake(site, district.Profile.Sites) ?? Decision.Accepted);

    private async ValueTask<Decision> LeftAsync(PracticeSite site, Instant at, CancellationToken cancellationToken) =>
        await new SeatsInUse(district).LeaveAsync(site.Tier, site.Division, site.Id, at, cancellationToken);
}
