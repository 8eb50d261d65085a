using CivicPractice.Sites;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>sites</c> of the profile.</summary>
internal static class RulesOfSites
{
    public static SiteRules Read(JsonSection section)
    {
        var rules = new SiteRules();
        rules = rules with
        {
            OneInstitutePerTown = section.TakeOr("oneInstitutePerTown", JsonForms.YesNo, rules.OneInstitutePerTown),
            OneStationPerVillage = section.TakeOr("oneStationPerVillage", JsonForms.YesNo, rules.OneStationPerVillage),
            KindsWithoutSite = section.ListOr("kindsWithoutSite", JsonForms.DivisionKind, [.. rules.KindsWithoutSite]).ToHashSet(),
        };
        section.Close();
        return rules;
    }
}
