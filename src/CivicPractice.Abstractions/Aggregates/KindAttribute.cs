using System.Collections.Concurrent;

namespace CivicPractice;

/// <summary>The stable name of a kind of aggregate: stands in every event's envelope and names it in stores. It is never renamed, whatever becomes of the class.</summary>
/// <param name="name">The name, in kebab case, such as <c>points-account</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KindAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The name of a kind of aggregate.</summary>
    /// <param name="root">The class of the aggregate.</param>
    /// <exception cref="InvalidOperationException">The class has no such name.</exception>
    public static string NameOf(Type root) => Names.GetOrAdd(root, static type =>
        (Attribute.GetCustomAttribute(type, typeof(KindAttribute)) as KindAttribute)?.Name
        ?? throw new InvalidOperationException($"{type} is an aggregate without a [Kind]."));
}
