using CivicPractice.Activities;

namespace HanbinDistrict.Input;

/// <summary>How often a category comes among sessions and requests.</summary>
/// <param name="Category">The category.</param>
/// <param name="Weight">Its weight among all categories; at least 1.</param>
public sealed record CategoryWeight(ActivityCategory Category, int Weight);
