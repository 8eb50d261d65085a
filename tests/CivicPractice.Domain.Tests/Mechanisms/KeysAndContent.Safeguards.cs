using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>People, money, supplies and insurance.</content>
public sealed partial class KeysAndContent
{
    [Fact]
    public async Task Differ_for_people_and_money()
    {
        var (staffing, budgeting, budget) = (new Staffing(_place.Open()), new Budgeting(_place.Open()), ABudget.TheId);
        await OnceAsync(
            key => staffing.EstablishAsync(APost.TheId, Neighbourhood.Site, PostDuty.Head, At, key),
            key => staffing.EstablishAsync(APost.TheId, ASite.CentreId, PostDuty.Head, At, key),
            key => staffing.EstablishAsync(APost.TheId, Neighbourhood.Site, PostDuty.Manager, At, key));
        await OnceAsync(key => staffing.AppointAsync(APost.TheId, APost.Holder, At, key), key => staffing.AppointAsync(APost.TheId, TestDistrict.Dispatcher, At, key));
        await OnceAsync(key => staffing.VacateAsync(APost.TheId, At + Duration.FromHours(1), key), key => staffing.AbolishAsync(APost.TheId, At, key));
        await OnceAsync(key => staffing.AbolishAsync(APost.TheId, At + Duration.FromHours(1), key), key => staffing.AbolishAsync(new PostId(Cause(1)), At, key));
        await OnceAsync(
            key => budgeting.GrantAsync(budget, ABudget.Grant with { Site = Neighbourhood.Site }, At, key),
            key => budgeting.GrantAsync(new BudgetId(Cause(1)), ABudget.Grant with { Site = Neighbourhood.Site }, At, key));
        await OnceAsync(
            key => budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.5m), At, key),
            key => budgeting.CommitAsync(budget, Cause(2), Money.Yuan(100.5m), At, key),
            key => budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.5001m), At, key),
            key => budgeting.CommitAsync(budget, Cause(1), new Money(100.5m, "USD"), At, key));
        (await budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.50m), At, LastKey)).EnsureAccepted();
        await OnceAsync(
            key => budgeting.SpendAsync(budget, Cause(1), Cause(2), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(2), Cause(2), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(1), Cause(3), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(1), Cause(2), Money.Yuan(51), At, key));
        await OnceAsync(
            key => budgeting.RefundAsync(budget, Cause(3), Cause(2), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(4), Cause(2), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(3), Cause(4), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(3), Cause(2), Money.Yuan(11), At, key));
        await OnceAsync(
            key => budgeting.AdjustAsync(budget, Cause(5), Money.Yuan(10), At, key),
            key => budgeting.AdjustAsync(budget, Cause(6), Money.Yuan(10), At, key),
            key => budgeting.AdjustAsync(budget, Cause(5), Money.Yuan(-10), At, key));
        await OnceAsync(key => budgeting.ReleaseAsync(budget, Cause(1), At, key), key => budgeting.ReleaseAsync(budget, Cause(2), At, key));
        await OnceAsync(key => budgeting.CloseAsync(budget, At, key), key => budgeting.CloseAsync(new BudgetId(Cause(1)), At, key));
    }

    [Fact]
    public async Task Differ_for_supplies_and_insurance()
    {
        await _place.WithinAsync(district => district.Partnerships.Add(new APartnership().Drafting(APromise.OfEverything).SignedByParties().Concluded().BuildRaising()));
        var (keeping, insuring, item) = (new KeepingStock(_place.Open()), new Insuring(_place.Open()), AStockItem.TheId);
        await OnceAsync(
            key => keeping.OpenAsync(item, Neighbourhood.Site, SupplyKind.Vest, At, key),
            key => keeping.OpenAsync(item, ASite.CentreId, SupplyKind.Vest, At, key),
            key => keeping.OpenAsync(item, Neighbourhood.Site, SupplyKind.Tool, At, key));
        (await keeping.OpenAsync(AStockItem.OtherId, ASite.CentreId, SupplyKind.Vest, At)).EnsureAccepted();
        await OnceAsync(
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(2), 10, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 11, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Kits(11), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Persons(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, null, At, key));
        await OnceAsync(
            key => keeping.IssueAsync(item, Cause(2), Wang, 3, At, key),
            key => keeping.IssueAsync(item, Cause(2), Neighbourhood.Li, 3, At, key),
            key => keeping.IssueAsync(item, Cause(3), Wang, 3, At, key),
            key => keeping.IssueAsync(item, Cause(2), Wang, 2, At, key));
        await OnceAsync(
            key => keeping.ReturnAsync(item, Cause(3), Cause(2), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(4), Cause(2), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(3), Cause(4), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(3), Cause(2), 2, At, key));
        await OnceAsync(
            key => keeping.WriteOffAsync(item, Cause(4), Cause(2), 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(4), null, 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(5), Cause(2), 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(4), Cause(2), 1, At, key));
        await OnceAsync(
            key => keeping.CountAsync(item, Cause(5), 4, At, key), key => keeping.CountAsync(item, Cause(6), 4, At, key), key => keeping.CountAsync(item, Cause(5), 5, At, key));
        await OnceAsync(
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(6), 4, At, key),
            key => keeping.TransferAsync(AStockItem.OtherId, item, Cause(6), 4, At, key),
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(7), 4, At, key),
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(6), 3, At, key));
        await OnceAsync(key => keeping.CloseAsync(item, At, key), key => keeping.CloseAsync(AStockItem.OtherId, At, key));
        var over = AnInsurancePolicy.Period.Until;
        await OnceAsync(
            key => insuring.TakeOutAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, At, key),
            key => insuring.TakeOutAsync(new InsurancePolicyId(Cause(1)), AnInsurancePolicy.Policy, At, key));
        await OnceAsync(key => insuring.LetExpireAsync(AnInsurancePolicy.TheId, over, key), key => insuring.LetExpireAsync(new InsurancePolicyId(Cause(1)), over, key));
    }
}
