using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about service projects.</summary>
internal static class CriteriaOfProjects
{
    private static readonly LocalDate PastTerm = TestDistrict.Monday.PlusDays(3);

    public static CandidateSet<ServiceProject, ServiceProjectId> Set { get; } = new(
        "Service projects", project => project.Id, () => [.. Built().Select((one, n) => one.WithId(HardIds.At<ServiceProjectId>(n)).BuildUnstored())],
        [
            ("running", new ProjectInState(ProjectState.Running)),
            ("drafted", new ProjectInState(ProjectState.Drafted)),
            ("under way", new ProjectUnderWay()),
            ("past its last day", new ProjectPastItsTerm(PastTerm)),
            ("past its last day a day earlier", new ProjectPastItsTerm(PastTerm.PlusDays(-1))),
            ("hosted by a site", new ProjectOfHost(ActivityHost.Of(ASite.OtherId))),
            ("hosted by a team", new ProjectOfHost(ActivityHost.Of(new VolunteerTeamId(ASite.OtherId.Value)))),
            ("given at a site", new ProjectGivenAt(ASite.CentreId)),
            ("a brand of the district or above", new BrandedProject(RecognitionLevel.District)),
            ("a brand of the state", new BrandedProject(RecognitionLevel.National)),
        ],
        [
            ("running", () => new ProjectsInStateSpec(ProjectState.Running)),
            ("past their last day", () => new ProjectsPastTheirTermSpec(PastTerm)),
            ("of a host", () => new ProjectsOfHostSpec(ActivityHost.Of(ASite.StationId))),
            ("given at a site", () => new ProjectsGivenAtSpec(ASite.StationId)),
            ("brands", () => new BrandedProjectsSpec()),
            ("brands of the district or above", () => new BrandedProjectsSpec(RecognitionLevel.District)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AServiceProject> Built()
    {
        foreach (var state in Enum.GetValues<ProjectState>()) yield return AServiceProject.In(state);
        // Two begin on the same day, one earlier and one later.
        foreach (var days in new[] { 1, 0, -1 }) yield return new AServiceProject().Planned(plan => plan with { From = TestDistrict.Monday.PlusDays(days) }).Launched();
        // Over on the same day, a day later and earlier; one without end.
        foreach (var last in new int?[] { 2, 2, 3, 1, null }) yield return new AServiceProject().Planned(plan => plan with { Through = last is { } days ? TestDistrict.Monday.PlusDays(days) : null }).Launched();
        yield return new AServiceProject().Planned(plan => plan with { Through = TestDistrict.Monday.PlusDays(2) }).Launched().Suspended();
        yield return new AServiceProject().Planned(plan => plan with { Through = TestDistrict.Monday.PlusDays(2) }).Launched().Concluded();
        // A team and a site that bear the same id are two hosts.
        foreach (var host in new[] { ActivityHost.Of(ASite.OtherId), ActivityHost.Of(new VolunteerTeamId(ASite.OtherId.Value)) }) yield return new AServiceProject().Planned(plan => plan with { Host = host });
        yield return new AServiceProject().Planned(plan => plan with { Sites = [ASite.StationId, ASite.CentreId] });
        yield return new AServiceProject().Planned(plan => plan with { Sites = [] });
        foreach (var level in Enum.GetValues<RecognitionLevel>()) yield return AServiceProject.In(ProjectState.Running).Recognised(level);
        for (var n = 0; n < 2; n++) yield return AServiceProject.In(ProjectState.Running).Recognised(RecognitionLevel.Station).Recognised(RecognitionLevel.City).Concluded();
        yield return AServiceProject.In(ProjectState.Running).Recognised().RecognitionRevoked();
    }
}
