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
            LateLeaveWithin = Duration.FromMinutes(section.TakeOr("lateLeaveMinutes", RuleForms.Minutes, (int)rules.LateLeaveWithin.TotalMinutes)),
            ConfirmWithin = Duration.FromMinutes(section.TakeOr("confirmWithinMinutes", RuleForms.SomeMinutes, (int)rules.ConfirmWithin.TotalMinutes)),
            PromotionsEndBefore = Duration.FromMinutes(section.TakeOr("promotionsEndMinutes", RuleForms.Minutes, (int)rules.PromotionsEndBefore.TotalMinutes)),
            MostWaiting = section.TakeOr("mostWaiting", RuleForms.Waiting, rules.MostWaiting),
            CorrectionWindow = Duration.FromDays(section.TakeOr("correctionWindowDays", RuleForms.WindowDays, (int)rules.CorrectionWindow.TotalDays)),
            ReviewWindow = Duration.FromDays(section.TakeOr("reviewWindowDays", RuleForms.WindowDays, (int)rules.ReviewWindow.TotalDays)),
        };
        section.Close();
        return rules;
    }
}
