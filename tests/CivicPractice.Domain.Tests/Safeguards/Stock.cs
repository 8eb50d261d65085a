using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class Stock
{
    private static AStockItem TenWithThreeIssued => new AStockItem().Received(Cause(1), 10).Issued(Cause(2), 3);

    [Fact]
    public void Goes_in_and_out_and_back()
    {
        var item = TenWithThreeIssued.Build();

        item.Return(Cause(3), Cause(2), 1, TestDistrict.Nine).EnsureAccepted();
        item.WriteOff(Cause(4), Cause(2), 2, TestDistrict.Nine).EnsureAccepted();
        item.WriteOff(Cause(5), null, 1, TestDistrict.Nine).EnsureAccepted();

        (item.OnHand, item.Outstanding, item.WrittenOff).Should().Be((7, 0, 3));
        Raised.EventsOf(item).Should().Equal(
            new StockReturned(item.Id, Cause(3), Cause(2), 1), new StockWrittenOff(item.Id, Cause(4), Cause(2), 2), new StockWrittenOff(item.Id, Cause(5), null, 1));
        item.Movements.Select(movement => movement.Kind).Should().Equal(
            StockMovementKind.Received, StockMovementKind.Issued, StockMovementKind.Returned, StockMovementKind.LostOnIssue, StockMovementKind.LostInStock);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Gives_no_more_than_is_there(int quantity, bool accepted)
    {
        var item = TenWithThreeIssued.Build();
        var expected = accepted ? Decision.Accepted : new StockInsufficient(7, quantity);

        item.CanIssue(Cause(9), ARequest.Volunteer, quantity).Should().Be(expected);
        item.CanWriteOff(Cause(9), null, quantity).Should().Be(expected);
        if (accepted) return;
        item.ShouldStayUnchangedBy(i => i.Issue(Cause(9), ARequest.Volunteer, quantity, TestDistrict.Nine)).Should().Be(expected);
        item.ShouldStayUnchangedBy(i => i.WriteOff(Cause(9), null, quantity, TestDistrict.Nine)).Should().Be(expected);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Takes_no_more_back_than_was_issued(int quantity, bool accepted)
    {
        var item = TenWithThreeIssued.Issued(Cause(8), 5).Build();
        var expected = accepted ? Decision.Accepted : new MoreThanIssued(3, quantity);

        item.CanReturn(Cause(9), Cause(2), quantity).Should().Be(expected);
        item.CanWriteOff(Cause(9), Cause(2), quantity).Should().Be(expected);
        if (!accepted) item.ShouldStayUnchangedBy(i => i.Return(Cause(9), Cause(2), quantity, TestDistrict.Nine)).Should().Be(expected);
    }

    [Fact]
    public void Knows_what_was_issued()
    {
        var item = TenWithThreeIssued.Build();

        item.ShouldStayUnchangedBy(i => i.Return(Cause(9), Cause(1), 1, TestDistrict.Nine)).Should().Be((Decision)new IssueUnknown(Cause(1)));
        item.ShouldStayUnchangedBy(i => i.WriteOff(Cause(9), Cause(7), 1, TestDistrict.Nine)).Should().Be((Decision)new IssueUnknown(Cause(7)));
    }

    [Fact]
    public void Counts_a_cause_once()
    {
        var item = TenWithThreeIssued.Build();
        item.Return(Cause(3), Cause(2), 1, TestDistrict.Nine).EnsureAccepted();
        item.WriteOff(Cause(4), null, 1, TestDistrict.Nine).EnsureAccepted();
        item.Forgotten();

        item.Receive(Cause(1), 10, null, TestDistrict.Nine).EnsureAccepted();
        item.Issue(Cause(2), ARequest.Volunteer, 3, TestDistrict.Nine).EnsureAccepted();
        item.Return(Cause(3), Cause(2), 1, TestDistrict.Nine).EnsureAccepted();
        item.WriteOff(Cause(4), null, 1, TestDistrict.Nine).EnsureAccepted();

        (item.OnHand, item.Outstanding, item.WrittenOff).Should().Be((7, 2, 1));
        Raised.EventsOf(item).Should().BeEmpty();
    }

    [Fact]
    public void Used_wrongly_is_a_bug_of_the_caller()
    {
        var item = TenWithThreeIssued.Build();
        Func<object>[] bugs =
        [
            () => item.Receive(Guid.Empty, 1, null, TestDistrict.Nine),
            () => item.Receive(Cause(9), 0, null, TestDistrict.Nine),
            () => item.Receive(Cause(1), 11, null, TestDistrict.Nine),
            () => item.Receive(Cause(2), 3, null, TestDistrict.Nine),
            () => item.Issue(Cause(2), ARequest.OtherVolunteer, 3, TestDistrict.Nine),
            () => item.Issue(Cause(9), default, 1, TestDistrict.Nine),
            () => item.Return(Cause(9), Cause(2), -1, TestDistrict.Nine),
            () => item.Receive(Cause(1), 10, new PartnerGift(APartnership.TheId), TestDistrict.Nine),
            () => item.Receive(Cause(9), 10, new PartnerGift(APartnership.TheId, null, 3), TestDistrict.Nine),
            () => item.Count(Cause(9), -1, TestDistrict.Nine),
            () => item.Count(Guid.Empty, 1, TestDistrict.Nine),
            () => item.Count(Cause(1), 10, TestDistrict.Nine),
            () => item.TransferOut(Cause(9), item.Facts, 1, TestDistrict.Nine),
            () => item.TransferIn(Cause(9), item.Facts with { Item = AStockItem.OtherId, District = TestDistrict.OtherId }, 1, TestDistrict.Nine),
            () => item.TransferIn(Cause(2), item.Facts with { Item = AStockItem.OtherId }, 3, TestDistrict.Nine),
            () => item.TransferOut(Cause(9), null!, 1, TestDistrict.Nine),
            () => item.HeldBy(null!),
            () => StockItem.Open(TestDistrict.Id, AStockItem.TheId, default, SupplyKind.Vest, TestDistrict.Nine),
            () => StockItem.Open(TestDistrict.Id, AStockItem.TheId, ARequest.Site, default, TestDistrict.Nine),
        ];

        foreach (var bug in bugs) bug.Should().Throw<ArgumentException>();
        item.OnHand.Should().Be(7);
    }

    [Fact]
    public void Below_a_level_is_listed()
    {
        var low = new AStockItem().WithId(new(new Guid(2, 0, 0, new byte[8]))).Received(Cause(1), 2).Build();
        var enough = new AStockItem().Received(Cause(1), 5).Build();
        StockItem[] all = [enough, low];

        StockItem[] others = [low, new AStockItem().At(ASite.PointId).Received(Cause(1), 1).Issued(Cause(2), 1).Build(), AStockItem.In(StockState.Closed).Build()];
        new StockBelow(5).ShouldAgreeWithItsExpression(all);
        new StockBelow(9).ShouldAgreeWithItsExpression(others);
        new StockIsOpen().ShouldAgreeWithItsExpression(others);
        new StockAtSite(ASite.PointId).ShouldAgreeWithItsExpression(others);
        new StockOnHand().ShouldAgreeWithItsExpression(others);
        new StockOutstanding().ShouldAgreeWithItsExpression(others);
        new LowStockSpec(5).Evaluate(all).Should().Equal(low);
        new LowStockSpec(6).Evaluate(all).Should().Equal(low, enough);
    }

    [Fact]
    public void Beyond_what_can_be_counted_is_a_bug_of_the_caller_to_question_and_command_alike()
    {
        var item = new AStockItem().Build();
        item.Receive(Causes.Cause(1), int.MaxValue - 1, null, TestDistrict.Nine).EnsureAccepted();
        item.WriteOff(Causes.Cause(2), null, 5, TestDistrict.Nine).EnsureAccepted();

        item.Invoking(one => one.CanReceive(Causes.Cause(3), 2)).Should().Throw<ArgumentOutOfRangeException>();
        item.Invoking(one => one.Receive(Causes.Cause(3), 2, null, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        item.Receive(Causes.Cause(3), 1, null, TestDistrict.Nine).EnsureAccepted();
    }
}
