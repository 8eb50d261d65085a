using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>Any sequence of launches, new names, pauses and ends of three projects under two names, against a model that says who bears which.</summary>
public class NamesByARandomWalk
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly string[] Names = ["南山暖心屋", "河畔课堂"];
    private static readonly Gen<(int Command, int Project, int Name)[]> Walks = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 1]).Array[0, 25];

    [Fact]
    public async Task Are_borne_by_one_project_each() => await Walks.SampleAsync(async walk =>
    {
        var place = await Neighbourhood.FoundedAsync();
        var projects = new RunningProjects(place.Open());
        ServiceProjectId[] ids = [.. Enumerable.Range(1, 3).Select(n => new ServiceProjectId(Causes.Cause(n)))];
        foreach (var id in ids) (await projects.DraftAsync(id, AServiceProject.Plan with { Name = Names[0] }, At)).EnsureAccepted();
        int[] named = [0, 0, 0];
        var borne = new Dictionary<int, int>();

        foreach (var (command, project, name) in walk)
        {
            var wanted = command == 1 ? name : named[project];
            var isUnderWay = borne.ContainsValue(project);
            var isTaken = borne.TryGetValue(wanted, out var bearer) && bearer != project;
            var decision = await (command switch
            {
                0 => projects.LaunchAsync(ids[project], At),
                1 => projects.AmendAsync(ids[project], AServiceProject.Plan with { Name = Names[name] }, At),
                2 => projects.SuspendAsync(ids[project], At),
                3 => projects.ResumeAsync(ids[project], At),
                _ => projects.ConcludeAsync(ids[project], At),
            });
            if (command == 1) decision.IsRefusedFor<ProjectNameTaken>().Should().Be(isUnderWay && isTaken);
            if (!decision.IsAccepted) continue;

            if (command == 1 && isUnderWay) borne.Remove(named[project]);
            named[project] = wanted;
            if ((command == 1 && isUnderWay) || (command == 0 && !isUnderWay)) borne.Add(wanted, project);
            if (command == 4 && isUnderWay) borne.Remove(named[project]);
        }

        var stored = await place.Open().ProjectNames.ListAsync(All<ProjectName, ProjectNameId>.Instance);
        stored.Where(one => one.Bearer is not null).Select(one => (one.Id, one.Bearer!.Value))
            .Should().BeEquivalentTo(borne.Select(one => (ProjectNameId.Of(Names[one.Key]), ids[one.Value])));
        var underWay = await place.Open().Projects.CountAsync(new ProjectUnderWay());
        underWay.Should().Be(borne.Count);
    }, iter: 60);
}
