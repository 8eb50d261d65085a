using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The public's word on the service (评单), and what those concerned answered.</summary>
/// <param name="Score">1 (very poor) to 5 (very good).</param>
/// <param name="Text">The reviewer's words, or <see langword="null"/>; never in an event.</param>
/// <param name="By">Who reviewed: the requester, or the one it was ordered for.</param>
/// <param name="At">When it was given.</param>
/// <param name="Standing">What it is worth.</param>
/// <param name="Reply">The answer of those concerned (回复), or <see langword="null"/>; never in an event.</param>
/// <param name="RepliedBy">Who answered, or <see langword="null"/>.</param>
/// <param name="RepliedAt">When, or <see langword="null"/>.</param>
public sealed record RequestReview(
    int Score, string? Text, RequesterId By, Instant At, ReviewStanding Standing = ReviewStanding.Stands, string? Reply = null, ActorId? RepliedBy = null, Instant? RepliedAt = null)
{
    /// <summary>Whether it counts.</summary>
    public bool Counts => Standing != ReviewStanding.Struck;

    /// <summary>The score; never the words of anybody.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(RequestReview)} {Score}");

    internal bool HasWords => Text is not null || Reply is not null;

    internal RequestReview WithoutWords() => this with { Text = null, Reply = null };
}

/// <summary>An objection of those who served to a review (对评价的异议), what the reviewer answered, and how it was decided.</summary>
/// <param name="By">Who objects: a volunteer who served, or the team that had taken the request on.</param>
/// <param name="Grounds">Why, in their words; empty once erased, never in an event.</param>
/// <param name="RaisedAt">When.</param>
/// <param name="AnswerBy">From this moment on it may be decided without an answer.</param>
/// <param name="Answer">The reviewer's words on it, or <see langword="null"/>; never in an event.</param>
/// <param name="AnsweredAt">When the reviewer answered, or <see langword="null"/>.</param>
/// <param name="Outcome">How it was decided, or <see langword="null"/> while it is open.</param>
/// <param name="Reason">Why it was decided so, or <see langword="null"/>.</param>
/// <param name="DecidedBy">Who decided, or <see langword="null"/>.</param>
/// <param name="DecidedAt">When, or <see langword="null"/>.</param>
public sealed record ReviewDispute(
    Assignee By, string Grounds, Instant RaisedAt, Instant AnswerBy, string? Answer = null, Instant? AnsweredAt = null,
    DisputeOutcome? Outcome = null, DisputeReason? Reason = null, ActorId? DecidedBy = null, Instant? DecidedAt = null)
{
    /// <summary>How it stands; never the words of anybody.</summary>
    public override string ToString() => $"{nameof(ReviewDispute)} {Outcome?.ToString() ?? "open"}";

    internal bool HasWords => Grounds.Length > 0 || Answer is not null;

    internal ReviewDispute WithoutWords() => this with { Grounds = "", Answer = null };
}
