using NodaTime;

namespace CivicPractice;

/// <summary>An event and its moment, before the unit of work has stamped its envelope.</summary>
/// <param name="Event">What has happened.</param>
/// <param name="At">When, to the microsecond.</param>
public readonly record struct RaisedEvent(DomainEvent Event, Instant At);
