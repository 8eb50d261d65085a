using CivicPractice.Activities;
using CivicPractice.Safeguards;

namespace HanbinDistrict.Input;

/// <summary>How often a category comes among sessions and requests.</summary>
/// <param name="Category">The category.</param>
/// <param name="Weight">Its weight among all categories; at least 1.</param>
/// <param name="IsDangerous">Whether its service is dangerous, so that only insured volunteers go.</param>
public sealed record CategoryWeight(ActivityCategory Category, int Weight, bool IsDangerous = false)
{
    /// <summary>The risks, as they are stated on orders and activities.</summary>
    public RiskStatement Risk => new(IsDangerous ? RiskLevel.Dangerous : RiskLevel.Ordinary, IsDangerous ? "合成：危险 / synthetic: dangerous" : "无 / none known");
}
