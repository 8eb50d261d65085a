using System.Runtime.InteropServices;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How far requests came, how long they waited for a yes, and how they were reviewed.</summary>
internal sealed class StagesOfRequests
{
    private readonly Dictionary<ServiceRequestId, RequestStages> _reached;
    private readonly WaitingTimes _waited;
    private readonly RatingsOfSites _ratings;
    private int _dispatched;
    private int _accepted;
    private int _served;
    private int _reviewed;
    private int _cancelled;

    public StagesOfRequests(IEnumerable<StagesOfRequest> reached, IReadOnlyList<long> waited, IEnumerable<SiteRating> ratings)
    {
        _reached = reached.ToDictionary(one => one.Request, one => one.Stages);
        foreach (var stages in _reached.Values) Count(stages);
        _waited = new WaitingTimes(waited);
        _ratings = new RatingsOfSites(ratings);
    }

    public IReadOnlyList<StagesOfRequest> Reached => [.. _reached.OrderBy(one => one.Key).Select(one => new StagesOfRequest(one.Key, one.Value))];

    public IReadOnlyList<long> Waited => _waited.InOrder;

    public IReadOnlyList<SiteRating> Ratings => _ratings.Rows();

    public void Reach(ServiceRequestId request, RequestStages stage)
    {
        ref var reached = ref CollectionsMarshal.GetValueRefOrAddDefault(_reached, request, out _);
        if ((reached & stage) != 0) return;
        reached |= stage;
        Count(stage);
    }

    public void Accept(RequestAccepted accepted, Instant at)
    {
        Reach(accepted.Request, RequestStages.Accepted);
        _waited.Add(accepted.OfferedAt, at);
    }

    public void Review(RequestReviewed reviewed)
    {
        Reach(reviewed.Request, RequestStages.Reviewed);
        _ratings.Add(reviewed.Site, 1, reviewed.Score);
    }

    public void Decide(RequestDisputeDecided decided)
    {
        if (decided.Outcome == DisputeOutcome.Struck) _ratings.Add(decided.Site, -1, -decided.Score);
    }

    public RequestFigures Figures(int placed) =>
        new(placed, _dispatched, _accepted, _served, _reviewed, _cancelled, _waited.Within(percent: 50), _waited.Within(percent: 95), Ratings);

    public long AcceptedWithin(Duration time) => _waited.CountWithin(time);

    private void Count(RequestStages stages)
    {
        if (stages.HasFlag(RequestStages.Dispatched)) _dispatched++;
        if (stages.HasFlag(RequestStages.Accepted)) _accepted++;
        if (stages.HasFlag(RequestStages.Served)) _served++;
        if (stages.HasFlag(RequestStages.Reviewed)) _reviewed++;
        if (stages.HasFlag(RequestStages.Cancelled)) _cancelled++;
    }
}
