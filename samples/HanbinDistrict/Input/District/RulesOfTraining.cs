using CivicPractice.Training;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>training</c> of the profile.</summary>
internal static class RulesOfTraining
{
    public static TrainingRules Read(JsonSection section)
    {
        var rules = new TrainingRules();
        var roles = section.ListIfAny("rolesFirst", JsonForms.Role);
        rules = rules with
        {
            RenewalNoticeDays = section.TakeOr("renewalNoticeDays", RuleForms.Days, rules.RenewalNoticeDays),
            GraceDays = section.TakeOr("graceDays", RuleForms.Days, rules.GraceDays),
            RolesFirst = roles.Count == 0 ? rules.RolesFirst : roles.ToHashSet(),
            GeneralFirst = section.TakeOr("generalFirst", JsonForms.YesNo, rules.GeneralFirst),
        };
        section.Close();
        return rules;
    }
}
