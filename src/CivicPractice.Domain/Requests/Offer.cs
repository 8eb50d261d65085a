using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The question to a volunteer or a team whether they will serve; an offer, never an order (志愿服务条例 art. 25).</summary>
/// <param name="To">Who is asked.</param>
/// <param name="OfferedAt">When they were asked.</param>
/// <param name="AnswerBy">The answer must come strictly before this moment.</param>
public sealed record Offer(Assignee To, Instant OfferedAt, Instant AnswerBy);

/// <summary>A volunteer or a team that took a request on (接单).</summary>
/// <param name="By">Who took it on.</param>
/// <param name="Volunteers">The volunteers who will come: the one who was asked, or those whom the team named.</param>
/// <param name="OfferedAt">When they had been asked.</param>
/// <param name="AcceptedAt">When they accepted.</param>
public sealed record ServingParty(Assignee By, IReadOnlyList<VolunteerId> Volunteers, Instant OfferedAt, Instant AcceptedAt);

/// <summary>To whom a request is still to be offered, one group after the other (分批派单).</summary>
/// <param name="Waiting">Who is still to be asked, in order.</param>
/// <param name="Size">How many a group has.</param>
/// <param name="Every">How long after one group the next is asked, if seats are left; at once when nobody of those before is left to answer.</param>
public sealed record WavePlan(IReadOnlyList<Assignee> Waiting, int Size, Duration Every);
