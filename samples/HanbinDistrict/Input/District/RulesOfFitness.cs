using CivicPractice.Activities;
using CivicPractice.Volunteers;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>fitness</c> of the profile.</summary>
internal static class RulesOfFitness
{
    public static FitnessRules Read(JsonSection section)
    {
        var rules = new FitnessRules();
        var (skills, healthFirst) = (Skills(section.SectionsIfAny("skills") ?? []), section.ListIfAny("healthFirst", JsonForms.Category));
        section.Close();
        return rules with
        {
            Skills = skills.Count == 0 ? rules.Skills : skills.ToDictionary(demand => demand.Key, IReadOnlyList<SkillDemand> (demand) => demand.Value),
            HealthFirst = healthFirst.Count == 0 ? rules.HealthFirst : healthFirst.ToHashSet(),
        };
    }

    private static Dictionary<ActivityCategory, List<SkillDemand>> Skills(IReadOnlyList<JsonSection> sections)
    {
        var skills = new Dictionary<ActivityCategory, List<SkillDemand>>();
        foreach (var section in sections)
        {
            var category = section.Take("category", JsonForms.Category);
            var skill = section.Take("skill", JsonForms.Skill);
            var byCertificate = section.TakeOr("byCertificate", JsonForms.YesNo, false);
            section.Close();
            if (!section.IsSound) continue;
            if (!skills.TryGetValue(category, out var demands)) skills.Add(category, demands = []);
            if (demands.Exists(demand => demand.Skill == skill)) section.Refuse("skill", $"'{skill}' stands twice for '{category}'.");
            else demands.Add(new SkillDemand(skill, byCertificate));
        }

        return skills;
    }
}
