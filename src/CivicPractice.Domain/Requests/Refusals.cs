using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The time for which service is wanted has begun or passed.</summary>
/// <param name="Wanted">When service is wanted.</param>
public sealed record WantedTimePassed(TimeRange Wanted) : Refusal("request.wanted-time-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"希望的服务时间（{Wanted}）已到或已过。", $"The wanted time ({Wanted}) has come or passed.");
}

/// <summary>Those who are asked do not act at present: an inactive volunteer or team.</summary>
/// <param name="To">Who was to be asked.</param>
public sealed record AssigneeUnavailable(Assignee To) : Refusal("request.assignee-unavailable")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该{Terms.Of(To.Kind).Zh}目前不能接单。", $"The {Terms.Of(To.Kind).En} does not take requests at present.");
}

/// <summary>They declined this request before; nobody is pressed (志愿服务条例 art. 25).</summary>
/// <param name="To">Who was to be asked again.</param>
public sealed record AlreadyDeclined(Assignee To) : Refusal("request.already-declined")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"对方已谢绝过这一单，不得再派。", $"They have declined this request; it is not offered to them again.");
}

/// <summary>The request is not offered to them, or no longer.</summary>
/// <param name="Answering">Who answered.</param>
public sealed record NotTheOneAsked(Assignee Answering) : Refusal("request.not-the-one-asked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单没有派给该{Terms.Of(Answering.Kind).Zh}，或派单已撤回。", $"The request is not offered to this {Terms.Of(Answering.Kind).En}, or no longer.");
}

/// <summary>The time to answer is over.</summary>
/// <param name="AnswerBy">The answer had to come strictly before.</param>
public sealed record OfferExpired(Instant AnswerBy) : Refusal("request.offer-expired")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"派单已于 {AnswerBy} 过期。", $"The offer expired at {AnswerBy}.");
}

/// <summary>The time to answer is not over yet.</summary>
/// <param name="AnswerBy">The answer may come strictly before.</param>
public sealed record OfferStillOpen(Instant AnswerBy) : Refusal("request.offer-still-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"派单到 {AnswerBy} 才过期。", $"The offer is open until {AnswerBy}.");
}

/// <summary>It is too early to begin.</summary>
/// <param name="From">From when it is possible.</param>
public sealed record TooEarlyToBegin(Instant From) : Refusal("request.too-early-to-begin")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{From} 起才能开始服务。", $"The service can begin from {From}.");
}

/// <summary>The visit is not due yet, so it cannot have failed; who cannot come says so in time.</summary>
/// <param name="From">From when on the visit is due.</param>
public sealed record VisitNotDue(Instant From) : Refusal("request.visit-not-due")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{From} 才到约定的服务时间。", $"The visit is due at {From} only.");
}

/// <summary>The wanted time is over; a visit that never began is recorded as failed.</summary>
/// <param name="Until">Until when it was possible.</param>
public sealed record TooLateToBegin(Instant Until) : Refusal("request.too-late-to-begin")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务时间已于 {Until} 结束，不能再开始。", $"The wanted time ended at {Until}; the service can no longer begin.");
}

/// <summary>Only whoever ordered, or was to be served, confirms, reviews and reopens.</summary>
/// <param name="Request">The request.</param>
public sealed record NotTheRequester(ServiceRequestId Request) : Refusal("request.not-the-requester")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"只有点单人或受服务人可以确认、评单或重新打开。", $"Only the requester or the one who was served can confirm, review or reopen.");
}

/// <summary>The time for a review is over.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record ReviewWindowClosed(Instant Until) : Refusal("request.review-window-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"评单期已于 {Until} 结束。", $"The time for a review ended at {Until}.");
}

/// <summary>The time for correcting person-times is over.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record RequestCorrectionClosed(Instant Until) : Refusal("request.correction-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务人次的更正期已于 {Until} 结束。", $"The time for correcting person-times ended at {Until}.");
}

/// <summary>The activity was not held to answer this request.</summary>
/// <param name="Activity">The activity.</param>
public sealed record ActivityAnswersAnother(ActivityId Activity) : Refusal("request.activity-answers-another")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动不是为这一单举办的。", $"The activity was not held to answer this request.");
}

/// <summary>An activity counts once it was held; until then it has given nothing.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="State">Where it stands.</param>
public sealed record ActivityNotHeld(ActivityId Activity, ActivityState State) : Refusal("request.activity-not-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动尚未举办（{Terms.Of(State).Zh}）。", $"The activity was not held; it is {Terms.Of(State).En}.");
}

/// <summary>An activity answers the request and counts what it gives; nothing is counted twice.</summary>
/// <param name="Activity">The activity.</param>
public sealed record AnsweredByActivity(ActivityId Activity) : Refusal("request.answered-by-activity")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单由活动回应，须通过该活动完成。", $"An activity answers the request; it is served through that activity.");
}

/// <summary>Another activity is planned to answer the request already.</summary>
/// <param name="Activity">The activity that was noted.</param>
public sealed record AnsweredByAnother(ActivityId Activity) : Refusal("request.answered-by-another")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一单已由另一场活动回应。", $"Another activity answers the request already.");
}

/// <summary>Nobody who serves the request is without the cover that it needs.</summary>
/// <param name="Request">The request.</param>
public sealed record VisitStillCovered(ServiceRequestId Request) : Refusal("request.visit-still-covered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"服务并无危险，或志愿者的保险保障持续到服务结束。", $"The service is not dangerous, or everybody who gives it is insured until its end.");
}
