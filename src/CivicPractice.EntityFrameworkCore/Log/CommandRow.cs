namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>A command that was carried out under a key.</summary>
internal sealed class CommandRow
{
    public required DistrictId District { get; init; }

    public required string Key { get; init; }

    public required string Command { get; init; }
}
