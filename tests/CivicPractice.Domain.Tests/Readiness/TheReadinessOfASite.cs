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
        Raised.EventsOf(readiness).Should().Equal(
            new SiteReadinessChanged(ASite.StationId, SiteTier.Station, Inspection.Id, ReadinessLevel.NotReady, 2, AnInspection.MendBy));
        readiness.Take(Inspection.Standing!, At).EnsureAccepted();
        Raised.EventsOf(readiness).Should().ContainSingle();
    }

    [Fact]
    public void Has_one_inspection_under_way_at_a_time()
    {
        var readiness = Underway();

        readiness.Try(one => one.Begin(AnInspection.OtherId, At)).Refusals.Should().Equal(new InspectionUnderway(AnInspection.TheId));
        readiness.CanBegin(AnInspection.OtherId).IsAccepted.Should().BeFalse();
        readiness.Begin(AnInspection.TheId, At).EnsureAccepted();
        Raised.EventsOf(readiness).Should().BeEmpty();
        readiness.Drop(AnInspection.OtherId, At).EnsureAccepted();
        readiness.Underway.Should().Be(AnInspection.TheId);
        readiness.Drop(AnInspection.TheId, At).EnsureAccepted();
        readiness.Begin(AnInspection.OtherId, At).EnsureAccepted();

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
    public void By_another_inspection_is_a_bug_of_the_caller()
    {
        var readiness = Underway();
        var says = Inspection.Standing!;

        foreach (var wrong in new[] { says with { Inspection = AnInspection.OtherId }, says with { Site = ASite.OtherId }, says with { District = TestDistrict.OtherId } })
            FluentActions.Invoking(() => readiness.Take(wrong, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Begin(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => readiness.Drop(default, At)).Should().Throw<ArgumentException>();
    }

    private static SiteReadiness Underway() => new AnInspection().BuildReadiness();
}
