using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

public class DaysOnWhichSomethingWasHeld
{
    private static readonly PartnershipId Partnership = APartnership.TheId;
    private static readonly PartnershipId Other = new(new Guid("00000000-0000-7000-8000-00000000c0ba"));
    private static readonly LocalDate Monday = TestDistrict.Monday;

    private readonly StatisticsProjection _figures = new();
    private int _number;

    [Fact]
    public void Are_told_by_site_and_by_partnership_with_how_many_were_concentrated()
    {
        Held(ASite.StationId, Monday, isConcentrated: true, Partnership, Other);
        Held(ASite.StationId, Monday, isConcentrated: false, Partnership);
        Held(ASite.StationId, Monday.PlusDays(1), isConcentrated: true);
        Held(ASite.CentreId, Monday.PlusDays(1), isConcentrated: true, Other);

        var days = _figures.DaysOfActivity(new Term(Monday, Monday.PlusDays(1)));

        days.Position.Should().Be(4);
        days.Answer.Sites.Should().Equal(
            new DayHeld<PracticeSiteId>(ASite.CentreId, Monday.PlusDays(1), 1, 1), new DayHeld<PracticeSiteId>(ASite.StationId, Monday, 2, 1), new DayHeld<PracticeSiteId>(ASite.StationId, Monday.PlusDays(1), 1, 1));
        days.Answer.Partnerships.Should().Equal(
            new DayHeld<PartnershipId>(Partnership, Monday, 2, 1), new DayHeld<PartnershipId>(Other, Monday, 1, 1), new DayHeld<PartnershipId>(Other, Monday.PlusDays(1), 1, 1));
    }

    [Fact]
    public void Are_those_that_are_asked_for()
    {
        foreach (var day in Enumerable.Range(-2, 5).Select(Monday.PlusDays)) Held(ASite.StationId, day, isConcentrated: false, Partnership);

        var days = _figures.DaysOfActivity(new Term(Monday.PlusDays(-1), Monday.PlusDays(1))).Answer;

        days.Sites.Select(row => row.Day).Should().Equal(Monday.PlusDays(-1), Monday, Monday.PlusDays(1));
        days.Partnerships.Select(row => row.Day).Should().Equal(Monday.PlusDays(-1), Monday, Monday.PlusDays(1));
    }

    [Fact]
    public void Are_gone_on_from_in_a_snapshot()
    {
        Held(ASite.StationId, Monday, isConcentrated: true, Partnership);
        var restored = new StatisticsProjection(_figures.Capture());
        foreach (var figures in new[] { _figures, restored }) figures.Apply(Event(ASite.StationId, Monday, true, Partnership));
        var days = new Term(Monday, Monday);

        restored.DaysOfActivity(days).Answer.Sites.Should().Equal(_figures.DaysOfActivity(days).Answer.Sites).And.ContainSingle().Which.Held.Should().Be(2);
        restored.DaysOfActivity(days).Answer.Partnerships.Should().Equal(_figures.DaysOfActivity(days).Answer.Partnerships).And.ContainSingle().Which.Concentrated.Should().Be(2);
    }

    private void Held(PracticeSiteId site, LocalDate day, bool isConcentrated, params PartnershipId[] with) => _figures.Apply(Event(site, day, isConcentrated, with));

    private EventEnvelope Event(PracticeSiteId site, LocalDate day, bool isConcentrated, params PartnershipId[] with) => new(
        TestDistrict.Id, "activity", new Guid(++_number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), 1, TestDistrict.Nine, TestDistrict.Dispatcher, default,
        new ActivityHeld(AnActivity.TheId, site, ActivityCategory.LegalAid, ActivityHost.Of(site), day, 7, 90, 1, IsConcentrated: isConcentrated, CoOrganizers: with.Length == 0 ? null : with));
}
