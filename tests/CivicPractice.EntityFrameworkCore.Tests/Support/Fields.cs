using System.Collections;
using System.Reflection;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Looks at values field by field, as a store does.</summary>
internal static class Fields
{
    /// <summary>The instance fields of a type and of what it derives from.</summary>
    public static IEnumerable<FieldInfo> Of(Type type)
    {
        var own = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return type.BaseType is null || type.IsValueType ? own : own.Concat(Of(type.BaseType));
    }

    /// <summary>Where two values differ, down to the last field; lists in order.</summary>
    public static IEnumerable<string> Differences(object? one, object? other, string path = "")
    {
        if (one is null || other is null || IsPlain(one.GetType())) return Equals(one, other) ? [] : [$"{path}: {one ?? "null"} became {other ?? "null"}"];
        if (one is IEnumerable list) return Between(list, (IEnumerable)other, path);
        return one.GetType() != other.GetType()
            ? [$"{path}: a {one.GetType()} became a {other.GetType()}"]
            : Of(one.GetType()).Where(field => field.Name != "_raised")
                .SelectMany(field => Differences(field.GetValue(one), field.GetValue(other), $"{path}.{field.Name}"));
    }

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type.Assembly == typeof(Instant).Assembly;

    private static IEnumerable<string> Between(IEnumerable ones, IEnumerable others, string path)
    {
        var (left, right) = (ones.Cast<object?>().ToList(), others.Cast<object?>().ToList());
        return left.Count != right.Count
            ? [$"{path}: {left.Count} became {right.Count}"]
            : left.Zip(right).SelectMany((pair, place) => Differences(pair.First, pair.Second, $"{path}[{place}]"));
    }
}
