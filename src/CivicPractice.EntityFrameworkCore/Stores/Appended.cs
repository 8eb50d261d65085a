using CivicPractice.EntityFrameworkCore.Rows;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>The events of one commit. Where they stand in the log is known once it is stored.</summary>
/// <param name="envelopes">The events, in order.</param>
/// <param name="last">The position of the event before them, or <see langword="null"/> where the database works it out.</param>
/// <param name="begun">The transaction that tells it then.</param>
internal sealed class Appended(IReadOnlyList<EventEnvelope> envelopes, long? last, Begun? begun)
{
    /// <summary>The events with their positions.</summary>
    public IReadOnlyList<RecordedEvent> Events
    {
        get
        {
            var position = last ?? begun!.Last!.Value;
            return [.. envelopes.Select(envelope => new RecordedEvent(++position, envelope))];
        }
    }
}
