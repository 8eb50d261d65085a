using CivicPractice.Activities;
using CivicPractice.Safeguards;

namespace CivicPractice.Requests;

/// <summary>What the centre makes of a request (受理意见).</summary>
/// <param name="Urgency">How urgent it is.</param>
/// <param name="Category">What is wanted, which may be another category than the requester named.</param>
/// <param name="Risk">How dangerous it is, which may be more or less than the requester thought; the requester's words stay.</param>
/// <param name="VolunteersWanted">How many volunteers are wanted; at least 1.</param>
public sealed record RequestTriage(RequestUrgency Urgency, ActivityCategory Category, RiskLevel Risk, int VolunteersWanted = 1);
