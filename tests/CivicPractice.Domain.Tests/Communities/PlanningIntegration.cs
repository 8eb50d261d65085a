using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

public class PlanningIntegration
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly IntegrationPlan Plan = AnIntegrationProgramme.Plan;
    private static readonly IntegrationGoal Work = AnIntegrationProgramme.Work;

    [Fact]
    public void Keeps_what_is_written()
    {
        var programme = new AnIntegrationProgramme().BuildUnstored();

        programme.Written.Should().BeEquivalentTo(Plan);
        Raised.EventsOf(programme).Should().ContainSingle().Which.Should().BeEquivalentTo(new IntegrationProgrammePlanned(
            programme.Id, ARelocationCommunity.TheId, IntegrationDimension.Economy, Plan.Term, [IntegrationGoalCode.Employed, IntegrationGoalCode.Complaints], null));
    }

    public static TheoryData<string, IntegrationPlan> Wrong { get; } = new()
    {
        { "no name", Plan with { Name = " " } },
        { "no goal", Plan with { Goals = [] } },
        { "a goal twice", Plan with { Goals = [Work, Work with { Target = 95 }] } },
        { "a goal without a code", Plan with { Goals = [Work with { Code = default }] } },
        { "a goal of nothing", Plan with { Goals = [Work with { Measures = "" }] } },
        { "a goal without a unit", Plan with { Goals = [Work with { Unit = default }] } },
        { "a goal that leads nowhere", Plan with { Goals = [Work with { Target = 40.0m }] } },
        { "a number too great", Plan with { Goals = [Work with { Target = IntegrationGoal.Most + 1 }] } },
        { "a number too fine", Plan with { Goals = [Work with { Baseline = 0.0000001m }] } },
        { "a project that is none", Plan with { Project = default(ServiceProjectId) } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void With_something_wrong_is_a_bug_of_the_caller(string what, IntegrationPlan plan)
    {
        FluentActions.Invoking(() => new AnIntegrationProgramme().Planned(_ => plan).Build()).Should().Throw<ArgumentException>(what);
        FluentActions.Invoking(() => new AnIntegrationProgramme().Build().Amend(plan, At)).Should().Throw<ArgumentException>(what);
    }

    [Fact]
    public void Lets_all_be_written_anew_before_it_begins()
    {
        var programme = new AnIntegrationProgramme().Build();

        programme.Amend(Plan with { Goals = [Work with { Baseline = 1, Unit = IntegrationUnit.Households }], Term = new Term(Monday.PlusDays(3), Monday.PlusDays(4)) }, At).EnsureAccepted();
        programme.Amend(programme.Written with { Goals = [.. programme.Goals] }, At).EnsureAccepted();

        Raised.EventsOf(programme).Should().ContainSingle("what it says already changes nothing");
    }

    [Fact]
    public void Leaves_the_first_day_and_what_was_measured_once_it_has_begun()
    {
        var programme = new AnIntegrationProgramme().Started().Measured(50).Build();
        var moved = Plan with { Goals = [AnIntegrationProgramme.Disputes], Term = new Term(Monday.PlusDays(1), Monday.PlusDays(4)) };

        programme.ShouldStayUnchangedBy(one => one.Amend(moved, At)).Refusals.Should().Equal(new IntegrationFirstDayStands(Monday), new MeasuredGoalStands(IntegrationGoalCode.Employed));
        programme.ShouldStayUnchangedBy(one => one.Amend(Plan with { Goals = [Work with { Baseline = 41 }] }, At)).Should().Be((Decision)new MeasuredGoalStands(IntegrationGoalCode.Employed));
        programme.Amend(Plan with { Goals = [Work with { Target = 95 }] }, At).EnsureAccepted();
        programme.Goals.Should().ContainSingle("a goal that nobody measured may go");
    }

    [Fact]
    public void Begins_and_goes_on_until_its_last_day()
    {
        var (brief, through) = (new AnIntegrationProgramme().Planned(plan => plan with { Term = new Term(Monday, Monday.PlusDays(2)) }), Monday.PlusDays(2));

        brief.Build().ShouldStayUnchangedBy(one => one.Start(through.PlusDays(1), At)).Should().Be((Decision)new IntegrationTermOver(through));
        brief.Build().Start(through, At).EnsureAccepted();
        brief.Started().Suspended().Build().ShouldStayUnchangedBy(one => one.Resume(through.PlusDays(1), At)).Should().Be((Decision)new IntegrationTermOver(through));
    }
}
