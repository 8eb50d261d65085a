using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>Two ways to the same answer, timed in turn in one process, so that a slow moment of the machine slows both.</summary>
internal static class Race
{
    private const int Rounds = 15;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    /// <summary>How many times as long the other way takes: the median over the rounds.</summary>
    public static double TimesSlower<T>(Func<T> ours, Func<T> theirs)
    {
        var (ourCount, theirCount) = (Calibrate(ours), Calibrate(theirs));
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
            ratios[round] = Seconds(theirs, theirCount) / Seconds(ours, ourCount);
        Array.Sort(ratios);
        return ratios[Rounds / 2];
    }

    /// <summary>Bytes that one run allocates.</summary>
    public static long Allocated<T>(Func<T> action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Answers go somewhere, so that no compiler leaves the question out.
    private static class Sink<T>
    {
        private static T? Last;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Take(T answer)
        {
            if (!EqualityComparer<T>.Default.Equals(Last, answer)) Last = answer;
        }
    }

    // Enough runs to fill a slice; warms the code up to its last tier on the way.
    private static int Calibrate<T>(Func<T> action)
    {
        var count = 1;
        while (true)
        {
            if (Seconds(action, count) * count >= Slice.TotalSeconds) return count;
            count = checked(count * 2);
        }
    }

    private static double Seconds<T>(Func<T> action, int count)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++) Sink<T>.Take(action());
        return watch.Elapsed.TotalSeconds / count;
    }
}
