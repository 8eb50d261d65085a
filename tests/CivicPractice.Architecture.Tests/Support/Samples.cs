using System.Reflection;
using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Architecture.Tests.Support;

/// <summary>Makes values of any type of the language, each later or greater than the one before, so that a pair of them is in order.</summary>
/// <param name="isSparse">Whether what may be missing is missing.</param>
internal sealed class Samples(bool isSparse)
{
    // Texts that must have a form, by the name of their parameter.
    private static readonly Dictionary<string, string> WellFormed = new(StringComparer.Ordinal) { ["currency"] = "CNY" };

    private readonly NullabilityInfoContext _nullability = new();
    private int _count;

    /// <summary>Makes an object by the constructor with the most parameters.</summary>
    public object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type} has no public constructor, and Samples knows no other way to make one.");
        return Invoke(constructor);
    }

    /// <summary>Calls one constructor with samples.</summary>
    public object Invoke(ConstructorInfo constructor) => constructor.Invoke([.. constructor.GetParameters().Select(Of)]);

    private object? Of(ParameterInfo parameter)
    {
        var isOptional = Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            || (!parameter.ParameterType.IsValueType && _nullability.Create(parameter).WriteState == NullabilityState.Nullable);
        if (isSparse && isOptional) return null;
        return parameter.ParameterType == typeof(string) && WellFormed.TryGetValue(parameter.Name!, out var text) ? text : Of(parameter.ParameterType);
    }

    private object Of(Type type)
    {
        var next = ++_count;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (Scalar(type, next) is { } scalar) return scalar;
        if (Collection(type) is { } collection) return collection;
        return FromItsOwnStatics(type) ?? (type.IsValueType && type.GetConstructors().Length == 0 ? Activator.CreateInstance(type)! : Make(type));
    }

    private static object? Scalar(Type type, int next) => type switch
    {
        _ when type == typeof(bool) => true,
        _ when type == typeof(byte) => (byte)next,
        _ when type == typeof(short) => (short)next,
        _ when type == typeof(int) => next,
        _ when type == typeof(long) => (long)next,
        _ when type == typeof(decimal) => next + 0.5m,
        _ when type == typeof(double) => (next % 90) + 0.25,
        _ when type == typeof(string) => $"sample-{next}",
        _ when type == typeof(Guid) => new Guid(next, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1),
        _ when type == typeof(Instant) => Instant.FromUtc(2022, 3, 7, 1, 0).Plus(Duration.FromHours(next)),
        _ when type == typeof(LocalDate) => new LocalDate(2022, 3, 7).PlusDays(next),
        _ when type == typeof(LocalTime) => new LocalTime(8, 0).PlusMinutes(next),
        _ when type == typeof(LocalDateTime) => new LocalDateTime(2022, 3, 7, 8, 0).PlusHours(next),
        _ when type == typeof(YearMonth) => new YearMonth(2022, 3).PlusMonths(next),
        _ when type == typeof(Duration) => Duration.FromMinutes(90 + next),
        _ when type == typeof(DateTimeZone) => DateTimeZone.Utc,
        _ when type == typeof(Money) => new Money(next + 0.5m, "CNY"),
        _ when type == typeof(DivisionCode) => DivisionCode.Parse("990101100201"),
        _ => null,
    };

    private object? Collection(Type type)
    {
        if (type.IsArray) return ArrayOf(type.GetElementType()!);
        if (!type.IsGenericType) return null;
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1 && type.IsAssignableFrom(arguments[0].MakeArrayType())) return ArrayOf(arguments[0]);
        var set = arguments.Length == 1 ? typeof(HashSet<>).MakeGenericType(arguments) : null;
        if (set is not null && type.IsAssignableFrom(set)) return Activator.CreateInstance(set, ArrayOf(arguments[0]));
        var table = arguments.Length == 2 ? typeof(Dictionary<,>).MakeGenericType(arguments) : null;
        return table is not null && type.IsAssignableFrom(table) ? Activator.CreateInstance(table) : null;
    }

    private Array ArrayOf(Type element)
    {
        var array = Array.CreateInstance(element, isSparse ? 1 : 2);
        for (var i = 0; i < array.Length; i++) array.SetValue(Of(element), i);
        return array;
    }

    // A well-known value of a vocabulary, or a factory such as Assignee.Of.
    private object? FromItsOwnStatics(Type type)
    {
        const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.GetProperties(Statics).FirstOrDefault(property => property.PropertyType == type) is { } known) return known.GetValue(null)!;
        if (type.GetConstructors().Length > 0) return null;
        return type.GetMethods(Statics).FirstOrDefault(method => method.ReturnType == type && !method.IsSpecialName) is { } factory
            ? factory.Invoke(null, [.. factory.GetParameters().Select(Of)])
            : null;
    }
}
