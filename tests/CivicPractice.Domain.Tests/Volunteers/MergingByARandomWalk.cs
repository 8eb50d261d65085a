using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>Any sequence of credit, reversal, spending and merging, against a model that adds up: nothing is lost, nothing counts twice.</summary>
public class MergingByARandomWalk
{
    private const int Volunteers = 4;
    private const int Causes = 5;

    private static readonly Gen<(int Command, int Who, int What, int Other)[]> Walks = Gen.Select(Gen.Int[0, 9], Gen.Int[0, Volunteers - 1], Gen.Int[0, Causes - 1], Gen.Int[0, Volunteers - 1]).Array[0, 40];

    [Fact]
    public async Task Agrees_with_the_model() => await Walks.SampleAsync(async walk =>
    {
        var (store, model, spent) = (new InMemoryStore(), new Model(), 0);
        var district = TestDistrict.Open(store);
        for (var who = 0; who < Volunteers; who++)
            district.Volunteers.Add(new AVolunteer().WithId(Id(who)).Registering(words => words with { Number = VolunteerNumber.Parse($"990101-00000{who}") }).BuildRaising());
        await district.UnitOfWork.CommitAsync();
        var (crediting, merging) = (new Crediting(district), new MergingVolunteers(district));

        foreach (var (command, who, what, other) in walk)
        {
            switch (command)
            {
                case <= 3:
                    var minutes = 30 * (1 + other);
                    (await crediting.CreditAsync(Id(who), Cause(what), minutes, TestDistrict.Monday, TestDistrict.Nine)).IsAccepted.Should().Be(model.Credit(who, what, minutes));
                    break;
                case <= 5:
                    (await crediting.ReverseAsync(Id(who), Cause(what), TestDistrict.Nine)).IsAccepted.Should().Be(model.Reverse(who, what));
                    break;
                case 6:
                    // Once a quarter in each account; two that were merged have two behind them.
                    var account = await district.PointsAccounts.FindAsync(Id(model.Of(who)));
                    district.UnitOfWork.Forget();
                    if (account?.Balance >= Points.Of(1) && (await crediting.RedeemAsync(Id(who), new Guid(++spent, 9, 0, new byte[8]), Points.Of(1), TestDistrict.Nine)).IsAccepted) model.Spend(who, 100);
                    break;
                default:
                    if (who == other) break;
                    var isAccepted = (await merging.MergeAsync(Id(who), Id(other), TestDistrict.Nine)).IsAccepted;
                    isAccepted.Should().Be(model.Merge(who, other));
                    break;
            }

            await ShouldAgreeAsync(district, model);
        }
    }, iter: 400);

    private static async Task ShouldAgreeAsync(OpenDistrict district, Model model)
    {
        district.UnitOfWork.Forget();
        for (var who = 0; who < Volunteers; who++)
        {
            var (account, roll) = (await district.PointsAccounts.FindAsync(Id(who)), await district.HonourRolls.FindAsync(Id(who)));
            var (minutes, net) = model.IsMerged(who) ? (0, 0) : model.Sums(who);
            (roll?.Minutes ?? 0).Should().Be(minutes);
            var (balance, owed) = (account?.Balance ?? Points.Zero, account?.Owed ?? Points.Zero);
            (balance - owed).Should().Be(new Points(net));
            (balance >= Points.Zero && owed >= Points.Zero && (balance == Points.Zero || owed == Points.Zero)).Should().BeTrue();
            if (account is null) continue;
            account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.Change).Should().Be(balance);
            account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.OwedChange).Should().Be(owed);
        }
    }

    private static VolunteerId Id(int number) => new(new Guid(number + 1, 1, 0, new byte[8]));

    private static Guid Cause(int number) => new(number + 1, 2, 0, new byte[8]);

    // Of each person the causes with their minutes, 0 for one that was taken back.
    private sealed class Model
    {
        private readonly int[] _into = [.. Enumerable.Range(0, Volunteers)];
        private readonly Dictionary<int, int>[] _minutes = [.. Enumerable.Range(0, Volunteers).Select(_ => new Dictionary<int, int>())];
        private readonly int[] _spent = new int[Volunteers];

        public int Of(int who) => _into[who] == who ? who : Of(_into[who]);

        public bool IsMerged(int who) => _into[who] != who;

        public bool Credit(int who, int cause, int minutes)
        {
            if (_minutes[Of(who)].TryGetValue(cause, out var known)) return known > 0;
            _minutes[Of(who)][cause] = minutes;
            return true;
        }

        public bool Reverse(int who, int cause)
        {
            if (!_minutes[Of(who)].ContainsKey(cause)) return false;
            _minutes[Of(who)][cause] = 0;
            return true;
        }

        public void Spend(int who, int hundredths) => _spent[Of(who)] += hundredths;

        // One that was merged is merged again into the same only.
        public bool Merge(int who, int into)
        {
            if (IsMerged(who)) return _into[who] == into;
            if (IsMerged(into)) return false;
            foreach (var (cause, minutes) in _minutes[who]) _minutes[into][cause] = Math.Max(minutes, _minutes[into].GetValueOrDefault(cause));
            _spent[into] += _spent[who];
            _into[who] = into;
            return true;
        }

        // A whole hour is a point, and two hours an activity count at most.
        public (int Minutes, int Net) Sums(int who) =>
            (_minutes[who].Values.Sum(), _minutes[who].Values.Sum(minutes => Math.Min(minutes, 120) / 60 * 100) - _spent[who]);
    }
}
