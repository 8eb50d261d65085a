using CivicPractice.Scheduling;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>scheduling</c> of the profile.</summary>
internal static class RulesOfScheduling
{
    private const int MinutesInADay = 24 * 60;

    private static readonly JsonForm<int?> Most = JsonForms.WholeOrNull(1, 7 * MinutesInADay);

    public static ScheduleRules Read(JsonSection section)
    {
        var rules = new ScheduleRules();
        var rest = section.TakeOr("restBetweenMinutes", RuleForms.Minutes, (int)rules.Limits.RestBetween.TotalMinutes);
        var onEnd = section.TakeOr("mostMinutesOnEnd", Most, null);
        var aDay = section.TakeOr("mostMinutesADay", Most, null);
        var aWeek = section.TakeOr("mostMinutesAWeek", Most, null);
        var keep = section.TakeOr("keepEndedDays", RuleForms.Days, (int)rules.KeepEnded.TotalDays);
        section.Close();
        rules = new ScheduleRules { Limits = new ServiceLimits { RestBetween = Duration.FromMinutes(rest), MostOnEnd = Long(onEnd), MostInADay = Long(aDay), MostInAWeek = Long(aWeek) }, KeepEnded = Duration.FromDays(keep) };
        if (section.IsSound && rules.KeepEnded < rules.Limits.RestBetween)
            section.Refuse("keepEndedDays", FormattableString.Invariant($"{keep} days are less than the rest of {rest} minutes."));
        return rules;
    }

    private static Duration? Long(int? minutes) => minutes is { } most ? Duration.FromMinutes(most) : null;
}
