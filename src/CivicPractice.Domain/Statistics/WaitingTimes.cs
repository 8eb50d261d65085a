using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How long offers waited for a yes: every one of them, in order, so that what half of them took is exact.</summary>
internal sealed class WaitingTimes
{
    // In blocks, so that one more moves few others and a place in the order is found by counting blocks.
    private const int MostInABlock = 512;

    private const long TicksInAMicrosecond = 10;
    private const int MostDays = 7_500_000;

    private readonly List<List<long>> _blocks = [];

    public WaitingTimes(IReadOnlyList<long> inOrder)
    {
        foreach (var block in inOrder.Chunk(MostInABlock)) _blocks.Add([.. block]);
        Count = inOrder.Count;
    }

    public long Count { get; private set; }

    /// <summary>All of them in microseconds, the shortest first.</summary>
    public IReadOnlyList<long> InOrder => [.. _blocks.SelectMany(block => block)];

    public void Add(Instant offered, Instant accepted)
    {
        // The clocks of two programs may differ: nobody waited less than not at all.
        var waited = Math.Max(Microseconds(accepted - offered), 0);
        Count++;
        if (_blocks.Count == 0) _blocks.Add([]);
        var at = BlockOf(waited);
        var block = _blocks[at];
        var place = block.BinarySearch(waited);
        block.Insert(place < 0 ? ~place : place, waited);
        if (block.Count <= MostInABlock) return;
        _blocks.Insert(at + 1, block[(MostInABlock / 2)..]);
        block.RemoveRange(MostInABlock / 2, block.Count - (MostInABlock / 2));
    }

    /// <summary>The smallest time within which at least so many in a hundred were taken on, or <see langword="null"/> where there is none.</summary>
    public Duration? Within(int percent)
    {
        if (Count == 0) return null;
        var rank = NearestRank.Of(percent, Count);
        foreach (var block in _blocks)
        {
            if (rank <= block.Count) return Of(block[(int)rank - 1]);
            rank -= block.Count;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>How many took no longer.</summary>
    public long CountWithin(Duration time)
    {
        var most = Microseconds(time);
        var count = 0L;
        foreach (var block in _blocks)
        {
            if (block.Count == 0 || block[0] > most) break;
            if (block[^1] <= most)
            {
                count += block.Count;
                continue;
            }

            return count + FirstBeyond(block, most);
        }

        return count;
    }

    public static Duration Of(long microseconds) => Duration.FromTicks(microseconds * TicksInAMicrosecond);

    // Longer than from the first moment there is to the last, it is for ever.
    private static long Microseconds(Duration time) =>
        time < Duration.Zero ? -1 : time.Days > MostDays ? long.MaxValue : time.BclCompatibleTicks / TicksInAMicrosecond;

    private static int FirstBeyond(List<long> block, long most)
    {
        var (low, high) = (0, block.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (block[middle] <= most) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // The last block that begins no later, or the first.
    private int BlockOf(long waited)
    {
        var (low, high) = (0, _blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_blocks[middle][0] <= waited) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
