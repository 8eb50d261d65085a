using CivicPractice;
using CivicPractice.Communities;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>covenants</c> of the profile.</summary>
internal static class RulesOfCovenants
{
    public static CovenantRules Read(JsonSection section)
    {
        var rules = new CovenantRules();
        var discussion = section.TakeOr("discussionDays", RuleForms.Days, rules.DiscussionDays);
        var revised = section.TakeOr("revisedDays", RuleForms.Days, rules.RevisedDays);
        var voting = section.TakeOr("mostVotingDays", RuleForms.WindowDays, rules.MostVotingDays);
        var villagers = section.TakeOr("villagersQuorum", JsonForms.ShareNeeded, rules.VillagersQuorum);
        var households = section.TakeOr("villageHouseholdsQuorum", JsonForms.ShareNeeded, rules.VillageHouseholdsQuorum);
        var residents = section.TakeOr("residentsQuorum", JsonForms.ShareNeeded, rules.ResidentsQuorum);
        var majority = section.TakeOr("majority", JsonForms.ShareNeeded, rules.Majority);
        var customs = Customs(section.SectionsIfAny("customs") ?? []);
        section.Close();
        return section.IsSound
            ? new CovenantRules
            {
                DiscussionDays = discussion,
                RevisedDays = revised,
                MostVotingDays = voting,
                VillagersQuorum = villagers ?? rules.VillagersQuorum,
                VillageHouseholdsQuorum = households ?? rules.VillageHouseholdsQuorum,
                ResidentsQuorum = residents ?? rules.ResidentsQuorum,
                Majority = majority ?? rules.Majority,
                Customs = customs,
            }
            : rules;
    }

    private static Dictionary<CustomKind, Bilingual> Customs(IReadOnlyList<JsonSection> sections)
    {
        var customs = new Dictionary<CustomKind, Bilingual>();
        foreach (var section in sections)
        {
            var code = section.Take("code", JsonForms.Custom);
            var name = BilingualSection.Read(section.Section("name"));
            section.Close();
            if (code != default && name is { } words && !customs.TryAdd(code, words)) section.Refuse("code", $"'{code}' stands twice.");
        }

        return customs;
    }
}
