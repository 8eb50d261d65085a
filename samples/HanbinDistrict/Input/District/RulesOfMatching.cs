using CivicPractice.Activities;
using CivicPractice.Matching;
using CivicPractice.Volunteers;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>matching</c> of the profile.</summary>
internal static class RulesOfMatching
{
    private const int MinutesInADay = 24 * 60;
    private const int Many = 1_000_000;

    private static readonly JsonForm<int> Percent = JsonForms.Whole(0, 100);
    private static readonly JsonForm<int> Days = JsonForms.Whole(0, 366);
    private static readonly JsonForm<int> Count = JsonForms.Whole(1, Many);

    public static MatchingRules Read(JsonSection section)
    {
        var rules = new MatchingRules();
        var (weights, skills) = (section.SectionIfAny("weights"), Skills(section.SectionsIfAny("skills") ?? []));
        var (town, district) = (section.TakeOr("townPoints", Percent, rules.TownPoints), section.TakeOr("districtPoints", Percent, rules.DistrictPoints));
        var reach = section.TakeOr("reachMinutes", JsonForms.Whole(1, MinutesInADay), (int)rules.Reach.TotalMinutes);
        var farthest = section.TakeOr("farthestMinutes", JsonForms.WholeOrNull(1, MinutesInADay), null);
        var (before, after) = (section.TakeOr("loadDaysBefore", Days, rules.LoadDaysBefore), section.TakeOr("loadDaysAfter", Days, rules.LoadDaysAfter));
        var (full, most) = (section.TakeOr("fullLoadMinutes", Count, rules.FullLoadMinutes), section.TakeOr("mostListed", Count, rules.MostListed));
        section.Close();
        var weighed = weights is null ? rules.Weights : Weights(weights, rules.Weights);
        return !section.IsSound
            ? rules
            : new MatchingRules
            {
                Weights = weighed,
                Skills = skills.Count == 0 ? rules.Skills : skills.ToDictionary(one => one.Key, IReadOnlyList<VolunteerSkill> (one) => one.Value),
                TownPoints = town,
                DistrictPoints = district,
                Reach = Duration.FromMinutes(reach),
                Farthest = farthest is { } minutes ? Duration.FromMinutes(minutes) : null,
                LoadDaysBefore = before,
                LoadDaysAfter = after,
                FullLoadMinutes = full,
                MostListed = most,
            };
    }

    private static MatchWeights Weights(JsonSection section, MatchWeights usual)
    {
        var skill = section.TakeOr("skill", Percent, usual.Skill);
        var nearness = section.TakeOr("nearness", Percent, usual.Nearness);
        var availability = section.TakeOr("availability", Percent, usual.Availability);
        var load = section.TakeOr("load", Percent, usual.Load);
        var preference = section.TakeOr("preference", Percent, usual.Preference);
        section.Close();
        if (!section.IsSound) return usual;
        if (skill + nearness + availability + load + preference > 0) return new MatchWeights(skill, nearness, availability, load, preference);
        section.Refuse("skill", "nothing weighs anything.");
        return usual;
    }

    private static Dictionary<ActivityCategory, List<VolunteerSkill>> Skills(IReadOnlyList<JsonSection> sections)
    {
        var skills = new Dictionary<ActivityCategory, List<VolunteerSkill>>();
        foreach (var section in sections)
        {
            var (category, skill) = (section.Take("category", JsonForms.Category), section.Take("skill", JsonForms.Skill));
            section.Close();
            if (!section.IsSound) continue;
            if (!skills.TryGetValue(category, out var named)) skills.Add(category, named = []);
            if (named.Contains(skill)) section.Refuse("skill", $"'{skill}' stands twice for '{category}'.");
            else named.Add(skill);
        }

        return skills;
    }
}
