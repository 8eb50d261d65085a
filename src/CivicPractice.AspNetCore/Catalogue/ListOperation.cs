using System.Reflection;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>A specification of the domain as an operation.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Path">Its address.</param>
/// <param name="Resource">What it lists.</param>
/// <param name="Constructor">Makes the specification.</param>
internal sealed record ListOperation(HttpOperation Operation, string Path, Resource Resource, ConstructorInfo Constructor)
{
    // Pages say how many.
    private const string Most = "most";

    /// <summary>Every specification of aggregates that may be shown.</summary>
    public static IReadOnlyList<ListOperation> All { get; } =
    [
        .. typeof(OpenDistrict).Assembly.GetExportedTypes()
            .Where(type => type is { IsSealed: true, IsGenericType: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(CriterionSpec<>))
            .SelectMany(Of)
            .OrderBy(one => one.Path, StringComparer.Ordinal),
    ];

    /// <summary>What the caller says.</summary>
    public IReadOnlyList<ParameterInfo> Said { get; } = [.. Constructor.GetParameters().Where(parameter => parameter.Name != Most && !UseCases.IsMoment(parameter))];

    private static IEnumerable<ListOperation> Of(Type specification)
    {
        var root = specification.BaseType!.GetGenericArguments()[0];
        if (Resource.All.FirstOrDefault(one => one.Root == root) is not { IsShown: true } resource || specification.GetConstructors() is not [var made]) yield break;
        // One that must be told how many it lists has no pages: it is a program's, not a reader's.
        if (!made.GetParameters().All(parameter => QueryValues.Takes(parameter.ParameterType)) || made.GetParameters().Any(parameter => parameter is { Name: Most, HasDefaultValue: false })) yield break;
        var name = Kebab.Of(specification.Name[..^"Spec".Length]);
        yield return new ListOperation(new HttpOperation($"{resource.Name}.list.{name}", HttpOperationKind.List, resource.Name), $"/{resource.Name}/lists/{name}", resource, made);
    }
}
