namespace CivicPractice.Testing;

/// <summary>Many callers who want something at the same moment, for tests of races.</summary>
public static class ManyCallers
{
    /// <summary>Lets every caller call on a thread of its own, all started together.</summary>
    /// <param name="callers">How many callers, 0 to 32,767.</param>
    /// <param name="call">What the caller of a number does, counted from 0.</param>
    /// <returns>What each was answered, in the order of their numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static async Task<Decision[]> AtOnceAsync(int callers, Func<int, ValueTask<Decision>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var together = new Barrier(callers);
        return await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Factory.StartNew(
            async () =>
            {
                together.SignalAndWait();
                return await call(caller);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }
}
