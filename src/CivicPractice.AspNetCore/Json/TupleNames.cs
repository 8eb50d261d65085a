using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicPractice.AspNetCore.Json;

/// <summary>The members of a pair that a method takes under names of its own: <c>{"from", "through"}</c> for what the type itself calls items.</summary>
internal static class TupleNames
{
    /// <summary>The names, as they stand in JSON; none where the parameter is no pair and no list of pairs.</summary>
    public static IReadOnlyList<string> Of(ParameterInfo parameter) =>
        [.. (parameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames ?? []).Select(name => JsonNamingPolicy.CamelCase.ConvertName(name!))];

    /// <summary>The pair that a parameter is, or is a list of.</summary>
    public static Type PairOf(ParameterInfo parameter, out bool isList)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        isList = type.GetGenericArguments() is [{ IsGenericType: true }];
        return isList ? type.GetGenericArguments()[0] : type;
    }

    /// <summary>Whether every part is there that must be.</summary>
    public static bool AreSaid(JsonNode? node, ParameterInfo parameter)
    {
        var parts = PairOf(parameter, out _).GetGenericArguments();
        var needed = Of(parameter).Where((_, place) => Nullable.GetUnderlyingType(parts[place]) is null).ToList();
        return node switch
        {
            JsonArray list => list.All(one => AreSaid(one, parameter)),
            JsonObject pair => needed.TrueForAll(pair.ContainsKey),
            _ => true,
        };
    }

    /// <summary>Gives the members the names that the type has for them.</summary>
    /// <param name="node">A pair, or a list of pairs.</param>
    /// <param name="names">The names of the method.</param>
    public static JsonNode? Renamed(JsonNode? node, IReadOnlyList<string> names) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(one => Renamed(one, names))]),
        JsonObject pair => new JsonObject(pair.Select(member => KeyValuePair.Create(Item(member.Key, names), member.Value?.DeepClone()))),
        _ => node?.DeepClone(),
    };

    // A name that the method does not have is nobody's.
    private static string Item(string member, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == member) return FormattableString.Invariant($"item{i + 1}");
        }

        return $"{member}?";
    }
}
