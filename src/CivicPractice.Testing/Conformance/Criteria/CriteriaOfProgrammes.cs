using CivicPractice.Programmes;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about programmes.</summary>
internal static class CriteriaOfProgrammes
{
    public static CandidateSet<Programme, ProgrammeId> Set { get; } = new(
        "Programmes", programme => programme.Id, () => [.. Built().Select((one, n) => one.WithId(HardIds.At<ProgrammeId>(n)).BuildRaising())],
        [
            ("of a site", new RunBySite(ASite.OtherId)),
            ("running on their last day", new RunningFrom(TestDistrict.Monday.PlusDays(30))),
            ("running after their last day", new RunningFrom(TestDistrict.Monday.PlusDays(31))),
        ],
        [
            ("of the district", () => new ProgrammesSpec()),
            ("of a site", () => new ProgrammesSpec(ASite.StationId)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AProgramme> Built() => Enum.GetValues<ProgrammeState>().SelectMany(_ => new[] { ASite.StationId, ASite.OtherId, ASite.CentreId }, (state, site) =>
        AProgramme.In(state).Being(programme => programme with { Site = site }))
        .Append(new AProgramme().Ended(TestDistrict.Monday.PlusDays(29)))
        .Append(new AProgramme().Being(programme => programme with { From = TestDistrict.Monday.PlusDays(40) }).Ended(TestDistrict.Monday.PlusDays(39)));
}
