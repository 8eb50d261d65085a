using CivicPractice.Commendation;
using CivicPractice.Testing;
using CsCheck;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

/// <summary>What holds for every account, whatever happened to it: random commands over few causes and days, so that repetitions are many.</summary>
public class PointsLedger
{
    private static readonly Gen<PointsRules> AnyRules =
        from step in Gen.OneOfConst(1, 15, 30, 60)
        from activity in Gen.OneOfConst<int?>(null, 120)
        from day in Gen.OneOfConst<int?>(null, 240, 480)
        from quarter in Gen.OneOfConst<int?>(null, 1, 3)
        select new PointsRules { StepMinutes = step, MostMinutesAnActivity = activity, MostMinutesADay = day, RedemptionsPerQuarter = quarter };

    private static readonly Gen<(int Kind, int Cause, int Amount, int Day)> AnyStep =
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 8], Gen.Int[1, 700], Gen.Int[0, 3]);

    [Fact]
    public void Balances_whatever_happens() => Gen.Select(AnyRules, AnyStep.List[0, 60]).Sample((rules, steps) =>
    {
        var account = new APointsAccount().Build();
        foreach (var step in steps)
        {
            _ = Do(account, step, rules);
            Repeat(account, step, rules);
            ShouldHold(account, rules);
        }
    });

    private static Decision Do(PointsAccount account, (int Kind, int Cause, int Amount, int Day) step, PointsRules rules)
    {
        var (cause, day) = (Cause(step.Cause), TestDistrict.Monday.PlusDays(step.Day * 40));
        return step.Kind switch
        {
            <= 1 => account.Earn(cause, step.Amount, day, rules, TestDistrict.Nine),
            // Not in a quarter before that of an entry, which is a bug of the caller.
            2 => account.Redeem(Cause(step.Cause * 1_000 + step.Amount), new Points(step.Amount), account.Entries.Select(entry => entry.Day).Append(day).Max(), rules, TestDistrict.Nine),
            3 => account.Correct(cause, step.Amount, day, rules, TestDistrict.Nine),
            _ => account.Reverse(cause, TestDistrict.Nine),
        };
    }

    private static void Repeat(PointsAccount account, (int Kind, int Cause, int Amount, int Day) step, PointsRules rules)
    {
        var entries = account.Entries;
        _ = Do(account, step, rules);
        account.Entries.Should().BeSameAs(entries, "a repeated cause, and a refusal, change nothing");
    }

    private static void ShouldHold(PointsAccount account, PointsRules rules)
    {
        Sum(account, entry => entry.Change).Should().Be(account.Balance);
        Sum(account, entry => entry.OwedChange).Should().Be(account.Owed);
        Sum(account, entry => entry.Kind == PointsEntryKind.Redeemed ? Points.Zero : entry.Amount).Should().Be(account.Earned);
        (account.Balance >= Points.Zero && account.Owed >= Points.Zero && account.Earned >= Points.Zero).Should().BeTrue();
        (account.Balance == Points.Zero || account.Owed == Points.Zero).Should().BeTrue("nobody owes who has");
        account.Entries.Where(entry => entry.Kind != PointsEntryKind.Corrected).Select(entry => (entry.Cause, entry.Kind)).Should().OnlyHaveUniqueItems();
        account.Entries.All(entry => Math.Abs(entry.CountedMinutes) <= (rules.MostMinutesAnActivity ?? int.MaxValue)).Should().BeTrue();
        account.Entries.GroupBy(entry => entry.Day).All(day => day.Sum(entry => entry.CountedMinutes) <= (rules.MostMinutesADay ?? int.MaxValue)).Should().BeTrue();
    }

    private static Points Sum(PointsAccount account, Func<PointsEntry, Points> part) => account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + part(entry));
}
