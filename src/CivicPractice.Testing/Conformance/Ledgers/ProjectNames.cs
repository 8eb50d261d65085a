using CivicPractice.Projects;

namespace CivicPractice.Testing.Conformance;

/// <summary>The names of service projects: one project a name.</summary>
internal static class ProjectNames
{
    private static readonly ProjectNameId Name = ProjectNameId.Of(AServiceProject.Plan.Name);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("The name of a project is taken once, given up and taken anew", async play =>
        {
            await play.PutAsync(Kept.Of<ProjectName, ProjectNameId>(Taken()));
            await play.StepAsync<ProjectName, ProjectNameId>("take again", Name, name => name.Take(AServiceProject.TheId, TestDistrict.Nine));
            await play.StepAsync<ProjectName, ProjectNameId>("take for another", Name, name => name.Take(AServiceProject.OtherId, TestDistrict.Nine));
            await play.StepAsync<ProjectName, ProjectNameId>("give up for another", Name, name => name.GiveUp(AServiceProject.OtherId, TestDistrict.Nine));
            await play.StepAsync<ProjectName, ProjectNameId>("give up", Name, name => name.GiveUp(AServiceProject.TheId, TestDistrict.Nine));
            await play.StepAsync<ProjectName, ProjectNameId>("take when it is free", Name, name => name.Take(AServiceProject.OtherId, TestDistrict.Nine));
            await play.OpenAsync();
            await play.TellHistoryAsync();
        }),
    ];

    private static ProjectName Taken()
    {
        var name = ProjectName.Of(TestDistrict.Id, AServiceProject.Plan.Name);
        name.Take(AServiceProject.TheId, TestDistrict.Nine).EnsureAccepted();
        return name;
    }
}
