using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>People, funds and materials from the partner's promise to the end of the site, by the use cases.</summary>
internal static class SafeguardJourneys
{
    private const int Insurance = 3;
    private const int Fund = 4;
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant Noon = Nine + Duration.FromHours(3);
    private static readonly VolunteerId Volunteer = AVolunteer.TheId;

    // What the Red Cross promises: kits (2), insurance (3), and money (4).
    private static readonly NewPartnership Draft = APartnership.Draft with
    {
        Sites = [ASite.CentreId],
        Commitments =
        [
            .. APartnership.Draft.Commitments,
            new NewCommitment(APartnership.RedCross, "人身意外险", MobilizationMode.LinkSocial, 40, ContributionUnit.Persons, APartnership.Term.Through),
            new NewCommitment(APartnership.RedCross, "活动经费", MobilizationMode.LinkSocial, 5_000, ContributionUnit.Yuan, APartnership.Term.Through),
        ],
    };

    public static IEnumerable<ConformanceCase> Cases => Told.Both("Posts are filled, money is spent, supplies go round and a partner's promise is kept, until the site is no more", RunAsync);

    private static async Task RunAsync(OpenDistrict district, Told told)
    {
        await PromisedAsync(district, told);
        await StaffedAsync(district, told);
        await FundedAsync(district, told);
        await SuppliedAsync(district, told);
        await InsuredAsync(district, told);
        var partnership = (await district.Partnerships.FindAsync(APartnership.TheId))!;
        Must.Equal([0m, 30m, 40m, 1_000.5m], partnership.Commitments.Select(one => one.Delivered), "What came of each commitment");
        district.UnitOfWork.Forget();
        await EndedAsync(district, told);
    }

    private static async Task PromisedAsync(OpenDistrict district, Told told)
    {
        var (sites, building) = (new FoundingSites(district), new CoBuilding(district));
        await told.AskAsync("plan the centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("plan the institute", key => sites.PlanAsync(ASite.InstituteId, ASite.PlanOf(SiteTier.Institute), Nine, key));
        await told.AskAsync("establish at a site that is not open", key => new Staffing(district).EstablishAsync(APost.TheId, ASite.CentreId, PostDuty.Manager, Nine, key));
        foreach (var site in new[] { ASite.CentreId, ASite.InstituteId }) await told.AskAsync($"open {site}", key => sites.OpenAsync(site, Nine, key));
        await told.AskAsync("register", key => new RegisteringVolunteers(district).RegisterAsync(Volunteer, AVolunteer.Registration, Nine, key));
        await told.AskAsync("draft", key => building.DraftAsync(APartnership.TheId, Draft, Nine, key));
        foreach (var party in Draft.Parties) await told.AskAsync($"sign {party.Partner}", key => building.SignAsync(APartnership.TheId, party.Partner, party.Signatory, Nine, key));
        await told.AskAsync("give before all have signed", key => new Budgeting(district).GrantAsync(ABudget.TheId, Granted(1_000.5m), Nine, key));
        await told.AskAsync("conclude", key => building.ConcludeAsync(APartnership.TheId, APartnership.DistrictSignatory, Nine, key));
    }

    private static async Task StaffedAsync(OpenDistrict district, Told told)
    {
        var staffing = new Staffing(district);
        await told.AskAsync("establish", key => staffing.EstablishAsync(APost.TheId, ASite.CentreId, PostDuty.Manager, Nine, key));
        await told.AskAsync("establish twice", key => staffing.EstablishAsync(APost.TheId, ASite.CentreId, PostDuty.Manager, Nine, key));
        told.Tell("gaps", (await district.Posts.ListAsync(new LongVacantPostsSpec(district.Profile.Safeguards.VacantBefore(Nine + Duration.FromDays(31))))).Select(post => post.Id));
        district.UnitOfWork.Forget();
        await told.AskAsync("appoint", key => staffing.AppointAsync(APost.TheId, APost.Holder, Nine, key));
        await told.AskAsync("abolish what is filled", key => staffing.AbolishAsync(APost.TheId, Noon, key));
    }

    private static async Task FundedAsync(OpenDistrict district, Told told)
    {
        var budgeting = new Budgeting(district);
        await told.AskAsync("give another sum than is told", key => budgeting.GrantAsync(ABudget.TheId, Granted(1_000.5m) with { Granted = Money.Yuan(1_000) }, Nine, key));
        await told.AskAsync("give to another site", key => budgeting.GrantAsync(ABudget.TheId, Granted(1_000.5m) with { Site = ASite.InstituteId }, Nine, key));
        await told.AskAsync("give what was not promised", key => budgeting.GrantAsync(ABudget.TheId, Granted(1_000.5m) with { GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, 9, 1) }, Nine, key));
        await told.AskAsync("give", key => budgeting.GrantAsync(ABudget.TheId, Granted(1_000.5m), Nine, key));
        await told.AskAsync("raise what was given", key => budgeting.AdjustAsync(ABudget.TheId, Cause(1), Money.Yuan(1), Nine, key));
        await told.AskAsync("set aside", key => budgeting.CommitAsync(ABudget.TheId, Cause(2), Money.Yuan(600.25m), Nine, key));
        await told.AskAsync("set aside too much", key => budgeting.CommitAsync(ABudget.TheId, Cause(3), Money.Yuan(400.2501m), Nine, key));
        await told.AskAsync("spend", key => budgeting.SpendAsync(ABudget.TheId, Cause(2), Cause(4), Money.Yuan(500.1234m), Nine, key));
        await told.AskAsync("close with something set aside", key => budgeting.CloseAsync(ABudget.TheId, Nine, key));
        await told.AskAsync("take back", key => budgeting.RefundAsync(ABudget.TheId, Cause(5), Cause(4), Money.Yuan(0.1234m), Nine, key));
        await told.AskAsync("take back too much", key => budgeting.RefundAsync(ABudget.TheId, Cause(6), Cause(4), Money.Yuan(500.0001m), Nine, key));
        await told.AskAsync("release", key => budgeting.ReleaseAsync(ABudget.TheId, Cause(2), Nine, key));
        var budget = (await district.Budgets.FindAsync(ABudget.TheId))!;
        Must.Equal((Money.Yuan(500.5m), Money.Yuan(0), Money.Yuan(500)), (budget.Available, budget.Committed, budget.Spent), "Available, set aside and spent");
        district.UnitOfWork.Forget();
    }

