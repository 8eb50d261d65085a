using System.Globalization;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Series;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Series;

/// <summary>Every command of a series in every state.</summary>
public class SeriesCommands
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly SeriesPlan Other = AnActivitySeries.Plan with { CoOrganizers = [APartnership.TheId] };

    public static TheoryData<SeriesState, SeriesAction> EveryCommandInEveryState { get; } = Matrix.Of<SeriesState, SeriesAction>();

    [Fact]
    public void Have_a_lifecycle_of_exactly_the_published_moves() => ActivitySeries.Lifecycle.ShouldPermitExactly("""
                ChangePlanFrom PlanAhead End
        Running Running        Running   Ended
        Ended   .              Ended     Ended
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(SeriesState state, SeriesAction action)
    {
        var series = AnActivitySeries.In(state).Build();

        if (ActivitySeries.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(series, action).EnsureAccepted();
            Do(series, action).EnsureAccepted();
            series.State.Should().Be(next);
            Raised.EventsOf(series).Should().ContainSingle();
            Do(series, action).EnsureAccepted();
            Raised.EventsOf(series).Should().ContainSingle("it was repeated");
        }
        else
        {
            var refused = (Decision)new NotPermittedInState<SeriesState, SeriesAction>("series", state, action);
            series.ShouldStayUnchangedBy(one => Do(one, action)).Should().Be(refused);
            Ask(series, action).Should().Be(refused);
        }
    }

    [Fact]
    public void Start_with_a_plan_that_can_be_published()
    {
        var started = ActivitySeries.Start(TestDistrict.Id, AProgramme.TheId, AnActivitySeries.Usual, At).EnsureAccepted();
        var bare = AnActivitySeries.Usual with { Plan = AnActivitySeries.Plan with { Each = AnActivitySeries.Plan.Each with { Information = " ", Risk = null } } };

        Raised.EventsOf(started).Should().Equal(new SeriesStarted(AnActivitySeries.TheId, AProgramme.TheId, Monday, 14));
        (started.PlanningDueOn, started.PlannedThrough).Should().Be((Monday.PlusDays(-14), null));
        Unchanged.Tried(ActivitySeries.Start(TestDistrict.Id, AProgramme.TheId, bare, At)).Outcome.Should().Be((Decision)new SeriesPlanIncomplete(false, false));
        new AnActivitySeries().Build().ShouldStayUnchangedBy(one => one.ChangePlanFrom(Monday.PlusDays(-1), bare.Plan with { Each = bare.Plan.Each with { Information = "?" } }, At)).Refusals
            .Should().Equal(new BeforeTheSeries(Monday), new SeriesPlanIncomplete(true, false));
    }

    [Fact]
    public void Say_by_which_plan_a_day_is_and_when_the_next_are_to_be_planned()
    {
        var series = new AnActivitySeries().Build();

        series.ChangePlanFrom(Monday.PlusDays(7), Other, At).EnsureAccepted();
        series.ChangePlanFrom(Monday.PlusDays(3), Other with { CoOrganizers = [] }, At).EnsureAccepted();
        series.PlanAhead(Monday.PlusDays(20), At).EnsureAccepted();
        series.PlanAhead(Monday.PlusDays(10), At).EnsureAccepted();

        series.Segments.Select(one => one.From).Should().Equal(Monday, Monday.PlusDays(3));
        series.PlanOn(Monday.PlusDays(30)).CoOrganizers.Should().BeEmpty();
        series.PlanOn(Monday.PlusDays(-30)).Should().Be(AnActivitySeries.Plan);
        (series.PlannedThrough, series.PlanningDueOn).Should().Be((Monday.PlusDays(20), Monday.PlusDays(7)));
        series.End(Monday.PlusDays(20), At).EnsureAccepted();
        series.PlanningDueOn.Should().BeNull("all is planned");
        series.End(Monday.PlusDays(-1), At).EnsureAccepted();
        series.Through.Should().Be(Monday.PlusDays(-1));
    }

    [Fact]
    public void Stay_within_its_days()
    {
        var series = AnActivitySeries.In(SeriesState.Ended).Build();

        series.ShouldStayUnchangedBy(one => one.PlanAhead(Monday.PlusDays(31), At)).Should().Be((Decision)new AfterTheSeries(Monday.PlusDays(30)));
        series.ShouldStayUnchangedBy(one => one.End(Monday.PlusDays(31), At)).Should().Be((Decision)new AfterTheSeries(Monday.PlusDays(30)));
        series.ShouldStayUnchangedBy(one => one.End(Monday.PlusDays(-2), At)).Should().Be((Decision)new BeforeTheSeries(Monday));
        series.ShouldStayUnchangedBy(one => one.PlanAhead(Monday.PlusDays(-2), At)).Should().Be((Decision)new BeforeTheSeries(Monday));
    }

    [Fact]
    public void Malformed_are_bugs_of_the_caller()
    {
        var series = new AnActivitySeries().Build();
        Func<object>[] bugs =
        [
            () => ActivitySeries.Start(TestDistrict.Id, default, AnActivitySeries.Usual, At),
            () => ActivitySeries.Start(TestDistrict.Id, AProgramme.TheId, AnActivitySeries.Usual with { DaysAhead = -1 }, At),
            () => ActivitySeries.Start(TestDistrict.Id, AProgramme.TheId, AnActivitySeries.Usual with { DaysAhead = 367 }, At),
            () => series.ChangePlanFrom(Monday, Other with { Each = Other.Each with { Seats = 0 } }, At),
            () => series.ChangePlanFrom(Monday, Other with { Each = Other.Each with { Host = default } }, At),
            () => series.ChangePlanFrom(Monday, Other with { CoOrganizers = [APartnership.TheId, APartnership.TheId] }, At),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Keep_copies_of_what_they_are_given()
    {
        var partners = new List<PartnershipId> { APartnership.TheId };
        var series = new AnActivitySeries().Being(one => one with { Plan = one.Plan with { CoOrganizers = partners } }).Build();

        partners.Clear();

        series.PlanOn(Monday).CoOrganizers.Should().Equal(APartnership.TheId);
    }

    [Fact]
    public void Are_refused_in_both_languages()
    {
        foreach (var refusal in new Refusal[] { new BeforeTheSeries(Monday), new AfterTheSeries(Monday) })
        {
            refusal.Describe(CultureInfo.GetCultureInfo("zh-CN")).Should().Contain("2022-03-07").And.EndWith("。");
            refusal.Describe(CultureInfo.GetCultureInfo("en")).Should().Contain("2022-03-07").And.EndWith(".");
        }
    }

    private static Decision Do(ActivitySeries series, SeriesAction action) => action switch
    {
        SeriesAction.ChangePlanFrom => series.ChangePlanFrom(Monday.PlusDays(7), Other, At),
        SeriesAction.PlanAhead => series.PlanAhead(Monday.PlusDays(14), At),
        SeriesAction.End => series.End(Monday.PlusDays(20), At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(ActivitySeries series, SeriesAction action) => action switch
    {
        SeriesAction.ChangePlanFrom => series.CanChangePlanFrom(Monday.PlusDays(7), Other),
        SeriesAction.PlanAhead => series.CanPlanAhead(Monday.PlusDays(14)),
        SeriesAction.End => series.CanEnd(Monday.PlusDays(20)),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
