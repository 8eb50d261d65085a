using System.Collections.Frozen;
using System.Reflection;

namespace CivicPractice.EntityFrameworkCore.Serialization;

/// <summary>Which type an event's name and version stand for.</summary>
internal sealed class EventCatalogue
{
    private readonly FrozenDictionary<(string Name, int Version), Type> _types;
    private readonly FrozenDictionary<Type, (string Name, int Version)> _names;

    /// <summary>The events of the language and those of other assemblies.</summary>
    /// <param name="others">Assemblies with events of their own.</param>
    /// <exception cref="ArgumentException">An event has no name, or two have the same name and version.</exception>
    public EventCatalogue(params IEnumerable<Assembly> others)
    {
        _names = others.Prepend(typeof(DomainEvent).Assembly).Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DomainEvent)))
            .ToFrozenDictionary(type => type, Declared);
        if (_names.GroupBy(one => one.Value, one => one.Key).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"{twice.Key} names {string.Join(" and ", twice.Select(type => type.Name))}.", nameof(others));
        _types = _names.ToFrozenDictionary(one => one.Value, one => one.Key);
    }

    /// <summary>The events of the language alone.</summary>
    public static EventCatalogue OfTheLanguage { get; } = new();

    /// <summary>Every type of event.</summary>
    public IEnumerable<Type> Types => _names.Keys;

    /// <summary>The name and version of an event.</summary>
    /// <exception cref="NotSupportedException">The type is not in the catalogue.</exception>
    public (string Name, int Version) NameOf(Type type) =>
        _names.TryGetValue(type, out var name) ? name : throw new NotSupportedException($"The catalogue has no event of type {type}: name its assembly.");

    /// <summary>The type of an event.</summary>
    /// <exception cref="NotSupportedException">The catalogue has no such name and version.</exception>
    public Type TypeOf(string name, int version) => _types.TryGetValue((name, version), out var type)
        ? type
        : throw new NotSupportedException($"No event is named '{name}', version {version}. A newer release, or an assembly that was not named, may have stored it.");

    private static (string Name, int Version) Declared(Type type) =>
        type.GetCustomAttribute<EventNameAttribute>() is { } name ? (name.Name, name.Version) : throw new ArgumentException($"{type} has no EventName.");
}
