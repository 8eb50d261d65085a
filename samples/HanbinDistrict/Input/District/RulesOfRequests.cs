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
        section.Close();
        return rules;
    }
}
