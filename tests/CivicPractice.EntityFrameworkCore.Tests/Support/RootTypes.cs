using CivicPractice.Requests;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>The types of the domain, found by what they derive from.</summary>
internal static class RootTypes
{
    public static IReadOnlyList<Type> All { get; } = DerivedFrom(typeof(AggregateRoot<>));

    public static IReadOnlyList<Type> DerivedFrom(Type generic) =>
    [
        .. typeof(ServiceRequest).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == generic)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];
}