    private static async Task SuppliedAsync(OpenDistrict district, Told told)
    {
        var keeping = new KeepingStock(district);
        await told.AskAsync("open a stock", key => keeping.OpenAsync(AStockItem.TheId, ASite.CentreId, SupplyKind.FirstAidKit, Nine, key));
        await told.AskAsync("open one more", key => keeping.OpenAsync(AStockItem.OtherId, ASite.InstituteId, SupplyKind.FirstAidKit, Nine, key));
        await told.AskAsync("receive fewer than is told", key => keeping.ReceiveAsync(AStockItem.TheId, Cause(11), 29, PartnerGift.DeliveryOf(APartnership.TheId, 2, 30), Nine, key));
        await told.AskAsync("receive", key => keeping.ReceiveAsync(AStockItem.TheId, Cause(11), 30, PartnerGift.DeliveryOf(APartnership.TheId, 2, 30), Nine, key));
        await told.AskAsync("receive the same once more", key => keeping.ReceiveAsync(AStockItem.TheId, Cause(11), 30, PartnerGift.DeliveryOf(APartnership.TheId, 2, 30), Noon + Duration.FromDays(400), key));
        await told.AskAsync("issue to nobody", key => keeping.IssueAsync(AStockItem.TheId, Cause(12), AVolunteer.OtherId, 2, Nine, key));
        await told.AskAsync("issue", key => keeping.IssueAsync(AStockItem.TheId, Cause(12), Volunteer, 3, Nine, key));
        await told.AskAsync("issue too many", key => keeping.IssueAsync(AStockItem.TheId, Cause(13), Volunteer, 28, Nine, key));
        await told.AskAsync("return", key => keeping.ReturnAsync(AStockItem.TheId, Cause(14), Cause(12), 1, Nine, key));
        told.Tell("held", await keeping.HeldByAsync(Volunteer));
        district.UnitOfWork.Forget();
        await told.AskAsync("write off", key => keeping.WriteOffAsync(AStockItem.TheId, Cause(15), Cause(12), 1, Nine, key));
        await told.AskAsync("count", key => keeping.CountAsync(AStockItem.TheId, Cause(16), 27, Nine, key));
        await told.AskAsync("move", key => keeping.TransferAsync(AStockItem.TheId, AStockItem.OtherId, Cause(17), 24, Nine, key));
        await told.AskAsync("move too many", key => keeping.TransferAsync(AStockItem.TheId, AStockItem.OtherId, Cause(18), 4, Nine, key));
        told.Tell("low", (await district.StockItems.ListAsync(new LowStockSpec(district.Profile.Safeguards.LowStock))).Select(item => (item.Id, item.OnHand)));
        var item = (await district.StockItems.FindAsync(AStockItem.TheId))!;
        Must.Equal((30, 3, 1, 2, 24), (item.Received, item.OnHand, item.Outstanding, item.WrittenOff, item.TransferredOut), "Received, on hand, outstanding, written off and moved");
        district.UnitOfWork.Forget();
    }

