using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>What follows the service (群众评单): it is confirmed and reviewed, the review is answered, disputed and decided on.</summary>
/// <remarks>Not safe for concurrent use, as the district is not. The words of persons are in no key and no event: under one key they are whatever came first.</remarks>
/// <param name="district">The district, opened for who acts: who answers a review and decides on a dispute.</param>
public sealed class ReviewingRequests(OpenDistrict district)
{
    private readonly EvaluatingService _evaluating = new(district);

    /// <summary>Whom the service was for says that it is done (确认完成).</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="at">The moment of confirming.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Confirm"/> is.</returns>
    public ValueTask<Decision> ConfirmAsync(ServiceRequestId id, RequesterId by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.confirm {id} {by}", id, key, request => ValueTask.FromResult(request.Confirm(by, at)), cancellationToken);

    /// <summary>Lets a service be taken for done about which nobody said anything in time (默认确认): for a worker that goes through <see cref="ServiceUnconfirmedSpec"/>.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.LetConfirm"/> is.</returns>
    public ValueTask<Decision> LetConfirmAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.let-confirm {id}", id, key, request => ValueTask.FromResult(request.LetConfirm(at)), cancellationToken);

    /// <summary>Whom the service was for reviews it (评单), once in each round; the review evaluates the records of the service (R9).</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="text">The reviewer's words, or <see langword="null"/>.</param>
    /// <param name="at">The moment of the review.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Review"/> is.</returns>
    public ValueTask<Decision> ReviewAsync(
        ServiceRequestId id, RequesterId by, int score, string? text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync(FormattableString.Invariant($"request.review {id} {by} {score}"), id, key, async request =>
        {
            var decision = request.Review(by, score, text, at, district.Profile.Requests);
            return decision.IsAccepted ? decision & await _evaluating.EvaluateWithinAsync(request, at, cancellationToken) : decision;
        }, cancellationToken);

    /// <summary>Those concerned answer the review (回复评价), once, by whoever opened the district.</summary>
    /// <param name="id">The request.</param>
    /// <param name="text">Their words.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.AnswerReview"/> is.</returns>
    public ValueTask<Decision> AnswerReviewAsync(ServiceRequestId id, string text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.answer-review {id}", id, key, request => ValueTask.FromResult(request.AnswerReview(text, district.Actor, at)), cancellationToken);

    /// <summary>Those who served object to the review (对评价提出异议).</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who objects: a volunteer who served, or the team that had taken the request on.</param>
    /// <param name="grounds">Why, in their words.</param>
    /// <param name="at">The moment of objecting.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, with <see cref="VolunteerInactive"/> for a registration that went over into another one, which objects for it, and for a volunteer whose person was erased, or as
    /// <see cref="ServiceRequest.DisputeReview"/> is.
    /// </returns>
    public ValueTask<Decision> DisputeAsync(
        ServiceRequestId id, Assignee by, string grounds, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.dispute-review {id} {by.Kind} {by.Value}", id, key, async request =>
        {
            var inActivity = await _evaluating.ServedInAsync(request.Through, cancellationToken);
            var (served, may) = await AsServedAsync(request, by, inActivity, cancellationToken);
            return may.IsAccepted ? request.DisputeReview(served, grounds, at, district.Profile.Requests, inActivity) : may;
        }, cancellationToken);

    /// <summary>Whoever reviewed answers the objection (答复异议), once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="text">Their words.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.AnswerDispute"/> is.</returns>
    public ValueTask<Decision> AnswerDisputeAsync(
        ServiceRequestId id, RequesterId by, string text, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.answer-dispute {id} {by}", id, key, request => ValueTask.FromResult(request.AnswerDispute(by, text, at)), cancellationToken);

    /// <summary>Decides whether the review stands (裁定异议), by whoever opened the district. What a review that is struck said of the service records is taken back with the same stroke: they await their evaluation anew.</summary>
    /// <param name="id">The request.</param>
    /// <param name="outcome">Whether it stands.</param>
    /// <param name="reason">Why; one that fits the outcome.</param>
    /// <param name="at">The moment of deciding.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.DecideDispute"/> is.</returns>
    /// <exception cref="ArgumentException">The reason does not fit the outcome.</exception>
    public ValueTask<Decision> DecideDisputeAsync(
        ServiceRequestId id, DisputeOutcome outcome, DisputeReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.OnRequestAsync($"request.decide-dispute {id} {outcome} {reason}", id, key, async request =>
        {
            // Decided before, it was taken back then.
            var (decides, decision) = (request.State == RequestState.Disputed, request.DecideDispute(outcome, reason, district.Actor, at));
            return decides && decision.IsAccepted && outcome == DisputeOutcome.Struck ? decision & await _evaluating.TakeBackWithinAsync(request, at, cancellationToken) : decision;
        }, cancellationToken);

    // Under which registration somebody served. Volunteer and person are read by id: whoever is erased meanwhile is seen at the commit, and no grounds are written that nobody would erase.
    // Of whom the district keeps nothing, nothing is erased either.
    private async ValueTask<(Assignee Served, Decision May)> AsServedAsync(
        ServiceRequest request, Assignee by, IReadOnlyList<VolunteerId> inActivity, CancellationToken cancellationToken)
    {
        if (by.Volunteer is not { } volunteer || await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } registered) return (by, Decision.Accepted);
        var person = registered.Person is { } whose ? await district.Persons.FindAsync(whose, cancellationToken) : null;
        if (registered.MergedInto is not null || person is { State: PersonState.Erasing or PersonState.Erased }) return (by, new VolunteerInactive(volunteer));
        var served = (await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken)).Where(one => request.Volunteers.Contains(one) || inActivity.Contains(one)).ToList();
        return (served is [var first, ..] ? Assignee.Of(first) : by, Decision.Accepted);
    }
}
