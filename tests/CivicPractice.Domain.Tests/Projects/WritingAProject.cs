using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Sites;
using CivicPractice.Testing;
using FluentAssertions.Equivalency;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

public class WritingAProject
{
    private static readonly LocalDate Monday = TestDistrict.Monday;

    public static TheoryData<string, Func<ProjectPlan, ProjectPlan>> PlansThatAreBugs { get; } = new()
    {
        { "no name", plan => plan with { Name = " " } },
        { "an empty name in English", plan => plan with { EnglishName = "" } },
        { "no aim", plan => plan with { Aim = "" } },
        { "no host", plan => plan with { Host = default } },
        { "no category", plan => plan with { Categories = [] } },
        { "a category that is none", plan => plan with { Categories = [default] } },
        { "a category twice", plan => plan with { Categories = [ActivityCategory.LegalAid, ActivityCategory.LegalAid] } },
        { "a site that is none", plan => plan with { Sites = [default] } },
        { "a site twice", plan => plan with { Sites = [ASite.StationId, ASite.StationId] } },
        { "a division that is none", plan => plan with { Divisions = [default] } },
        { "a division twice", plan => plan with { Divisions = [TestDistrict.Town, TestDistrict.Town] } },
        { "no audience", plan => plan with { Audience = default } },
        { "an end before the beginning", plan => plan with { Through = Monday.PlusDays(-1) } },
    };

    public static TheoryData<string, Func<ProjectPlan, ProjectPlan>> EachMember { get; } = new()
    {
        { "name", plan => plan with { Name = "?" } },
        { "name in English", plan => plan with { EnglishName = null } },
        { "aim", plan => plan with { Aim = "?" } },
        { "host", plan => plan with { Host = ActivityHost.Of(ASite.CentreId) } },
        { "categories", plan => plan with { Categories = [ActivityCategory.HealthCheck] } },
        { "sites", plan => plan with { Sites = [] } },
        { "divisions", plan => plan with { Divisions = [] } },
        { "audience", plan => plan with { Audience = TargetAudience.Everybody } },
        { "first day", plan => plan with { From = Monday.PlusDays(1) } },
        { "last day", plan => plan with { Through = null } },
        { "cadence", plan => plan with { Cadence = CadenceRule.Weekly with { AtLeast = 2 } } },
        { "goals", plan => plan with { Goals = new ProjectGoals(51, 1_000) } },
    };

    [Fact]
    public void Raises_who_runs_it_what_it_gives_and_when()
    {
        var project = new AServiceProject().BuildUnstored();

        Raised.EventsOf(project).Should().Equal(new ProjectDrafted(AServiceProject.TheId, AServiceProject.Plan.Host, project.Plan.Categories, Monday, Monday.PlusYears(1)));
        project.Plan.Should().BeEquivalentTo(AServiceProject.Plan, ByValues);
    }

    [Theory, MemberData(nameof(PlansThatAreBugs))]
    public void In_a_way_that_makes_no_sense_is_a_bug_of_the_caller(string because, Func<ProjectPlan, ProjectPlan> change)
    {
        FluentActions.Invoking(() => new AServiceProject().Planned(change).Build()).Should().Throw<ArgumentException>(because);

        var project = new AServiceProject().Build();
        FluentActions.Invoking(() => project.Amend(change(AServiceProject.Plan), TestDistrict.Nine)).Should().Throw<ArgumentException>(because);
        FluentActions.Invoking(() => project.CanAmend(change(AServiceProject.Plan))).Should().Throw<ArgumentException>(because);
        Raised.EventsOf(project).Should().BeEmpty();
    }

    [Fact]
    public void With_goals_of_nothing_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => new ProjectGoals(sessions: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ProjectGoals(personTimes: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory, MemberData(nameof(EachMember))]
    public void Anew_changes_each_member(string member, Func<ProjectPlan, ProjectPlan> change)
    {
        var project = new AServiceProject().Build();

        project.Amend(change(AServiceProject.Plan), TestDistrict.Nine).EnsureAccepted();

        project.Plan.Should().BeEquivalentTo(change(AServiceProject.Plan), ByValues, member);
        Raised.EventsOf(project).Should().ContainSingle().Which.Should().BeOfType<ProjectAmended>();
    }

    [Fact]
    public void Anew_to_the_same_in_other_lists_changes_nothing()
    {
        var project = AServiceProject.In(ProjectState.Running).Build();

        project.Amend(AServiceProject.Plan with { Categories = [.. AServiceProject.Plan.Categories], Sites = [ASite.StationId], Divisions = [TestDistrict.Village] }, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(project).Should().BeEmpty();
    }

    [Theory]
    [InlineData(ProjectState.Running)]
    [InlineData(ProjectState.Suspended)]
    public void Anew_leaves_the_first_day_once_it_was_launched(ProjectState state)
    {
        var project = AServiceProject.In(state).Build();

        project.ShouldStayUnchangedBy(one => one.Amend(one.Plan with { From = Monday.PlusDays(1), Aim = "?" }, TestDistrict.Nine)).Should().Be((Decision)new ProjectFirstDayStands(Monday));
        project.Amend(project.Plan with { Through = Monday }, TestDistrict.Nine).EnsureAccepted();

        project.Through.Should().Be(Monday);
    }

    [Fact]
    public void Keeps_what_was_written_when_the_caller_changes_the_lists()
    {
        List<ActivityCategory> categories = [ActivityCategory.HealthCheck];
        List<PracticeSiteId> sites = [ASite.StationId];
        List<DivisionCode> divisions = [TestDistrict.Village];
        var project = new AServiceProject().Planned(plan => plan with { Categories = categories, Sites = sites, Divisions = divisions }).BuildUnstored();

        categories.Clear();
        sites.Clear();
        divisions.Clear();

        (project.Categories.Count, project.Sites.Count, project.Divisions.Count).Should().Be((1, 1, 1));
        Raised.EventsOf(project).OfType<ProjectDrafted>().Single().Categories.Should().Equal(ActivityCategory.HealthCheck);
    }

    [Fact]
    public void Is_for_a_term_up_to_the_day_of_asking_where_it_has_no_last_day()
    {
        var plan = AServiceProject.Plan with { Through = null };

        plan.TermUntil(Monday.PlusDays(9)).Should().Be(new Term(Monday, Monday.PlusDays(9)));
        plan.TermUntil(Monday.PlusDays(-9)).Should().Be(new Term(Monday, Monday));
        AServiceProject.Plan.TermUntil(Monday).Should().Be(new Term(Monday, Monday.PlusYears(1)));
    }

    private static EquivalencyAssertionOptions<ProjectPlan> ByValues(EquivalencyAssertionOptions<ProjectPlan> usual) => usual.ComparingByValue<DivisionCode>().ComparingByValue<LocalDate>();
}
