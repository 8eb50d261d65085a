using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>People tell projects apart by their names: one that runs or pauses has its own.</summary>
public sealed class TheNameOfAProject : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly ServiceProjectId One = AServiceProject.TheId;
    private static readonly ServiceProjectId Other = AServiceProject.OtherId;

    private Neighbourhood _place = null!;

    private RunningProjects Projects => new(_place.Open());

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        foreach (var id in new[] { One, Other }) (await Projects.DraftAsync(id, AServiceProject.Plan, At)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("暖心屋", "暖 心\u3000屋 ", true)]
    [InlineData("Warm house", "WARM HOUSE", true)]
    [InlineData("AB12", "ＡＢ1２", true)]
    [InlineData("暖心屋", "暖\u200b心屋\ufeff", true)]
    [InlineData("Café", "Cafe\u0301", true)]
    [InlineData("暖心屋", "暖心室", false)]
    public void Is_the_same_where_people_see_the_same(string name, string other, bool isSame) => (ProjectNameId.Of(name) == ProjectNameId.Of(other)).Should().Be(isSame);

    [Fact]
    public async Task Is_borne_by_one_that_was_launched_until_it_is_concluded()
    {
        (await Projects.LaunchAsync(One, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Projects.LaunchAsync(Other, At))).Should().Be((Decision)new ProjectNameTaken(One));
        (await Projects.SuspendAsync(One, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Projects.LaunchAsync(Other, At))).Should().Be((Decision)new ProjectNameTaken(One));
        (await Projects.ConcludeAsync(One, At)).EnsureAccepted();
        (await Projects.LaunchAsync(Other, At)).EnsureAccepted();

        _place.Events.OfType<ProjectNameWasTaken>().Select(one => one.Project).Should().Equal(One, Other);
        _place.Events.OfType<ProjectNameWasGivenUp>().Select(one => one.Project).Should().Equal(One);
    }

    [Fact]
    public async Task Is_free_again_where_it_was_changed_and_another_is_borne_instead()
    {
        var renamed = AServiceProject.Plan with { Name = "河畔暖心屋" };
        (await Projects.LaunchAsync(One, At)).EnsureAccepted();
        (await Projects.AmendAsync(One, renamed, At)).EnsureAccepted();
        (await Projects.LaunchAsync(Other, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Projects.AmendAsync(Other, renamed, At))).Should().Be((Decision)new ProjectNameTaken(One));
        (await _place.Open().Projects.FindAsync(Other))!.Name.Should().Be(AServiceProject.Plan.Name);
    }

    [Fact]
    public async Task May_be_spelled_otherwise_without_asking()
    {
        (await Projects.LaunchAsync(One, At)).EnsureAccepted();

        (await Projects.AmendAsync(One, AServiceProject.Plan with { Name = "南山 暖心屋" }, At)).EnsureAccepted();

        (await _place.Open().Projects.FindAsync(One))!.Name.Should().Be("南山 暖心屋");
        (await _place.Store.TryAsync(() => Projects.LaunchAsync(Other, At))).Should().Be((Decision)new ProjectNameTaken(One));
    }

    [Fact]
    public async Task Of_a_draft_is_nobodys()
    {
        (await Projects.AmendAsync(One, AServiceProject.Plan with { Name = "暖心屋" }, At)).EnsureAccepted();
        (await Projects.WithdrawAsync(One, At)).EnsureAccepted();

        (await _place.Open().ProjectNames.CountAsync(new Everything<ProjectName>())).Should().Be(0);
    }

    [Fact]
    public async Task Is_borne_by_one_of_two_who_are_launched_at_once()
    {
        var overtaken = new Overtaken(_place.Store, async () => (await Projects.LaunchAsync(One, At)).EnsureAccepted());

        (await new RunningProjects(TestDistrict.Open(overtaken)).LaunchAsync(Other, At)).Should().Be((Decision)new ProjectNameTaken(One));
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData(" \ufeff ")]
    public void That_nobody_can_read_is_a_bug_of_the_caller(string name) =>
        FluentActions.Invoking(() => new AServiceProject().Planned(plan => plan with { Name = name }).Build()).Should().Throw<ArgumentException>();

    [Fact]
    public void With_half_a_letter_is_told_all_the_same() => ProjectNameId.Of("暖\ud800").Should().NotBe(ProjectNameId.Of("暖"));

    [Fact]
    public void Is_asked_and_given_up_by_a_project()
    {
        var name = ProjectName.Of(TestDistrict.Id, "暖心屋");

        FluentActions.Invoking(() => name.Take(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => name.GiveUp(default, At)).Should().Throw<ArgumentException>();
        foreach (var nothing in new[] { " ", "\u200b\u200d" }) FluentActions.Invoking(() => ProjectNameId.Of(nothing)).Should().Throw<ArgumentException>();
        name.Take(One, At).EnsureAccepted();
        name.ShouldStayUnchangedBy(one => one.Take(Other, At)).Should().Be((Decision)new ProjectNameTaken(One));
        name.GiveUp(Other, At).EnsureAccepted();
        name.Bearer.Should().Be(One);
    }
}
