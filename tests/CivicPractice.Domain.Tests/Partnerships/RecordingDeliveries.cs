using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class RecordingDeliveries
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Guid Cause = APartnership.CauseOf(1);

    [Fact]
    public void Adds_up_what_came_and_tells_by_whom_and_how()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        partnership.RecordDelivery(Cause, 1, 2.5m, Monday, Monday.PlusDays(1), TestDistrict.Nine).EnsureAccepted();

        partnership.Commitments[0].Should().BeEquivalentTo(new { Delivered = 2.5m, Outstanding = 9.5m, IsFulfilled = false });
        partnership.Commitments[1].Delivered.Should().Be(0);
        partnership.Deliveries.Should().Equal(new Delivery(Cause, 1, 2.5m, Monday, TestDistrict.Nine, 2.5m));
        Raised.EventsOf(partnership).Should().Equal(new PartnershipContributed(
            partnership.Id, 1, APartnership.HealthBureau, PartnerKind.PairedUnit, MobilizationMode.BringDownQuality, 2.5m, ContributionUnit.Sessions, Monday));
    }

    [Fact]
    public void Takes_more_than_was_committed()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 15).Build();

        partnership.Commitments[0].Should().BeEquivalentTo(new { Delivered = 15m, Outstanding = 0m, IsFulfilled = true });
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(364, true)]
    [InlineData(365, false)]
    public void Keeps_to_the_days_of_the_term(int daysFromFirst, bool accepted)
    {
        var on = APartnership.Term.From.PlusDays(daysFromFirst);

        APartnership.In(PartnershipState.Expired).Build().RecordDelivery(Cause, 2, 1, on, APartnership.Term.Through.PlusDays(9), TestDistrict.Nine)
            .Should().Be(accepted ? Decision.Accepted : new DeliveryOutsideTerm(on, APartnership.Term));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Takes_what_came_through_the_day_of_an_early_end(int daysAfterEnd, bool accepted)
    {
        var (end, on) = (Monday.PlusDays(30), Monday.PlusDays(30 + daysAfterEnd));
        var ended = APartnership.In(PartnershipState.InForce).Delivered(1, 5).Terminated(end).Build();

        ended.Try(p => p.RecordDelivery(APartnership.CauseOf(2), 1, 3, on, on, TestDistrict.Nine)).Should().Be(accepted ? Decision.Accepted : new DeliveryAfterEnd(on, end));

        ended.Commitments[0].Should().BeEquivalentTo(accepted ? new { Delivered = 8m, Voided = 4m, Outstanding = 0m } : new { Delivered = 5m, Voided = 7m, Outstanding = 0m });
    }

    [Fact]
    public void Under_a_draft_that_was_given_up_is_refused() =>
        new APartnership().Terminated().Build().ShouldStayUnchangedBy(p => p.RecordDelivery(Cause, 1, 3, Monday, Monday, TestDistrict.Nine))
            .Should().Be((Decision)new NeverInForce());

    [Fact]
    public void Takes_no_more_at_once_than_can_be_added_up()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        FluentActions.Invoking(() => partnership.RecordDelivery(Cause, 1, Commitment.Most + 1, Monday, Monday, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        partnership.Deliveries.Should().BeEmpty();
        partnership.RecordDelivery(Cause, 1, Commitment.Most, Monday, Monday, TestDistrict.Nine).EnsureAccepted();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Waits_for_the_day(int todayAfterDelivery, bool accepted)
    {
        var on = Monday.PlusDays(5);

        APartnership.In(PartnershipState.InForce).Build().RecordDelivery(Cause, 2, 1, on, on.PlusDays(todayAfterDelivery), TestDistrict.Nine)
            .Should().Be(accepted ? Decision.Accepted : new DeliveryInFuture(on));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var on = APartnership.Term.Through.PlusDays(1);

        APartnership.In(PartnershipState.InForce).Build().ShouldStayUnchangedBy(p => p.RecordDelivery(Cause, 3, 1, on, Monday, TestDistrict.Nine)).Refusals
            .Should().Equal(new CommitmentUnknown(3), new DeliveryOutsideTerm(on, APartnership.Term), new DeliveryInFuture(on));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Of_nothing_is_a_bug_of_the_caller(int quantity)
    {
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        FluentActions.Invoking(() => partnership.RecordDelivery(Cause, 1, quantity, Monday, Monday, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(PartnershipState.InForce)]
    [InlineData(PartnershipState.Expired)]
    [InlineData(PartnershipState.Terminated)]
    public void Counts_a_cause_once_in_every_state(PartnershipState state)
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 3);
        var recorded = (state switch { PartnershipState.Expired => partnership.Expired(), PartnershipState.Terminated => partnership.Terminated(), _ => partnership }).Build();
        var before = ((IAggregateRoot)recorded).Snapshot();

        recorded.RecordDelivery(Cause, 1, 3, Monday, Monday.PlusDays(2), TestDistrict.Nine + Duration.FromDays(2)).EnsureAccepted();

        Unchanged.ShouldEqual(recorded, before);
        Raised.EventsOf(recorded).Should().BeEmpty();
    }

    [Fact]
    public void For_no_cause_or_for_one_with_another_content_is_a_bug_of_the_caller()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 3).Build();
        var today = Monday.PlusDays(1);

        Func<object>[] bugs =
        [
            () => partnership.RecordDelivery(Guid.Empty, 1, 3, Monday, today, TestDistrict.Nine),
            () => partnership.RecordDelivery(Cause, 2, 3, Monday, today, TestDistrict.Nine),
            () => partnership.RecordDelivery(Cause, 1, 4, Monday, today, TestDistrict.Nine),
            () => partnership.RecordDelivery(Cause, 1, 3, today, today, TestDistrict.Nine),
        ];

        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
        partnership.Deliveries.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, 0)] // the last day itself is in time
    [InlineData(1, 1)]
    public void Finds_what_is_overdue_after_the_last_day_for_it(int daysAfterDue, int overdue)
    {
        var day = APartnership.ChecksDueBy.PlusDays(daysAfterDue);

        APartnership.In(PartnershipState.InForce).Delivered(1, 11.9m).Build().OverdueOn(day).Should().HaveCount(overdue);
        APartnership.In(PartnershipState.InForce).Delivered(1, 12).Build().OverdueOn(day).Should().BeEmpty();
        new APartnership().Build().OverdueOn(day).Should().BeEmpty("a draft holds nobody to anything");
    }

    [Fact]
    public void Moves_on_to_the_next_last_day()
    {
        APartnership.In(PartnershipState.InForce).Delivered(1, 11).Build().NextDue.Should().Be(APartnership.ChecksDueBy);
        APartnership.In(PartnershipState.InForce).Delivered(1, 12).Build().NextDue.Should().Be(APartnership.Term.Through);
        APartnership.In(PartnershipState.InForce).Delivered(1, 12).Delivered(2, 100).Build().NextDue.Should().BeNull();
    }

    [Fact]
    public void Sums_up_by_mode_and_unit()
    {
        var books = new NewCommitment(APartnership.RedCross, "图书", MobilizationMode.LinkSocial, 30, ContributionUnit.Volumes, APartnership.Term.Through);
        var partnership = APartnership.In(PartnershipState.InForce)
            .Drafting(draft => draft with { Commitments = [.. draft.Commitments, draft.Commitments[1] with { Quantity = 50 }, books] })
            .Delivered(2, 60).Delivered(3, 5).Delivered(4, 1).Build();

        partnership.Contributions.Should().Equal(
            new Contribution(MobilizationMode.BringDownQuality, ContributionUnit.Sessions, 12, 0),
            new Contribution(MobilizationMode.LinkSocial, ContributionUnit.Sets, 150, 65),
            new Contribution(MobilizationMode.LinkSocial, ContributionUnit.Volumes, 30, 1));
    }

    [Fact]
    public void Keeps_the_sums_equal_to_the_distinct_causes_whatever_comes() =>
        // What a cause delivers is told by its number: so the same cause is always the same delivery, however often it comes.
        Gen.Int[1, 30].List[0, 60].Sample(causes =>
        {
            var partnership = APartnership.In(PartnershipState.InForce).Build();
            foreach (var cause in causes)
                _ = partnership.RecordDelivery(APartnership.CauseOf(cause), CommitmentOf(cause), QuantityOf(cause), Monday, Monday, TestDistrict.Nine);

            var distinct = causes.Distinct().ToList();
            partnership.Deliveries.Should().HaveCount(distinct.Count(cause => CommitmentOf(cause) < 3));
            partnership.Commitments.Should().AllSatisfy(commitment =>
            {
                commitment.Delivered.Should().Be(distinct.Where(cause => CommitmentOf(cause) == commitment.Number).Sum(QuantityOf));
                commitment.Outstanding.Should().BeGreaterThanOrEqualTo(0);
                commitment.IsFulfilled.Should().Be(commitment.Outstanding == 0);
            });
            partnership.NextDue.HasValue.Should().Be(partnership.Commitments.Any(commitment => !commitment.IsFulfilled));
        }, iter: 200, threads: 1);

    // The third commitment does not exist.
    private static int CommitmentOf(int cause) => (cause % 3) + 1;

    private static decimal QuantityOf(int cause) => cause * 0.37m;
}
