using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>Two ways to the same answer, timed in turn in one process, so that a slow moment of the machine slows both.</summary>
internal static class Race
{
    private const int Rounds = 15;
    private const int FewestRounds = 3;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How many times as long the other way takes: the median over the rounds.</summary>
    public static double TimesSlower<T>(Func<T> ours, Func<T> theirs) => Among(ours, theirs).TimesSlower[0];

    /// <summary>How long we take, and how many times as long each of the others: the median over the rounds. Who is slow runs in fewer of them.</summary>
    public static Standing Among<T>(Func<T> ours, params IReadOnlyList<Func<T>> theirs)
    {
        var ourCount = Calibrate(ours);
        int[] counts = [.. theirs.Select(Calibrate)];
        var (own, ratios, spent) = (new List<double>(), theirs.Select(_ => new List<double>()).ToArray(), new double[theirs.Count]);
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(Seconds(ours, ourCount));
            for (var i = 0; i < theirs.Count; i++)
            {
                if (round >= FewestRounds && spent[i] > Patience.TotalSeconds) continue;
                var seconds = Seconds(theirs[i], counts[i]);
                spent[i] += seconds * counts[i];
                ratios[i].Add(seconds / own[round]);
            }
        }

        return new Standing(Median(own), [.. ratios.Select(Median)]);
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
#pragma warning disable IDE0052 // Nobody reads it.
        private static T? Last;
#pragma warning restore IDE0052

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Take(T answer) => Last = answer;
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

    private static double Median(IReadOnlyList<double> all) => all.Order().ElementAt(all.Count / 2);
}
