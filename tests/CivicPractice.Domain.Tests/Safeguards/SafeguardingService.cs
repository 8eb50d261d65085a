using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>人财物保障 in one district: a post, a budget, supplies and insurance, stored and found again.</summary>
public class SafeguardingService
{
    [Fact]
    public async Task Fills_a_post_spends_a_budget_gives_supplies_out_and_insures_for_a_period_and_a_sum()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Partnerships.Add(new APartnership().Drafting(APromise.OfEverything).SignedByParties().Concluded().BuildRaising()));
        var (staffing, budgeting, keeping, insuring) = (new Staffing(place.Open()), new Budgeting(place.Open()), new KeepingStock(place.Open()), new Insuring(place.Open()));

        (await staffing.EstablishAsync(APost.TheId, Neighbourhood.Site, PostDuty.Head, TestDistrict.Nine)).EnsureAccepted();
        (await staffing.AppointAsync(APost.TheId, APost.Holder, TestDistrict.Nine)).EnsureAccepted();
        (await budgeting.GrantAsync(ABudget.TheId, ABudget.Grant with { Site = Neighbourhood.Site, GivenBy = APromise.Yuan(1_000) }, TestDistrict.Nine)).EnsureAccepted();
        (await budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(600), TestDistrict.Nine)).EnsureAccepted();
        (await budgeting.SpendAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(250), TestDistrict.Nine)).EnsureAccepted();
        (await keeping.OpenAsync(AStockItem.TheId, Neighbourhood.Site, SupplyKind.FirstAidKit, TestDistrict.Nine)).EnsureAccepted();
        (await keeping.ReceiveAsync(AStockItem.TheId, Cause(3), 20, APromise.Kits(20), TestDistrict.Nine)).EnsureAccepted();
        (await keeping.IssueAsync(AStockItem.TheId, Cause(4), Neighbourhood.Wang, 2, TestDistrict.Nine)).EnsureAccepted();
        (await insuring.TakeOutAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Policy with { GivenBy = APromise.Persons(3) }, TestDistrict.Nine)).EnsureAccepted();
        (await insuring.InsureAsync(AnInsurancePolicy.TheId, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();

        var stored = place.Open();
        (await stored.Posts.FindAsync(APost.TheId))!.Holder.Should().Be(APost.Holder);
        var spent = (await stored.Budgets.FindAsync(ABudget.TheId))!;
        (spent.Available, spent.Committed, spent.Spent).Should().Be((Money.Yuan(400), Money.Yuan(350), Money.Yuan(250)));
        var stock = (await stored.StockItems.FindAsync(AStockItem.TheId))!;
        (stock.OnHand, stock.Outstanding).Should().Be((18, 2));
        (await stored.VolunteerCovers.FindAsync(Neighbourhood.Wang))!.Covers.Should()
            .Equal(new InsuranceCover(AnInsurancePolicy.TheId, AnInsurancePolicy.Period, Money.Yuan(100_000)));
        (await stored.Partnerships.FindAsync(APartnership.TheId))!.Deliveries.Select(one => (one.Cause, one.Commitment, one.Quantity)).Should()
            .Equal((ABudget.TheId.Value, APromise.Fund, 1_000), (Cause(3), APromise.Kit, 20), (AnInsurancePolicy.TheId.Value, APromise.Insurance, 3));
    }
}
