using CivicPractice.Mobilization;
using HanbinDistrict.Chances;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>mobilizations</c>: the emergencies for which volunteers are called up.</summary>
internal static class MobilizationsSection
{
    private const int Longest = 24 * 60;
    private const int Most = 10_000;

    public static IReadOnlyList<PlannedMobilization> Read(IReadOnlyList<JsonSection>? sections)
    {
        var plans = new List<PlannedMobilization>();
        foreach (var section in sections ?? [])
        {
            var name = BilingualSection.Read(section.Section("name"));
            var (kind, level, category, site) =
                (section.Take("kind", JsonForms.Emergency), section.Take("level", JsonForms.Level), section.Take("category", JsonForms.Category), section.Take("site", JsonForms.DivisionCode));
            var begins = section.Take("day", JsonForms.Date) + section.Take("startsAt", JsonForms.Time);
            var (minutes, seats) = (section.Take("minutes", JsonForms.Whole(1, Longest)), section.Take("seats", JsonForms.Whole(1, Most)));
            var waves = Waves(section.SectionsIfAny("waves") ?? []);
            var (comes, declines) = (section.Take("comes", JsonForms.Share), section.Take("declines", JsonForms.Share));
            var unasked = section.TakeOr("unasked", JsonForms.Whole(0, Most), 0);
            section.Close();
            if (!section.IsSound) continue;
            if (waves is { Count: 0 }) section.Refuse("waves", "at least one wave is wanted.");
            if (comes.Millionths + declines.Millionths > Share.Whole) section.Refuse("declines", $"{declines} and those who come, {comes}, are together more than 1.");
            if (waves is not null && name is { } words) plans.Add(new PlannedMobilization(words, kind, level, category, site, begins, minutes, seats, waves, comes, declines, unasked));
        }

        return plans;
    }

    // Nothing where one is faulty, which has been noted.
    private static List<CallUpWave>? Waves(IReadOnlyList<JsonSection> sections)
    {
        var (waves, isSound) = (new List<CallUpWave>(), true);
        foreach (var section in sections)
        {
            var (areas, skills) = (section.ListIfAny("areas", JsonForms.DivisionCode), section.ListIfAny("skills", JsonForms.Skill));
            var (needsAll, most) = (section.TakeOr("needsAllSkills", JsonForms.YesNo, false), section.Take("most", JsonForms.Whole(1, Most)));
            section.Close();
            if (section.IsSound && areas.Count == 0) section.Refuse("areas", "at least one area is wanted.");
            isSound &= section.IsSound;
            waves.Add(new CallUpWave(areas, skills, needsAll, most));
        }

        return isSound ? waves : null;
    }
}
