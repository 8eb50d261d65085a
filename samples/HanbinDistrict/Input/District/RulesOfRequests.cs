using CivicPractice.Requests;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>requests</c> of the profile.</summary>
internal static class RulesOfRequests
{
    public static RequestRules Read(JsonSection section)
    {
        var rules = new RequestRules();
        rules = rules with
        {
            TimeToAnswer = Duration.FromHours(section.TakeOr("timeToAnswerHours", RuleForms.DeadlineHours, (int)rules.TimeToAnswer.TotalHours)),
            ReviewWindow = Duration.FromDays(section.TakeOr("reviewWindowDays", RuleForms.WindowDays, (int)rules.ReviewWindow.TotalDays)),
            EarliestBegin = Duration.FromMinutes(section.TakeOr("earliestBeginMinutes", RuleForms.Minutes, (int)rules.EarliestBegin.TotalMinutes)),
        };
        var confirmation = section.TakeOr("confirmationWindowDays", RuleForms.WindowDays, (int)rules.ConfirmationWindow.TotalDays);
        var dispute = section.TakeOr("disputeWindowDays", RuleForms.WindowDays, (int)rules.DisputeWindow.TotalDays);
        var answer = section.TakeOr("disputeAnswerDays", RuleForms.WindowDays, (int)rules.DisputeAnswerTime.TotalDays);
        var reopening = section.TakeOr("reopenWindowDays", RuleForms.WindowDays, (int)rules.ReopenWindow.TotalDays);
        var most = section.TakeOr("mostReopenings", RuleForms.Reopenings, rules.MostReopenings);
        section.Close();
        if (!section.IsSound) return rules;
        return rules with
        {
            ConfirmationWindow = Duration.FromDays(confirmation),
            DisputeWindow = Duration.FromDays(dispute),
            DisputeAnswerTime = Duration.FromDays(answer),
            ReopenWindow = Duration.FromDays(reopening),
            MostReopenings = most,
        };
    }
}
