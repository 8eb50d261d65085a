using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Designating relocation communities (易地扶贫搬迁社区认定): flagged, counted, served by a site, ended; the use cases, written once.</summary>
/// <remarks>An unknown community is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class DesignatingCommunities(OpenDistrict district)
{
    /// <summary>Designates a division (认定). One that was designated and has ended is designated again by <see cref="RestoreAsync"/>.</summary>
    /// <param name="division">The division.</param>
    /// <param name="plan">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>, <see cref="DivisionUnknown"/> or <see cref="DivisionDesignated"/> alone, or as <see cref="RelocationCommunity.Designate"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="RelocationCommunity.Designate"/>.</exception>
    public ValueTask<Decision> DesignateAsync(DivisionCode division, NewRelocationCommunity plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        var id = RelocationCommunityId.Of(division);
        var what = ShortDigest.Of(FormattableString.Invariant($"{plan.Name}\n{plan.Source}\n{plan.Since:uuuu'-'MM'-'dd}"));
        return district.RunAsync($"relocation-community.designate {division} {what}", key, async () =>
        {
            if (await district.RelocationCommunities.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("relocation-community", id.Value);
            var free = await JudgeDivisionAsync(division, id, cancellationToken);
            if (!free.IsAccepted) return free;
            var designated = RelocationCommunity.Designate(district.Id, division, plan, district.DayOf(at), at);
            if (designated.TryGetValue(out var community)) district.RelocationCommunities.Add(community);
            return designated.Outcome;
        }, cancellationToken);
    }

    /// <summary>Calls a community something else (更名).</summary>
    /// <param name="id">The community.</param>
    /// <param name="name">What it is called, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="RelocationCommunity.Rename"/> is.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ValueTask<Decision> RenameAsync(RelocationCommunityId id, string name, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return OnAsync($"relocation-community.rename {id} {ShortDigest.Of(name)}", id, key, community => ValueTask.FromResult(community.Rename(name, at)), cancellationToken);
    }

    /// <summary>Enters how many were resettled there, or corrects it (登记安置人数), by whoever opened the district.</summary>
    /// <param name="id">The community.</param>
    /// <param name="count">The numbers.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="RelocationCommunity.Count"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="RelocationCommunity.Count"/>.</exception>
    public ValueTask<Decision> CountAsync(RelocationCommunityId id, HeadCount count, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        count.RequireSound(nameof(count));
        return OnAsync(
            FormattableString.Invariant($"relocation-community.count {id} {count.AsOf:uuuu'-'MM'-'dd} {count.Households} {count.Persons} {count.Source}"), id, key,
            community => ValueTask.FromResult(community.Count(count, district.Actor, district.DayOf(at), at)), cancellationToken);
    }

    /// <summary>Lets a site serve a community (指定服务阵地).</summary>
    /// <param name="id">The community.</param>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for community or site, or as <see cref="RelocationCommunity.AssignSite"/> is.</returns>
    public ValueTask<Decision> AssignSiteAsync(RelocationCommunityId id, PracticeSiteId site, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"relocation-community.assign-site {id} {site}", id, key, async community =>
            await district.Sites.FindAsync(site, cancellationToken) is { } known ? community.AssignSite(known.Facts, at) : new NotFound("site", site.Value), cancellationToken);

    /// <summary>Lets no site of its own serve a community (取消服务阵地).</summary>
    /// <param name="id">The community.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="RelocationCommunity.ReleaseSite"/> is.</returns>
    public ValueTask<Decision> ReleaseSiteAsync(RelocationCommunityId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"relocation-community.release-site {id}", id, key, community => ValueTask.FromResult(community.ReleaseSite(at)), cancellationToken);

    /// <summary>Ends the designation of a community (摘牌), once no integration programme of it is under way.</summary>
    /// <param name="id">The community.</param>
    /// <param name="from">From which day on it is none, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="RelocationCommunity.End"/> is.</returns>
    public ValueTask<Decision> EndAsync(RelocationCommunityId id, LocalDate from, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"relocation-community.end {id} {from:uuuu'-'MM'-'dd}"), id, key, async community =>
        {
            var underWay = await district.IntegrationProgrammes.CountAsync(new IntegrationOfCommunity(id) & new IntegrationNotOver(), cancellationToken);
            return community.End(from, district.DayOf(at), underWay, at);
        }, cancellationToken);

    /// <summary>Designates a community again that had ended (恢复认定), where its division is there and no other one stands at it.</summary>
    /// <param name="id">The community.</param>
    /// <param name="since">Since which day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="DivisionUnknown"/> or <see cref="DivisionDesignated"/> alone, or as <see cref="RelocationCommunity.Restore"/> is.</returns>
    public ValueTask<Decision> RestoreAsync(RelocationCommunityId id, LocalDate since, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"relocation-community.restore {id} {since:uuuu'-'MM'-'dd}"), id, key, async community =>
        {
            var free = await JudgeDivisionAsync(community.Division, id, cancellationToken);
            return free.IsAccepted ? community.Restore(since, district.DayOf(at), at) : free;
        }, cancellationToken);

    // A community that came here with its division has the id of another one.
    private async ValueTask<Decision> JudgeDivisionAsync(DivisionCode division, RelocationCommunityId id, CancellationToken cancellationToken)
    {
        if (district.Divisions.Find(division) is null) return new DivisionUnknown(division);
        var there = await district.RelocationCommunities.ListAsync(new CommunitiesWithinSpec(division), cancellationToken);
        return Decision.Unless(there.FirstOrDefault(one => one.Division == division && one.Id != id) is { } other ? new DivisionDesignated(division, other.Id) : null);
    }

    private ValueTask<Decision> OnAsync(
        string command, RelocationCommunityId id, IdempotencyKey key, Func<RelocationCommunity, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.RelocationCommunities.FindAsync(id, cancellationToken) is { } community ? await attempt(community) : new NotFound("relocation-community", id.Value), cancellationToken);
}
