using CivicPractice.Programmes;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>programmes</c>: what sites do again and again.</summary>
internal static class ProgrammesSection
{
    private const int Longest = 24 * 60;

    public static IReadOnlyList<ProgrammePlan> Read(IReadOnlyList<JsonSection>? sections)
    {
        var plans = new List<ProgrammePlan>();
        foreach (var section in sections ?? [])
        {
            var name = BilingualSection.Read(section.Section("name"));
            var category = section.Take("category", JsonForms.Category);
            var site = section.Take("site", JsonForms.DivisionCode);
            var timetable = new Timetable
            {
                Rule = section.Take("rule", JsonForms.Rule),
                StartsAt = section.Take("startsAt", JsonForms.Time),
                Minutes = section.Take("minutes", JsonForms.Whole(1, Longest)),
                OnHolidays = section.TakeOr("onHolidays", JsonForms.OnHolidays, HolidayRule.AsUsual),
                Places = section.ListIfAny("places", JsonForms.Place),
                Step = section.TakeOr("step", JsonForms.Step, RotationStep.Occurrence),
            };
            var isHeld = section.TakeOr("heldAsActivities", JsonForms.YesNo, false);
            section.Close();
            if (section.IsSound && name is { } words) plans.Add(new ProgrammePlan(words, category, site, timetable, isHeld));
        }

        return plans;
    }
}
