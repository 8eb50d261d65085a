using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>What a subscriber fails on again and again is parked, with all that follows of the same aggregate, and the rest goes on.</summary>
internal static class Parking
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("An event is parked after five attempts, later ones of its aggregate wait behind it and others go on", ParkedAsync) { OpensItself = true },
        new("Kinds that share an id do not wait for one another", KindsAsync) { OpensItself = true },
        new("Parked events are brought again in order, and a new failure keeps what follows", RetriedAsync) { OpensItself = true },
        new("A parked event that is dropped does not come again, and what waited behind it comes with the next retry", DroppedAsync) { OpensItself = true },
        new("What is parked is told by subscriber and position", SeveralAsync) { OpensItself = true },
        new("Retrying for a subscriber that nobody knows is a mistake of the caller", async play =>
        {
            await play.OpenAsync(new Reader("reader"));
            await Must.ThrowAsync<ArgumentException, IReadOnlyList<ParkedEvent>>(() => play.Log.RetryParkedAsync("nobody"), "Retrying for nobody");
            await Must.ThrowAsync<ArgumentException, IReadOnlyList<ParkedEvent>>(() => play.Log.RetryParkedAsync("READER"), "Retrying for a name in another case");
            Must.Equal(0, (await play.Log.RetryParkedAsync("reader")).Count, "What is parked for a subscriber that never failed");
            await play.Log.DropParkedAsync("reader", 7);
            await play.Log.DropParkedAsync("nobody", 7);
        }) { OpensItself = true },
    ];

    /// <summary>Delivers until something is parked for the subscriber.</summary>
    public static async Task UntilParkedAsync(Play play)
    {
        for (var n = 0; n < EventDelivery.UsualAttempts; n++) await play.Log.DeliverAsync();
        Must.Hold((await play.Log.ParkedAsync()).Count > 0, $"An event is parked after {EventDelivery.UsualAttempts} attempts.");
    }

    /// <summary>Two sites, and a subscriber that fails on the second event of the first.</summary>
    public static async Task<Reader> FailedAsync(Play play, Reader? other = null)
    {
        var reader = new Reader("reader").FailingOn(recorded => recorded.Position == 3);
        await play.OpenAsync(other is null ? [reader] : [reader, other]);
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        await play.OfferElsewhereAsync("a");
        await play.OfferElsewhereAsync("b");
        await play.OfferElsewhereAsync("c", Some.Second);
        await UntilParkedAsync(play);
        return reader;
    }

    public static async Task TellParkedAsync(Play play)
    {
        foreach (var (subscriber, (position, envelope), failure) in await play.Log.ParkedAsync())
            play.Tell($"parked for {subscriber}: {Words.Of(position)} {envelope.Kind} {envelope.Aggregate} v{Words.Of(envelope.Version)} after {failure ?? "none"}");
    }

    private static async Task ParkedAsync(Play play)
    {
        var other = new Reader("other");
        var reader = await FailedAsync(play, other);
        Must.Equal(EventDelivery.UsualAttempts, reader.Tried.Count(position => position == 3), "How often the event was tried");
        Must.Equal([1L, 2, 5], reader.Positions, "What the subscriber has taken");
        var parked = await play.Log.ParkedAsync();
        Must.Equal([3L, 4], parked.Select(one => one.Event.Position), "What is parked");
        Must.Equal([typeof(NotSupportedException).FullName, null], parked.Select(one => one.Failure), "The failures that are kept");
        Must.Equal((await play.Log.ReadAllAsync()).Skip(2).Take(2), parked.Select(one => one.Event), "The events that are parked");
        other.MustHaveTaken(await play.Log.ReadAllAsync(), "The other reader");
        Must.Equal(0, (await play.Log.DeliverAsync()).Count, "Who is behind once the event is parked");

        await play.OfferElsewhereAsync("d");
        await play.OfferElsewhereAsync("e", Some.Second);
        await play.Log.DeliverAsync();
        Must.Equal([1L, 2, 5, 7], reader.Positions, "What the subscriber has taken later");
        Must.Equal([3L, 4, 6], (await play.Log.ParkedAsync()).Select(one => one.Event.Position), "What is parked later");
        await TellParkedAsync(play);
        await play.TellHistoryAsync();
    }

    private static async Task KindsAsync(Play play)
    {
        var reader = new Reader("reader").FailingOn(recorded => recorded.Envelope.Kind == "points-account");
        await play.OpenAsync(reader);
        await play.PutAsync(new APointsAccount().BuildUnstored(), new AnHonourRoll().BuildUnstored());
        await UntilParkedAsync(play);
        await play.StepAsync<HonourRoll, VolunteerId>("credit", ARequest.Volunteer, roll => roll.CreditService(ASchedule.TheBooking, 60, TestDistrict.Monday, default, new StarScale(), TestDistrict.Nine));
        await play.Log.DeliverAsync();
        Must.Equal([2L, 3], reader.Positions, "What the subscriber has taken of the other kind");
        await TellParkedAsync(play);
        await play.TellHistoryAsync();
    }

    private static async Task RetriedAsync(Play play)
    {
        var reader = await FailedAsync(play);
        Must.Equal([3L, 4], (await play.Log.RetryParkedAsync("reader")).Select(one => one.Event.Position), "What is parked after a retry that failed");
        Must.Equal([1L, 2, 5], reader.Positions, "What the subscriber has taken by then");

        reader.FailingOn(recorded => recorded.Position == 4);
        Must.Equal([4L], (await play.Log.RetryParkedAsync("reader")).Select(one => one.Event.Position), "What is parked after a retry that failed on the second");
        Must.Equal([1L, 2, 5, 3], reader.Positions, "What the subscriber has taken by then");
        await TellParkedAsync(play);

        reader.On = null;
        await play.OfferElsewhereAsync("d");
        await play.Log.DeliverAsync();
        Must.Equal([4L, 6], (await play.Log.ParkedAsync()).Select(one => one.Event.Position), "What is parked before the last retry");
        Must.Equal(0, (await play.Log.RetryParkedAsync("reader")).Count, "What is parked in the end");
        Must.Equal([1L, 2, 5, 3, 4, 6], reader.Positions, "What the subscriber has taken in the end");
        await play.OfferElsewhereAsync("e");
        await play.Log.DeliverAsync();
        Must.Equal(7L, reader.Positions.Last(), "What comes after nothing is parked any more");
        await play.TellHistoryAsync();
    }

    private static async Task DroppedAsync(Play play)
    {
        var reader = await FailedAsync(play);
        await play.Log.DropParkedAsync("somebody else", 3);
        await play.Log.DropParkedAsync("reader", 5);
        Must.Equal([3L, 4], (await play.Log.ParkedAsync()).Select(one => one.Event.Position), "What is parked after others were dropped");
        await play.Log.DropParkedAsync("reader", 3);
        Must.Equal([4L], (await play.Log.ParkedAsync()).Select(one => one.Event.Position), "What is parked after the drop");
        await play.Log.DeliverAsync();
        Must.Equal([1L, 2, 5], reader.Positions, "What the subscriber has taken before the retry");
        Must.Equal(0, (await play.Log.RetryParkedAsync("reader")).Count, "What is parked after the retry");
        Must.Equal([1L, 2, 5, 4], reader.Positions, "What the subscriber has taken in the end");
        Must.Equal(5, (await play.Log.ReadAllAsync()).Count, "Events in the log, which keeps what was dropped");
        await play.TellHistoryAsync();
    }

    private static async Task SeveralAsync(Play play)
    {
        Reader[] readers = [new("b"), new("a"), new("B")];
        foreach (var reader in readers) reader.FailingOn(_ => true);
        await play.OpenAsync(readers);
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        for (var n = 0; n < 2 * EventDelivery.UsualAttempts; n++) await play.Log.DeliverAsync();
        Must.Equal([("B", 1L), ("B", 2), ("a", 1), ("a", 2), ("b", 1), ("b", 2)], (await play.Log.ParkedAsync()).Select(one => (one.Subscriber, one.Event.Position)), "What is parked for all");
        readers[0].On = null;
        Must.Equal(0, (await play.Log.RetryParkedAsync("b")).Count, "What is parked for who no longer fails");
        Must.Equal([("B", 1L), ("B", 2), ("a", 1), ("a", 2)], (await play.Log.ParkedAsync()).Select(one => (one.Subscriber, one.Event.Position)), "What is parked for the others");
        await TellParkedAsync(play);
    }
}
