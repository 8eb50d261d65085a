using CivicPractice.Divisions;
using CivicPractice.Programmes;
using HanbinDistrict.Input.District;
using HanbinDistrict.Input.Divisions;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input;

/// <summary>What <c>district.json</c> asks for must be found in <c>divisions.csv</c>.</summary>
internal static class Agreement
{
    public static void RefuseAnotherDistrict(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        if (divisions.Root.Code != district.Profile.Division)
            faults.Add(district.Source.Locate("profile", "division"), $"profile.division: '{district.Profile.Division}' is not the root of {DivisionsFile.Name}, '{divisions.Root.Code}'.");
    }

    public static void RefuseUnknownDivisions(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        RefuseUnknown("except");
        RefuseUnknown("also");

        void RefuseUnknown(string list)
        {
            foreach (var item in district.Source.Find("urbanStations")?.Find(list)?.Items ?? [])
            {
                if (DivisionCode.TryParse(item.Text, out var code) && (code.Level != DivisionLevel.Village || divisions.Find(code) is null))
                    faults.Add(item.At, $"urbanStations.{list}: '{code}' is no village or community of {DivisionsFile.Name}.");
            }
        }
    }

    public static void RefuseTownWithoutInstitute(DistrictFile district, SitePlan largest, FaultList faults)
    {
        if (district.CoBuilding is { } plan && largest.Institutes.All(town => town.Code != plan.Town))
            faults.Add(district.Source.Locate("coBuilding", "town"), $"coBuilding.town: '{plan.Town}' is no town or sub-district with an institute.");
    }

    public static void RefuseProgrammesThatCannotRun(DivisionTree divisions, DistrictFile district, SitePlan largest, FaultList faults)
    {
        var sites = largest.Limited(district.Counts.UrbanStations, district.Counts.RuralStations);
        var withSite = sites.Institutes.Concat(sites.UrbanStations).Concat(sites.RuralStations).Append(divisions.Root).Select(division => division.Code).ToHashSet();
        var harmless = district.Categories.Where(category => !category.IsDangerous && !district.Profile.TrainingFirst.Contains(category.Category)).Select(category => category.Category).ToHashSet();
        for (var i = 0; i < district.Programmes.Count; i++)
        {
            var plan = district.Programmes[i];
            if (!withSite.Contains(plan.Site)) Refuse(i, "site", $"'{plan.Site}' has no site of its own.");
            if (plan.IsHeldAsActivities && !harmless.Contains(plan.Category)) Refuse(i, "category", $"'{plan.Category}' is none of the categories that anybody can be sent to.");
            foreach (var place in plan.Timetable.Places.Where(place => !IsKnown(place))) Refuse(i, "places", $"'{place}' is no division of {DivisionsFile.Name} and no zone of the profile.");
        }

        bool IsKnown(ProgrammePlace place) => place.Division is { } division ? divisions.Find(division) is not null : place.Zone is { } zone && district.Profile.Zones.ContainsKey(zone);

        void Refuse(int number, string member, string message) => faults.Add(
            district.Source.Find("programmes")!.Items[number].Locate(member), FormattableString.Invariant($"programmes[{number}].{member}: {message}"));
    }

    public static void RefuseUnknownGroups(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        Refuse(district.Source.Find("groupings"), "groupings");
        Refuse(district.Source.Find("profile")?.Find("zones"), "profile.zones");

        void Refuse(LocatedJson? list, string name)
        {
            foreach (var (group, number) in (list?.Items ?? []).Select((group, number) => (group, number)))
            {
                foreach (var item in group.Find("divisions")?.Items ?? [])
                {
                    if (DivisionCode.TryParse(item.Text, out var code) && divisions.Find(code) is null)
                        faults.Add(item.At, FormattableString.Invariant($"{name}[{number}].divisions: '{code}' is no division of {DivisionsFile.Name}."));
                }
            }
        }
    }

    public static void RefuseTooManySites(DivisionTree divisions, DistrictFile district, SitePlan largest, FaultList faults)
    {
        var counts = district.Counts;
        var towns = divisions.AtLevel(DivisionLevel.Town).Count();
        Refuse("institutes", counts.Institutes, towns, "towns and sub-districts");
        Refuse("urbanStations", counts.UrbanStations, largest.UrbanStations.Count, "urban villages and communities in the towns with an institute");
        Refuse("ruralStations", counts.RuralStations, largest.RuralStations.Count, "rural villages and communities in the towns with an institute");

        void Refuse(string name, int wanted, int available, string of)
        {
            if (wanted > available)
                faults.Add(district.Source.Locate("counts", name), FormattableString.Invariant($"counts.{name}: {wanted} are asked for, but {DivisionsFile.Name} has only {available} {of}."));
        }
    }
}
