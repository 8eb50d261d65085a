using System.Globalization;
using CivicPractice;

namespace HanbinDistrict.Replaying;

/// <summary>Marks a district whose replay has come to its end, with the seed it came out of, so that another start only reads it.</summary>
internal static class StoredReplay
{
    private const string Command = "replay seed ";

    private static readonly IdempotencyKey Key = new("replay");

    /// <summary>The seed of the replay that the store holds, or <see langword="null"/> when it holds none that is complete.</summary>
    public static async ValueTask<ulong?> FindAsync(OpenDistrict district, CancellationToken cancellationToken) =>
        await district.UnitOfWork.FindCommandAsync(Key, cancellationToken) is { } done ? ulong.Parse(done[Command.Length..], CultureInfo.InvariantCulture) : null;

    /// <summary>Marks it.</summary>
    public static ValueTask MarkAsync(OpenDistrict district, ulong seed, CancellationToken cancellationToken) =>
        district.UnitOfWork.CommitAsync(Key, string.Create(CultureInfo.InvariantCulture, $"{Command}{seed}"), cancellationToken);
}
