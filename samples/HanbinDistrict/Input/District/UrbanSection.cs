using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>urbanStations</c>: which villages and communities lie in town.</summary>
internal static class UrbanSection
{
    public static UrbanRule Read(JsonSection section)
    {
        var kinds = section.ListIfAny("kinds", JsonForms.DivisionKind);
        var except = section.ListIfAny("except", JsonForms.DivisionCode).ToHashSet();
        var also = section.ListIfAny("also", JsonForms.DivisionCode).ToHashSet();
        section.Close();
        foreach (var both in except.Intersect(also).Order()) section.Refuse("also", $"'{both}' is excepted too.");
        return new UrbanRule(kinds.ToHashSet(), except, also);
    }
}
