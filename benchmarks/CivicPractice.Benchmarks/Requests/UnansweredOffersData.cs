using Ardalis.Specification;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Requests;

/// <summary>Requests in every state, and the question which offers nobody answered.</summary>
internal sealed class UnansweredOffersData
{
    private readonly UnansweredOffersSpec _reused;

    public UnansweredOffersData(int size)
    {
        var ids = new SeededIds(1);
        var states = Enum.GetValues<RequestState>();
        Requests = [.. Enumerable.Range(0, size).Select(i => ARequest.In(states[i % states.Length]).WithId(ids.Next<ServiceRequestId>()).Build())];
        Now = ARequest.Wanted.From;
        One = Requests.First(request => request.State == RequestState.Dispatched);
        _reused = new UnansweredOffersSpec(Now);
    }

    public IReadOnlyList<ServiceRequest> Requests { get; }

    public ServiceRequest One { get; }

    public Instant Now { get; }

    public int WithLinq() => Requests.Count(request => request.NextAnswerBy != null && request.NextAnswerBy <= Now);

    public int WithCriterion() => Requests.Count(new OfferUnanswered(Now).IsSatisfiedBy);

    public int WithOurSpecification() => _reused.Evaluate(Requests).Count();

    public int WithArdalisSpecification() => new ArdalisSpec(Now).Evaluate(Requests).Count();

    public bool OneWithCriterion() => new OfferUnanswered(Now).IsSatisfiedBy(One);

    public bool OneWithOurSpecification() => new UnansweredOffersSpec(Now).IsSatisfiedBy(One);

    public bool OneWithArdalisSpecification() => new ArdalisSpec(Now).IsSatisfiedBy(One);

    /// <summary>The same list as Ardalis's own evaluators see it: the expression is compiled for every instance.</summary>
    private sealed class ArdalisSpec : Specification<ServiceRequest>
    {
        public ArdalisSpec(Instant now) => Query
            .Where(request => request.NextAnswerBy != null && request.NextAnswerBy <= now)
            .OrderBy(request => request.NextAnswerBy).ThenBy(request => request.Id);
    }
}
