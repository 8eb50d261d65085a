using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CivicPractice.Architecture.Tests.Support;
using NodaTime;

namespace CivicPractice.Architecture.Tests;

/// <summary>An aggregate changes by its commands only, and a shallow copy of it is a full snapshot.</summary>
public partial class Aggregates
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<Type> Roots { get; } = [.. Library.Roots];

    public static TheoryData<Type> Ids { get; } = [.. Library.Ids];

    [Theory, MemberData(nameof(Roots))]
    public void Are_sealed_and_made_by_a_named_factory(Type root)
    {
        root.IsSealed.Should().BeTrue();
        root.GetConstructors().Should().BeEmpty();
        root.Assembly.Should().BeSameAs(Library.Domain);
    }

    [Theory, MemberData(nameof(Roots))]
    public void Have_no_public_setter_and_no_public_field(Type root)
    {
        root.GetProperties().Where(property => property.GetSetMethod() is not null).Select(property => property.Name).Should().BeEmpty();
        root.GetFields().Select(field => field.Name).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Roots))]
    public void Show_no_collection_that_can_be_changed(Type root) =>
        root.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && !IsReadOnly(property.PropertyType))
            .Select(property => property.Name).Should().BeEmpty();

    [Theory, MemberData(nameof(Roots))]
    public void Keep_immutable_values_or_lists_of_them(Type root) =>
        root.GetFields(Own)
            .Where(field => !IsImmutable(IsList(field.FieldType) && field.IsPrivate ? field.FieldType.GetGenericArguments()[0] : field.FieldType, []))
            .Select(field => $"{field.Name}: {field.FieldType}").Should().BeEmpty();

    [Theory, MemberData(nameof(Ids))]
    public void Are_known_by_an_id_of_their_own_type(Type id)
    {
        id.Should().Match(type => type.IsPublic && type.Name.EndsWith("Id", StringComparison.Ordinal));
        (Library.IsReadOnlyStruct(id) && Library.IsRecord(id)).Should().BeTrue("an id is a readonly record struct");
        id.Assembly.Should().BeSameAs(Library.Abstractions);
        typeof(Aggregates).GetMethod(nameof(Wraps), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(id).Invoke(null, null);
    }

    // They may share an id (all that is kept for one volunteer), so that envelopes tell them apart by kind.
    [Fact]
    public void Have_a_kind_of_their_own_that_no_renaming_of_the_class_touches()
    {
        Library.Roots.Select(KindAttribute.NameOf).Should().OnlyHaveUniqueItems().And.OnlyContain(kind => Kebab().IsMatch(kind));
        FluentActions.Invoking(() => KindAttribute.NameOf(typeof(Aggregates))).Should().Throw<InvalidOperationException>();
    }

    private static void Wraps<TId>()
        where TId : struct, IEntityId<TId>
    {
        var (small, great) = (new Guid("00000000-0000-7000-8000-000000000001"), new Guid("f0000000-0000-7000-8000-000000000000"));

        TId.From(small).Value.Should().Be(small);
        TId.From(small).Should().Be(TId.From(small)).And.NotBe(TId.From(great));
        TId.From(small).ToString().Should().Be("00000000-0000-7000-8000-000000000001");
        TId.From(small).CompareTo(TId.From(great)).Should().BeNegative();
        ((IComparable)TId.From(great)).CompareTo(TId.From(small)).Should().BePositive();
        ((IComparable)TId.From(small)).CompareTo(null).Should().BePositive();
        default(TId).Value.Should().Be(Guid.Empty);
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);

    private static bool IsReadOnly(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() is { } definition)
        && (definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IReadOnlySet<>)
            || definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IEnumerable<>)
            || definition.Namespace is "System.Collections.Frozen" or "System.Collections.Immutable");

    private static bool IsImmutable(Type type, HashSet<Type> seen)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsImmutable(inner, seen);
        if (type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || !seen.Add(type)) return true;
        if (IsReadOnly(type)) return type.GetGenericArguments().All(argument => IsImmutable(argument, seen));
        if (type.Assembly == typeof(Instant).Assembly) return type != typeof(Interval) && type != typeof(DateInterval) && !type.IsInterface;
        return Library.IsOurs(type)
            && (Library.IsReadOnlyStruct(type) || (type.IsSealed && Library.IsRecord(type)))
            && type.GetFields(Own).All(field => field.IsPrivate && IsImmutable(field.FieldType, seen))
            && type.GetProperties(Own).All(property => property.GetSetMethod() is not { } setter || IsInit(setter));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
