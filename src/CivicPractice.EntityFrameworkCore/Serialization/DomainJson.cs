using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CivicPractice.Json;

namespace CivicPractice.EntityFrameworkCore.Serialization;

/// <summary>The one form in which events, lists and nested records are kept as text.</summary>
/// <remarks>What is there may be read for years: a change here is a change of what is stored.</remarks>
internal static class DomainJson
{
    private static readonly JsonSerializerOptions Options = Make();

    /// <summary>Writes a value as it is declared.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes a value of a type known at run time.</summary>
    public static string Write(object value, Type type) => JsonSerializer.Serialize(value, type, Options);

    /// <summary>Reads what <see cref="Write{T}(T)"/> wrote; members it does not know are left out.</summary>
    /// <exception cref="JsonException">The text is no such value.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw Missing(typeof(T));

    /// <summary>Reads a value of a type known at run time.</summary>
    /// <exception cref="JsonException">The text is no such value.</exception>
    public static object Read(string text, Type type) => JsonSerializer.Deserialize(text, type, Options) ?? throw Missing(type);

    private static JsonException Missing(Type type) => new($"There is no {type.Name} in the text.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // A column, not a web page: Chinese stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StoredMembers.Keep } },
            Converters = { new JsonStringEnumConverter() },
        };
        options.AddLanguage().MakeReadOnly();
        return options;
    }
}
