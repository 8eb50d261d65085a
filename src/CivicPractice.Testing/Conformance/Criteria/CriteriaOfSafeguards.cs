using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about posts, budgets, stocks and policies.</summary>
internal static class CriteriaOfSafeguards
{
    private static readonly Instant Noon = TestDistrict.Nine + Duration.FromHours(3);

    public static CandidateSet<Budget, BudgetId> Budgets { get; } = new(
        "Budgets", budget => budget.Id, () => [.. Grants().Select((one, n) => one.WithId(HardIds.At<BudgetId>(n)).BuildRaising())],
        [
            ("open", new BudgetIsOpen()),
            ("a site's", new BudgetAtSite(ASite.PointId)),
            ("not exhausted", new BudgetNotExhausted()),
        ],
        [
            ("open at a site", () => new OpenBudgetsOfSiteSpec(ASite.PointId)),
            ("with something left", () => new BudgetsWithSomethingLeftSpec()),
        ]);

    public static CandidateSet<StockItem, StockItemId> Stocks { get; } = new(
        "Stocks", item => item.Id, () => [.. Items().Select((one, n) => one.WithId(HardIds.At<StockItemId>(n)).BuildRaising())],
        [
            ("low", new StockBelow(5)),
            ("open", new StockIsOpen()),
            ("a site's", new StockAtSite(ASite.PointId)),
            ("with something in it", new StockOnHand()),
            ("outstanding", new StockOutstanding()),
        ],
        [
            ("low", () => new LowStockSpec(5)),
            ("of a site", () => new StockOfSiteSpec(ASite.PointId)),
            ("outstanding", () => new StockOutstandingSpec()),
        ]);

    public static CandidateSet<Post, PostId> Posts { get; } = new(
        "Posts", post => post.Id, () => [.. Duties().Select((one, n) => one.WithId(HardIds.At<PostId>(n)).BuildRaising())],
        [
            ("vacant", new PostVacant()),
            ("filled", new PostFilled()),
            ("a site's", new PostAtSite(ASite.PointId)),
            ("unchanged for long", new PostUnchangedSince(Noon)),
        ],
        [
            ("vacant", () => new VacantPostsSpec()),
            ("of a site", () => new PostsOfSiteSpec(ASite.PointId)),
            ("vacant at a site", () => new VacantPostsSpec(ASite.PointId)),
            ("vacant for long", () => new LongVacantPostsSpec(Noon)),
        ]);

    public static CandidateSet<InsurancePolicy, InsurancePolicyId> Policies { get; } = new(
        "Insurance policies", policy => policy.Id, () => [.. Contracts().Select((one, n) => one.WithId(HardIds.At<InsurancePolicyId>(n)).BuildRaising())],
        [("ending", new PolicyEndingBefore(AnInsurancePolicy.Period.Until + Duration.FromDays(1)))],
        [("ending", () => new PoliciesEndingSpec(AnInsurancePolicy.Period.Until + Duration.FromDays(1)))]);

