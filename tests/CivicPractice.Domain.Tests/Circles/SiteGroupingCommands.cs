using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Circles;

/// <summary>Belts and clusters: every command in every state, and what belongs to them.</summary>
public class SiteGroupingCommands
{
    private static readonly NodaTime.Instant At = TestDistrict.Nine;
    private static readonly SiteFacts Station = ASite.FactsOf(SiteTier.Station);
    private static readonly SiteFacts Merged = Station with { State = SiteState.Merged };
    private static readonly SiteFacts Other = Station with { Site = ASite.OtherId };

    public static TheoryData<SiteGroupingState, SiteGroupingAction> EveryCommandInEveryState { get; } = Matrix.Of<SiteGroupingState, SiteGroupingAction>();

    [Fact]
    public void Have_a_lifecycle_of_exactly_the_published_moves() => SiteGrouping.Lifecycle.ShouldPermitExactly("""
                  Include Exclude HandOver Rename Dissolve
        Formed    Formed  Formed  Formed   Formed Dissolved
        Dissolved .       .       .        .      .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(SiteGroupingState state, SiteGroupingAction action)
    {
        var grouping = ASiteGrouping.In(state).Build();

        if (SiteGrouping.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(grouping, action).EnsureAccepted();
            Do(grouping, action).EnsureAccepted();
            grouping.State.Should().Be(next);
            Raised.EventsOf(grouping).Should().ContainSingle();
            Do(grouping, action).EnsureAccepted();
            Raised.EventsOf(grouping).Should().ContainSingle("it was repeated");
        }
        else
        {
            Ask(grouping, action).Should().Be((Decision)new NotPermittedInState<SiteGroupingState, SiteGroupingAction>("site-grouping", state, action));
            if (action == SiteGroupingAction.Dissolve) Do(grouping, action).EnsureAccepted();
            else grouping.ShouldStayUnchangedBy(one => Do(one, action)).Should().Be(Ask(grouping, action));
        }
    }

    [Fact]
    public void Name_the_sites_in_the_order_in_which_they_came()
    {
        var grouping = new ASiteGrouping().Including(Other).Including(Station).Including(ASite.FactsOf(SiteTier.Point, SiteState.Suspended)).Build();

        grouping.Sites.Should().Equal(ASite.OtherId, ASite.StationId, ASite.PointId);
        grouping.Exclude(ASite.OtherId, At).EnsureAccepted();
        grouping.Sites.Should().Equal(ASite.StationId, ASite.PointId);
    }

    [Theory]
    [InlineData(SiteState.Merged)]
    [InlineData(SiteState.Closed)]
    public void Take_in_no_site_that_has_ended_but_keep_one_that_ends(SiteState state)
    {
        var grouping = new ASiteGrouping().Including(Station).Build();

        grouping.ShouldStayUnchangedBy(one => one.Include(Other with { State = state }, At)).Should().Be((Decision)new SiteHasEnded(ASite.OtherId, state));
        grouping.Include(Station with { State = state }, At).EnsureAccepted();
        Raised.EventsOf(grouping).Should().BeEmpty();
    }

    [Fact]
    public void Hand_the_place_of_a_merged_site_over_where_it_stood_and_only_once()
    {
        var grouping = new ASiteGrouping().Including(Station).Including(ASite.FactsOf(SiteTier.Point)).Build();
        grouping.HandOver(Merged, Other, At).EnsureAccepted();
        grouping.Sites.Should().Equal(ASite.OtherId, ASite.PointId);
        Raised.EventsOf(grouping).Should().Equal(new SiteHandedOverInGrouping(grouping.Id, ASite.StationId, ASite.OtherId));

        var both = new ASiteGrouping().Including(Station).Including(Other).Build();
        both.HandOver(Merged, Other, At).EnsureAccepted();
        both.Sites.Should().Equal(ASite.OtherId);
    }

    [Fact]
    public void Malformed_are_bugs_of_the_caller()
    {
        var grouping = new ASiteGrouping().Build();
        Func<object>[] bugs =
        [
            () => SiteGrouping.Form(TestDistrict.Id, ASiteGrouping.TheId, SiteGroupingKind.PracticeBelt, " ", At),
            () => SiteGrouping.Form(TestDistrict.Id, ASiteGrouping.TheId, (SiteGroupingKind)9, "无", At),
            () => grouping.Rename("", At),
            () => grouping.Include(Station with { District = TestDistrict.OtherId }, At),
            () => grouping.HandOver(Station, Other, At),
            () => grouping.HandOver(Merged, Merged, At),
            () => grouping.HandOver(Merged, Other with { District = TestDistrict.OtherId }, At),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Are_refused_in_both_languages()
    {
        var refusal = new SiteHasEnded(ASite.OtherId, SiteState.Closed);

        refusal.Text.Zh.Should().Be("该阵地已撤销。");
        refusal.Text.En.Should().Be("The site is no more; it is closed.");
    }

    private static Decision Do(SiteGrouping grouping, SiteGroupingAction action) => action switch
    {
        SiteGroupingAction.Include => grouping.Include(Other, At),
        SiteGroupingAction.Exclude => grouping.Exclude(ASite.StationId, At),
        SiteGroupingAction.HandOver => grouping.HandOver(Merged, Other, At),
        SiteGroupingAction.Rename => grouping.Rename("北河文明实践带", At),
        SiteGroupingAction.Dissolve => grouping.Dissolve(At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(SiteGrouping grouping, SiteGroupingAction action) => action switch
    {
        SiteGroupingAction.Include => grouping.CanInclude(Other),
        SiteGroupingAction.Exclude => grouping.CanExclude(),
        SiteGroupingAction.HandOver => grouping.CanHandOver(Merged, Other),
        SiteGroupingAction.Rename => grouping.CanRename("北河文明实践带"),
        SiteGroupingAction.Dissolve => grouping.CanDissolve(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
