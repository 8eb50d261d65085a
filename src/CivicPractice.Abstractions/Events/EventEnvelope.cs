using NodaTime;

namespace CivicPractice;

/// <summary>Who, when and why of one event: the audit trail, and what subscribers get.</summary>
/// <remarks>(<see cref="District"/>, <see cref="Kind"/>, <see cref="Aggregate"/>, <see cref="Version"/>) is unique and the contract of order: several kinds of aggregate may share one raw id, such as all that is kept for one volunteer.</remarks>
/// <param name="District">The district it happened in.</param>
/// <param name="Kind">The kind of aggregate that raised it, as <see cref="IAggregateRoot.Kind"/> names it.</param>
/// <param name="Aggregate">The raw id of the aggregate that raised it; unique within its kind only.</param>
/// <param name="Version">The aggregate's version with this event, from 1 without gaps within its kind and id.</param>
/// <param name="At">When it happened, to the microsecond.</param>
/// <param name="By">Who acted (操作人).</param>
/// <param name="Cause">The idempotency key of the command, or <see cref="IdempotencyKey.None"/>.</param>
/// <param name="Event">What has happened.</param>
public sealed record EventEnvelope(
    DistrictId District, string Kind, Guid Aggregate, long Version, Instant At, ActorId By, IdempotencyKey Cause, DomainEvent Event);
