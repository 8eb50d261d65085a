using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>relocationCommunities</c>: who was resettled where, and what is done for them.</summary>
internal static class CommunitiesSection
{
    private const int Most = 1_000_000;

    public static RelocationPlan? Read(JsonSection? section)
    {
        if (section is null) return null;
        var (since, countedOn) = (section.Take("since", JsonForms.Date), section.Take("countedOn", JsonForms.Date));
        var communities = Communities(section.SectionsIfAny("communities") ?? []);
        var programmes = Programmes(section.SectionsIfAny("programmes") ?? [], [.. communities.Select(one => one.Division)]);
        section.Close();
        return new RelocationPlan(since, countedOn, communities, programmes);
    }

    private static List<PlannedCommunity> Communities(IReadOnlyList<JsonSection> sections)
    {
        var plans = new List<PlannedCommunity>();
        foreach (var section in sections)
        {
            var plan = new PlannedCommunity(
                section.Take("division", JsonForms.DivisionCode), section.Take("source", JsonForms.Relocation), section.Take("households", JsonForms.Whole(0, Most)), section.Take("persons", JsonForms.Whole(0, Most)));
            section.Close();
            if (!section.IsSound) continue;
            if (plans.Exists(other => other.Division == plan.Division)) section.Refuse("division", $"'{plan.Division}' stands twice.");
            if (plan.Persons < plan.Households) section.Refuse("persons", FormattableString.Invariant($"{plan.Persons} people are fewer than {plan.Households} households."));
            plans.Add(plan);
        }

        return plans;
    }

    private static List<PlannedIntegration> Programmes(IReadOnlyList<JsonSection> sections, HashSet<CivicPractice.Divisions.DivisionCode> communities)
    {
        var plans = new List<PlannedIntegration>();
        foreach (var section in sections)
        {
            var (division, dimension) = (section.Take("division", JsonForms.DivisionCode), section.Take("dimension", JsonForms.Dimension));
            var name = BilingualSection.Read(section.Section("name"));
            var goals = Goals(section.SectionsIfAny("goals") ?? []);
            section.Close();
            if (!section.IsSound) continue;
            if (!communities.Contains(division)) section.Refuse("division", $"'{division}' is none of the communities.");
            if (goals is { Count: 0 }) section.Refuse("goals", "at least one goal is wanted.");
            if (goals is not null && name is { } words) plans.Add(new PlannedIntegration(division, dimension, words, goals));
        }

        return plans;
    }

    private static List<PlannedGoal>? Goals(IReadOnlyList<JsonSection> sections)
    {
        var (goals, isSound) = (new List<PlannedGoal>(), true);
        foreach (var section in sections)
        {
            var measures = BilingualSection.Read(section.Section("measures"));
            var (code, unit) = (section.Take("code", JsonForms.Goal), section.Take("unit", JsonForms.GoalUnit));
            var (baseline, target) = (section.Take("baseline", JsonForms.GoalValue), section.Take("target", JsonForms.GoalValue));
            section.Close();
            if (section.IsSound && baseline == target) section.Refuse("target", "a goal leads somewhere.");
            if (section.IsSound && goals.Exists(other => other.Code == code)) section.Refuse("code", $"'{code}' stands twice.");
            isSound &= section.IsSound && measures is not null;
            if (measures is { } words) goals.Add(new PlannedGoal(code, words, unit, baseline, target));
        }

        return isSound ? goals : null;
    }
}
