using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class BudgetingInADistrict
{
    private static readonly Instant At = TestDistrict.Nine;

    [Fact]
    public async Task Leads_from_the_grant_to_what_lapses()
    {
        var place = await Neighbourhood.FoundedAsync();
        var budgeting = new Budgeting(place.Open());
        (await GrantAsync(budgeting)).EnsureAccepted();
        (await budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(600.5m), At)).EnsureAccepted();
        (await budgeting.SpendAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(500.25m), At)).EnsureAccepted();
        (await budgeting.RefundAsync(ABudget.TheId, Cause(3), Cause(2), Money.Yuan(0.25m), At)).EnsureAccepted();
        (await budgeting.ReleaseAsync(ABudget.TheId, Cause(1), At)).EnsureAccepted();
        (await budgeting.AdjustAsync(ABudget.TheId, Cause(4), Money.Yuan(-100), At)).EnsureAccepted();
        (await budgeting.CloseAsync(ABudget.TheId, At)).EnsureAccepted();
        (await budgeting.CloseAsync(ABudget.TheId, At)).EnsureAccepted();

        var budget = (await place.Open().Budgets.FindAsync(ABudget.TheId))!;
        (budget.State, budget.Granted, budget.Spent, budget.Lapsed).Should().Be((BudgetState.Closed, Money.Yuan(900), Money.Yuan(500), Money.Yuan(400)));
        budget.ShouldAddUp();
    }

    [Fact]
    public async Task Begins_once_at_an_open_site()
    {
        var place = await Neighbourhood.FoundedAsync();
        var budgeting = new Budgeting(place.Open());
        (await place.Store.TryAsync(() => GrantAsync(budgeting, ASite.OtherId))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await GrantAsync(budgeting)).EnsureAccepted();
        (await place.Store.TryAsync(() => GrantAsync(budgeting))).Should().Be((Decision)new AlreadyExists("budget", ABudget.TheId.Value));
        (await place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();
        (await place.Store.TryAsync(() => budgeting.GrantAsync(new BudgetId(Cause(1)), ABudget.Grant with { Site = Neighbourhood.Site }, At))).Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(1), At)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_refused_where_there_is_no_budget_or_the_budget_refuses()
    {
        var place = await Neighbourhood.FoundedAsync();
        var budgeting = new Budgeting(place.Open());
        var nothing = (Decision)new NotFound("budget", ABudget.TheId.Value);
        (await place.Store.TryAsync(() => budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(1), At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => budgeting.SpendAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(1), At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => budgeting.ReleaseAsync(ABudget.TheId, Cause(1), At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => budgeting.RefundAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(1), At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => budgeting.AdjustAsync(ABudget.TheId, Cause(1), Money.Yuan(1), At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => budgeting.CloseAsync(ABudget.TheId, At))).Should().Be(nothing);

        (await GrantAsync(budgeting)).EnsureAccepted();
        (await place.Store.TryAsync(() => budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(1_000.0001m), At))).Should().Be((Decision)new BudgetExceeded(Money.Yuan(1_000), Money.Yuan(1_000.0001m)));
    }

    [Fact]
    public async Task Reads_the_day_off_the_moment_in_the_districts_time_zone()
    {
        var place = await Neighbourhood.FoundedAsync();
        var budgeting = new Budgeting(place.Open());
        var term = new Term(TestDistrict.Monday, TestDistrict.Monday);
        (await budgeting.GrantAsync(ABudget.TheId, ABudget.Grant with { Site = Neighbourhood.Site, Term = term }, At)).EnsureAccepted();
        var midnight = TestDistrict.Monday.PlusDays(1).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();

        (await budgeting.CommitAsync(ABudget.TheId, Cause(1), Money.Yuan(1), midnight - Duration.Epsilon)).EnsureAccepted();
        (await place.Store.TryAsync(() => budgeting.SpendAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(1), midnight))).Should().Be((Decision)new OutsideBudgetTerm(TestDistrict.Monday.PlusDays(1), term));
    }

    [Fact]
    public async Task Of_a_hundred_callers_at_once_spends_no_fen_twice()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await GrantAsync(new Budgeting(place.Open()))).EnsureAccepted();

        // Two callers report each payment; there is money for seven of fifty.
        var decisions = await ManyCallers.AtOnceAsync(100, async caller =>
        {
            var (budgeting, number) = (new Budgeting(place.Open()), caller / 2);
            var committed = await budgeting.CommitAsync(ABudget.TheId, Cause(number), Money.Yuan(133.3333m), At);
            return committed.IsAccepted ? await budgeting.SpendAsync(ABudget.TheId, Cause(number), Cause(1_000 + number), Money.Yuan(133.3333m), At) : committed;
        });

        var budget = (await place.Open().Budgets.FindAsync(ABudget.TheId))!;
        decisions.Count(decision => decision.IsAccepted).Should().Be(14);
        (budget.Payments.Count, budget.Spent, budget.Available).Should().Be((7, Money.Yuan(933.3331m), Money.Yuan(66.6669m)));
        budget.ShouldAddUp();
    }

    [Fact]
    public async Task Adds_up_whatever_is_done_and_repeated_with_a_key_or_without() =>
        await Gen.Select(Gen.Int[0, 8], Gen.Int[1, 3], Gen.Int[1, 5], Gen.Int[1, 4_000_000]).List[1, 25].SampleAsync(async steps =>
        {
            var place = await Neighbourhood.FoundedAsync();
            var budgeting = new Budgeting(place.Open());
            (await GrantAsync(budgeting)).EnsureAccepted();
            foreach (var ((kind, commitment, number, tenThousandths), step) in steps.Select((one, i) => (one, i)))
            {
                var amount = Money.Yuan(tenThousandths / 10_000m);
                var cause = Cause(10_000 + step);
                // A payment is named by the step that made it.
                var payment = Cause(10_000 + (number % (step + 1)));
                ValueTask<Decision> DoAsync(IdempotencyKey key) => kind switch
                {
                    0 or 1 or 2 => budgeting.CommitAsync(ABudget.TheId, Cause(commitment), Money.Yuan(commitment * 123.4567m), At, key),
                    3 or 4 => budgeting.SpendAsync(ABudget.TheId, Cause(commitment), cause, amount, At, key),
                    5 => budgeting.ReleaseAsync(ABudget.TheId, Cause(commitment), At, key),
                    6 => budgeting.RefundAsync(ABudget.TheId, cause, payment, amount, At, key),
                    7 => budgeting.AdjustAsync(ABudget.TheId, cause, number == 1 ? amount : Money.Yuan(0) - amount, At, key),
                    _ => number == 5 ? budgeting.CloseAsync(ABudget.TheId, At, key) : budgeting.ReleaseAsync(ABudget.TheId, Cause(commitment), At, key),
                };
                var key = step % 2 == 0 ? new IdempotencyKey($"step {step}") : IdempotencyKey.None;
                var first = await place.Store.TryAsync(() => DoAsync(key));
                var events = place.Events.Count();
                (await DoAsync(key)).Should().Be(first);
                place.Events.Should().HaveCount(events, "what was done is done, and what was refused stays so");
                (await place.Open().Budgets.FindAsync(ABudget.TheId))!.ShouldAddUp();
            }
        }, iter: 40);

    private static ValueTask<Decision> GrantAsync(Budgeting budgeting, PracticeSiteId? site = null) => budgeting.GrantAsync(ABudget.TheId, ABudget.Grant with { Site = site ?? Neighbourhood.Site }, At);
}
