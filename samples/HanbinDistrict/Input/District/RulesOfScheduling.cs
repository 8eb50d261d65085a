using CivicPractice.Scheduling;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>scheduling</c> of the profile.</summary>
internal static class RulesOfScheduling
{
    public static ScheduleRules Read(JsonSection section)
    {
        var rules = new ScheduleRules();
        var rest = section.TakeOr("restBetweenMinutes", RuleForms.Minutes, (int)rules.RestBetween.TotalMinutes);
        var keep = section.TakeOr("keepEndedDays", RuleForms.Days, (int)rules.KeepEnded.TotalDays);
        section.Close();
        rules = new ScheduleRules { RestBetween = Duration.FromMinutes(rest), KeepEnded = Duration.FromDays(keep) };
        if (section.IsSound && rules.KeepEnded < rules.RestBetween)
            section.Refuse("keepEndedDays", FormattableString.Invariant($"{keep} days are less than the rest of {rest} minutes."));
        return rules;
    }
}