    private static async Task InsuredAsync(OpenDistrict district, Told told)
    {
        var insuring = new Insuring(district);
        var policy = AnInsurancePolicy.Policy with { MostPersons = 40, GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, Insurance, 40) };
        await told.AskAsync("take out when it is over", key => insuring.TakeOutAsync(AnInsurancePolicy.TheId, policy, AnInsurancePolicy.Period.Until, key));
        await told.AskAsync("take out", key => insuring.TakeOutAsync(AnInsurancePolicy.TheId, policy, Nine, key));
        await told.AskAsync("take out twice", key => insuring.TakeOutAsync(AnInsurancePolicy.TheId, policy, Nine, key));
        await told.AskAsync("insure", key => insuring.InsureAsync(AnInsurancePolicy.TheId, [Volunteer], Nine, key));
        await told.AskAsync("let expire early", key => insuring.LetExpireAsync(AnInsurancePolicy.TheId, Nine, key));
        await told.AskAsync("let expire", key => insuring.LetExpireAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Period.Until, key));
        told.Tell("covers", await district.VolunteerCovers.FindAsync(Volunteer));
        district.UnitOfWork.Forget();
    }

    // The institute stands under the centre: it is the one that ends.
    private static async Task EndedAsync(OpenDistrict district, Told told)
    {
        var (sites, staffing, budgeting, keeping, post, budget) = (new FoundingSites(district), new Staffing(district), new Budgeting(district), new KeepingStock(district), new PostId(Cause(21)), new BudgetId(Cause(22)));
        await told.AskAsync("establish at the institute", key => staffing.EstablishAsync(post, ASite.InstituteId, PostDuty.Head, Nine, key));
        await told.AskAsync("appoint there", key => staffing.AppointAsync(post, TestDistrict.Dispatcher, Nine, key));
        await told.AskAsync("grant there", key => budgeting.GrantAsync(budget, ABudget.Grant with { Site = ASite.InstituteId }, Nine, key));
        await told.AskAsync("suspend it", key => sites.SuspendAsync(ASite.InstituteId, Noon, key));
        await told.AskAsync("close it too early", key => sites.CloseAsync(ASite.InstituteId, SiteClosureReason.LittleUsed, Noon, key));
        await told.AskAsync("leave the post", key => staffing.VacateAsync(post, Noon, key));
        await told.AskAsync("close the budget", key => budgeting.CloseAsync(budget, Noon, key));
        await told.AskAsync("move the kits back", key => keeping.TransferAsync(AStockItem.OtherId, AStockItem.TheId, Cause(23), 24, Noon, key));
        await told.AskAsync("close it", key => sites.CloseAsync(ASite.InstituteId, SiteClosureReason.LittleUsed, Noon, key));
        await told.AskAsync("receive at what is no more", key => keeping.ReceiveAsync(AStockItem.OtherId, Cause(24), 1, null, Noon, key));
        Must.Equal(PostState.Abolished, (await district.Posts.FindAsync(post))!.State, "The post of the site that is no more");
        Must.Equal((StockState.Closed, 24), ((await district.StockItems.FindAsync(AStockItem.OtherId))!.State, (await district.StockItems.FindAsync(AStockItem.OtherId))!.TransferredOut), "Its stock");
        Must.Equal(27, (await district.StockItems.FindAsync(AStockItem.TheId))!.OnHand, "The kits at the centre");
        district.UnitOfWork.Forget();
    }

    private static NewBudget Granted(decimal yuan) =>
        new() { Site = ASite.CentreId, Purpose = "活动经费", Granted = Money.Yuan(yuan), GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, Fund, yuan), Term = APartnership.Term };

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x34);
}
