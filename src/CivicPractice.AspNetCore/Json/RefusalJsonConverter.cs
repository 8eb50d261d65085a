using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CivicPractice.AspNetCore.Json;

/// <summary>A refusal of whatever kind: its code, its text in both languages, and its facts.</summary>
internal sealed class RefusalJsonConverter : JsonConverter<Refusal>
{
    // The facts are what it has beside these.
    private static readonly string[] NoFacts = ["code", "text"];

    /// <summary>The facts of a refusal.</summary>
    public static JsonObject FactsOf(Refusal refusal, JsonSerializerOptions options)
    {
        var facts = JsonSerializer.SerializeToNode(refusal, refusal.GetType(), options)!.AsObject();
        foreach (var name in NoFacts) facts.Remove(name);
        return facts;
    }

    /// <inheritdoc/>
    public override Refusal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Nobody tells us why not.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        writer.WritePropertyName("text");
        JsonSerializer.Serialize(writer, value.Text, options);
        writer.WritePropertyName("facts");
        FactsOf(value, options).WriteTo(writer, options);
        writer.WriteEndObject();
    }
}
