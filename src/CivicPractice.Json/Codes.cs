using System.Reflection;
using CivicPractice.PersonalData;

namespace CivicPractice.Json;

/// <summary>Values of the language that are a checked text: vocabularies, division codes, volunteer numbers, idempotency keys.</summary>
internal static class Codes
{
    /// <summary>Every such type of the language.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(DistrictId).Assembly.GetExportedTypes().Where(IsCode)];

    /// <summary>Whether the type is made from one text, by its constructor or by <c>Parse</c>, and may be stored as it is.</summary>
    public static bool IsCode(Type type) =>
        type is { IsValueType: true, IsGenericType: false } && type.Assembly == typeof(DistrictId).Assembly && !typeof(IPersonalValue).IsAssignableFrom(type) && FromText(type) is not null;

    /// <summary>What makes a value from its text.</summary>
    public static MethodBase? FromText(Type type) =>
        (MethodBase?)type.GetConstructor([typeof(string)]) ?? type.GetMethod("Parse", [typeof(string)]);
}

/// <summary>Makes the values of one such type.</summary>
internal static class Code<TCode>
    where TCode : struct
{
    private static readonly Func<string, TCode> Make = Codes.FromText(typeof(TCode)) switch
    {
        ConstructorInfo constructor => text => (TCode)constructor.Invoke([text]),
        MethodInfo parse => parse.CreateDelegate<Func<string, TCode>>(),
        _ => throw new ArgumentException($"{typeof(TCode).Name} is not made from a text."),
    };

    /// <summary>The value of a text; the empty text is the default value.</summary>
    public static TCode Of(string text) => text.Length == 0 ? default : Make(text);
}
