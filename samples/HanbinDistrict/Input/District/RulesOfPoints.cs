using CivicPractice.Commendation;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>points</c> of the profile.</summary>
internal static class RulesOfPoints
{
    private const int MinutesInADay = 24 * 60;

    private static readonly JsonForm<int> Step = JsonForms.Whole(1, MinutesInADay);
    private static readonly JsonForm<int?> Activity = JsonForms.WholeOrNull(1, 7 * MinutesInADay);
    private static readonly JsonForm<int?> Day = JsonForms.WholeOrNull(1, MinutesInADay);
    private static readonly JsonForm<int?> Redemptions = JsonForms.WholeOrNull(1, 1_000);
    private static readonly JsonForm<int?> Months = JsonForms.WholeOrNull(1, 1_200);
    private static readonly JsonForm<int> MonthOfQuarter = JsonForms.Whole(1, 3);
    private static readonly JsonForm<int> DayOfMonth = JsonForms.Whole(1, 31);

    public static PointsRules Read(JsonSection section)
    {
        var rules = new PointsRules();
        var perHour = section.TakeOr("perHour", RuleForms.Points, rules.PerHour);
        var step = section.TakeOr("stepMinutes", Step, rules.StepMinutes);
        var anActivity = section.TakeOr("mostMinutesAnActivity", Activity, rules.MostMinutesAnActivity);
        var aDay = section.TakeOr("mostMinutesADay", Day, rules.MostMinutesADay);
        var redemptions = section.TakeOr("redemptionsPerQuarter", Redemptions, rules.RedemptionsPerQuarter);
        var months = section.TakeOr("monthsValid", Months, rules.MonthsValid);
        var window = section.SectionIfAny("redemptionWindow") is { } open ? ReadWindow(open) : rules.RedemptionWindow;
        section.Close();
        if (!section.IsSound) return rules;
        if (step > anActivity) RefuseCap("mostMinutesAnActivity", anActivity.Value);
        if (step > aDay) RefuseCap("mostMinutesADay", aDay.Value);
        return new PointsRules
        {
            PerHour = perHour,
            StepMinutes = step,
            MostMinutesAnActivity = anActivity,
            MostMinutesADay = aDay,
            RedemptionsPerQuarter = redemptions,
            MonthsValid = months,
            RedemptionWindow = window,
        };

        void RefuseCap(string name, int most) => section.Refuse(name, FormattableString.Invariant($"{most} minutes are less than one step of {step}, so that nothing counts."));
    }

    private static RedemptionWindow? ReadWindow(JsonSection section)
    {
        var (month, first, last) = (section.Take("month", MonthOfQuarter), section.Take("firstDay", DayOfMonth), section.Take("lastDay", DayOfMonth));
        section.Close();
        if (!section.IsSound) return null;
        if (first <= last) return new RedemptionWindow(month, first, last);
        section.Refuse("lastDay", FormattableString.Invariant($"day {last} comes before day {first}."));
        return null;
    }
}
