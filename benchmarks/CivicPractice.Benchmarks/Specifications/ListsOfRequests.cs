using Ardalis.Specification;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Benchmarks.Specifications;

/// <summary>Requests in every state, listed in order: all that wait, and one page of them in the middle.</summary>
internal sealed class ListsOfRequests
{
    private const int Size = 20;

    private readonly List<ServiceRequest> _all;
    private readonly ServiceRequest _last;

    public ListsOfRequests(int size)
    {
        var (ids, states) = (new SeededIds(1), Enum.GetValues<RequestState>());
        _all = [.. Enumerable.Range(0, size).Select(i => ARequest.In(states[i % states.Length]).WithId(ids.Next<ServiceRequestId>()).Build())];
        var waiting = ByHand().ToList();
        _last = waiting[waiting.Count / 2];
    }

    public int WithLinq() => ByHand().ToList().Count;

    public int WithOurSpecification() => new RequestsWaitingForDispatchSpec().Evaluate(_all).ToList().Count;

    public int WithArdalisSpecification() => new ArdalisSpec().Evaluate(_all).ToList().Count;

    public ServiceRequestId PageWithLinq() => _all
        .Where(request => request.State == RequestState.Placed && (request.PlacedAt > _last.PlacedAt || (request.PlacedAt == _last.PlacedAt && request.Id.CompareTo(_last.Id) > 0)))
        .OrderBy(request => request.PlacedAt).ThenBy(request => request.Id).Take(Size).ToList()[^1].Id;

    public ServiceRequestId PageWithOurSpecification() => new RequestsWaitingForDispatchSpec().Page(Size, _last).Evaluate(_all).ToList()[^1].Id;

    /// <summary>Lists that are not the same, in the same order, are not worth timing.</summary>
    public void Check()
    {
        var ids = Ids(ByHand());
        Answers.Agree(ids, Ids(new RequestsWaitingForDispatchSpec().Evaluate(_all)), Ids(new ArdalisSpec().Evaluate(_all)));
        Answers.Agree(PageWithLinq(), PageWithOurSpecification());
    }

    private static string Ids(IEnumerable<ServiceRequest> requests) => string.Join(' ', requests.Select(request => request.Id.Value));

    private IEnumerable<ServiceRequest> ByHand() => _all.Where(request => request.State == RequestState.Placed).OrderBy(request => request.PlacedAt).ThenBy(request => request.Id);

    /// <summary>The same list as Ardalis's own evaluators see it: condition and keys are compiled for every instance.</summary>
    private sealed class ArdalisSpec : Specification<ServiceRequest>
    {
        public ArdalisSpec() => Query.Where(request => request.State == RequestState.Placed).OrderBy(request => request.PlacedAt).ThenBy(request => request.Id);
    }
}
