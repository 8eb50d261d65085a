using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class StockLifecycle
{
    public static TheoryData<StockState, StockAction> EveryCommandInEveryState { get; } = Matrix.Of<StockState, StockAction>();

    [Fact]
    public void Permits_exactly_the_published_moves() => StockItem.Lifecycle.ShouldPermitExactly("""
               Receive Issue Return WriteOff Count TransferOut TransferIn Close
        Open   Open    Open  Open   Open     Open  Open        Open       Closed
        Closed .       .     .      .        .     .           .          .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Is_followed_by_every_command(StockState state, StockAction action)
    {
        var usual = new AStockItem().Received(Cause(1), 5).Issued(Cause(2), 3);
        var item = state == StockState.Closed || action == StockAction.Close ? usual.WrittenOff(Cause(3), 2).WrittenOff(Cause(4), 3, Cause(2)).Build() : usual.Build();
        if (state == StockState.Closed) item.Close(TestDistrict.Nine).EnsureAccepted();
        item.Forgotten();

        if (StockItem.Lifecycle.TryMove(state, action, out var next))
        {
            Do(item, action).EnsureAccepted();
            item.State.Should().Be(next);
            Raised.EventsOf(item).Should().ContainSingle();
        }
        else if (action == StockAction.Close)
        {
            Do(item, action).EnsureAccepted();
            Raised.EventsOf(item).Should().BeEmpty();
        }
        else
        {
            item.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should().Equal(new NotPermittedInState<StockState, StockAction>("stock-item", state, action));
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Ends_with_nothing_left(int onHand, int outstanding)
    {
        var item = new AStockItem().Received(Cause(1), 9).Issued(Cause(2), 8).WrittenOff(Cause(3), 8 - outstanding, Cause(2)).Counted(Cause(4), onHand).Build();

        item.ShouldStayUnchangedBy(one => one.Close(TestDistrict.Nine)).Should().Be((Decision)new StockNotEmpty(onHand, outstanding));
    }

    private static Decision Do(StockItem item, StockAction action) => action switch
    {
        StockAction.Receive => item.Receive(Cause(7), 1, null, TestDistrict.Nine),
        StockAction.Issue => item.Issue(Cause(7), ARequest.Volunteer, 1, TestDistrict.Nine),
        StockAction.Return => item.Return(Cause(7), Cause(2), 1, TestDistrict.Nine),
        StockAction.WriteOff => item.WriteOff(Cause(7), null, 1, TestDistrict.Nine),
        StockAction.Count => item.Count(Cause(7), 7, TestDistrict.Nine),
        StockAction.TransferOut => item.TransferOut(Cause(7), item.Facts with { Item = AStockItem.OtherId }, 1, TestDistrict.Nine),
        StockAction.TransferIn => item.TransferIn(Cause(7), item.Facts with { Item = AStockItem.OtherId }, 1, TestDistrict.Nine),
        StockAction.Close => item.Close(TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
