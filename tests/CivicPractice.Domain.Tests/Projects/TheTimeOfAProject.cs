using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>When a project runs, and what may come to it then.</summary>
public class TheTimeOfAProject
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Gen<(int Command, int Hours)[]> Walks = Gen.Select(Gen.Int[0, 4], Gen.Int[-3, 60]).Array[0, 30];

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Is_from_the_first_day_through_the_last(int day, bool isRunning)
    {
        var project = new AServiceProject().Planned(plan => plan with { Through = Monday.PlusDays(7) }).Launched().Build();

        project.CanTakeIn(ActivityCategory.HealthCheck, Monday.PlusDays(day)).Should().Be(isRunning ? Decision.Accepted : new ProjectNotRunning(project.Id, Monday.PlusDays(day)));
    }

    [Theory]
    [InlineData(ProjectState.Drafted, false)]
    [InlineData(ProjectState.Running, true)]
    [InlineData(ProjectState.Suspended, false)]
    [InlineData(ProjectState.Concluded, false)]
    [InlineData(ProjectState.Withdrawn, false)]
    public void Is_while_it_runs_and_does_not_pause(ProjectState state, bool isRunning) =>
        AServiceProject.In(state).Build().CanTakeIn(ActivityCategory.HealthCheck, Monday).IsAccepted.Should().Be(isRunning);

    [Fact]
    public void Has_no_end_where_there_is_no_last_day() =>
        new AServiceProject().Planned(plan => plan with { Through = null }).Launched().Build().CanTakeIn(ActivityCategory.Housekeeping, Monday.PlusYears(90)).EnsureAccepted();

    [Fact]
    public void Takes_in_what_it_gives_and_nothing_else()
    {
        var project = AServiceProject.In(ProjectState.Drafted).Build();

        project.CanTakeIn(ActivityCategory.LegalAid, Monday).Refusals.Should().Equal(new ProjectNotRunning(project.Id, Monday), new ProjectOfOtherCategory(project.Id, ActivityCategory.LegalAid));
    }

    [Fact]
    public void Does_not_begin_after_its_last_day()
    {
        var (drafted, paused) = (new AServiceProject().Planned(OfADay).Build(), new AServiceProject().Planned(OfADay).Launched().Suspended().Build());

        foreach (var project in new[] { drafted, paused })
            project.ShouldStayUnchangedBy(one => Begin(one, Monday.PlusDays(1))).Should().Be((Decision)new ProjectLastDayPassed(Monday));
        foreach (var project in new[] { drafted, paused }) Begin(project, Monday).EnsureAccepted();
    }

    [Fact]
    public void Once_over_is_told_until_it_is_concluded_the_first_to_end_first()
    {
        var ending = (int days) => new AServiceProject().Planned(plan => plan with { Through = Monday.PlusDays(days) });
        ServiceProject[] all =
        [
            ending(2).Launched().Build(), ending(1).Launched().Suspended().Build(), ending(3).Launched().Build(), ending(1).Build(), ending(1).Launched().Concluded().Build(),
            new AServiceProject().Planned(plan => plan with { Through = null }).Launched().Build(),
        ];

        new ProjectsPastTheirTermSpec(Monday.PlusDays(3)).Evaluate(all).Should().Equal(all[1], all[0]);
    }

    [Fact]
    public void Is_told_by_days_within_the_term_without_the_pauses()
    {
        var project = new AServiceProject().Planned(plan => plan with { From = Monday.PlusDays(1), Through = Monday.PlusDays(20) })
            .Launched().After(Duration.FromDays(7)).Suspended().Resumed().After(Duration.FromDays(3)).Suspended().After(Duration.FromDays(2)).Resumed().Build();

        // A pause within a day leaves the day whole.
        project.DaysRunning(TestDistrict.TimeZone).Should().Equal(new Term(Monday.PlusDays(1), Monday.PlusDays(10)), new Term(Monday.PlusDays(12), Monday.PlusDays(20)));
    }

    [Fact]
    public void Is_none_where_it_ended_before_its_first_day() =>
        new AServiceProject().Planned(plan => plan with { From = Monday.PlusDays(3) }).Launched().Concluded().Build().DaysRunning(TestDistrict.TimeZone).Should().BeEmpty();

    [Fact]
    public void Is_told_in_order_whatever_clocks_say() => Walks.Sample(walk =>
    {
        var (project, now) = (new AServiceProject().Build(), TestDistrict.Nine);
        var begun = 0;
        foreach (var (command, hours) in walk)
        {
            now += Duration.FromHours(hours);
            var before = project.State;
            _ = command switch
            {
                0 => project.Launch(Monday, now),
                1 => project.Suspend(now),
                2 => project.Resume(Monday, now),
                3 => project.Amend(project.Plan with { Aim = $"{hours}" }, now),
                // Seldom enough that there is something to see before it.
                _ => hours > 50 ? project.Conclude(now) : Decision.Accepted,
            };
            if (before != ProjectState.Running && project.State == ProjectState.Running) begun++;

            project.Stretches.Should().HaveCount(begun);
            project.Stretches.Select(one => one.Until is null).Should().Equal(project.Stretches.Select((_, n) => n == begun - 1 && project.State == ProjectState.Running));
            project.Stretches.SelectMany(one => new[] { one.From, one.Until ?? Instant.MaxValue }).Should().BeInAscendingOrder();
        }
    }, iter: 300);

    private static ProjectPlan OfADay(ProjectPlan plan) => plan with { Through = Monday };

    private static Decision Begin(ServiceProject project, LocalDate today) =>
        project.State == ProjectState.Drafted ? project.Launch(today, TestDistrict.Nine) : project.Resume(today, TestDistrict.Nine);
}
