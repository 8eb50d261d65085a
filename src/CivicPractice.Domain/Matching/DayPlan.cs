using CivicPractice.Requests;

namespace CivicPractice.Matching;

/// <summary>Whom to ask for what is wanted in a range of time (派单建议). It proposes only: the centre dispatches, and whoever is asked may decline (志愿服务条例 art. 25).</summary>
/// <param name="During">The range of time.</param>
/// <param name="Proposals">Whom to ask, by what begins first.</param>
/// <param name="Unserved">The requests with seats for which nobody considered is fit, by what begins first.</param>
public sealed record DayPlan(TimeRange During, IReadOnlyList<Proposal> Proposals, IReadOnlyList<UnservedRequest> Unserved);

/// <summary>Whom to ask for one seat of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Wanted">When it is wanted.</param>
/// <param name="Match">The best of those who were still free, by rank; the load counts what the plan has proposed to them before.</param>
public sealed record Proposal(ServiceRequestId Request, TimeRange Wanted, Match Match);

/// <summary>A request that has seats for which nobody considered is fit.</summary>
/// <param name="Request">The request.</param>
/// <param name="Wanted">When it is wanted.</param>
/// <param name="Seats">How many seats are left for which nobody is fit.</param>
/// <param name="Considered">How many were considered.</param>
/// <param name="Why">How many are not fit for what, the most frequent first.</param>
public sealed record UnservedRequest(ServiceRequestId Request, TimeRange Wanted, int Seats, int Considered, IReadOnlyList<MismatchCount> Why);
