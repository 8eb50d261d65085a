using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The members <c>settlements</c> and <c>groupings</c>: who lives where, and which sites belong together.</summary>
internal static class NetworkSections
{
    private const int MostPerVillage = 100;
    private const int MostResidents = 100_000_000;

    public static SettlementPlan? ReadSettlements(JsonSection? section)
    {
        if (section is null) return null;
        var plan = new SettlementPlan(section.Take("perVillage", JsonForms.Whole(1, MostPerVillage)), section.Take("residents", JsonForms.Whole(0, MostResidents)));
        section.Close();
        return plan;
    }

    public static IReadOnlyList<GroupingPlan> ReadGroupings(IReadOnlyList<JsonSection>? sections)
    {
        var plans = new List<GroupingPlan>();
        foreach (var section in sections ?? [])
        {
            var kind = section.Take("kind", JsonForms.Grouping);
            var name = BilingualSection.Read(section.Section("name"));
            var divisions = section.ListIfAny("divisions", JsonForms.DivisionCode);
            section.Close();
            if (!section.IsSound || name is not { } words) continue;
            if (divisions.Count == 0) section.Refuse("divisions", "at least one division is wanted.");
            if (plans.Exists(other => other.Name.Zh == words.Zh)) section.Refuse("name", $"'{words.Zh}' stands twice.");
            plans.Add(new GroupingPlan(kind, words, divisions));
        }

        return plans;
    }
}
