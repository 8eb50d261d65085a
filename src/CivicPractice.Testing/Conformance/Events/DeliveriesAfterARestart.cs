namespace CivicPractice.Testing.Conformance;

/// <summary>What subscribers have had, and what is parked for them, outlives the program.</summary>
internal static class DeliveriesAfterARestart
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        Case("A subscriber goes on from its position after a restart", async play =>
        {
            await play.OpenAsync(new Reader("reader"));
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            await play.Log.DeliverAsync();
            var again = new Reader("reader");
            await play.OpenAsync(again);
            await play.Log.DeliverAsync();
            Must.Equal([], again.Positions, "What comes again after a restart");
            await play.OfferElsewhereAsync("a");
            await play.Log.DeliverAsync();
            Must.Equal([3L], again.Positions, "What comes after a restart");
        }),
        Case("A subscriber that is added later gets everything from the first event", async play =>
        {
            await play.OpenAsync(new Reader("first"));
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            await play.OfferElsewhereAsync("a");
            var (first, late) = (new Reader("first"), new Reader("late"));
            await play.OpenAsync(first, late);
            await play.Log.DeliverAsync();
            await play.OfferElsewhereAsync("b");
            await play.Log.DeliverAsync();
            late.MustHaveTaken(await play.Log.ReadAllAsync(), "The late reader");
            Must.Equal([4L], first.Positions, "What comes to who was there before");
        }),
        Case("What a program without subscribers has committed, another one brings", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            var reader = new Reader("reader");
            await play.OpenAsync(reader);
            await play.Log.DeliverAsync();
            reader.MustHaveTaken(await play.Log.ReadAllAsync(), "The reader");
        }, opensItself: false),
        Case("A subscriber gets what it failed on before the restart", async play =>
        {
            await play.OpenAsync(new Reader("reader").FailingOn(recorded => recorded.Position == 2));
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            await play.Log.DeliverAsync();
            var again = new Reader("reader");
            await play.OpenAsync(again);
            await play.Log.DeliverAsync();
            Must.Equal([2L], again.Positions, "What comes after the restart");
        }),
        Case("Parked events outlive a restart, wait on and are brought by a retry", async play =>
        {
            await Parking.FailedAsync(play);
            var again = new Reader("reader");
            await play.OpenAsync(again);
            var parked = await play.Log.ParkedAsync();
            Must.Equal([3L, 4], parked.Select(one => one.Event.Position), "What is parked after the restart");
            Must.Equal([typeof(NotSupportedException).FullName, null], parked.Select(one => one.Failure), "The failures that are kept over the restart");
            Must.Equal((await play.Log.ReadAllAsync()).Skip(2).Take(2), parked.Select(one => one.Event), "The parked events after the restart");
            await play.OfferElsewhereAsync("d");
            await play.Log.DeliverAsync();
            Must.Equal([], again.Positions, "What comes of an aggregate with a parked event");
            Must.Equal(0, (await play.Log.RetryParkedAsync("reader")).Count, "What is parked after the retry");
            Must.Equal([3L, 4, 6], again.Positions, "What the retry has brought");
        }),
        Case("What was dropped stays dropped after a restart", async play =>
        {
            await Parking.FailedAsync(play);
            await play.Log.DropParkedAsync("reader", 3);
            var again = new Reader("reader");
            await play.OpenAsync(again);
            Must.Equal([4L], (await play.Log.ParkedAsync()).Select(one => one.Event.Position), "What is parked after the restart");
            await play.Log.RetryParkedAsync("reader");
            await play.Log.DeliverAsync();
            Must.Equal([4L], again.Positions, "What comes after the restart");
        }),
    ];

    private static ConformanceCase Case(string name, Func<Play, Task> scenario, bool opensItself = true) =>
        new(name, scenario) { NeedsDurability = true, IsCompared = false, OpensItself = opensItself };
}
