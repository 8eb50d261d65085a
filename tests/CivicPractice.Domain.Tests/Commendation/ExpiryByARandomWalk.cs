using CivicPractice.Commendation;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Commendation;

/// <summary>Any sequence of credit, spending, refund, expiry, correction, reversal and merging: each point is earned once and leaves once.</summary>
public class ExpiryByARandomWalk
{
    private const int Volunteers = 3;

    private static readonly PointsRules Rules = new() { StepMinutes = 30, MostMinutesAnActivity = null, RedemptionsPerQuarter = null, MonthsValid = 3 };

    private static readonly Gen<(int Command, int Who, int What, int Amount, int Days)> AnyStep =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, Volunteers - 1], Gen.Int[1, 6], Gen.Int[1, 8], Gen.Int[0, 60]);

    [Fact]
    public void Takes_off_exactly_what_a_queue_of_points_would() => AnyStep.Array[0, 60].Sample(steps =>
    {
        var (account, queue, today, lost) = (new APointsAccount().Build(), new List<(LocalDate Day, long Left)>(), TestDistrict.Monday, 0L);
        for (var n = 0; n < steps.Length; n++)
        {
            var step = steps[n];
            today = today.PlusDays(step.Days);
            var over = today;
            if (step.Command <= 4)
            {
                account.Earn(Cause(n, 1), step.Amount * 30, today, Rules, TestDistrict.Nine).EnsureAccepted();
                queue.Add((today, step.Amount * 50));
            }
            else if (step.Command <= 8)
            {
                var valid = queue.Where(lot => lot.Day.PlusMonths(3) > over).Sum(lot => lot.Left);
                account.Redeem(Cause(n, 2), new Points(step.Amount * 50), today, Rules, TestDistrict.Nine).IsAccepted.Should().Be(step.Amount * 50 <= valid);
                if (step.Amount * 50 > valid) continue;
                lost += Lose(queue, over);
                Take(queue, step.Amount * 50);
            }
            else
            {
                account.Expire(today, Rules, TestDistrict.Nine).EnsureAccepted();
                lost += Lose(queue, over);
            }

            account.Balance.Should().Be(new Points(queue.Sum(lot => lot.Left)));
            account.OldestUnspent.Should().Be(queue.Count == 0 ? null : queue[0].Day);
            Expired(account).Should().Be(new Points(lost));
        }
    });

    [Fact]
    public void Lets_each_point_leave_once_whatever_happens() => AnyStep.Array[0, 50].Sample(steps =>
    {
        List<PointsAccount> accounts = [.. Enumerable.Range(0, Volunteers).Select(who => new APointsAccount().Of(Id(who)).Build())];
        var today = TestDistrict.Monday;
        for (var n = 0; n < steps.Length; n++)
        {
            var step = steps[n];
            today = today.PlusDays(step.Days / 2);
            Do(accounts, step, n, today);
            accounts.ForEach(ShouldHold);
        }
    }, iter: 2_000);

    private static void Do(List<PointsAccount> accounts, (int Command, int Who, int What, int Amount, int Days) step, int number, LocalDate today)
    {
        var (account, other) = (accounts[step.Who], accounts[step.What % Volunteers]);
        if (step.Command == 11 && account != other && account.CanCarryTo().IsAccepted && other.CanAbsorb().IsAccepted)
        {
            var net = Net(account) + Net(other);
            var twice = account.Entries.Where(entry => entry.Kind == PointsEntryKind.Earned).Select(entry => entry.Cause).Intersect(other.Entries.Select(entry => entry.Cause)).Any();
            other.Absorb(account.Id, account.Entries, today, TestDistrict.Nine).EnsureAccepted();
            account.CarryTo(other.Id, TestDistrict.Nine).EnsureAccepted();
            if (!twice) Net(other).Should().Be(net, "nothing is lost where nothing was credited twice");
            return;
        }

        var young = Young(account, today);
        var before = account.Balance;
        _ = Command(account, step, number, today);
        var entries = account.Entries;
        _ = Command(account, step, number, today);
        account.Entries.Should().BeSameAs(entries, "a repetition, and a refusal, change nothing");
        if (step.Command == 10) account.Balance.Should().Be(Points.Min(before, young), "no point is lost that can still be spent, and none is kept that is over");
    }

    private static Decision Command(PointsAccount account, (int Command, int Who, int What, int Amount, int Days) step, int number, LocalDate today) => step.Command switch
    {
        // Also such as was served long ago.
        <= 3 => account.Earn(Cause(step.What, 1), step.Amount * 30, today.PlusDays(-2 * step.Days), Rules, TestDistrict.Nine),
        <= 6 => account.Redeem(Cause(number, 2), new Points(step.Amount * 50), today, Rules, TestDistrict.Nine),
        7 => account.Entries.LastOrDefault(entry => entry.Kind == PointsEntryKind.Redeemed) is { } spent ? account.Refund(spent.Cause, TestDistrict.Nine) : account.CanExpire(today, Rules),
        8 => account.Correct(Cause(step.What, 1), (step.Amount - 1) * 30, today.PlusDays(-2 * step.Days), Rules, TestDistrict.Nine),
        9 => account.Reverse(Cause(step.What, 1), TestDistrict.Nine),
        _ => account.Expire(today, Rules, TestDistrict.Nine),
    };

    private static void ShouldHold(PointsAccount account)
    {
        var (earned, spent, expired) = (Service(account, LocalDate.MaxIsoValue), -Sum(account, PointsEntryKind.Redeemed) - Sum(account, PointsEntryKind.Refunded), Expired(account));
        new Points(account.Entries.Sum(entry => entry.Change.Hundredths)).Should().Be(account.Balance);
        new Points(account.Entries.Sum(entry => entry.OwedChange.Hundredths)).Should().Be(account.Owed);
        (account.Balance == Points.Zero || account.Owed == Points.Zero).Should().BeTrue("nobody owes who has");
        foreach (var never in new[] { account.Balance, account.Owed, spent, expired, earned }) never.Should().BeGreaterThanOrEqualTo(Points.Zero);
        account.Earned.Should().Be(earned);
        (earned - spent - expired).Should().Be(account.Balance - account.Owed, "what was earned is spent, expired, or there");
        var through = account.Entries.Where(entry => entry.Kind == PointsEntryKind.Expired && entry.Change < Points.Zero).Select(entry => (LocalDate?)entry.Day).Max();
        expired.Should().BeLessThanOrEqualTo(through is { } day ? Service(account, day) : Points.Zero, "only what stands and is over has expired");
        (account.OldestUnspent is null).Should().Be(account.Balance == Points.Zero);
        if (account.OldestUnspent is not { } oldest) return;
        (earned - Service(account, oldest) < account.Balance && account.Balance <= earned - Service(account, oldest.PlusDays(-1))).Should().BeTrue("what is left is of the latest service, from that day on");
    }

    private static long Lose(List<(LocalDate Day, long Left)> queue, LocalDate today)
    {
        var over = queue.Where(lot => lot.Day.PlusMonths(3) <= today).Sum(lot => lot.Left);
        queue.RemoveAll(lot => lot.Day.PlusMonths(3) <= today);
        return over;
    }

    private static void Take(List<(LocalDate Day, long Left)> queue, long points)
    {
        while (points > 0)
        {
            var taken = Math.Min(points, queue[0].Left);
            points -= taken;
            if (queue[0].Left == taken) queue.RemoveAt(0);
            else queue[0] = (queue[0].Day, queue[0].Left - taken);
        }
    }

    private static Points Net(PointsAccount account) => account.Balance - account.Owed;

    private static Points Young(PointsAccount account, LocalDate today) => account.Earned - Service(account, Rules.OverThrough(today)!.Value);

    // A cause is of the day that its last line gives it.
    private static Points Service(PointsAccount account, LocalDate through) => new(account.Entries
        .Where(entry => entry.Kind is PointsEntryKind.Earned or PointsEntryKind.Corrected or PointsEntryKind.Reversed)
        .GroupBy(entry => entry.Cause).Where(cause => cause.Last().Day <= through).Sum(cause => cause.Sum(entry => entry.Amount.Hundredths)));

    private static Points Expired(PointsAccount account) => -Sum(account, PointsEntryKind.Expired);

    private static Points Sum(PointsAccount account, PointsEntryKind kind) => new(account.Entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Amount.Hundredths));

    private static VolunteerId Id(int number) => new(new Guid(number + 1, 1, 0, new byte[8]));

    private static Guid Cause(int number, byte kind) => new(number + 1, 2, 0, [kind, 0, 0, 0, 0, 0, 0, 0]);
}
