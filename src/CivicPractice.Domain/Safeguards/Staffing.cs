using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Staffing sites (岗位保障): the use cases of a post from its establishment to its end, written once.</summary>
/// <remarks>An unknown post or site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class Staffing(OpenDistrict district)
{
    /// <summary>Establishes a post at an open site, vacant (设岗).</summary>
    /// <param name="id">The id of the new post.</param>
    /// <param name="site">The site.</param>
    /// <param name="duty">What it is for.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>, <see cref="NotFound"/> or <see cref="SiteNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">Site or duty are missing.</exception>
    public ValueTask<Decision> EstablishAsync(
        PostId id, PracticeSiteId site, PostDuty duty, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"post.establish {id} {site} {duty}", key, async () =>
        {
            if (await district.Posts.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("post", id.Value);
            var established = Post.Establish(district.Id, id, site, duty, at);
            var may = await district.JudgeKnownSiteAsync(site, cancellationToken);
            if (may.IsAccepted) district.Posts.Add(established);
            return may;
        }, cancellationToken);

    /// <summary>Appoints somebody to a post (任用), also at a site that is shut for a time. Appointing the holder again is accepted and changes nothing.</summary>
    /// <param name="id">The post.</param>
    /// <param name="holder">Who is appointed, as the host knows them.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Post.Appoint"/>.</returns>
    /// <exception cref="ArgumentException">The holder is missing.</exception>
    public ValueTask<Decision> AppointAsync(PostId id, ActorId holder, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"post.appoint {id} {holder}", id, key, post => post.Appoint(holder, at), cancellationToken);

    /// <summary>The holder leaves a post (离岗).</summary>
    /// <param name="id">The post.</param>
    /// <param name="at">The moment; after the appointment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Post.Vacate"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is not after the appointment.</exception>
    public ValueTask<Decision> VacateAsync(PostId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"post.vacate {id}", id, key, post => post.Vacate(at), cancellationToken);

    /// <summary>Abolishes a vacant post (撤销).</summary>
    /// <param name="id">The post.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Post.Abolish"/>.</returns>
    public ValueTask<Decision> AbolishAsync(PostId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"post.abolish {id}", id, key, post => post.Abolish(at), cancellationToken);

    private ValueTask<Decision> RunAsync(string command, PostId id, IdempotencyKey key, Func<Post, Decision> step, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Posts.FindAsync(id, cancellationToken) is { } post ? step(post) : new NotFound("post", id.Value), cancellationToken);
}
