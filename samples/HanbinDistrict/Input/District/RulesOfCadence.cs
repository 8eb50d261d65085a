using CivicPractice.Cadence;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>cadence</c> of the profile.</summary>
internal static class RulesOfCadence
{
    private const int Most = 1_000;

    public static CadenceRules Read(JsonSection section)
    {
        var sections = section.SectionsIfAny("sites");
        section.Close();
        return sections is null ? new CadenceRules() : new CadenceRules { Sites = Kinds(sections) };
    }

    private static List<CadenceOfKind> Kinds(IReadOnlyList<JsonSection> sections)
    {
        var kinds = new List<CadenceOfKind>();
        foreach (var section in sections)
        {
            var tier = section.Take("tier", JsonForms.Tier);
            var setting = section.TakeOr("setting", JsonForms.SettingIfAny, null);
            var rule = new CadenceRule(section.Take("period", JsonForms.Cadence))
            {
                Counts = section.TakeOr("counts", JsonForms.Measure, CadenceMeasure.Activities),
                AtLeast = Math.Max(1, section.TakeOr("atLeast", JsonForms.Whole(1, Most), 1)),
                WorkingDaysNeeded = section.TakeOr("workingDaysNeeded", JsonForms.Whole(0, Most), 1),
            };
            section.Close();
            if (!section.IsSound) continue;
            if (kinds.Exists(other => (other.Tier, other.Setting, other.Rule.Period, other.Rule.Counts) == (tier, setting, rule.Period, rule.Counts)))
                section.Refuse("period", "that kind of site has another rule that counts the same in the same periods.");
            else kinds.Add(new CadenceOfKind(tier, setting, rule));
        }

        return kinds;
    }
}
