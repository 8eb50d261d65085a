using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class CorrectingDeliveries
{
    private static readonly Guid Cause = APartnership.CauseOf(1);

    [Fact]
    public void Puts_the_right_quantity_in_place_of_the_wrong_one_and_tells_both()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 120).Build();

        partnership.CorrectDelivery(Cause, 11, DeliveryCorrectionReason.Mistyped, TestDistrict.Nine).EnsureAccepted();
        partnership.CorrectDelivery(Cause, 11, DeliveryCorrectionReason.Mistyped, TestDistrict.Nine).EnsureAccepted();

        partnership.Commitments[0].Should().BeEquivalentTo(new { Delivered = 11m, Outstanding = 1m, IsFulfilled = false });
        partnership.Deliveries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Quantity = 11m, RecordedAs = 120m });
        partnership.NextDue.Should().Be(APartnership.ChecksDueBy, "it is owed again");
        Raised.EventsOf(partnership).Should().Equal(new PartnershipContributionCorrected(
            partnership.Id, 1, APartnership.HealthBureau, PartnerKind.PairedUnit, MobilizationMode.BringDownQuality, 120, 11, ContributionUnit.Sessions, TestDistrict.Monday, DeliveryCorrectionReason.Mistyped));
    }

    [Fact]
    public void Leaves_the_command_that_recorded_it_a_repetition()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 120).DeliveryCorrected(1, 12).Build();

        partnership.RecordDelivery(Cause, 1, 120, TestDistrict.Monday, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();

        partnership.Commitments[0].Delivered.Should().Be(12);
    }

    [Theory]
    [InlineData(12, CommitmentState.Agreed, 0)]
    [InlineData(11, CommitmentState.Void, 1)]
    public void After_an_early_end_voids_what_turns_out_not_to_have_come(int quantity, CommitmentState state, int voided)
    {
        var ended = APartnership.In(PartnershipState.InForce).Delivered(1, 120).Terminated().Build();

        ended.CorrectDelivery(Cause, quantity, DeliveryCorrectionReason.Miscounted, TestDistrict.Nine).EnsureAccepted();

        ended.Commitments[0].Should().BeEquivalentTo(new { State = state, Voided = (decimal)voided });
        ended.NextDue.Should().BeNull();
    }

    [Fact]
    public void Brings_nothing_under_a_commitment_that_was_withdrawn_since()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 5).DeliveryCorrected(1, 0)
            .Proposing(new NewAmendment { Withdrawn = [1] }).AmendmentSignedByParties().AmendmentAdopted().Build();

        partnership.ShouldStayUnchangedBy(p => p.CorrectDelivery(Cause, 5, DeliveryCorrectionReason.Mistyped, TestDistrict.Nine)).Should().Be((Decision)new CommitmentWithdrawn(1));
        partnership.CorrectDelivery(Cause, 0, DeliveryCorrectionReason.Mistyped, TestDistrict.Nine).EnsureAccepted();
    }

    [Fact]
    public void Is_for_what_was_recorded() =>
        APartnership.In(PartnershipState.InForce).Build().ShouldStayUnchangedBy(p => p.CorrectDelivery(Cause, 1, DeliveryCorrectionReason.Mistyped, TestDistrict.Nine))
            .Should().Be((Decision)new DeliveryUnknown(Cause));

    [Fact]
    public void Out_of_range_is_a_bug_of_the_caller()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Delivered(1, 1).Build();

        FluentActions.Invoking(() => partnership.CanCorrectDelivery(Guid.Empty, 1)).Should().Throw<ArgumentException>();
        foreach (var quantity in new[] { -1m, Commitment.Most + 1 })
            FluentActions.Invoking(() => partnership.CanCorrectDelivery(Cause, quantity)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
