namespace CivicPractice;

/// <summary>An event as it stands in the log of its district.</summary>
/// <param name="Position">Its place in the district's order, from 1 without gaps.</param>
/// <param name="Envelope">The event.</param>
public readonly record struct RecordedEvent(long Position, EventEnvelope Envelope);
