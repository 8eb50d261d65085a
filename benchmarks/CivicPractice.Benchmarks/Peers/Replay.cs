using System.Diagnostics;
using System.Runtime.InteropServices;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>Figures that were made from all events of a district.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Time">What applying took, without making the events.</param>
/// <param name="Counting">What it took to count as many things, one a dictionary's entry, between the same chunks.</param>
internal sealed record Replay(StatisticsProjection Figures, TimeSpan Time, TimeSpan Counting)
{
    public static Replay Of(DistrictData data)
    {
        var (figures, time, counting) = (new StatisticsProjection(), new Stopwatch(), new Stopwatch());
        var counted = new Dictionary<Guid, int>();
        foreach (var chunk in DistrictEvents.InChunks(data))
        {
            var events = CollectionsMarshal.AsSpan(chunk);
            time.Start();
            figures.Apply(events);
            time.Stop();
            counting.Start();
            foreach (var envelope in events) CollectionsMarshal.GetValueRefOrAddDefault(counted, envelope.Aggregate, out _)++;
            counting.Stop();
        }

        return new Replay(figures, time.Elapsed, counting.Elapsed);
    }

    public double NanosecondsAnEvent => Time.TotalNanoseconds / Figures.Position;

    public double NanosecondsACount => Counting.TotalNanoseconds / Figures.Position;
}
