using CivicPractice.Teams;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>screening</c> of the profile.</summary>
internal static class RulesOfScreening
{
    private const int MostMonths = 600;

    public static ScreeningRules Read(JsonSection section)
    {
        var rules = new ScreeningRules();
        rules = rules with
        {
            Validity = Validity(section.SectionsIfAny("validity") ?? []),
            RenewalNoticeDays = section.TakeOr("renewalNoticeDays", RuleForms.Days, rules.RenewalNoticeDays),
            GraceDays = section.TakeOr("graceDays", RuleForms.Days, rules.GraceDays),
        };
        section.Close();
        return rules;
    }

    private static Dictionary<ScreeningStep, Period> Validity(IReadOnlyList<JsonSection> sections)
    {
        var validity = new Dictionary<ScreeningStep, Period>();
        foreach (var section in sections)
        {
            var step = section.Take("step", JsonForms.ScreeningStep);
            var months = section.Take("months", JsonForms.Whole(1, MostMonths));
            section.Close();
            if (section.IsSound && !validity.TryAdd(step, Period.FromMonths(months))) section.Refuse("step", $"'{step}' stands twice.");
        }

        return validity;
    }
}
