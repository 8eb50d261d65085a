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
        await place.WithinAsync(district =>
        {
            var post = Post.Establish(TestDistrict.Id, APost.TheId, Neighbourhood.Site, PostDuty.Head, TestDistrict.Nine);
            var budget = Budget.Grant(TestDistrict.Id, ABudget.TheId, ABudget.Grant with { Site = Neighbourhood.Site }, TestDistrict.Nine);
            var gloves = StockItem.Open(TestDistrict.Id, AStockItem.TheId, Neighbourhood.Site, SupplyKind.Tool, TestDistrict.Nine);
            post.Appoint(APost.Holder, TestDistrict.Nine).EnsureAccepted();
            budget.Commit(Cause(1), Money.Yuan(600), TestDistrict.Nine).EnsureAccepted();
            budget.Spend(Cause(1), Cause(2), Money.Yuan(250), TestDistrict.Nine).EnsureAccepted();
            gloves.Receive(Cause(3), 20, null, TestDistrict.Nine).EnsureAccepted();
            gloves.Issue(Cause(4), Neighbourhood.Wang, 2, TestDistrict.Nine).EnsureAccepted();
            district.Posts.Add(post);
            district.Budgets.Add(budget);
            district.StockItems.Add(gloves);
            district.InsurancePolicies.Add(InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted());
        });
        (await new Insuring(place.Open()).InsureAsync(AnInsurancePolicy.TheId, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();

        var stored = place.Open();
        (await stored.Posts.FindAsync(APost.TheId))!.Holder.Should().Be(APost.Holder);
        var spent = (await stored.Budgets.FindAsync(ABudget.TheId))!;
        (spent.Available, spent.Committed, spent.Spent).Should().Be((Money.Yuan(400), Money.Yuan(350), Money.Yuan(250)));
        var stock = (await stored.StockItems.FindAsync(AStockItem.TheId))!;
        (stock.OnHand, stock.Outstanding).Should().Be((18, 2));
        (await stored.VolunteerCovers.FindAsync(Neighbourhood.Wang))!.Covers.Should()
            .Equal(new InsuranceCover(AnInsurancePolicy.TheId, AnInsurancePolicy.Period, Money.Yuan(100_000)));
    }
}
