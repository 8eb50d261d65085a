using CivicPractice.Activities;
using CivicPractice.Divisions;
using HanbinDistrict.Input.District;
using HanbinDistrict.Input.Divisions;
using NodaTime;

namespace HanbinDistrict.Input;

/// <summary>What <c>district.json</c> asks for of series, mobilisations, communities and covenants must be possible in its period, its divisions and its counts.</summary>
internal static class AgreementOfActivities
{
    public static void Refuse(DivisionTree divisions, DistrictFile district, SitePlan largest, FaultList faults)
    {
        var sites = largest.Limited(district.Counts.UrbanStations, district.Counts.RuralStations);
        var withSite = sites.Institutes.Concat(sites.UrbanStations).Concat(sites.RuralStations).Append(divisions.Root).Select(division => division.Code).ToHashSet();
        RefuseSeries(district, withSite, faults);
        RefuseMobilizations(divisions, district, withSite, faults);
        RefuseCommunities(divisions, district, faults);
        RefuseCovenants(divisions, district, faults);
        var apart = district.Series.Sum(one => one.Held) + district.Mobilizations.Count;
        // One more is wanted, which ends the period.
        if (apart > 0 && apart >= district.Counts.Sessions)
            faults.Add(district.Source.Locate("counts", "sessions"), FormattableString.Invariant($"counts.sessions: {district.Counts.Sessions} sessions are too few: {apart} are held by series and for mobilisations alone."));
    }

    private static void RefuseSeries(DistrictFile district, HashSet<DivisionCode> withSite, FaultList faults)
    {
        var harmless = district.Categories.Where(category => !category.IsDangerous && !district.Profile.TrainingFirst.Contains(category.Category)).Select(category => category.Category).ToHashSet();
        for (var i = 0; i < district.Series.Count; i++)
        {
            var plan = district.Series[i];
            if (!withSite.Contains(plan.Site)) Note(district, faults, "series", i, "site", $"'{plan.Site}' has no site of its own.");
            if (!harmless.Contains(plan.Category)) Note(district, faults, "series", i, "category", $"'{plan.Category}' is none of the categories that anybody can be sent to.");
            if (!district.Period.Contains(plan.From)) Note(district, faults, "series", i, "from", Outside(plan.From));
        }
    }

    private static void RefuseMobilizations(DivisionTree divisions, DistrictFile district, HashSet<DivisionCode> withSite, FaultList faults)
    {
        for (var i = 0; i < district.Mobilizations.Count; i++)
        {
            var plan = district.Mobilizations[i];
            if (!withSite.Contains(plan.Site)) Note(district, faults, "mobilizations", i, "site", $"'{plan.Site}' has no site of its own.");
            if (!Knows(district, plan.Category)) Note(district, faults, "mobilizations", i, "category", $"'{plan.Category}' is none of the categories.");
            // It is declared some time before, and over before the last session of the period.
            if (plan.Begins.Date <= district.Period.From || plan.Begins.PlusMinutes(plan.Minutes).Date >= district.Period.Through) Note(district, faults, "mobilizations", i, "day", Outside(plan.Begins.Date));
            foreach (var area in plan.Waves.SelectMany(wave => wave.Areas).Distinct().Where(area => divisions.Find(area) is null))
                Note(district, faults, "mobilizations", i, "waves", $"'{area}' is no division of {DivisionsFile.Name}.");
        }
    }

    private static void RefuseCommunities(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        if (district.Relocation is not { } plan) return;
        if (plan.Since >= district.Period.From) faults.Add(district.Source.Locate("relocationCommunities", "since"), "relocationCommunities.since: a day before the period is wanted.");
        if (plan.CountedOn >= district.Period.From) faults.Add(district.Source.Locate("relocationCommunities", "countedOn"), "relocationCommunities.countedOn: a day before the period is wanted.");
        for (var i = 0; i < plan.Communities.Count; i++)
        {
            if (!IsVillage(divisions, plan.Communities[i].Division))
                faults.Add(
                    district.Source.Find("relocationCommunities")!.Find("communities")!.Items[i].Locate("division"),
                    FormattableString.Invariant($"relocationCommunities.communities[{i}].division: '{plan.Communities[i].Division}' is no village or community of {DivisionsFile.Name}."));
        }
    }

    private static void RefuseCovenants(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        for (var i = 0; i < district.Covenants.Count; i++)
        {
            var plan = district.Covenants[i];
            if (!IsVillage(divisions, plan.Division)) Note(district, faults, "covenants", i, "division", $"'{plan.Division}' is no village or community of {DivisionsFile.Name}.");
            foreach (var day in new LocalDate?[] { plan.DraftedOn, plan.AmendedOn }.OfType<LocalDate>().Where(day => !district.Period.Contains(day))) Note(district, faults, "covenants", i, "draftedOn", Outside(day));
        }
    }

    private static bool Knows(DistrictFile district, ActivityCategory category) => district.Categories.Any(one => one.Category == category);

    private static bool IsVillage(DivisionTree divisions, DivisionCode code) => code.Level == DivisionLevel.Village && divisions.Find(code) is not null;

    private static string Outside(LocalDate day) => FormattableString.Invariant($"{day:uuuu'-'MM'-'dd} does not lie within the period.");

    private static void Note(DistrictFile district, FaultList faults, string list, int number, string member, string message) =>
        faults.Add(district.Source.Find(list)!.Items[number].Locate(member), FormattableString.Invariant($"{list}[{number}].{member}: {message}"));
}
