using CivicPractice.Programmes;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>zones</c> of the profile: groups of divisions that the district has made for itself (片区).</summary>
internal static class ZonesSection
{
    public static IReadOnlyDictionary<ZoneCode, Zone> Read(IReadOnlyList<JsonSection>? sections)
    {
        var zones = new Dictionary<ZoneCode, Zone>();
        foreach (var section in sections ?? [])
        {
            var code = section.Take("code", JsonForms.Zone);
            var name = BilingualSection.Read(section.Section("name"));
            var divisions = section.ListIfAny("divisions", JsonForms.DivisionCode);
            section.Close();
            if (code != default && name is { } words && !zones.TryAdd(code, new Zone(words, divisions))) section.Refuse("code", $"'{code}' stands twice.");
        }

        return zones;
    }
}
