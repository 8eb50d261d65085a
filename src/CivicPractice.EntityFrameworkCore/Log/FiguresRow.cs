namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>The figures of a district as of a position; what came later is folded in when they are asked for.</summary>
internal sealed class FiguresRow
{
    public required DistrictId District { get; init; }

    public required long Position { get; init; }

    public required string Snapshot { get; init; }
}
