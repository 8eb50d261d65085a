using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>On file, in force from its day on, amended without a gap, put right by order, repealed.</summary>
public class ACovenantInForce
{
    private static readonly Instant Twelfth = AVillageCovenant.OnDay(12);

    [Fact]
    public void Is_on_file_first_and_applies_from_its_day_on()
    {
        var covenant = AVillageCovenant.In(ProposalState.Filed).Build();

        covenant.ShouldStayUnchangedBy(one => one.TakeEffect(Day(11), AVillageCovenant.OnDay(11))).Should().Be((Decision)new CovenantNotYetEffective(Day(12)));
        covenant.TakeEffect(Day(15), AVillageCovenant.OnDay(15)).EnsureAccepted();

        (covenant.State, covenant.EditionInForce, covenant.InForceSince).Should().Be((CovenantState.InForce, 1, Day(12)), "who enters it late does not change the day");
        covenant.TextInForce.Should().BeEquivalentTo(AVillageCovenant.Text);
        covenant.Editions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Number = 1, Vote = 1, FiledOn = Day(10), From = Day(12), Through = (LocalDate?)null });
        covenant.HasProposal.Should().BeFalse();
    }

    [Fact]
    public void Is_put_on_file_on_a_day_that_has_come_to_apply_from_then_on_at_the_earliest()
    {
        var covenant = AVillageCovenant.In(ProposalState.Adopted).Build();

        covenant.ShouldStayUnchangedBy(one => one.File(Day(11), Day(10), Day(10), AVillageCovenant.OnDay(10)))
            .Should().Be(new CovenantFiledInFuture(Day(11)) & (Decision)new CovenantEffectiveTooEarly(Day(11)));
        covenant.File(Day(10), Day(10), Day(10), AVillageCovenant.OnDay(10)).EnsureAccepted();
    }

    [Fact]
    public void Stays_while_an_amendment_goes_the_same_way_and_ends_the_day_before_it()
    {
        var covenant = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Filed).Build();
        covenant.TextInForce.Should().BeEquivalentTo(AVillageCovenant.Text);

        covenant.TakeEffect(Day(24), AVillageCovenant.OnDay(24)).EnsureAccepted();

        (covenant.EditionInForce, covenant.InForceSince).Should().Be((2, Day(24)));
        covenant.TextInForce.Should().BeEquivalentTo(AVillageCovenant.Amendment);
        covenant.Editions.Select(edition => (edition.Number, edition.From, edition.Through)).Should().Equal((1, Day(12), Day(23)), (2, Day(24), null));
        new CovenantAbout(CustomKind.CleanVillage).IsSatisfiedBy(covenant).Should().BeTrue();
    }

    [Fact]
    public void Has_no_two_editions_that_begin_on_one_day()
    {
        var covenant = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Adopted).Build();

        covenant.File(Day(1), Day(12), Day(22), AVillageCovenant.OnDay(22)).Should().Be((Decision)new CovenantEffectiveTooEarly(Day(13)));
        covenant.File(Day(1), Day(13), Day(22), AVillageCovenant.OnDay(22)).EnsureAccepted();
    }

    [Fact]
    public void Is_not_numbered_twice_where_a_proposal_came_to_nothing() =>
        AVillageCovenant.In(CovenantState.InForce).Proposed().Withdrawn().Proposed().To(ProposalState.Effective).Build().Editions.Select(edition => edition.Number).Should().Equal(1, 3);

    [Fact]
    public void Is_a_draft_again_where_the_township_returns_it()
    {
        var covenant = AVillageCovenant.In(ProposalState.Filed).Returned(CovenantFault.InfringesRights).Build();

        (covenant.State, covenant.ProposalState, covenant.FiledOn, covenant.EffectiveFrom).Should().Be((CovenantState.Preparing, ProposalState.Drafted, null, null));
        covenant.Proposal.Should().NotBeNull("it is put right, not lost");
    }

    [Fact]
    public void Is_listed_to_be_put_right_until_an_amendment_takes_effect()
    {
        var builder = AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered(CovenantFault.InfringesRights);
        var covenant = builder.Build();
        (covenant.CorrectionOrderedOn, covenant.Fault).Should().Be((Day(12), CovenantFault.InfringesRights));

        covenant.OrderCorrection(CovenantFault.AgainstLaw, Day(14), AVillageCovenant.OnDay(14)).EnsureAccepted();
        (covenant.CorrectionOrderedOn, covenant.Fault).Should().Be((Day(12), CovenantFault.AgainstLaw), "it waits since the first order");

        var amended = builder.Proposed().To(ProposalState.Effective).Build();
        (amended.CorrectionOrderedOn, amended.Fault).Should().Be((null, null));
    }

    [Fact]
    public void Is_repealed_for_a_reason_and_not_while_an_amendment_is_under_way()
    {
        AVillageCovenant.In(CovenantState.InForce).Proposed().Build().ShouldStayUnchangedBy(one => one.Repeal(CovenantRepealReason.Decided, Day(20), AVillageCovenant.OnDay(20)))
            .Should().Be((Decision)new CovenantProposalUnderWay(ProposalState.Drafted));
        var covenant = AVillageCovenant.In(CovenantState.InForce).Proposed().Withdrawn().Build();
        covenant.Repeal(CovenantRepealReason.Replaced, Day(20), AVillageCovenant.OnDay(20)).EnsureAccepted();

        (covenant.State, covenant.RepealReason, covenant.EditionInForce, covenant.InForceSince, covenant.CustomCodes).Should().Be((CovenantState.Repealed, CovenantRepealReason.Replaced, null, null, ""));
        covenant.Editions[^1].Through.Should().Be(Day(20));
        Raised.EventsOf(covenant).Should().Equal(new CovenantRepealed(covenant.Id, TestDistrict.Village, 1, CovenantRepealReason.Replaced, Day(20)));
    }

    [Fact]
    public void Was_in_force_for_a_day_at_least_also_by_an_earlier_clock()
    {
        var covenant = AVillageCovenant.In(CovenantState.InForce).Build();

        covenant.Repeal(CovenantRepealReason.Decided, Day(3), AVillageCovenant.OnDay(3)).EnsureAccepted();

        covenant.Editions[^1].Through.Should().Be(Day(12));
    }

    [Fact]
    public void Is_not_judged_by_words_that_mean_nothing()
    {
        var covenant = AVillageCovenant.In(CovenantState.InForce).Build();

        FluentActions.Invoking(() => covenant.OrderCorrection(default, Day(12), Twelfth)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => covenant.ReturnForCorrection(default, Twelfth)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => covenant.Repeal(default, Day(12), Twelfth)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => covenant.Recode(default, Twelfth)).Should().Throw<ArgumentException>();
    }

    private static LocalDate Day(int days) => TestDistrict.Monday.PlusDays(days);
}
