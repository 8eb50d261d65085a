using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Erasing what requesters wrote, and who of them reviewed an activity (删除点单人的文字, 个人信息保护法 art. 47, R16); who they are only the host knows, and erases itself.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class ErasingRequesters(OpenDistrict district)
{
    /// <summary>Erases the words of all requests that somebody ordered or that were ordered for them, in one unit of work; what was ordered for another keeps the reviews that the other wrote. The requests stay with their figures, and so do their reviews of activities, which no longer tell whose they are. None, and again, is accepted; again erases what was written since.</summary>
    /// <param name="requester">The requester, or the one it was ordered for.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="RequestUnderWay"/> for each that is neither over nor cancelled, or whose review is disputed; then nothing is erased.</returns>
    /// <exception cref="ArgumentException">The requester is missing.</exception>
    public ValueTask<Decision> EraseAsync(RequesterId requester, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (requester == default) throw new ArgumentException("The requester is missing.", nameof(requester));
        return district.RunAsync($"request.erase-words-of {requester}", key, async () =>
        {
            var all = await OfAsync(requester, cancellationToken);
            var so = Decision.Accepted;
            foreach (var request in all.Where(one => !one.CanEraseWords().IsAccepted)) so &= new RequestUnderWay(request.Id, request.State);
            if (!so.IsAccepted) return so;
            foreach (var request in all) so &= request.EraseWords(at, requester);
            foreach (var review in await ReviewsOfAsync(requester, cancellationToken)) so &= review.Detach(at);
            return so;
        }, cancellationToken);
    }

    private async ValueTask<List<ActivityReview>> ReviewsOfAsync(RequesterId requester, CancellationToken cancellationToken)
    {
        var all = new List<ActivityReview>();
        foreach (var listed in await district.ActivityReviews.ListAsync(new ReviewsByRequesterSpec(requester), cancellationToken))
            if (await district.ActivityReviews.FindAsync(listed.Id, cancellationToken) is { } review) all.Add(review);
        return all;
    }

    private async ValueTask<List<ServiceRequest>> OfAsync(RequesterId requester, CancellationToken cancellationToken)
    {
        var listed = (await district.Requests.ListAsync(new RequestsOrderedBySpec(requester), cancellationToken))
            .Concat(await district.Requests.ListAsync(new RequestsOrderedForSpec(requester), cancellationToken));
        var all = new List<ServiceRequest>();
        foreach (var id in listed.Select(request => request.Id).Distinct().ToList())
        {
            // What is listed is what is committed; what is changed is what this unit of work has.
            if (await district.Requests.FindAsync(id, cancellationToken) is { } request) all.Add(request);
        }

        return all;
    }
}
