using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing;

/// <summary>Builds a stock of first-aid kits through its public commands. Opened at nine on Monday; everything happens then.</summary>
public sealed class AStockItem
{
    private readonly List<Action<StockItem>> _steps = [];
    private StockItemId _id = TheId;
    private PracticeSiteId _site = ARequest.Site;
    private SupplyKind _kind = SupplyKind.FirstAidKit;

    /// <summary>The id, unless another is given.</summary>
    public static StockItemId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000001701"));

    /// <summary>The id of another stock, where one more is needed.</summary>
    public static StockItemId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000001702"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AStockItem WithId(StockItemId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Keeps it at another site.</summary>
    /// <param name="site">The site.</param>
    public AStockItem At(PracticeSiteId site)
    {
        _site = site;
        return this;
    }

    /// <summary>Keeps something else in it.</summary>
    /// <param name="kind">What.</param>
    public AStockItem Of(SupplyKind kind)
    {
        _kind = kind;
        return this;
    }

    /// <summary>Receives pieces.</summary>
    /// <param name="cause">The delivery.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="givenBy">The partner that gives them; none unless given.</param>
    public AStockItem Received(Guid cause, int quantity, PartnerGift? givenBy = null) => Then(item => item.Receive(cause, quantity, givenBy, TestDistrict.Nine));

    /// <summary>Issues pieces.</summary>
    /// <param name="cause">The issue.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="to">Who gets them; the usual volunteer unless given.</param>
    public AStockItem Issued(Guid cause, int quantity, VolunteerId? to = null) =>
        Then(item => item.Issue(cause, to ?? ARequest.Volunteer, quantity, TestDistrict.Nine));

    /// <summary>Takes pieces back.</summary>
    /// <param name="cause">The return.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="quantity">How many.</param>
    public AStockItem Returned(Guid cause, Guid issue, int quantity) => Then(item => item.Return(cause, issue, quantity, TestDistrict.Nine));

    /// <summary>Writes pieces off.</summary>
    /// <param name="cause">The loss.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="issue">The issue; in stock unless given.</param>
    public AStockItem WrittenOff(Guid cause, int quantity, Guid? issue = null) => Then(item => item.WriteOff(cause, issue, quantity, TestDistrict.Nine));

    /// <summary>Counts what is there.</summary>
    /// <param name="cause">The stocktake.</param>
    /// <param name="counted">How many.</param>
    public AStockItem Counted(Guid cause, int counted) => Then(item => item.Count(cause, counted, TestDistrict.Nine));

    /// <summary>Lets pieces go to the other stock.</summary>
    /// <param name="cause">The transfer.</param>
    /// <param name="quantity">How many.</param>
    public AStockItem TransferredOut(Guid cause, int quantity) => Then(item => item.TransferOut(cause, item.Facts with { Item = OtherId }, quantity, TestDistrict.Nine));

    /// <summary>Lets pieces come from the other stock.</summary>
    /// <param name="cause">The transfer.</param>
    /// <param name="quantity">How many.</param>
    public AStockItem TransferredIn(Guid cause, int quantity) => Then(item => item.TransferIn(cause, item.Facts with { Item = OtherId }, quantity, TestDistrict.Nine));

    /// <summary>Closes it.</summary>
    public AStockItem Closed() => Then(item => item.Close(TestDistrict.Nine));

    /// <summary>Builds a stock in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AStockItem In(StockState state) => state switch
    {
        StockState.Open => new AStockItem(),
        StockState.Closed => new AStockItem().Closed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public StockItem Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public StockItem BuildRaising()
    {
        var item = StockItem.Open(TestDistrict.Id, _id, _site, _kind, TestDistrict.Nine);
        foreach (var step in _steps) step(item);
        return item;
    }

    private AStockItem Then(Func<StockItem, Decision> step)
    {
        _steps.Add(item => step(item).EnsureAccepted());
        return this;
    }
}
