using CivicPractice.EntityFrameworkCore.Serialization;

namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>Between an event and its row.</summary>
internal static class EventRows
{
    /// <summary>The row of an event at a position.</summary>
    public static EventRow ToRow(this EventEnvelope envelope, long position, EventCatalogue catalogue)
    {
        var (name, shape) = catalogue.NameOf(envelope.Event.GetType());
        return new EventRow
        {
            District = envelope.District,
            Position = position,
            Kind = envelope.Kind,
            Aggregate = envelope.Aggregate,
            Version = envelope.Version,
            At = envelope.At,
            By = envelope.By,
            Cause = envelope.Cause.IsSome ? envelope.Cause.ToString() : null,
            Name = name,
            Shape = shape,
            Payload = EventJson.Write(envelope.Event),
        };
    }

    /// <summary>The event of a row.</summary>
    public static RecordedEvent ToEvent(this EventRow row, EventCatalogue catalogue) => new(row.Position, new EventEnvelope(
        row.District, row.Kind, row.Aggregate, row.Version, row.At, row.By,
        row.Cause is { } cause ? new IdempotencyKey(cause) : IdempotencyKey.None, EventJson.Read(row.Name, row.Shape, row.Payload, catalogue)));
}
