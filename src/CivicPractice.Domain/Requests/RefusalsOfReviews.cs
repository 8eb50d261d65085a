using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The time for confirming is over; silence confirms.</summary>
/// <param name="Until">It had to be said strictly before.</param>
public sealed record ConfirmationClosed(Instant Until) : Refusal("request.confirmation-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"确认期已于 {Until} 结束，按默认确认办理。", $"The time for confirming ended at {Until}; silence confirms.");
}

/// <summary>The time for confirming is not over yet.</summary>
/// <param name="Until">It may be said strictly before.</param>
public sealed record ConfirmationStillOpen(Instant Until) : Refusal("request.confirmation-still-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"确认期到 {Until} 才结束。", $"The service can be confirmed until {Until}.");
}

/// <summary>The review has its answer.</summary>
/// <param name="AnsweredAt">Since when.</param>
public sealed record ReviewAnswered(Instant AnsweredAt) : Refusal("request.review-answered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评价已于 {AnsweredAt} 回复过。", $"The review was answered at {AnsweredAt}.");
}

/// <summary>Only those who served object to a review: a volunteer who came, or the team that had taken the request on.</summary>
/// <param name="Request">The request.</param>
public sealed record NotWhoServed(ServiceRequestId Request) : Refusal("request.not-who-served")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"只有提供服务的志愿者或队伍可以对评价提出异议。", $"Only those who served can object to the review.");
}

/// <summary>The time for objecting to the review is over.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record DisputeWindowClosed(Instant Until) : Refusal("request.dispute-window-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"对评价提出异议的期限已于 {Until} 结束。", $"The time for objecting to the review ended at {Until}.");
}

/// <summary>An objection to the review was decided already, for good.</summary>
/// <param name="DecidedAt">When.</param>
public sealed record DisputeDecided(Instant DecidedAt) : Refusal("request.dispute-decided")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"对该评价的异议已于 {DecidedAt} 裁定，不再受理。", $"An objection to the review was decided at {DecidedAt}; there is no other.");
}

/// <summary>Only whoever reviewed answers the objection.</summary>
/// <param name="Request">The request.</param>
public sealed record NotTheReviewer(ServiceRequestId Request) : Refusal("request.not-the-reviewer")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"只有作出评价的人可以答复异议。", $"Only whoever reviewed can answer the objection.");
}

/// <summary>The objection has its answer.</summary>
/// <param name="AnsweredAt">Since when.</param>
public sealed record DisputeAnswered(Instant AnsweredAt) : Refusal("request.dispute-answered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"异议已于 {AnsweredAt} 答复过。", $"The objection was answered at {AnsweredAt}.");
}

/// <summary>Whoever reviewed has not answered the objection, and still has time to.</summary>
/// <param name="AnswerBy">From this moment on it may be decided without an answer.</param>
public sealed record DisputeUnanswered(Instant AnswerBy) : Refusal("request.dispute-unanswered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"评价人尚未答复，{AnswerBy} 起才能裁定。", $"Whoever reviewed has not answered; it can be decided from {AnswerBy}.");
}

/// <summary>The time for reopening is over; what is needed is ordered anew.</summary>
/// <param name="Until">It had to come strictly before.</param>
public sealed record ReopenWindowClosed(Instant Until) : Refusal("request.reopen-window-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"重新打开的期限已于 {Until} 结束，请重新点单。", $"The time for reopening ended at {Until}; order anew.");
}

/// <summary>The service may still be reviewed: until then whom it was for decides whether it is reopened, and not the centre by itself.</summary>
/// <param name="Until">It may be reviewed strictly before.</param>
public sealed record ReviewAwaited(Instant Until) : Refusal("request.review-awaited")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"评单期到 {Until} 才结束，此前由点单人或服务对象提出重新打开。", $"The service can be reviewed until {Until}; until then whom it was for asks for it to be reopened.");
}

/// <summary>The request was reopened as often as it may be; what is needed is ordered anew.</summary>
/// <param name="Most">How often it may be.</param>
public sealed record ReopenedTooOften(int Most) : Refusal("request.reopened-too-often")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"一单最多重新打开 {Most} 次，请重新点单。", $"A request is reopened {Most} times at most; order anew.");
}

/// <summary>The words on the request were erased, and nothing more is written for or to those who wished so.</summary>
/// <param name="ErasedAt">When.</param>
public sealed record WordsErased(Instant ErasedAt) : Refusal("request.words-erased")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该单的文字已于 {ErasedAt} 应要求删除，不再评单、回复或重新打开。", $"The words on the request were erased at {ErasedAt}; nothing more is written on it, and it is not reopened.");
}

/// <summary>A request of the requester is under way, and is finished or cancelled first, or its review is disputed, and that is decided first.</summary>
/// <param name="Request">The request.</param>
/// <param name="State">Where it stands.</param>
public sealed record RequestUnderWay(ServiceRequestId Request, RequestState State) : Refusal("request.under-way")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => State == RequestState.Disputed
        ? Say($"点单人一单的评价正有异议，请待裁定后再办。", $"The review of a request of the requester is disputed; that is decided first.")
        : Say($"点单人还有未了结的单（{Terms.Of(State).Zh}），请先办结或取消。", $"A request of the requester is {Terms.Of(State).En}; it is finished or cancelled first.");
}
