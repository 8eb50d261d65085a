using System.Diagnostics.CodeAnalysis;
using CivicPractice.Divisions;
using HanbinDistrict.Input.District;
using HanbinDistrict.Input.Divisions;

namespace HanbinDistrict.Input;

/// <summary>Reads a district's data folder: <c>divisions.csv</c> and <c>district.json</c>.</summary>
public static class DistrictFolder
{
    /// <summary>Reads both files and compares them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="input">The district; <see langword="null"/> when there is a fault.</param>
    /// <param name="faults">What is wrong, file by file in the order of lines; at most twenty each.</param>
    public static bool TryRead(string folder, [NotNullWhen(true)] out DistrictInput? input, out IReadOnlyList<Fault> faults)
    {
        input = null;
        if (!Directory.Exists(folder))
        {
            faults = [new Fault(folder.Length > 0 ? folder : "''", null, "there is no such directory.")];
            return false;
        }

        var ofDivisions = new FaultList(DivisionsFile.Name);
        var ofDistrict = new FaultList(DistrictFile.Name);
        var divisions = SourceText.Read(Path.Combine(folder, DivisionsFile.Name), ofDivisions) is { } csv ? DivisionsFile.Read(csv, ofDivisions) : null;
        var district = SourceText.Read(Path.Combine(folder, DistrictFile.Name), ofDistrict) is { } json ? DistrictFile.Read(json, ofDistrict) : null;
        if (divisions is not null && district is not null) input = Join(divisions, district, ofDistrict);
        faults = [.. ofDivisions.Told(), .. ofDistrict.Told()];
        return input is not null;
    }

    private static DistrictInput? Join(DivisionTree divisions, DistrictFile district, FaultList faults)
    {
        Agreement.RefuseAnotherDistrict(divisions, district, faults);
        Agreement.RefuseUnknownDivisions(divisions, district, faults);
        var largest = SitePlan.Largest(divisions, district.Counts.Institutes, district.Urban);
        Agreement.RefuseTooManySites(divisions, district, largest, faults);
        Agreement.RefuseTownWithoutInstitute(district, largest, faults);
        Agreement.RefuseProgrammesThatCannotRun(divisions, district, largest, faults);
        Agreement.RefuseUnknownGroups(divisions, district, faults);
        AgreementOfActivities.Refuse(divisions, district, largest, faults);
        return faults.Any
            ? null
            : new DistrictInput
            {
                Profile = district.Profile,
                Divisions = divisions,
                Sites = largest.Limited(district.Counts.UrbanStations, district.Counts.RuralStations),
                Counts = district.Counts,
                Shares = district.Shares,
                Period = district.Period,
                Categories = district.Categories,
                Expected = district.Expected,
                CoBuilding = district.CoBuilding,
                Programmes = district.Programmes,
                Settlements = district.Settlements,
                Groupings = district.Groupings,
                Evaluation = district.Evaluation,
                Series = district.Series,
                Mobilizations = district.Mobilizations,
                Relocation = district.Relocation,
                Covenants = district.Covenants,
            };
    }
}
