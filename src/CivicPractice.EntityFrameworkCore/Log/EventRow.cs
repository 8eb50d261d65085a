namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>One event as it is stored, never changed and never removed: outbox, audit trail, and the source of figures.</summary>
internal sealed class EventRow
{
    public required DistrictId District { get; init; }

    public required long Position { get; init; }

    public required string Kind { get; init; }

    public required Guid Aggregate { get; init; }

    public required long Version { get; init; }

    public required NodaTime.Instant At { get; init; }

    public required ActorId By { get; init; }

    public string? Cause { get; init; }

    public required string Name { get; init; }

    public required int Shape { get; init; }

    public required string Payload { get; init; }
}
