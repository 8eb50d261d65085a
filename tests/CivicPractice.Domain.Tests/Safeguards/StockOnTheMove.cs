using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CsCheck;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>What is counted, moved to other sites and held by volunteers, and the sums all along.</summary>
public class StockOnTheMove
{
    private static readonly StockFacts Other = new(TestDistrict.Id, AStockItem.OtherId, SupplyKind.FirstAidKit);

    [Theory]
    [InlineData(9, 2)]
    [InlineData(7, 0)]
    [InlineData(4, -3)]
    [InlineData(0, -7)]
    public void Is_what_was_counted_and_the_difference_is_a_movement(int counted, int difference)
    {
        var item = new AStockItem().Received(Cause(1), 10).Issued(Cause(2), 3).Build();

        item.Count(Cause(3), counted, TestDistrict.Nine).EnsureAccepted();

        (item.OnHand, item.Outstanding).Should().Be((counted, 3));
        item.Counts.Should().Equal(new StockCount(Cause(3), counted, difference, TestDistrict.Nine));
        item.Movements.Skip(2).Select(movement => (movement.Kind, movement.Quantity)).Should().Equal(difference switch
        {
            0 => [],
            > 0 => [(StockMovementKind.Found, difference)],
            < 0 => [(StockMovementKind.Missing, -difference)],
        });
        Raised.EventsOf(item).Should().Equal(new StockCounted(item.Id, Cause(3), counted, difference));
        item.ShouldAddUp();
    }

    [Fact]
    public void Is_counted_once_for_a_cause_whatever_came_since()
    {
        var item = new AStockItem().Received(Cause(1), 10).Counted(Cause(2), 10).Counted(Cause(3), 8).Received(Cause(4), 5).Build();

        item.Count(Cause(2), 10, TestDistrict.Nine).EnsureAccepted();
        item.Count(Cause(3), 8, TestDistrict.Nine).EnsureAccepted();

        item.OnHand.Should().Be(13);
        Raised.EventsOf(item).Should().BeEmpty();
        item.Invoking(one => one.Count(Cause(2), 9, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        item.Invoking(one => one.Receive(Cause(2), 10, null, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        item.Invoking(one => one.Receive(Cause(3), 2, null, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_found_again_in_another_stock_of_its_kind()
    {
        var (from, to) = (new AStockItem().Received(Cause(1), 10).Build(), new AStockItem().WithId(AStockItem.OtherId).At(ASite.PointId).Build());

        from.TransferOut(Cause(2), to.Facts, 4, TestDistrict.Nine).EnsureAccepted();
        to.TransferIn(Cause(2), from.Facts, 4, TestDistrict.Nine).EnsureAccepted();

        (from.OnHand, from.TransferredOut, to.OnHand, to.Received).Should().Be((6, 4, 4, 4));
        Raised.EventsOf(from).Should().Equal(new StockTransferredOut(from.Id, Cause(2), to.Id, 4));
        Raised.EventsOf(to).Should().Equal(new StockTransferredIn(to.Id, Cause(2), from.Id, 4));
    }

    [Fact]
    public void Stays_where_it_is_when_there_is_too_little_or_the_kind_is_another()
    {
        var item = new AStockItem().Received(Cause(1), 3).Build();
        var vests = Other with { Kind = SupplyKind.Vest };

        item.ShouldStayUnchangedBy(one => one.TransferOut(Cause(2), vests, 4, TestDistrict.Nine)).Refusals
            .Should().Equal(new SupplyKindDiffers(SupplyKind.FirstAidKit, SupplyKind.Vest), new StockInsufficient(3, 4));
        item.ShouldStayUnchangedBy(one => one.TransferIn(Cause(2), vests, 4, TestDistrict.Nine)).Should().Be((Decision)new SupplyKindDiffers(SupplyKind.FirstAidKit, SupplyKind.Vest));
    }

    [Fact]
    public void Tells_what_a_volunteer_still_has_of_each_issue()
    {
        var item = new AStockItem().Received(Cause(1), 20).Issued(Cause(2), 3).Issued(Cause(3), 2).Issued(Cause(4), 5, ARequest.OtherVolunteer).Issued(Cause(5), 1)
            .Returned(Cause(6), Cause(2), 1).WrittenOff(Cause(7), 2, Cause(3)).Build();

        item.HeldBy([ARequest.Volunteer]).Select(held => (held.Issue, held.Quantity)).Should().Equal((Cause(2), 2), (Cause(5), 1));
        item.HeldBy([ARequest.Volunteer, ARequest.OtherVolunteer]).Sum(held => held.Quantity).Should().Be(item.Outstanding);
        item.HeldBy([ARequest.Volunteer])[0].Should().Be(new SuppliesHeld(item.Id, item.Site, item.Kind, Cause(2), ARequest.Volunteer, 2, TestDistrict.Nine));
    }

    [Fact]
    public void Conserves_every_piece_whatever_happens() => Gen.Select(Gen.Int[0, 8], Gen.Int[1, 12], Gen.Int[1, 6]).List[0, 60].Sample(steps =>
    {
        var item = new AStockItem().Build();
        foreach (var (kind, number, quantity) in steps)
        {
            _ = item.Try(one => Do(one, kind, number, quantity));
            item.ShouldAddUp();
            item.HeldBy([ARequest.Volunteer]).Sum(held => held.Quantity).Should().Be(item.Outstanding);
            var before = ((IAggregateRoot)item.Forgotten()).Snapshot();
            _ = Do(item, kind, number, quantity);
            Unchanged.ShouldEqual(item, before);
        }
    });

    // A cause stands for one movement: so the number of the cause says kind, number and quantity.
    private static Decision Do(StockItem item, int kind, int number, int quantity)
    {
        var (cause, issued) = (Cause((kind * 10_000) + (number * 100) + quantity), Cause(10_000 + (number * 100) + quantity));
        return kind switch
        {
            0 => item.Receive(cause, quantity, number == 1 ? APromise.Kits(quantity) : null, TestDistrict.Nine),
            1 => item.Issue(cause, ARequest.Volunteer, quantity, TestDistrict.Nine),
            2 => item.Return(cause, issued, 1, TestDistrict.Nine),
            3 => item.WriteOff(cause, issued, quantity, TestDistrict.Nine),
            4 => item.WriteOff(cause, null, quantity, TestDistrict.Nine),
            5 => item.Count(cause, number + quantity, TestDistrict.Nine),
            6 => item.TransferOut(cause, Other, quantity, TestDistrict.Nine),
            7 => item.TransferIn(cause, Other, quantity, TestDistrict.Nine),
            _ => number == 12 ? item.Close(TestDistrict.Nine) : item.CanClose(),
        };
    }
}
