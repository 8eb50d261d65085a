using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Circles;

/// <summary>Belts and clusters of sites (文明实践带、文明实践群): the use cases.</summary>
/// <remarks>An unknown grouping or site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</remarks>
/// <param name="district">The district.</param>
public sealed class GroupingSites(OpenDistrict district)
{
    /// <summary>Forms a belt or a cluster (组建).</summary>
    /// <param name="id">The id of the new grouping.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">What it is called, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>.</returns>
    public ValueTask<Decision> FormAsync(
        SiteGroupingId id, SiteGroupingKind kind, string name, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"site-grouping.form {id} {kind} {name}", key, async () =>
        {
            if (await district.SiteGroupings.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("site-grouping", id.Value);
            district.SiteGroupings.Add(SiteGrouping.Form(district.Id, id, kind, name, at));
            return Decision.Accepted;
        }, cancellationToken);

    /// <summary>A site belongs to a grouping from now on (纳入阵地).</summary>
    /// <param name="id">The grouping.</param>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either, or the refusals of <see cref="SiteGrouping.Include"/>.</returns>
    public ValueTask<Decision> IncludeAsync(
        SiteGroupingId id, PracticeSiteId site, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site-grouping.include {id} {site}", id, key, async grouping =>
            await district.Sites.FindAsync(site, cancellationToken) is { } known ? grouping.Include(known.Facts, at) : new NotFound("site", site.Value), cancellationToken);

    /// <summary>A site belongs to a grouping no more (移出阵地).</summary>
    /// <param name="id">The grouping.</param>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteGrouping.Exclude"/>.</returns>
    public ValueTask<Decision> ExcludeAsync(
        SiteGroupingId id, PracticeSiteId site, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site-grouping.exclude {id} {site}", id, key, grouping => ValueTask.FromResult(grouping.Exclude(site, at)), cancellationToken);

    /// <summary>The place of a site that has merged goes over to the one it is part of by now (阵地并转): what a merger does by itself, for one that was broken off.</summary>
    /// <param name="id">The grouping.</param>
    /// <param name="merged">The site that has merged.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either, with <see cref="SiteNotMerged"/>, or with the refusals of <see cref="SiteGrouping.HandOver"/>.</returns>
    public ValueTask<Decision> HandOverAsync(
        SiteGroupingId id, PracticeSiteId merged, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site-grouping.hand-over {id} {merged}", id, key, async grouping =>
        {
            if (await district.Sites.FindAsync(merged, cancellationToken) is not { } site) return new NotFound("site", merged.Value);
            if (site.State != SiteState.Merged) return new SiteNotMerged(merged, site.State);
            return grouping.HandOver(site.Facts, (await HandingSitesOver.EndOfAsync(district, site, cancellationToken)).Facts, at);
        }, cancellationToken);

    /// <summary>A grouping is called something else (更名).</summary>
    /// <param name="id">The grouping.</param>
    /// <param name="name">What it is called from now on, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteGrouping.Rename"/>.</returns>
    public ValueTask<Decision> RenameAsync(SiteGroupingId id, string name, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site-grouping.rename {id} {name}", id, key, grouping => ValueTask.FromResult(grouping.Rename(name, at)), cancellationToken);

    /// <summary>A grouping is no more (解散).</summary>
    /// <param name="id">The grouping.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SiteGrouping.Dissolve"/>.</returns>
    public ValueTask<Decision> DissolveAsync(SiteGroupingId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"site-grouping.dissolve {id}", id, key, grouping => ValueTask.FromResult(grouping.Dissolve(at)), cancellationToken);

    private ValueTask<Decision> RunAsync(string command, SiteGroupingId id, IdempotencyKey key, Func<SiteGrouping, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.SiteGroupings.FindAsync(id, cancellationToken) is { } grouping ? await attempt(grouping) : new NotFound("site-grouping", id.Value), cancellationToken);
}
