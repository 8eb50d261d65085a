using CivicPractice.Divisions;
using HanbinDistrict.Input.District;
using HanbinDistrict.Input.Divisions;

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
