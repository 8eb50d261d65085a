namespace CivicPractice.EntityFrameworkCore.Serialization;

/// <summary>The payload of an event as text.</summary>
internal static class EventJson
{
    /// <summary>Writes the members of an event.</summary>
    public static string Write(DomainEvent @event) => DomainJson.Write(@event, @event.GetType());

    /// <summary>Reads an event of the language.</summary>
    public static DomainEvent Read(string name, int version, string payload) => Read(name, version, payload, EventCatalogue.OfTheLanguage);

    /// <summary>Reads an event.</summary>
    /// <exception cref="NotSupportedException">The catalogue has no such event.</exception>
    /// <exception cref="System.Text.Json.JsonException">The payload is not of that event.</exception>
    public static DomainEvent Read(string name, int version, string payload, EventCatalogue catalogue) =>
        (DomainEvent)DomainJson.Read(payload, catalogue.TypeOf(name, version));
}
