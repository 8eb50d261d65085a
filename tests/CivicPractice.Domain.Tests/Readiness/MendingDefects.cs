using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>Re-inspections until nothing is left.</summary>
public class MendingDefects
{
    private static readonly LocalDate Day = TestDistrict.Monday.PlusDays(7);
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(7);
    private static readonly RequirementCode Unheard = new("swimming-pool");

    [Fact]
    public void Makes_the_site_ready_step_by_step()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        inspection.ConfirmMending(RequirementCode.FixedPremises, Day, At).EnsureAccepted();
        (inspection.Level, inspection.OpenDefects, inspection.MandatoryDefects).Should().Be((ReadinessLevel.ReadyWithDefects, 1, 0));
        inspection.ConfirmMending(RequirementCode.FirstAidKit, Day.PlusYears(1), At).EnsureAccepted();

        (inspection.Level, inspection.OpenDefects, inspection.NextMendBy).Should().Be((ReadinessLevel.Ready, 0, null));
        inspection.ConcludedAs.Should().Be(ReadinessLevel.NotReady, "what was found stays on record");
        inspection.Find(RequirementCode.FixedPremises)!.MendedOn.Should().Be(Day);
        Raised.EventsOf(inspection).Should().Equal(
            new InspectionMendingConfirmed(inspection.Id, inspection.Site, RequirementCode.FixedPremises, ReadinessLevel.ReadyWithDefects, 1),
            new InspectionMendingConfirmed(inspection.Id, inspection.Site, RequirementCode.FirstAidKit, ReadinessLevel.Ready, 0));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    public void Is_overdue_from_the_day_after_the_last(int days, int overdue)
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        inspection.OverdueOn(AnInspection.MendBy.PlusDays(days)).Should().HaveCount(overdue);
        new AnInspection().Missing(RequirementCode.FirstAidKit).Build().OverdueOn(AnInspection.MendBy.PlusDays(days)).Should().BeEmpty("it is not concluded");
    }

    [Fact]
    public void May_take_longer_when_a_later_day_is_set()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();
        var later = AnInspection.MendBy.PlusDays(10);

        inspection.ExtendMending(RequirementCode.FixedPremises, later, Day, At).EnsureAccepted();

        inspection.NextMendBy.Should().Be(AnInspection.MendBy, "the other defect is due then");
        inspection.OverdueOn(later).Select(item => item.Requirement.Code).Should().Equal(RequirementCode.FirstAidKit);
        Raised.EventsOf(inspection).Should().Equal(
            new InspectionMendingExtended(inspection.Id, inspection.Site, RequirementCode.FixedPremises, AnInspection.MendBy, later));
    }

    [Fact]
    public void Is_given_more_time_and_never_less()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        inspection.Try(one => one.ExtendMending(RequirementCode.FixedPremises, AnInspection.MendBy.PlusDays(-1), Day, At)).Refusals
            .Should().Equal(new MendByNotLater(AnInspection.MendBy));
        inspection.Try(one => one.ExtendMending(RequirementCode.FixedPremises, Day.PlusDays(-1), Day, At)).Refusals
            .Should().Equal(new MendByPassed(Day.PlusDays(-1)), new MendByNotLater(AnInspection.MendBy));
    }

    [Fact]
    public void Is_of_defects_only()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        inspection.Try(one => one.ConfirmMending(Unheard, Day, At)).Refusals.Should().Equal(new RequirementUnknown(Unheard));
        inspection.Try(one => one.ConfirmMending(RequirementCode.UnifiedSigns, Day, At)).Refusals.Should().Equal(new NothingToMend(RequirementCode.UnifiedSigns));
        inspection.Try(one => one.ExtendMending(Unheard, Day, Day, At)).Refusals.Should().Equal(new RequirementUnknown(Unheard));
        inspection.Try(one => one.ExtendMending(RequirementCode.UnifiedSigns, Day, Day, At)).Refusals.Should().Equal(new NothingToMend(RequirementCode.UnifiedSigns));
    }

    [Fact]
    public void Of_several_at_once_is_one_re_inspection()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();
        var later = AnInspection.MendBy.PlusDays(10);

        inspection.CanReinspect([RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, later)], Day).EnsureAccepted();
        for (var time = 0; time < 2; time++) inspection.Reinspect([RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, later)], Day, At).EnsureAccepted();

        (inspection.OpenDefects, inspection.NextMendBy, inspection.LackingThings).Should().Be((1, later, 1 << (int)ReadinessThing.Equipment));
        Raised.EventsOf(inspection).Should().Equal(
            new InspectionMendingConfirmed(inspection.Id, inspection.Site, RequirementCode.FixedPremises, ReadinessLevel.ReadyWithDefects, 1),
            new InspectionMendingExtended(inspection.Id, inspection.Site, RequirementCode.FirstAidKit, AnInspection.MendBy, later));
        inspection.Supersede(AnInspection.OtherId, At).EnsureAccepted();
        inspection.Reinspect([RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, later)], Day, At).EnsureAccepted();
    }

    [Fact]
    public void Of_several_at_once_is_refused_for_every_reason_and_then_nothing_is_mended()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();
        Refusal[] every = [new RequirementUnknown(Unheard), new NothingToMend(RequirementCode.UnifiedSigns), new MendByPassed(Day.PlusDays(-1)), new MendByNotLater(AnInspection.MendBy)];

        RequirementCode[] mended = [RequirementCode.FixedPremises, Unheard, RequirementCode.UnifiedSigns];
        (RequirementCode, LocalDate)[] extended = [(RequirementCode.FirstAidKit, Day.PlusDays(-1))];
        inspection.CanReinspect(mended, extended, Day).Refusals.Should().Equal(every);
        inspection.Try(one => one.Reinspect(mended, extended, Day, At)).Refusals.Should().Equal(every);
    }

    [Theory]
    [InlineData(InspectionState.Open)]
    [InlineData(InspectionState.Superseded)]
    [InlineData(InspectionState.Cancelled)]
    public void Of_several_where_the_lifecycle_forbids_it_is_refused_once(InspectionState state)
    {
        var inspection = AnInspection.In(state).Build();
        RequirementCode[] mended = [RequirementCode.FixedPremises, RequirementCode.UnifiedSigns, Unheard];
        (RequirementCode, LocalDate)[] extended = [(RequirementCode.FirstAidKit, Day), (RequirementCode.PostedRules, Day)];

        inspection.Try(one => one.Reinspect(mended, extended, Day, At)).Refusals
            .Should().Equal(new NotPermittedInState<InspectionState, InspectionAction>("inspection", state, InspectionAction.ConfirmMending));
        inspection.Try(one => one.Reinspect([], extended, Day, At)).Refusals
            .Should().Equal(new NotPermittedInState<InspectionState, InspectionAction>("inspection", state, InspectionAction.ExtendMending));
    }

    [Theory]
    [InlineData(InspectionState.Open)]
    [InlineData(InspectionState.Concluded)]
    public void Of_nothing_or_of_the_same_twice_is_a_bug_of_the_caller(InspectionState state)
    {
        var inspection = AnInspection.In(state).Build();

        FluentActions.Invoking(() => inspection.Reinspect([], [], Day, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => inspection.Reinspect([RequirementCode.FirstAidKit, RequirementCode.FirstAidKit], [], Day, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => inspection.Reinspect([RequirementCode.FirstAidKit], [(RequirementCode.FirstAidKit, Day)], Day, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => inspection.CanReinspect([], [], Day)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Before_the_conclusion_or_by_itself_is_a_bug_of_the_caller()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        FluentActions.Invoking(() => inspection.ConfirmMending(RequirementCode.FixedPremises, TestDistrict.Monday.PlusDays(-1), At)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => inspection.Supersede(inspection.Id, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => inspection.Supersede(default, At)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ends_when_a_later_inspection_takes_its_place()
    {
        var inspection = AnInspection.In(InspectionState.Superseded).Build();

        inspection.SupersededBy.Should().Be(AnInspection.OtherId);
        inspection.OverdueOn(AnInspection.MendBy.PlusDays(1)).Should().BeEmpty();
        inspection.ShouldStayUnchangedBy(one => one.ConfirmMending(RequirementCode.FixedPremises, Day, At))
            .IsRefusedFor<NotPermittedInState<InspectionState, InspectionAction>>().Should().BeTrue();
    }
}