    public static CandidateSet<VolunteerCovers, VolunteerId> Covers { get; } = new(
        "Covers of volunteers", covers => covers.Id, () => [.. Insured().Select((one, n) => one.Of(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("ending before a bound", new CoverEndingBefore(AnInsurancePolicy.Period.Until + Instants.Microsecond)),
            ("ending before a bound a microsecond earlier", new CoverEndingBefore(AnInsurancePolicy.Period.Until)),
        ],
        [("ending", () => new CoversEndingSpec(AnInsurancePolicy.Period.Until + Duration.FromDays(2)))]);

    public static IEnumerable<ConformanceCase> Cases => [.. Budgets.Cases, .. Stocks.Cases, .. Posts.Cases, .. Policies.Cases, .. Covers.Cases];

    private static SomeCovers[] Insured() =>
    [
        new SomeCovers(),
        new SomeCovers().Covered(),
        new SomeCovers().Covered(),
        new SomeCovers().Covered(new TimeRange(AnInsurancePolicy.Period.From, AnInsurancePolicy.Period.Until - Instants.Microsecond)),
        new SomeCovers().Covered().Covered(TimeRange.Starting(AnInsurancePolicy.Period.Until, Duration.FromDays(1)), OtherPolicy),
        new SomeCovers().Covered().Covered(TimeRange.Starting(AnInsurancePolicy.Period.Until, Duration.FromDays(400)), OtherPolicy),
    ];

    private static InsurancePolicyId OtherPolicy { get; } = new(new Guid("00000000-0000-7000-8000-000000001509"));

    private static ABudget[] Grants() =>
    [
        new ABudget(),
        AtThePoint(),
        AtThePoint().Committing(Cause(1), Money.Yuan(1_000)),
        AtThePoint().Committing(Cause(1), Money.Yuan(0.5m)).Spending(Cause(1), Cause(2), Money.Yuan(0.25m)),
        AtThePoint().Closed(),
        new ABudget().Committing(Cause(1), Money.Yuan(1_000)).Spending(Cause(1), Cause(2), Money.Yuan(1_000)).Closed(),
        new ABudget().Committing(Cause(1), Money.Yuan(1_000)).Spending(Cause(1), Cause(2), Money.Yuan(1_000)).Refunding(Cause(3), Cause(2), Money.Yuan(1)).Releasing(Cause(1)),
        new ABudget().Adjusted(Cause(4), Money.Yuan(-1_000)),
    ];

    private static AStockItem[] Items() =>
    [
        new AStockItem(),
        new AStockItem().Received(Cause(1), 5),
        new AStockItem().Received(Cause(1), 5).Issued(Cause(2), 1),
        new AStockItem().Received(Cause(1), 5).Issued(Cause(2), 5),
        new AStockItem().At(ASite.PointId).Received(Cause(1), 4),
        new AStockItem().At(ASite.PointId).Of(SupplyKind.Vest),
        new AStockItem().At(ASite.PointId).Received(Cause(1), 3).Issued(Cause(2), 3).WrittenOff(Cause(3), 3, Cause(2)).Closed(),
        new AStockItem().At(ASite.PointId).Counted(Cause(1), 900).TransferredOut(Cause(2), 100).Issued(Cause(3), 200),
        new AStockItem().Closed(),
        new AStockItem().Received(Cause(1), 4).WrittenOff(Cause(2), 1),
    ];

    private static APost[] Duties() =>
    [
        new APost(),
        new APost().EstablishedAt(Noon),
        new APost().At(ASite.PointId).EstablishedAt(Noon - Duration.FromMilliseconds(1)),
        new APost().At(ASite.PointId),
        new APost().Appointed(),
        new APost().At(ASite.PointId).Appointed().Vacated().Appointed(),
        new APost().EstablishedAt(Noon - Duration.FromDays(400)).Appointed().Vacated(),
        new APost().Abolished(),
        new APost().EstablishedAt(Noon).Abolished(),
        new APost().At(ASite.PointId).EstablishedAt(Noon + Duration.FromDays(1)),
    ];

    private static AnInsurancePolicy[] Contracts() =>
    [
        new AnInsurancePolicy(),
        new AnInsurancePolicy().Covering(ARequest.Volunteer),
        EndingAfter(29),
        EndingAfter(31),
        EndingAfter(29).Cancelled(),
        new AnInsurancePolicy().Expired(),
        EndingAfter(1),
        EndingAfter(400),
    ];

    private static ABudget AtThePoint() => new ABudget().Saying(usual => usual with { Site = ASite.PointId });

    private static AnInsurancePolicy EndingAfter(int days) => new AnInsurancePolicy().Saying(usual => usual with { Period = TimeRange.Starting(AnInsurancePolicy.Period.From, Duration.FromDays(days)) });

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x32);
}
