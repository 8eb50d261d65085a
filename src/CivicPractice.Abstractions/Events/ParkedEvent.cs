namespace CivicPractice;

/// <summary>An event that a subscriber could not take, put aside so that others go on; or one of the same aggregate that waits behind it, so that their order is kept.</summary>
/// <param name="Subscriber">The subscriber's name.</param>
/// <param name="Event">The event.</param>
/// <param name="Failure">The type of the exception it failed with, or <see langword="null"/> for one that only waits; never the message, which may hold personal data.</param>
public sealed record ParkedEvent(string Subscriber, RecordedEvent Event, string? Failure);
