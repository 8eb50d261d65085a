namespace CivicPractice;

/// <summary>Something that has happened, in the past tense: ids and values only, never an entity, never personal data.</summary>
/// <remarks>Its stable name and version stand in <see cref="EventNameAttribute"/>; district, time and actor in the <see cref="EventEnvelope"/>.</remarks>
public abstract record DomainEvent;
