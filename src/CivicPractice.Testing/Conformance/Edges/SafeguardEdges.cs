using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Posts, budgets, stocks and policies in every state.</summary>
internal static class SafeguardEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(9);
    private static readonly LocalDate Today = TestDistrict.Monday;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<Budget, BudgetId, BudgetState, BudgetAction>("A budget", Budget.Lifecycle, budget => budget.State, Budgets, OnBudgets).Cases,
        .. new EdgesOf<StockItem, StockItemId, StockState, StockAction>("A stock", StockItem.Lifecycle, item => item.State, Stocks, OnStocks).Cases,
        .. new EdgesOf<Post, PostId, PostState, PostAction>("A post", Post.Lifecycle, post => post.State, Posts, OnPosts).Cases,
        .. new EdgesOf<InsurancePolicy, InsurancePolicyId, PolicyState, PolicyAction>("An insurance policy", InsurancePolicy.Lifecycle, policy => policy.State, Policies, OnPolicies).Cases,
    ];

    // One thousand yuan: 100.25 are set aside (1) and 40.05 of them spent (2); what was set aside for (3) is released after a payment (4).
    private static ABudget Used => new ABudget().Committing(Cause(1), Money.Yuan(100.25m)).Spending(Cause(1), Cause(2), Money.Yuan(40.05m))
        .Committing(Cause(3), Money.Yuan(10)).Spending(Cause(3), Cause(4), Money.Yuan(2.5m)).Releasing(Cause(3));

    private static IReadOnlyList<Start<Budget, BudgetId, BudgetState>> Budgets =>
    [
        new(BudgetState.Open, "open", id => Used.WithId(id).BuildRaising()) { ButFor = [nameof(BudgetAction.Close)] },
        new(BudgetState.Open, "open and all set aside released", id => Used.Releasing(Cause(1)).WithId(id).BuildRaising()) { ButFor = [nameof(BudgetAction.Spend), nameof(BudgetAction.Release)] },
        new(BudgetState.Open, "what a partner gave for some days", id => new ABudget().Saying(OfAPartner).Committing(Cause(1), Money.Yuan(1_000)).WithId(id).BuildRaising(), IsUsual: false),
        new(BudgetState.Closed, "closed", id => Used.Releasing(Cause(1)).Closed().WithId(id).BuildRaising()),
        new(BudgetState.Closed, "closed with nothing spent", id => new ABudget().Adjusted(Cause(9), Money.Yuan(-999.9999m)).Closed().WithId(id).BuildRaising(), IsUsual: false),
    ];

    private static IReadOnlyList<Attempt<Budget, BudgetAction>> OnBudgets =>
    [
        new(BudgetAction.Commit, "something more", budget => budget.Commit(Cause(5), Money.Yuan(0.0001m), Today, At)),
        new(BudgetAction.Commit, "more than there is", budget => budget.Commit(Cause(5), Money.Yuan(1_000_000), Today, At)),
        new(BudgetAction.Commit, "after the last day", budget => budget.Commit(Cause(5), Money.Yuan(1), Today.PlusYears(9), At)),
        new(BudgetAction.Spend, "a part", budget => budget.Spend(Cause(1), Cause(6), Money.Yuan(60.2m), Today, At)),
        new(BudgetAction.Spend, "more than is set aside", budget => budget.Spend(Cause(1), Cause(6), Money.Yuan(1_000.01m), Today, At)),
        new(BudgetAction.Spend, "what is released", budget => budget.Spend(Cause(3), Cause(6), Money.Yuan(1), Today, At)),
        new(BudgetAction.Release, "the rest", budget => budget.Release(Cause(1), At)),
        new(BudgetAction.Release, "what was never set aside", budget => budget.Release(Cause(8), At)),
        new(BudgetAction.Refund, "a part", budget => budget.Refund(Cause(7), Cause(2), Money.Yuan(40), At)),
        new(BudgetAction.Refund, "of what is released", budget => budget.Refund(Cause(7), Cause(4), Money.Yuan(2.5m), At)),
        new(BudgetAction.Refund, "more than was paid", budget => budget.Refund(Cause(7), Cause(2), Money.Yuan(40.06m), At)),
        new(BudgetAction.Refund, "of nothing", budget => budget.Refund(Cause(7), Cause(8), Money.Yuan(1), At)),
        new(BudgetAction.Adjust, "upwards", budget => budget.Adjust(Cause(7), Money.Yuan(500.5m), At)),
        new(BudgetAction.Adjust, "below what is set aside", budget => budget.Adjust(Cause(7), Money.Yuan(-990), At)),
        new(BudgetAction.Close, "at the end", budget => budget.Close(At)),
    ];

    private static AStockItem Kept => new AStockItem().Received(Cause(1), 10).Issued(Cause(2), 3).Returned(Cause(3), Cause(2), 1);

    private static IReadOnlyList<Start<StockItem, StockItemId, StockState>> Stocks =>
    [
        new(StockState.Open, "open", id => Kept.WithId(id).BuildRaising()) { ButFor = [nameof(StockAction.Close)] },
        new(StockState.Open, "counted, moved and partly lost", id => Kept.Counted(Cause(11), 9).Counted(Cause(12), 7).TransferredOut(Cause(13), 2).TransferredIn(Cause(14), 4)
            .WrittenOff(Cause(15), 1).WrittenOff(Cause(16), 1, Cause(2)).WithId(id).BuildRaising()) { ButFor = [nameof(StockAction.Close)] },
        new(StockState.Open, "open with nothing in it", id => new AStockItem().WithId(id).BuildRaising())
            { ButFor = [nameof(StockAction.Issue), nameof(StockAction.Return), nameof(StockAction.WriteOff), nameof(StockAction.TransferOut)] },
        new(StockState.Closed, "closed", id => new AStockItem().Received(Cause(1), 2).WrittenOff(Cause(2), 2).Closed().WithId(id).BuildRaising()),
    ];

    private static IReadOnlyList<Attempt<StockItem, StockAction>> OnStocks =>
    [
        new(StockAction.Receive, "more", item => item.Receive(Cause(5), 2, PartnerGift.DeliveryOf(APartnership.TheId, 2, 2), At)),
        new(StockAction.Issue, "some", item => item.Issue(Cause(5), ARequest.OtherVolunteer, 2, At)),
        new(StockAction.Issue, "more than there are", item => item.Issue(Cause(5), ARequest.OtherVolunteer, 200, At)),
        new(StockAction.Return, "one", item => item.Return(Cause(5), Cause(2), 1, At)),
        new(StockAction.Return, "more than were issued", item => item.Return(Cause(5), Cause(2), 4, At)),
        new(StockAction.WriteOff, "one in stock", item => item.WriteOff(Cause(5), null, 1, At)),
        new(StockAction.WriteOff, "one with the volunteer", item => item.WriteOff(Cause(5), Cause(2), 1, At)),
        new(StockAction.WriteOff, "of an issue that was none", item => item.WriteOff(Cause(5), Cause(9), 1, At)),
        new(StockAction.Count, "and find more", item => item.Count(Cause(5), 100, At)),
        new(StockAction.Count, "and find nothing", item => item.Count(Cause(5), 0, At)),
        new(StockAction.TransferOut, "one", item => item.TransferOut(Cause(5), item.Facts with { Item = AStockItem.OtherId }, 1, At)),
        new(StockAction.TransferOut, "too many of another kind", item => item.TransferOut(Cause(5), new StockFacts(TestDistrict.Id, AStockItem.OtherId, SupplyKind.Vest), 100, At)),
        new(StockAction.TransferIn, "one", item => item.TransferIn(Cause(5), item.Facts with { Item = AStockItem.OtherId }, 1, At)),
        new(StockAction.TransferIn, "of another kind", item => item.TransferIn(Cause(5), new StockFacts(TestDistrict.Id, AStockItem.OtherId, SupplyKind.Vest), 1, At)),
        new(StockAction.Close, "at the end", item => item.Close(At)),
    ];

    private static IReadOnlyList<Start<Post, PostId, PostState>> Posts =>
    [
        .. Enum.GetValues<PostState>().Select(state => new Start<Post, PostId, PostState>(state, state.ToString(), id => APost.In(state).WithId(id).BuildRaising())),
        new(PostState.Vacant, "vacant once more", id => new APost().Appointed().Vacated().WithId(id).BuildRaising()),
    ];

    private static IReadOnlyList<Attempt<Post, PostAction>> OnPosts =>
    [
        new(PostAction.Appoint, "somebody", post => post.Appoint(TestDistrict.Dispatcher, At)),
        new(PostAction.Appoint, "the usual holder", post => post.Appoint(APost.Holder, At)),
        new(PostAction.Vacate, "the holder leaves", post => post.Vacate(At)),
        new(PostAction.Abolish, "it", post => post.Abolish(At)),
    ];

    private static IReadOnlyList<Start<InsurancePolicy, InsurancePolicyId, PolicyState>> Policies =>
    [
        new(PolicyState.InForce, "in force with one covered", id => new AnInsurancePolicy().Covering(ARequest.Volunteer).WithId(id).BuildRaising()),
        new(PolicyState.InForce, "full, a partner's", id => new AnInsurancePolicy().Saying(one => one with { MostPersons = 1, GivenBy = new PartnerGift(APartnership.TheId) })
            .Covering(ARequest.OtherVolunteer).WithId(id).BuildRaising(), IsUsual: false),
        .. new[] { PolicyState.Expired, PolicyState.Cancelled }
            .Select(state => new Start<InsurancePolicy, InsurancePolicyId, PolicyState>(state, state.ToString(), id => AnInsurancePolicy.In(state).WithId(id).BuildRaising())),
    ];

    private static IReadOnlyList<Attempt<InsurancePolicy, PolicyAction>> OnPolicies =>
    [
        new(PolicyAction.Cover, "two", policy => policy.Cover([ARequest.Volunteer, ARequest.OtherVolunteer], At)),
        new(PolicyAction.Cover, "one after the end", policy => policy.Cover([AVolunteer.OtherId], policy.PeriodUntil)),
        new(PolicyAction.Release, "one", policy => policy.Release(ARequest.Volunteer, At)),
        new(PolicyAction.LetExpire, "at the end", policy => policy.LetExpire(policy.PeriodUntil)),
        new(PolicyAction.LetExpire, "before the end", policy => policy.LetExpire(At)),
        new(PolicyAction.Cancel, "before the end", policy => policy.Cancel(At)),
        new(PolicyAction.Cancel, "at the end", policy => policy.Cancel(policy.PeriodUntil)),
    ];

    private static NewBudget OfAPartner(NewBudget usual) =>
        usual with { GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, 1, 1_000), Term = new Term(Today, Today.PlusDays(30)) };

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x31);
}
