using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>Founding sites, running them and giving them up: the use cases of the matrix, with all that several sites must agree on.</summary>
/// <remarks>
/// <para>Whatever is planned, moved, merged or closed under a site is noted there too. So two that are planned for the same village at once
/// meet at the site above them, and the second gets the rule's answer. A centre has none above it; two centres planned in the very same moment do not meet.</para>
/// <para>An unknown site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed class FoundingSites(OpenDistrict district)
{
    /// <summary>Plans a site (筹建).</summary>
    /// <param name="id">The id of the new site.</param>
    /// <param name="plan">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for the parent alone, or for all of the refusals of <see cref="PracticeSite.Plan"/>, <see cref="DivisionUnknown"/>,
    /// <see cref="CentreExists"/>, <see cref="TownHasInstitute"/> and <see cref="VillageHasStation"/> that apply.
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
            var may = planned.Outcome & await JudgeDivisionAsync(plan.Tier, plan.Division, isNew: true, cancellationToken);
            if (!may.IsAccepted) return may;

            district.Sites.Add(planned.Value);
            return parent?.Adopt(planned.Value.Facts, at) ?? Decision.Accepted;
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
        RunAsync($"site.resume {id}", id, key, (site, _) => ValueTask.FromResult(site.Resume(at)), cancellationToken);

    /// <summary>Moves a site to another division (迁移).</summary>
    /// <param name="id">The site.</param>
    /// <param name="to">Where it is to stand.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> alone, or for all of the refusals of <see cref="PracticeSite.Relocate"/>, <see cref="DivisionUnknown"/>,
    /// <see cref="TownHasInstitute"/> and <see cref="VillageHasStation"/> that apply.
    /// </returns>
    public ValueTask<Decision> RelocateAsync(
        PracticeSiteId id, DivisionCode to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.relocate {id} {to}", id, key, async (site, parent) =>
        {
            if (site.Division != to)
            {
                var may = site.CanRelocate(to, parent?.Facts) & await JudgeDivisionAsync(site.Tier, to, isNew: false, cancellationToken);
                if (!may.IsAccepted) return may;
            }

            var moved = site.Relocate(to, parent?.Facts, at);
            return moved.IsAccepted && parent is not null ? parent.Adopt(site.Facts, at) : moved;
        }, cancellationToken);

    /// <summary>Makes a site part of another one (合并).</summary>
    /// <param name="id">The site that will be no more.</param>
    /// <param name="into">The site it becomes part of.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either, or the refusals of <see cref="PracticeSite.MergeInto"/>.</returns>
    public ValueTask<Decision> MergeAsync(
        PracticeSiteId id, PracticeSiteId into, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.merge {id} {into}", id, key, async (site, parent) =>
        {
            var other = await district.Sites.FindAsync(into, cancellationToken);
            if (other is null) return new NotFound("site", into.Value);

            var merged = site.MergeInto(other.Facts, at);
            return merged.IsAccepted ? other.Absorb(site.Facts, at) & Released(parent, site, at) : merged;
        }, cancellationToken);

    /// <summary>Closes a site for good (撤销).</summary>
    /// <param name="id">The site.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Close"/>.</returns>
    public ValueTask<Decision> CloseAsync(
        PracticeSiteId id, SiteClosureReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.close {id}", id, key, (site, parent) =>
        {
            var closed = site.Close(reason, at);
            return ValueTask.FromResult(closed.IsAccepted ? Released(parent, site, at) : closed);
        }, cancellationToken);

    /// <summary>Offers a platform at a site (设立平台).</summary>
    /// <param name="id">The site.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.OfferPlatform"/>.</returns>
    public ValueTask<Decision> OfferPlatformAsync(
        PracticeSiteId id, ServicePlatform platform, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.offer-platform {id} {platform}", id, key, (site, _) => ValueTask.FromResult(site.OfferPlatform(platform, at)), cancellationToken);

    /// <summary>Gives a platform up at a site (撤下平台).</summary>
    /// <param name="id">The site.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.WithdrawPlatform"/>.</returns>
    public ValueTask<Decision> WithdrawPlatformAsync(
        PracticeSiteId id, ServicePlatform platform, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.withdraw-platform {id} {platform}", id, key, (site, _) => ValueTask.FromResult(site.WithdrawPlatform(platform, at)), cancellationToken);

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

    private async ValueTask<Decision> JudgeDivisionAsync(SiteTier tier, DivisionCode division, bool isNew, CancellationToken cancellationToken)
    {
        var rules = district.Profile.Sites;
        var isTaken = tier switch
        {
            SiteTier.Centre => isNew && await ExistsAsync(new SiteOfTier(tier)),
            SiteTier.Institute => rules.OneInstitutePerTown && await ExistsAsync(new SiteOfTier(tier) & new SiteAt(division)),
            SiteTier.Station => rules.OneStationPerVillage && await ExistsAsync(new SiteOfTier(tier) & new SiteAt(division)),
            _ => false,
        };
        return Decision.Unless(
            district.Divisions.Find(division) is null ? new DivisionUnknown(division) : null,
            !isTaken ? null : tier switch
            {
                SiteTier.Centre => new CentreExists(district.Profile.Division),
                SiteTier.Institute => new TownHasInstitute(division),
                _ => new VillageHasStation(division),
            });

        ValueTask<bool> ExistsAsync(Criterion<PracticeSite> criterion) =>
            district.Sites.ExistsAsync(new LiveSite() & criterion, cancellationToken);
    }
}
