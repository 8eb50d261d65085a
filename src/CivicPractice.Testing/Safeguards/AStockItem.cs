using CivicPractice.Safeguards;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing;

/// <summary>Builds a stock of first-aid kits through its public commands. Opened at nine on Monday; everything happens then.</summary>
public sealed class AStockItem
{
    private readonly List<Action<StockItem>> _steps = [];
    private StockItemId _id = TheId;

    /// <summary>The id, unless another is given.</summary>
    public static StockItemId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000001701"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AStockItem WithId(StockItemId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Receives pieces.</summary>
    /// <param name="cause">The delivery.</param>
    /// <param name="quantity">How many.</param>
    public AStockItem Received(Guid cause, int quantity) => Then(item => item.Receive(cause, quantity, null, TestDistrict.Nine));

    /// <summary>Issues pieces.</summary>
    /// <param name="cause">The issue.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="to">Who gets them; the usual volunteer unless given.</param>
    public AStockItem Issued(Guid cause, int quantity, VolunteerId? to = null) =>
        Then(item => item.Issue(cause, to ?? ARequest.Volunteer, quantity, TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public StockItem Build()
    {
        var item = StockItem.Open(TestDistrict.Id, _id, ARequest.Site, SupplyKind.FirstAidKit, TestDistrict.Nine);
        foreach (var step in _steps) step(item);
        return item.Forgotten();
    }

    private AStockItem Then(Func<StockItem, Decision> step)
    {
        _steps.Add(item => step(item).EnsureAccepted());
        return this;
    }
}
