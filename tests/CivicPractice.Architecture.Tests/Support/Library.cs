using System.Reflection;
using System.Runtime.CompilerServices;
using CivicPractice.Testing;

namespace CivicPractice.Architecture.Tests.Support;

/// <summary>The assemblies that are judged, and the sources they were made of.</summary>
internal static class Library
{
    public static Assembly Abstractions { get; } = typeof(Decision).Assembly;

    public static Assembly Domain { get; } = typeof(Districts).Assembly;

    public static Assembly Testing { get; } = typeof(TestDistrict).Assembly;

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FolderOfTheSolution();

    /// <summary>Every type somebody wrote in Abstractions and Domain.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. new[] { Abstractions, Domain }.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Roots { get; } = [.. Concrete(typeof(AggregateRoot<>))];

    public static IReadOnlyList<Type> Ids { get; } =
        [.. Types.Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>)))];

    public static IReadOnlyList<Type> Events { get; } = [.. Concrete(typeof(DomainEvent))];

    public static IReadOnlyList<Type> Refusals { get; } = [.. Concrete(typeof(Refusal))];

    /// <summary>The static lifecycles of all types, with the property that holds each.</summary>
    public static IReadOnlyList<PropertyInfo> Lifecycles { get; } =
        [.. Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Lifecycle<,>))];

    /// <summary>The types that are not abstract and inherit from one, which may be an open generic.</summary>
    public static IEnumerable<Type> Concrete(Type ancestor) => Types.Where(type => !type.IsAbstract && AncestorsOf(type).Any(one => Definition(one) == ancestor));

    /// <summary>What the base classes of a type put for the parameters of an open generic.</summary>
    public static Type[] ArgumentsOf(Type type, Type ancestor) => AncestorsOf(type).First(one => Definition(one) == ancestor).GetGenericArguments();

    public static bool IsRecord(Type type) => type.IsValueType
        ? type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        : type.GetMethod("<Clone>$") is not null;

    public static bool IsReadOnlyStruct(Type type) => type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), false);

    public static bool IsOurs(Type type) => type.Assembly == Abstractions || type.Assembly == Domain;

    /// <summary>The sources of one project, relative to its folder.</summary>
    public static IEnumerable<(string Path, string Text)> SourcesOf(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(source => !source.Item1.StartsWith("obj/", StringComparison.Ordinal) && !source.Item1.StartsWith("bin/", StringComparison.Ordinal));
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || (type.DeclaringType is { } outer && IsGenerated(outer)) || type.Namespace?.StartsWith("CivicPractice", StringComparison.Ordinal) != true;

    private static IEnumerable<Type> AncestorsOf(Type type)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType) yield return one;
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string FolderOfTheSolution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CivicPractice.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
