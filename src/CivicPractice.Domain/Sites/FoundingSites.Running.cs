using CivicPractice.Divisions;
using CivicPractice.Readiness;
using NodaTime;

namespace CivicPractice.Sites;

/// <content>What changes about a live site: what it is called, how it lies, under which site it stands, what it offers.</content>
public sealed partial class FoundingSites
{
    /// <summary>Calls a site something else (更名).</summary>
    /// <param name="id">The site.</param>
    /// <param name="name">What it is called from now on, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Rename"/>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ValueTask<Decision> RenameAsync(PracticeSiteId id, string name, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.rename {id} {name}", id, key, (site, _) => ValueTask.FromResult(site.Rename(name, at)), cancellationToken);

    /// <summary>A site lies in the city or in the countryside from now on (城乡属性变更), such as when its village became a community.</summary>
    /// <param name="id">The site.</param>
    /// <param name="setting">How it lies.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="PracticeSite.Reclassify"/>.</returns>
    public ValueTask<Decision> ReclassifyAsync(PracticeSiteId id, SiteSetting setting, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.reclassify {id} {setting}", id, key, async (site, _) =>
        {
            var reclassified = site.Reclassify(setting, at);
            return reclassified.IsAccepted && await district.SiteReadiness.FindAsync(id, cancellationToken) is { } readiness ? reclassified & readiness.Reclassify(setting, at) : reclassified;
        }, cancellationToken);

    /// <summary>Puts a live site under another one (划转), where it stands or at another division, where it is to be inspected and located anew as in <see cref="RelocateAsync"/>; the sites under it go along where it stays.</summary>
    /// <param name="id">The site.</param>
    /// <param name="under">The site it comes under.</param>
    /// <param name="to">Where it is to stand, or <see langword="null"/> for where it stands.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> for either alone, or for all of the refusals of <see cref="PracticeSite.Transfer"/>, <see cref="DivisionUnknown"/>, <see cref="TownHasInstitute"/> and
    /// <see cref="VillageHasStation"/> that apply.
    /// </returns>
    public ValueTask<Decision> TransferAsync(
        PracticeSiteId id, PracticeSiteId under, DivisionCode? to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.transfer {id} {under} {to}", id, key, async (site, before) =>
        {
            if (await district.Sites.FindAsync(under, cancellationToken) is not { } parent) return new NotFound("site", under.Value);
            var known = site.Facts;
            var (from, division) = (site.Division, to ?? site.Division);
            var seats = new SeatsInUse(district);
            var seat = await seats.FindAsync(site.Tier, division, cancellationToken);
            var may = site.CanTransfer(division, parent.Facts) & JudgeDivision(id, site.Tier, division, seat);
            if (!may.IsAccepted || (from == division && before?.Id == under)) return may;

            may = site.Transfer(division, parent.Facts, at) & parent.Adopt(site.Facts, at);
            if (before is not null && before.Id != under) may &= before.HandOver(site.Facts, under, at);
            return from == division ? may : may & await seats.LeaveAsync(site.Tier, from, id, at, cancellationToken) & seats.Take(seat, id, at)
                & await InspectingSites.MoveWithinAsync(district, known, division, at, cancellationToken);
        }, cancellationToken);

    /// <summary>Offers a platform at a site (设立平台).</summary>
    /// <param name="id">The site.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or for all of the refusals of <see cref="PracticeSite.OfferPlatform"/> and <see cref="PlatformUnknown"/> that apply.</returns>
    public ValueTask<Decision> OfferPlatformAsync(
        PracticeSiteId id, ServicePlatform platform, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site.offer-platform {id} {platform}", id, key, (site, _) => ValueTask.FromResult(
            JudgePlatform(platform) is { IsAccepted: false } unknown ? site.CanOfferPlatform() & unknown : site.OfferPlatform(platform, at)), cancellationToken);

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

    private Decision JudgePlatform(ServicePlatform platform) =>
        Decision.Unless(district.Profile.Sites.AnyPlatform || platform == default || district.Profile.NameOf(platform) is not null ? null : new PlatformUnknown(platform));
}
