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
        // By a clock that goes wrong, or where nothing is discussed: adopted on the first day of the edition in force.
        var covenant = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Voting).Counted(6).Build();
        covenant.CloseVote(2, Day(12), Twelfth).EnsureAccepted();

        covenant.ShouldStayUnchangedBy(one => one.File(Day(12), Day(12), Day(12), Twelfth)).Should().Be((Decision)new CovenantEffectiveTooEarly(Day(13)));
        covenant.File(Day(12), Day(13), Day(12), Twelfth).EnsureAccepted();
    }

    [Fact]
    public void Is_put_on_file_and_applies_on_the_day_of_its_adoption_at_the_earliest()
    {
        var amended = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Adopted).Build();
        amended.AdoptedOn.Should().Be(Day(22));

        amended.ShouldStayUnchangedBy(one => one.File(Day(21), Day(22), Day(22), AVillageCovenant.OnDay(22))).Should().Be((Decision)new CovenantFiledBeforeAdoption(Day(22)));
        amended.ShouldStayUnchangedBy(one => one.File(Day(21), Day(21), Day(22), AVillageCovenant.OnDay(22)))
            .Should().Be(new CovenantFiledBeforeAdoption(Day(22)) & (Decision)new CovenantEffectiveTooEarly(Day(22)));
        amended.File(Day(22), Day(22), Day(22), AVillageCovenant.OnDay(22)).EnsureAccepted();
        amended.TakeEffect(Day(22), AVillageCovenant.OnDay(22)).EnsureAccepted();
        amended.AdoptedOn.Should().BeNull();
    }

    [Theory]
    [InlineData(ProposalState.Voting)]
    [InlineData(ProposalState.Adopted)]
    [InlineData(ProposalState.Filed)]
    public void Is_still_to_be_put_right_after_an_amendment_whose_text_stood_before_the_order(ProposalState stage)
    {
        var ordered = AVillageCovenant.In(CovenantState.InForce).Proposed().To(stage).AfterDays(1).CorrectionOrdered(CovenantFault.InfringesRights);
        if (stage == ProposalState.Voting) ordered = ordered.Counted(6).VoteClosed();
        if (stage != ProposalState.Filed) ordered = ordered.Filed();
        var on = ordered.Build().CorrectionOrderedOn;

        var covenant = ordered.TookEffect().Build();

        (covenant.EditionInForce, covenant.CorrectionOrderedOn, covenant.Fault).Should().Be((2, on, CovenantFault.InfringesRights));
    }

    [Fact]
    public void Is_put_right_by_an_amendment_that_was_a_draft_again_after_the_order()
    {
        var returned = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Adopted).CorrectionOrdered().Returned().To(ProposalState.Effective).Build();
        var rejected = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Voting).CorrectionOrdered().VoteClosed().To(ProposalState.Effective).Build();
        var cancelled = AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Voting).CorrectionOrdered().VoteCancelled().To(ProposalState.Effective).Build();

        foreach (var covenant in new[] { returned, rejected, cancelled }) (covenant.EditionInForce, covenant.CorrectionOrderedOn, covenant.Fault).Should().Be((2, null, null));
    }

    [Fact]
    public void Is_still_to_be_put_right_for_the_same_fault_where_it_is_ordered_again_after_the_text_stood()
    {
        var covenant = AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered().Proposed().To(ProposalState.Adopted).CorrectionOrdered().Build();
        (covenant.CorrectionOrderedOn, covenant.OrderedAfterTextOn).Should().Be((Day(12), Day(22)));

        covenant.OrderCorrection(CovenantFault.InfringesRights, Day(23), AVillageCovenant.OnDay(23)).EnsureAccepted();
        Raised.EventsOf(covenant).Should().BeEmpty("it is the same order");
        covenant.File(Day(22), Day(24), Day(22), AVillageCovenant.OnDay(22)).EnsureAccepted();
        covenant.TakeEffect(Day(24), AVillageCovenant.OnDay(24)).EnsureAccepted();
        (covenant.CorrectionOrderedOn, covenant.OrderedAfterTextOn, covenant.Fault).Should().Be((Day(22), null, CovenantFault.InfringesRights));
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
