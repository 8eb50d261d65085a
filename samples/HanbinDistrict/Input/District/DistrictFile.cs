using CivicPractice;
using HanbinDistrict.Input.Json;
using HanbinDistrict.Overview;

namespace HanbinDistrict.Input.District;

/// <summary>What <c>district.json</c> says, not yet compared with the divisions.</summary>
public sealed record DistrictFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "district.json";

    /// <summary>What is local to the district.</summary>
    public required DistrictProfile Profile { get; init; }

    /// <summary>The days that are replayed.</summary>
    public required Term Period { get; init; }

    /// <summary>Which stations are urban.</summary>
    public required UrbanRule Urban { get; init; }

    /// <summary>How much is to be generated.</summary>
    public required Counts Counts { get; init; }

    /// <summary>How often things go another way than hoped.</summary>
    public required Shares Shares { get; init; }

    /// <summary>What the sessions and requests are about.</summary>
    public required IReadOnlyList<CategoryWeight> Categories { get; init; }

    /// <summary>What a report says.</summary>
    public required ReportedFigures? Expected { get; init; }

    /// <summary>A town and its paired unit, if the file names one.</summary>
    public required CoBuildingPlan? CoBuilding { get; init; }

    /// <summary>What sites do again and again.</summary>
    public required IReadOnlyList<ProgrammePlan> Programmes { get; init; }

    /// <summary>How many settlements are made up, if the file says so.</summary>
    public required SettlementPlan? Settlements { get; init; }

    /// <summary>Belts and clusters of sites.</summary>
    public required IReadOnlyList<GroupingPlan> Groupings { get; init; }

    /// <summary>By what all sites are evaluated, if the file says so.</summary>
    public required EvaluationPlan? Evaluation { get; init; }

    /// <summary>What volunteers sign up for over many sessions.</summary>
    public required IReadOnlyList<PlannedSeries> Series { get; init; }

    /// <summary>The emergencies for which volunteers are called up.</summary>
    public required IReadOnlyList<PlannedMobilization> Mobilizations { get; init; }

    /// <summary>Who was resettled where, if the file says so.</summary>
    public required RelocationPlan? Relocation { get; init; }

    /// <summary>The village covenants that are made.</summary>
    public required IReadOnlyList<PlannedCovenant> Covenants { get; init; }

    /// <summary>The text, to tell where something stands.</summary>
    public required LocatedJson Source { get; init; }

    /// <summary>Reads the file.</summary>
    /// <param name="source">The text.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>What it says, or <see langword="null"/> when there is a fault.</returns>
    public static DistrictFile? Read(SourceText source, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (LocatedJsonReader.Read(source, faults) is not { } json) return null;
        var root = new JsonSection(json, "", faults);
        root.TakeOr("$schema", JsonForms.Text, "");
        var profile = ProfileSection.Read(root.Section("profile"));
        var period = PeriodSection.Read(root.Section("period"));
        var urban = UrbanSection.Read(root.Section("urbanStations"));
        var counts = CountsSection.Read(root.Section("counts"));
        var shares = SharesSection.Read(root.Section("shares"));
        var categories = CategoriesSection.Read(root, faults);
        var expected = ExpectedSection.Read(root.SectionIfAny("expected"), faults);
        var coBuilding = CoBuildingSection.Read(root.SectionIfAny("coBuilding"));
        var programmes = ProgrammesSection.Read(root.SectionsIfAny("programmes"));
        var settlements = NetworkSections.ReadSettlements(root.SectionIfAny("settlements"));
        var groupings = NetworkSections.ReadGroupings(root.SectionsIfAny("groupings"));
        var evaluation = EvaluationSection.Read(root.SectionIfAny("evaluation"), period);
        var series = SeriesSection.Read(root.SectionsIfAny("series"));
        var mobilizations = MobilizationsSection.Read(root.SectionsIfAny("mobilizations"));
        var relocation = CommunitiesSection.Read(root.SectionIfAny("relocationCommunities"));
        var covenants = CovenantsSection.Read(root.SectionsIfAny("covenants"), profile);
        root.Close();
        return faults.Any || profile is null || period is not { } days
            ? null
            : new DistrictFile
            {
                Profile = profile,
                Period = days,
                Urban = urban,
                Counts = counts,
                Shares = shares,
                Categories = categories,
                Expected = expected,
                CoBuilding = coBuilding,
                Programmes = programmes,
                Settlements = settlements,
                Groupings = groupings,
                Evaluation = evaluation,
                Series = series,
                Mobilizations = mobilizations,
                Relocation = relocation,
                Covenants = covenants,
                Source = json,
            };
    }
}
