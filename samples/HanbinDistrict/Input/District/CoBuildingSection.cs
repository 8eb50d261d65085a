using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>coBuilding</c>: a town and its paired unit.</summary>
internal static class CoBuildingSection
{
    private const int Most = 1_000_000;

    public static CoBuildingPlan? Read(JsonSection? section)
    {
        if (section is null) return null;
        var town = section.Take("town", JsonForms.DivisionCode);
        var partner = BilingualSection.Read(section.Section("partner"));
        var deliveries = section.Take("deliveries", JsonForms.Share);
        var items = section.SectionsIfAny("commitments") ?? [];
        List<PlannedCommitment> commitments = [];
        foreach (var item in items)
        {
            var what = BilingualSection.Read(item.Section("what"));
            var mode = item.Take("mode", JsonForms.Mode);
            var quantity = item.Take("quantity", JsonForms.Whole(1, Most));
            var unit = item.Take("unit", JsonForms.Unit);
            var shared = item.TakeOr("shared", JsonForms.Whole(0, Most), 0);
            item.Close();
            if (what is { } words) commitments.Add(new PlannedCommitment(words, mode, quantity, unit, shared));
        }

        section.Close();
        if (items.Count == 0) section.Refuse("commitments", "at least one commitment is wanted.");
        return partner is { } name ? new CoBuildingPlan(town, name, deliveries, commitments) : null;
    }
}
