using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The question to a volunteer or a team whether they will serve; an offer, never an order (志愿服务条例 art. 25).</summary>
/// <param name="To">Who is asked.</param>
/// <param name="OfferedAt">When they were asked.</param>
/// <param name="AnswerBy">The answer must come strictly before this moment.</param>
public sealed record Offer(Assignee To, Instant OfferedAt, Instant AnswerBy);
