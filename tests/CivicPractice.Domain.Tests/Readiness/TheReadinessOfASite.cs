using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>What a store can be asked of a site.</summary>
public class TheReadinessOfASite
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly SiteInspection Inspection = AnInspection.In(InspectionState.Concluded).Build();

    [Fact]
    public void Is_what_the_latest_inspection_says()
    {
        var readiness = Underway();

        readiness.Take(Inspection.Standing!, At).EnsureAccepted();

        (readiness.Latest, readiness.Underway, readiness.InspectedOn, readiness.Level, readiness.OpenDefects, readiness.MandatoryDefects, readiness.NextMendBy)
            .Should().Be((Inspection.Id, null, Monday, ReadinessLevel.NotReady, 2, 1, AnInspection.MendBy));
        (readiness.Standard, readiness.Tier, readiness.Setting, readiness.Division).Should().Be((1, SiteTier.Station, SiteSetting.Rural, TestDistrict.Village));
        Enum.GetValues<ReadinessThing>().Where(readiness.Lacks).Should().Equal(ReadinessThing.Place, ReadinessThing.Equipment);
        Raised.EventsOf(readiness).Should().Equal(
            new SiteReadinessChanged(ASite.StationId, SiteTier.Station, Inspection.Id, ReadinessLevel.NotReady, 2, AnInspection.MendBy));
        readiness.Take(Inspection.Standing!, At).EnsureAccepted();
        Raised.EventsOf(readiness).Should().ContainSingle();
    }

    [Fact]
    public void Has_one_inspection_under_way_at_a_time()
    {
        var readiness = Underway();

        readiness.Try(one => one.Begin(AnInspection.OtherId, Monday, At)).Refusals.Should().Equal(new InspectionUnderway(AnInspection.TheId));
        readiness.CanBegin(AnInspection.OtherId, Monday).IsAccepted.Should().BeFalse();
        readiness.Begin(AnInspection.TheId, Monday, At).EnsureAccepted();
        Raised.EventsOf(readiness).Should().BeEmpty();
        readiness.Drop(AnInspection.OtherId, At).EnsureAccepted();
        readiness.Underway.Should().Be(AnInspection.TheId);
        readiness.Drop(AnInspection.TheId, At).EnsureAccepted();
        readiness.Begin(AnInspection.OtherId, Monday, At).EnsureAccepted();

        Raised.EventsOf(readiness).Should().Equal(
            new SiteInspectionDropped(ASite.StationId, AnInspection.TheId), new SiteInspectionBegun(ASite.StationId, AnInspection.OtherId));
    }

    [Fact]
    public void Ends_once_with_the_site()
    {
        var readiness = Underway();

        readiness.CanEnd().EnsureAccepted();
        readiness.End(At).EnsureAccepted();
        readiness.End(At).EnsureAccepted();

        readiness.HasEnded.Should().BeTrue();
        Raised.EventsOf(readiness).Should().Equal(new SiteReadinessEnded(ASite.StationId));
    }

    [Fact]
    public void Is_written_no_more_once_the_site_has_ended()
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();
        readiness.End(At).EnsureAccepted();
        var mended = AnInspection.In(InspectionState.Concluded).Mended(RequirementCode.FixedPremises).Build().Standing!;

        foreach (var refused in new[]
                 {
                     readiness.ShouldStayUnchangedBy(one => one.Take(mended, At)), readiness.CanTake(mended),
                     readiness.ShouldStayUnchangedBy(one => one.Begin(AnInspection.OtherId, Monday.PlusDays(-1), At)), readiness.CanBegin(AnInspection.OtherId, Monday.PlusDays(-1)),
                     readiness.ShouldStayUnchangedBy(one => one.Move(TestDistrict.OtherVillage, Monday, At)), readiness.CanMove(TestDistrict.OtherVillage),
                     readiness.ShouldStayUnchangedBy(one => one.Recode(TestDistrict.OtherVillage, At)), readiness.CanRecode(TestDistrict.OtherVillage),
                     readiness.ShouldStayUnchangedBy(one => one.Reclassify(SiteSetting.Urban, At)), readiness.CanReclassify(),
                 })
            refused.Refusals.Should().Equal(new ReadinessEnded(ASite.StationId));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Is_not_displaced_by_an_inspection_of_an_earlier_day(int days, bool accepted)
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();
        var expected = Decision.Unless(accepted ? null : new InspectionBeforeTheLatest(Monday.PlusDays(days), Monday));

        readiness.CanBegin(AnInspection.OtherId, Monday.PlusDays(days)).Should().Be(expected);
        readiness.Try(one => one.Begin(AnInspection.OtherId, Monday.PlusDays(days), At)).Should().Be(expected);
    }

    [Fact]
    public void Is_unknown_again_once_the_site_has_moved()
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();
        var moved = Monday.PlusDays(10);

        readiness.CanMove(TestDistrict.OtherVillage).EnsureAccepted();
        for (var time = 0; time < 2; time++) readiness.Move(TestDistrict.OtherVillage, moved, At).EnsureAccepted();

        (readiness.Division, readiness.MovedOn, readiness.InspectedOn, readiness.Standard, readiness.Level, readiness.NextMendBy)
            .Should().Be((TestDistrict.OtherVillage, moved, null, null, null, null));
        (readiness.OpenDefects, readiness.MandatoryDefects, readiness.LackingThings, readiness.Latest).Should().Be((0, 0, 0, Inspection.Id));
        Raised.EventsOf(readiness).Should().Equal(new SiteReadinessMoved(ASite.StationId, SiteTier.Station, TestDistrict.Village, TestDistrict.OtherVillage, moved));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Is_known_of_its_premises_by_an_inspection_that_does_not_lie_before_the_move(int days, bool accepted)
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();
        var moved = Monday.PlusDays(10);
        readiness.Move(TestDistrict.OtherVillage, moved, At).EnsureAccepted();

        readiness.ShouldStayUnchangedBy(one => one.Take(Inspection.Standing!, At)).Refusals.Should().Equal(new InspectedPremisesLeft(Inspection.Id, moved));
        readiness.CanTake(Inspection.Standing!).Refusals.Should().Equal(new InspectedPremisesLeft(Inspection.Id, moved));
        readiness.Try(one => one.Begin(AnInspection.OtherId, moved.PlusDays(days), At))
            .Should().Be(Decision.Unless(accepted ? null : new InspectionBeforeTheMove(moved.PlusDays(days), moved)));
        if (accepted)
        {
            readiness.Take(Inspection.Standing! with { Inspection = AnInspection.OtherId, On = moved }, At).EnsureAccepted();
            (readiness.Latest, readiness.Level, readiness.InspectedOn).Should().Be((AnInspection.OtherId, ReadinessLevel.NotReady, moved));
        }
    }

    [Fact]
    public void Is_refused_an_inspection_for_every_reason_at_once()
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();
        readiness.Move(TestDistrict.OtherVillage, Monday.PlusDays(1), At).EnsureAccepted();
        readiness.Begin(AnInspection.OtherId, Monday.PlusDays(2), At).EnsureAccepted();
        readiness.Take(Inspection.Standing! with { Inspection = AnInspection.OtherId, On = Monday.PlusDays(2) }, At).EnsureAccepted();
        readiness.Begin(AnInspection.TheId, Monday.PlusDays(2), At).EnsureAccepted();
        var third = new SiteInspectionId(new Guid(3, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

        readiness.Try(one => one.Begin(third, Monday, At)).Refusals.Should().Equal(
            new InspectionUnderway(AnInspection.TheId), new InspectionBeforeTheLatest(Monday, Monday.PlusDays(2)), new InspectionBeforeTheMove(Monday, Monday.PlusDays(1)));
    }

    [Fact]
    public void Stays_when_the_division_of_the_site_has_another_code()
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();

        readiness.CanRecode(TestDistrict.OtherVillage).EnsureAccepted();
        for (var time = 0; time < 2; time++) readiness.Recode(TestDistrict.OtherVillage, At).EnsureAccepted();

        (readiness.Division, readiness.Level, readiness.InspectedOn, readiness.OpenDefects, readiness.MovedOn)
            .Should().Be((TestDistrict.OtherVillage, ReadinessLevel.NotReady, Monday, 2, null));
        Raised.EventsOf(readiness).Should().Equal(new SiteReadinessRecoded(ASite.StationId, TestDistrict.Village, TestDistrict.OtherVillage));
        readiness.Take(Inspection.Standing!, At).EnsureAccepted();
    }

    [Fact]
    public void Follows_how_the_site_lies_and_stays_what_it_was()
    {
        var readiness = AnInspection.In(InspectionState.Concluded).BuildReadiness();

        for (var time = 0; time < 2; time++) readiness.Reclassify(SiteSetting.Urban, At).EnsureAccepted();

        (readiness.Setting, readiness.Level).Should().Be((SiteSetting.Urban, ReadinessLevel.NotReady));
        Raised.EventsOf(readiness).Should().Equal(new SiteReadinessReclassified(ASite.StationId, SiteSetting.Urban));
    }

    [Fact]
    public void By_another_inspection_is_a_bug_of_the_caller()
    {
        var readiness = Underway();
        var says = Inspection.Standing!;

        foreach (var wrong in new[] { says with { Inspection = AnInspection.OtherId }, says with { Site = ASite.OtherId }, says with { District = TestDistrict.OtherId } })
            FluentActions.Invoking(() => readiness.Take(wrong, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Begin(default, Monday, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Drop(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Move(default, Monday, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Recode(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AnInspection.In(InspectionState.Concluded).BuildReadiness().Move(TestDistrict.OtherVillage, Monday.PlusDays(-1), At)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static SiteReadiness Underway() => new AnInspection().BuildReadiness();
}
