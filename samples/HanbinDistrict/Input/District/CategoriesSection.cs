using CivicPractice.Activities;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>categories</c>: what the sessions and requests are about.</summary>
internal static class CategoriesSection
{
    private const int HeaviestWeight = 1_000_000;

    public static IReadOnlyList<CategoryWeight> Read(JsonSection root, FaultList faults)
    {
        var categories = new Dictionary<ActivityCategory, CategoryWeight>();
        if (root.Items("categories") is not { } items) return [];
        foreach (var (item, path) in items)
        {
            var section = new JsonSection(item, path, faults);
            var category = section.Take("code", JsonForms.Category);
            var weight = section.Take("weight", JsonForms.Whole(1, HeaviestWeight));
            var isDangerous = section.TakeOr("dangerous", JsonForms.YesNo, false);
            section.Close();
            if (category != default && !categories.TryAdd(category, new CategoryWeight(category, weight, isDangerous)))
                section.Refuse("code", $"'{category}' stands twice.");
        }

        if (items.Count == 0) root.Refuse("categories", "at least one category is wanted.");
        return [.. categories.Values];
    }
}
