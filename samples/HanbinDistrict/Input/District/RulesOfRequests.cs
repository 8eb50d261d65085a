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
        var mostReopenings = section.TakeOr("mostReopenings", RuleForms.Reopenings, rules.MostReopenings);
        var isTriagedFirst = section.TakeOr("triageFirst", JsonForms.YesNo, rules.TriageFirst);
        var mostOffers = section.TakeOr("mostOffersAtOnce", RuleForms.OffersAtOnce, rules.MostOffersAtOnce);
        var likeWithin = section.TakeOr("likeWithinDays", RuleForms.DaysOrNone, (int)rules.LikeWithin!.Value.TotalDays);
        var level = section.SectionIfAny("serviceLevel");
        var (levels, urgentLevels) = (section.SectionsIfAny("serviceLevels") ?? [], section.SectionsIfAny("urgentServiceLevels") ?? []);
        section.Close();
        var usual = level is null ? rules.Level : ClosedLevel(level, rules.Level);
        var (ofCategories, ofUrgencies) = (LevelsBy(levels, "category", JsonForms.Category, usual), LevelsBy(urgentLevels, "urgency", JsonForms.Urgency, new ServiceLevel()));
        if (!section.IsSound) return rules;
        return rules with
        {
            ConfirmationWindow = Duration.FromDays(confirmation),
            DisputeWindow = Duration.FromDays(dispute),
            DisputeAnswerTime = Duration.FromDays(answer),
            ReopenWindow = Duration.FromDays(reopening),
            MostReopenings = mostReopenings,
            TriageFirst = isTriagedFirst,
            MostOffersAtOnce = mostOffers,
            LikeWithin = likeWithin is { } days ? Duration.FromDays(days) : null,
            Level = usual,
            Levels = ofCategories.Count == 0 ? rules.Levels : ofCategories,
            UrgentLevels = ofUrgencies.Count == 0 ? rules.UrgentLevels : ofUrgencies,
        };
    }

    private static Dictionary<T, ServiceLevel> LevelsBy<T>(IReadOnlyList<JsonSection> sections, string by, JsonForm<T> form, ServiceLevel usual)
        where T : struct
    {
        var levels = new Dictionary<T, ServiceLevel>();
        foreach (var section in sections)
        {
            var key = section.Take(by, form);
            var level = ClosedLevel(section, usual);
            if (section.IsSound && !levels.TryAdd(key, level)) section.Refuse(by, $"'{key}' stands twice.");
        }

        return levels;
    }

    private static ServiceLevel ClosedLevel(JsonSection section, ServiceLevel usual)
    {
        var triage = section.TakeOr("triageHours", RuleForms.Hours, (int)usual.TriageWithin.TotalHours);
        var dispatch = section.TakeOr("dispatchHours", RuleForms.Hours, (int)usual.DispatchWithin.TotalHours);
        var staffed = section.TakeOr("staffedHoursBefore", RuleForms.Hours, (int)usual.StaffedBefore.TotalHours);
        section.Close();
        return section.IsSound
            ? new ServiceLevel { TriageWithin = Duration.FromHours(triage), DispatchWithin = Duration.FromHours(dispatch), StaffedBefore = Duration.FromHours(staffed) }
            : usual;
    }
}
