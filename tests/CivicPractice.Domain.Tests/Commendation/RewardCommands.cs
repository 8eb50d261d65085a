using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Commendation;

public class RewardCommands
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);

    public static TheoryData<RedemptionState, RedemptionAction> EveryEndOfARedemption { get; } = Matrix.Of<RedemptionState, RedemptionAction>();

    [Fact]
    public void Permit_exactly_the_published_moves() => Reward.Lifecycle.ShouldPermitExactly("""
                  Restock Reprice Reserve GiveBack  HandOver  WriteOff  Withdraw
        Offered   Offered Offered Offered Offered   Offered   Offered   Withdrawn
        Withdrawn .       .       .       Withdrawn Withdrawn Withdrawn .
        """);

    [Fact]
    public void Permit_a_redemption_one_end() => Redemption.Lifecycle.ShouldPermitExactly("""
                   HandOver   Cancel
        Reserved   HandedOver Cancelled
        HandedOver .          .
        Cancelled  .          .
        """);

    [Theory, MemberData(nameof(EveryEndOfARedemption))]
    public void End_a_redemption_once(RedemptionState state, RedemptionAction action)
    {
        var redemption = ARedemption.In(state).Build();

        if (state == RedemptionState.Reserved)
        {
            End(redemption, action).EnsureAccepted();
            redemption.EndedAt.Should().Be(Later);
            Raised.EventsOf(redemption).Should().ContainSingle();
        }
        else if ((state, action) is (RedemptionState.HandedOver, RedemptionAction.HandOver) or (RedemptionState.Cancelled, RedemptionAction.Cancel))
        {
            End(redemption, action).EnsureAccepted();
            Raised.EventsOf(redemption).Should().BeEmpty();
        }
        else
        {
            redemption.ShouldStayUnchangedBy(one => End(one, action)).Refusals.Should().Equal(new NotPermittedInState<RedemptionState, RedemptionAction>("redemption", state, action));
        }
    }

    [Fact]
    public void Count_every_piece_from_the_delivery_to_the_volunteer()
    {
        var reward = new AReward().Stocked(5).WrittenOff(1).Reserved().Reserved(ARedemption.OtherId).Build();

        reward.HandOver(ARedemption.TheId, Later).EnsureAccepted();
        reward.GiveBack(ARedemption.OtherId, Later).EnsureAccepted();

        (reward.Received, reward.Available, reward.Reserved, reward.HandedOver, reward.WrittenOff).Should().Be((5, 3, 0, 1, 1));
        Raised.EventsOf(reward).Should().Equal(new RewardHandedOver(reward.Id, ARedemption.TheId), new RewardGivenBack(reward.Id, ARedemption.OtherId, 3));
    }

    [Fact]
    public void Give_nothing_that_is_not_there()
    {
        var reward = new AReward().Stocked(2).Reserved().WrittenOff(1).Build();

        reward.ShouldStayUnchangedBy(one => one.Reserve(ARedemption.OtherId, Later)).Refusals.Should().Equal(new RewardOutOfStock(0, 1));
        reward.ShouldStayUnchangedBy(one => one.WriteOff(AReward.Delivery(8), 1, Later)).Refusals.Should().Equal(new RewardOutOfStock(0, 1));
        reward.ShouldStayUnchangedBy(one => one.HandOver(ARedemption.OtherId, Later)).Refusals.Should().Equal(new RewardNotReserved(ARedemption.OtherId));
        reward.ShouldStayUnchangedBy(one => one.GiveBack(ARedemption.OtherId, Later)).Refusals.Should().Equal(new RewardNotReserved(ARedemption.OtherId));
    }

    [Fact]
    public void Take_no_order_for_what_is_withdrawn_and_still_hand_over_what_is_paid()
    {
        var reward = AReward.In(RewardState.Withdrawn).Build();

        reward.ShouldStayUnchangedBy(one => one.Reserve(ARedemption.OtherId, Later)).Refusals.Should()
            .Equal(new NotPermittedInState<RewardState, RewardAction>("reward", RewardState.Withdrawn, RewardAction.Reserve));
        reward.HandOver(ARedemption.TheId, Later).EnsureAccepted();

        reward.HandedOver.Should().Be(1);
    }

    [Fact]
    public void Change_the_price_for_later_orders_only()
    {
        var reward = new AReward().Build();

        reward.Reprice(Points.Of(3), Later).EnsureAccepted();

        Raised.EventsOf(reward).Should().Equal(new RewardRepriced(reward.Id, Points.Of(3), Points.Of(2)));
    }

    [Fact]
    public void Without_name_price_cause_or_quantity_are_bugs_of_the_caller()
    {
        var reward = new AReward().Stocked(2).Build();

        foreach (var nothing in new[] { AReward.Towel with { Name = default }, AReward.Towel with { Price = Points.Zero } })
            FluentActions.Invoking(() => Reward.Offer(TestDistrict.Id, AReward.TheId, nothing, Later)).Should().Throw<ArgumentException>();
        Action[] wrong =
        [
            () => reward.Restock(Guid.Empty, 1, Later).EnsureAccepted(), () => reward.Restock(AReward.Delivery(2), 0, Later).EnsureAccepted(), () => reward.Restock(AReward.Delivery(1), 3, Later).EnsureAccepted(),
            () => reward.Restock(AReward.Delivery(2), int.MaxValue, Later).EnsureAccepted(), () => reward.WriteOff(AReward.Delivery(1), 2, Later).EnsureAccepted(),
            () => reward.Reserve(default, Later).EnsureAccepted(), () => reward.Reprice(Points.Of(-1), Later).EnsureAccepted(),
        ];
        wrong.Should().AllSatisfy(command => command.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Are_listed_the_cheapest_first()
    {
        var (dear, cheap, soldOut) = (Of(1, new AReward().For(Points.Of(9)).Stocked(1)), Of(2, new AReward().Stocked(1)), Of(3, new AReward().For(new Points(50))));
        Reward[] all = [dear, Of(4, AReward.In(RewardState.Withdrawn)), soldOut, cheap];

        new RewardIsOffered().ShouldAgreeWithItsExpression(all);
        new RewardIsInStock().ShouldAgreeWithItsExpression(all);
        new RewardsOnOfferSpec().Evaluate(all).Should().Equal(soldOut, cheap, dear);
        new RewardsInStockSpec().Evaluate(all).Should().Equal(cheap, dear);
    }

    [Fact]
    public void List_what_waits_the_longest_first()
    {
        var (first, second) = (new ARedemption().Build(), new ARedemption().WithId(ARedemption.OtherId).OrderedAt(Later).Build());
        var handedOver = new ARedemption().WithId(new(AReward.Delivery(1))).Of(ARequest.OtherVolunteer).HandedOver().Build();
        Redemption[] all = [second, handedOver, first];

        new RedemptionWaits().ShouldAgreeWithItsExpression(all);
        new RedeemedBy(ARequest.Volunteer).ShouldAgreeWithItsExpression(all);
        new RedemptionsToHandOverSpec().Evaluate(all).Should().Equal(first, second);
        new RedemptionsOfVolunteerSpec(ARequest.OtherVolunteer).Evaluate(all).Should().Equal(handedOver);
    }

    [Fact]
    public void Lose_and_invent_no_piece_whatever_happens() => Gen.Select(Gen.Int[0, 6], Gen.Int[1, 5], Gen.Int[1, 4]).Array[0, 60].Sample(steps =>
    {
        var reward = new AReward().Build();
        foreach (var (kind, cause, quantity) in steps)
        {
            var redemption = new RedemptionId(AReward.Delivery(cause));
            _ = Try(reward, kind, cause, quantity, redemption);
            var before = (reward.Received, reward.Available, reward.Reserved, reward.HandedOver, reward.WrittenOff);
            _ = Try(reward, kind, cause, quantity, redemption);

            (reward.Received, reward.Available, reward.Reserved, reward.HandedOver, reward.WrittenOff).Should().Be(before, "a repetition, and a refusal, change nothing");
            reward.Received.Should().Be(reward.Available + reward.Reserved + reward.HandedOver + reward.WrittenOff);
            new[] { reward.Available, reward.Reserved, reward.HandedOver, reward.WrittenOff }.Should().OnlyContain(count => count >= 0);
            reward.Reservations.Should().HaveCount(reward.Reserved).And.OnlyHaveUniqueItems();
        }
    });

    private static Reward Of(int number, AReward builder) => builder.WithId(new(AReward.Delivery(number))).Build();

    private static Decision End(Redemption redemption, RedemptionAction action) => action == RedemptionAction.HandOver ? redemption.HandOver(Later) : redemption.Cancel(Later);

    // The quantity follows from the cause, so that a cause is not told twice with two quantities.
    private static Decision Try(Reward reward, int kind, int cause, int quantity, RedemptionId redemption) => kind switch
    {
        0 => reward.Restock(AReward.Delivery(100 + cause), cause, Later),
        1 => reward.WriteOff(AReward.Delivery(200 + cause), cause, Later),
        2 or 3 => reward.Reserve(redemption, Later),
        4 => reward.GiveBack(redemption, Later),
        5 => reward.HandOver(redemption, Later),
        _ => quantity == 4 && cause == 5 ? reward.Withdraw(Later) : reward.Reprice(Points.Of(quantity), Later),
    };
}
