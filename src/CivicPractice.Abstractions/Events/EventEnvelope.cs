using NodaTime;

namespace CivicPractice;

/// <summary>Who, when and why of one event: the audit trail, and what subscribers get.</summary>
/// <param name="District">The district it happened in.</param>
/// <param name="Aggregate">The raw id of the aggregate that raised it.</param>
/// <param name="Version">The aggregate's version with this event, from 1 without gaps: the contract of order.</param>
/// <param name="At">When it happened, to the microsecond.</param>
/// <param name="By">Who acted (操作人).</param>
/// <param name="Cause">The idempotency key of the command, or <see cref="IdempotencyKey.None"/>.</param>
/// <param name="Event">What has happened.</param>
public sealed record EventEnvelope(
    DistrictId District, Guid Aggregate, long Version, Instant At, ActorId By, IdempotencyKey Cause, DomainEvent Event);
