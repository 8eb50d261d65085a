using CivicPractice.Activities;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>activities</c> of the profile.</summary>
internal static class RulesOfActivities
{
    public static ActivityRules Read(JsonSection section)
    {
        var rules = new ActivityRules();
        rules = rules with
        {
            EarliestCheckIn = Duration.FromMinutes(section.TakeOr("earliestCheckInMinutes", RuleForms.Minutes, (int)rules.EarliestCheckIn.TotalMinutes)),
            Overtime = Duration.FromMinutes(section.TakeOr("overtimeMinutes", RuleForms.Minutes, (int)rules.Overtime.TotalMinutes)),
            ReviewWindow = Duration.FromDays(section.TakeOr("reviewWindowDays", RuleForms.WindowDays, (int)rules.ReviewWindow.TotalDays)),
        };
        section.Close();
        return rules;
    }
}
