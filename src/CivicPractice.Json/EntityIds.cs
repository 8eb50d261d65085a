namespace CivicPractice.Json;

/// <summary>Which types are ids of the language.</summary>
internal static class EntityIds
{
    /// <summary>Every id type of the language.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(DistrictId).Assembly.GetExportedTypes().Where(IsId)];

    /// <summary>Whether the type is an id.</summary>
    public static bool IsId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
