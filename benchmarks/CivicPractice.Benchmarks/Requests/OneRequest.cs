using Ardalis.Specification;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Requests;

/// <summary>One full request lifecycle, from placing to review, in the library's way and in two ways a user would pick instead.</summary>
internal static class OneRequest
{
    private static readonly RequestRules Rules = new();

    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);

    private static readonly CivicPractice.Volunteers.VolunteerFacts[] Facts = [VolunteerFactsFor.Adult(ARequest.Volunteer)];

    private static Instant Nine => TestDistrict.Nine;

    /// <summary>The aggregate: every rule asked, seven events raised.</summary>
    public static int WithTheAggregate()
    {
        var request = ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order, Nine, TestDistrict.Profile.Requests).Value;
        request.Dispatch(Asked, true, Nine, Rules).EnsureAccepted();
        request.Accept(Asked, Facts, Nine + Duration.FromHours(1), TestDistrict.Profile).EnsureAccepted();
        request.Begin(Facts, ARequest.Wanted.From, TestDistrict.Profile).EnsureAccepted();
        request.Serve(ARequest.Wanted.Until, 1, Rules).EnsureAccepted();
        request.Review(ARequest.Requester, 5, null, ARequest.Wanted.Until, Rules).EnsureAccepted();
        return request.Minutes;
    }

    /// <summary>A plain record with hand-written conditions: no events, no reasons, no history.</summary>
    public static int ByHand()
    {
        var request = new PlainRequest { Wanted = ARequest.Wanted };
        if (request.State != RequestState.Placed || request.Wanted.From <= Nine) throw new InvalidOperationException();
        request.State = RequestState.Dispatched;
        request.AnswerBy = Instant.Min(Nine + Rules.TimeToAnswer, request.Wanted.From);
        if (request.State != RequestState.Dispatched || Nine + Duration.FromHours(1) >= request.AnswerBy) throw new InvalidOperationException();
        request.State = RequestState.Accepted;
        if (request.State != RequestState.Accepted || ARequest.Wanted.From < request.Wanted.From - Rules.EarliestBegin) throw new InvalidOperationException();
        request.State = RequestState.InService;
        request.BegunAt = ARequest.Wanted.From;
        if (request.State != RequestState.InService) throw new InvalidOperationException();
        request.State = RequestState.Served;
        request.ServedAt = ARequest.Wanted.Until;
        if (request.State != RequestState.Served || ARequest.Wanted.Until >= request.ServedAt + Rules.ReviewWindow) throw new InvalidOperationException();
        request.State = RequestState.Reviewed;
        return (int)(request.ServedAt - request.BegunAt).TotalMinutes;
    }

    /// <summary>The same plain record, each condition asked of a fresh Ardalis specification.</summary>
    public static int WithArdalisSpecifications()
    {
        var request = new PlainRequest { Wanted = ARequest.Wanted };
        Ask(request, new InStateSpec(RequestState.Placed));
        request.State = RequestState.Dispatched;
        request.AnswerBy = Instant.Min(Nine + Rules.TimeToAnswer, request.Wanted.From);
        Ask(request, new AnswerableSpec(Nine + Duration.FromHours(1)));
        request.State = RequestState.Accepted;
        Ask(request, new InStateSpec(RequestState.Accepted));
        request.State = RequestState.InService;
        request.BegunAt = ARequest.Wanted.From;
        Ask(request, new InStateSpec(RequestState.InService));
        request.State = RequestState.Served;
        request.ServedAt = ARequest.Wanted.Until;
        Ask(request, new InStateSpec(RequestState.Served));
        request.State = RequestState.Reviewed;
        return (int)(request.ServedAt - request.BegunAt).TotalMinutes;
    }

    private static void Ask(PlainRequest request, Specification<PlainRequest> specification)
    {
        if (!specification.IsSatisfiedBy(request)) throw new InvalidOperationException();
    }

    private sealed class PlainRequest
    {
        public RequestState State { get; set; }

        public TimeRange Wanted { get; init; }

        public Instant AnswerBy { get; set; }

        public Instant BegunAt { get; set; }

        public Instant ServedAt { get; set; }
    }

    private sealed class InStateSpec : Specification<PlainRequest>
    {
        public InStateSpec(RequestState state) => Query.Where(request => request.State == state);
    }

    private sealed class AnswerableSpec : Specification<PlainRequest>
    {
        public AnswerableSpec(Instant at) => Query.Where(request => request.State == RequestState.Dispatched && at < request.AnswerBy);
    }
}
