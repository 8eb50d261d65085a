namespace CivicPractice.Testing.Conformance;

/// <summary>Many callers who begin together.</summary>
internal static class Race
{
    public const int Callers = 64;

    /// <summary>A race within one program, and the same between two programs over the same data.</summary>
    public static IEnumerable<ConformanceCase> Of(string name, Func<Play, StoreOf, Task> scenario) =>
    [
        new(name, play => scenario(play, _ => play.Store)) { IsCompared = false },
        new($"{name}, also between two programs", async play =>
        {
            var (one, other) = (play.Store, await play.OpenAsync());
            await scenario(play, caller => caller % 2 == 0 ? one : other);
        }) { IsCompared = false, NeedsDurability = true },
    ];

    /// <summary>64 callers, each with the district opened for it, of whom nobody stores before all have looked.</summary>
    public static Task<Decision[]> RunAsync(StoreOf stores, Func<OpenDistrict, int, ValueTask<Decision>> call, DistrictProfile? profile = null)
    {
        var gate = new Gate(Callers);
        return ManyCallers.AtOnceAsync(Callers, async caller =>
        {
            var store = gate.For(stores(caller));
            try
            {
                return await call(Play.Open(store, profile), caller);
            }
            finally
            {
                store.Arrive();
            }
        });
    }

    /// <summary>So many win, and every other one is told why not.</summary>
    public static void MustBeWonBy(int winners, Decision[] decisions, params string[] codes)
    {
        Must.Equal(winners, decisions.Count(decision => decision.IsAccepted), "Callers who win");
        Must.Equal([], decisions.Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(codes).Order(StringComparer.Ordinal), "Reasons that losers should not get");
    }

    /// <summary>The events that a race has added, in a log that is sound.</summary>
    public static async Task<IReadOnlyList<DomainEvent>> EventsAsync(Play play, int before)
    {
        var events = await play.Log.ReadAllAsync();
        Histories.MustBeSound(events, TestDistrict.Id);
        await play.TellHistoryAsync();
        return [.. events.Skip(before).Select(recorded => recorded.Envelope.Event)];
    }
}
