using CivicPractice;
using CivicPractice.Divisions;
using HanbinDistrict.Overview;

namespace HanbinDistrict.Input;

/// <summary>A district to be replayed: all that its data folder says, checked.</summary>
public sealed record DistrictInput
{
    /// <summary>What is local to the district.</summary>
    public required DistrictProfile Profile { get; init; }

    /// <summary>Its divisions.</summary>
    public required DivisionTree Divisions { get; init; }

    /// <summary>Where its sites stand; as many as the counts ask for.</summary>
    public required SitePlan Sites { get; init; }

    /// <summary>How much is to be generated.</summary>
    public required Counts Counts { get; init; }

    /// <summary>How often things go another way than hoped.</summary>
    public required Shares Shares { get; init; }

    /// <summary>The days that are replayed.</summary>
    public required Term Period { get; init; }

    /// <summary>What the sessions and requests are about; at least one.</summary>
    public required IReadOnlyList<CategoryWeight> Categories { get; init; }

    /// <summary>What a report says, to be printed beside what was replayed; <see langword="null"/> without a report. The replay does not look at it.</summary>
    public ReportedFigures? Expected { get; init; }

    /// <summary>A town and its paired unit (包联单位), or <see langword="null"/> where the data name none.</summary>
    public CoBuildingPlan? CoBuilding { get; init; }

    /// <summary>What sites do again and again (常设项目); none where the data name none.</summary>
    public IReadOnlyList<ProgrammePlan> Programmes { get; init; } = [];

    /// <summary>How many settlements are made up for the practice circles, or <see langword="null"/> for none.</summary>
    public SettlementPlan? Settlements { get; init; }

    /// <summary>Belts and clusters of sites; none where the data name none.</summary>
    public IReadOnlyList<GroupingPlan> Groupings { get; init; } = [];

    /// <summary>By what all sites are evaluated when the period ends, or <see langword="null"/> where the data do not say.</summary>
    public EvaluationPlan? Evaluation { get; init; }

    /// <summary>What volunteers sign up for over many sessions (系列活动); none where the data name none.</summary>
    public IReadOnlyList<PlannedSeries> Series { get; init; } = [];

    /// <summary>The emergencies for which volunteers are called up (应急动员); none where the data name none.</summary>
    public IReadOnlyList<PlannedMobilization> Mobilizations { get; init; } = [];

    /// <summary>Who was resettled where (易地扶贫搬迁), or <see langword="null"/> where the data do not say.</summary>
    public RelocationPlan? Relocation { get; init; }

    /// <summary>The village covenants that are made (村规民约); none where the data name none.</summary>
    public IReadOnlyList<PlannedCovenant> Covenants { get; init; } = [];

    /// <summary>How many of the sessions are held by series and for mobilisations.</summary>
    public int SessionsApart => Series.Sum(one => one.Held) + Mobilizations.Count;

    /// <summary>The same district once more, under an id of its own: for replaying several of them side by side.</summary>
    /// <param name="number">Which of them; 0 is the district itself.</param>
    public DistrictInput Copy(int number) =>
        this with { Profile = Profile with { Id = DistrictIds.Of(Profile.Division, number) } };
}
