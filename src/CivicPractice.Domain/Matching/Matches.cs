using CivicPractice.Requests;

namespace CivicPractice.Matching;

/// <summary>Somebody who is fit for a request, and why they stand where they stand.</summary>
/// <param name="Assignee">The volunteer or the team.</param>
/// <param name="Rank">The place, from 1; each has its own.</param>
/// <param name="Score">The weighted mean of the points, 0 to 100 with three decimals.</param>
/// <param name="LoadMinutes">What is recorded and booked in the days that count; of equal scores the smaller load comes first, then who has fewer open offers, then the smaller id.</param>
/// <param name="Reasons">What each criterion says.</param>
public sealed record Match(Assignee Assignee, int Rank, decimal Score, int LoadMinutes, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>How many other requests they are asked for and may still answer (未答派单); of a team those it is asked for itself.</summary>
    public int OpenOffers { get; init; }
}

/// <summary>Somebody who is not fit for a request, and why.</summary>
/// <param name="Assignee">The volunteer or the team.</param>
/// <param name="Refusals">Everything that stands in the way; one at least.</param>
public sealed record Mismatch(Assignee Assignee, IReadOnlyList<Refusal> Refusals);

/// <summary>How many are not fit for one reason.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Assignees">How many; who is not fit for several reasons counts in each.</param>
public sealed record MismatchCount(string Code, int Assignees);

/// <summary>Who of those considered is fit for a request, and who is not. A list to choose from: whoever is asked may decline (志愿服务条例 art. 25).</summary>
/// <param name="Request">The request.</param>
/// <param name="Fit">The fit, the best first; at most <see cref="MatchingRules.MostListed"/>.</param>
/// <param name="Unfit">The others, those whom least stands in the way of first, then by id; at most as many.</param>
/// <param name="FitCount">How many are fit, listed or not.</param>
/// <param name="UnfitCount">How many are not.</param>
/// <param name="Why">How many are not fit for what, the most frequent first.</param>
public sealed record Matches(ServiceRequestId Request, IReadOnlyList<Match> Fit, IReadOnlyList<Mismatch> Unfit, int FitCount, int UnfitCount, IReadOnlyList<MismatchCount> Why);

/// <summary>What is to be said of one volunteer or team for one request: why this one, why not that one.</summary>
/// <param name="Assignee">The volunteer or the team.</param>
/// <param name="MayBeAsked">Accepted, or refused for everything that stands in the way.</param>
/// <param name="Score">What the score is, or would be if nothing stood in the way; 0 to 100 with three decimals. Of a team that has too few fit members those who suit best of the others stand in.</param>
/// <param name="LoadMinutes">What is recorded and booked in the days that count.</param>
/// <param name="Reasons">What each criterion says; none of somebody nobody knows.</param>
public sealed record MatchAppraisal(Assignee Assignee, Decision MayBeAsked, decimal Score, int LoadMinutes, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>Of a team what is to be said of its members, the fit first and the best of them first; none of a volunteer.</summary>
    public IReadOnlyList<MatchAppraisal> Members { get; init; } = [];

    /// <summary>How many other requests they are asked for and may still answer (未答派单); of a team those it is asked for itself, of a member who would come with one none.</summary>
    public int OpenOffers { get; init; }

    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsFit => MayBeAsked.IsAccepted;
}
