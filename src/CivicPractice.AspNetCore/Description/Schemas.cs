using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CivicPractice.AspNetCore.Json;
using CivicPractice.Commendation;
using CivicPractice.Json;
using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.AspNetCore.Description;

/// <summary>JSON schemas of what goes over HTTP, each under the name of its type.</summary>
internal sealed class Schemas
{
    private readonly SortedDictionary<string, JsonNode?> _known = new(StringComparer.Ordinal);

    /// <summary>All of which some were asked for.</summary>
    public JsonObject All => new(_known.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));

    /// <summary>The schema of a type, or where it stands.</summary>
    public JsonNode Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value);
        if (Plain(type) is { } plain && !type.IsEnum) return plain;
        var info = HttpJson.Options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable) return new JsonObject { ["type"] = "array", ["items"] = Of(info.ElementType!) };
        if (info.Kind == JsonTypeInfoKind.Dictionary) return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(info.ElementType!) };
        var name = NameOf(type);
        if (!_known.ContainsKey(name))
        {
            // What is in itself finds its name.
            _known.Add(name, null);
            _known[name] = Plain(type) ?? (info.PolymorphismOptions is { } kinds ? OneOf(kinds) : Members(info));
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject OneOf(JsonPolymorphismOptions kinds) => new()
    {
        ["oneOf"] = new JsonArray([.. kinds.DerivedTypes.Select(one =>
        {
            var members = Members(HttpJson.Options.GetTypeInfo(one.DerivedType));
            members["properties"]![kinds.TypeDiscriminatorPropertyName] = new JsonObject { ["const"] = one.TypeDiscriminator!.ToString() };
            return (JsonNode?)members;
        })]),
    };

    private JsonObject Members(JsonTypeInfo info)
    {
        var members = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(info.Properties.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)Of(one.PropertyType)))) };
        JsonArray required = [.. info.Properties.Where(one => one.IsRequired).Select(one => (JsonNode?)one.Name)];
        if (required.Count > 0) members["required"] = required;
        return members;
    }

    // AsOf of a figure as AsOfDistrictOverview.
    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}{string.Concat(type.GetGenericArguments().Select(NameOf))}" : type.Name;

    // What a converter writes has a form that nobody can read off its type.
    private static JsonObject? Plain(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (EntityIds.IsId(value)) return Text("uuid");
        if (Codes.IsCode(value) || typeof(IPersonalValue).IsAssignableFrom(value)) return Text();
        if (value.IsEnum && value.Namespace?.StartsWith(nameof(CivicPractice), StringComparison.Ordinal) == true)
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(value).Select(name => (JsonNode?)JsonNamingPolicy.KebabCaseLower.ConvertName(name))]) };
        return value switch
        {
            _ when value == typeof(string) => Text(),
            _ when value == typeof(Guid) => Text("uuid"),
            _ when value == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when value == typeof(int) || value == typeof(long) || value == typeof(byte) || value == typeof(short) => new JsonObject { ["type"] = "integer" },
            _ when value == typeof(decimal) || value == typeof(double) => new JsonObject { ["type"] = "number" },
            _ when value == typeof(Refusal) => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["code"] = Text(), ["text"] = Plain(typeof(Bilingual)), ["facts"] = new JsonObject { ["type"] = "object" } } },
            _ when value == typeof(Instant) => Text("date-time"),
            _ when value == typeof(LocalDate) => Text("date"),
            _ when value == typeof(LocalTime) => Text("time"),
            _ when value == typeof(LocalDateTime) || value == typeof(YearMonth) || value == typeof(Duration) || value == typeof(DateTimeZone) => Text(),
            _ when value == typeof(Points) || value == typeof(StarRating) => new JsonObject { ["type"] = "number" },
            _ when value == typeof(Money) => Pair("amount", new JsonObject { ["type"] = "number" }, "currency", Text()),
            _ when value == typeof(TimeRange) => Pair("from", Text("date-time"), "until", Text("date-time")),
            _ when value == typeof(Term) => Pair("from", Text("date"), "through", Text("date")),
            _ when value == typeof(Bilingual) => Pair("zh", Text(), "en", Text()),
            _ when ValueJsonConverters.IsValue(value) => Pair("kind", Text(), "value", Text("uuid")),
            _ => null,
        };
    }

    private static JsonObject Text(string? format = null) => format is null ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["format"] = format };

    private static JsonObject Pair(string first, JsonObject ofFirst, string second, JsonObject ofSecond) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { [first] = ofFirst, [second] = ofSecond }, ["required"] = new JsonArray(first, second) };
}
