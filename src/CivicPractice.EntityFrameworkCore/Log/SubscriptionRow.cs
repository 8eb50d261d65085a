namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>How far a subscriber is.</summary>
internal sealed class SubscriptionRow
{
    public required DistrictId District { get; init; }

    public required string Subscriber { get; init; }

    public required long Position { get; init; }

    public required int Failures { get; init; }
}

/// <summary>An event that a subscriber could not take, or that waits behind such a one.</summary>
internal sealed class ParkedRow
{
    public required DistrictId District { get; init; }

    public required string Subscriber { get; init; }

    public required long Position { get; init; }

    public string? Failure { get; init; }
}
