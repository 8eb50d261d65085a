using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Changing what was agreed.</content>
public sealed partial class CoBuilding
{
    /// <summary>Proposes an amendment (提出变更). The same again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="amendment">The id of the amendment, made by the caller.</param>
    /// <param name="change">What it is to change.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the partnership or for every unknown site, or the refusals of <see cref="CoBuildingPartnership.ProposeAmendment"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="CoBuildingPartnership.ProposeAmendment"/>.</exception>
    public ValueTask<Decision> ProposeAmendmentAsync(
        PartnershipId id, Guid amendment, NewAmendment change, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return RunAsync($"partnership.propose-amendment {id} {amendment}", id, key, async partnership =>
        {
            var (sites, unknown) = await FactsOfAsync(change.SitesAdded, cancellationToken);
            return unknown.Count > 0 ? Decision.Unless(unknown) : partnership.ProposeAmendment(amendment, change, sites, DayOf(at), at);
        }, cancellationToken);
    }

    /// <summary>A party signs an amendment (签署变更).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="amendment">The amendment.</param>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.SignAmendment"/>.</returns>
    public ValueTask<Decision> SignAmendmentAsync(
        PartnershipId id, Guid amendment, PartnerId by, string role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"partnership.sign-amendment {id} {amendment} {by} {role}", id, key, partnership => partnership.SignAmendment(amendment, by, role, DayOf(at), at), cancellationToken);

    /// <summary>The district's side signs an amendment as the last one, and what it says holds (变更生效).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="amendment">The amendment.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.AdoptAmendment"/>.</returns>
    public ValueTask<Decision> AdoptAmendmentAsync(
        PartnershipId id, Guid amendment, string role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        LapsingAsync(id, at, RunAsync($"partnership.adopt-amendment {id} {amendment} {role}", id, key, async partnership =>
        {
            var added = partnership.Amendments.FirstOrDefault(one => one.Id == amendment)?.Change.SitesAdded ?? [];
            // Sites are never removed, so that those of a proposal are still there.
            var (sites, _) = await FactsOfAsync(added, cancellationToken);
            return partnership.AdoptAmendment(amendment, role, sites, district.Profile.Partnerships, DayOf(at), at);
        }, cancellationToken), cancellationToken);

    /// <summary>Gives an amendment up (撤回变更).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="amendment">The amendment.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.DropAmendment"/>.</returns>
    public ValueTask<Decision> DropAmendmentAsync(
        PartnershipId id, Guid amendment, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"partnership.drop-amendment {id} {amendment}", id, key, partnership => partnership.DropAmendment(amendment, at), cancellationToken);

    /// <summary>Lets a site that has merged hand its place in the scope over to the one it is part of by now (阵地并转). Merging does so by itself; this is for a site whose handover was interrupted.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="site">The site that has merged.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (partnership, site), <see cref="SiteNotMerged"/> or the refusals of <see cref="CoBuildingPartnership.HandOverSite"/>.</returns>
    public ValueTask<Decision> HandOverSiteAsync(
        PartnershipId id, PracticeSiteId site, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"partnership.hand-over-site {id} {site}", id, key, async partnership =>
        {
            if (await district.Sites.FindAsync(site, cancellationToken) is not { } merged) return new NotFound("site", site.Value);
            if (merged.State != SiteState.Merged) return new SiteNotMerged(site, merged.State);
            return partnership.HandOverSite(merged.Facts, (await HandingSitesOver.EndOfAsync(district, merged, cancellationToken)).Facts, at);
        }, cancellationToken);
}
